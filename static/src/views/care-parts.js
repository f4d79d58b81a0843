/** What the screens of laboratory values, dates and the checklist have in common. */

import { care as text } from "../text/records.js";
import { text as common } from "../text/text.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { reportProblem, say } from "../ui/toast.js";
import { words } from "./catalogue.js";
import { programmePack } from "./course-packs.js";
import { diary, treatment } from "./state.js";
import { SourceList } from "./warning.js";

/** @typedef {import("../store/types").Change} Change */

/** @param {{ of: string, sources: import("./catalogue.js").Source[] }} props `of` names what they are sources of */
export function Sources({ of, sources }) {
  return html`<details class="sources">
    <summary>${text.sources}<span class="visually-hidden">: ${of}</span></summary>
    <${SourceList} sources=${sources} />
  </details>`;
}

/** A private choice that nothing else depends on. */
export function PregnancyCare() {
  const chosen = treatment()["pregnancy_care"];
  return html`<section class="card" aria-labelledby="pregnancy-care-title">
    <h2 id="pregnancy-care-title">${text.pregnancyTitle}</h2>
    <p>${words(programmePack().pregnancy_care)}</p>
    <${Segmented}
      id="pregnancy-care"
      label=${text.pregnancyQuestion}
      isLabelVisible
      isClearable
      choices=${[
        { value: true, content: text.pregnancyYes },
        { value: false, content: text.pregnancyNo },
      ]}
      value=${chosen}
      onPick=${(/** @type {boolean | undefined} */ picked) => saveTreatment({ pregnancy_care: picked ?? null })}
    />
    <p class="hint">${text.pregnancyKept}</p>
  </section>`;
}

/** @returns {boolean} whether the person asked for the steps about pregnancy */
export function hasPregnancyCare() {
  return treatment()["pregnancy_care"] === true;
}

/** @param {Record<string, unknown>} fields */
export function saveTreatment(fields) {
  return act(common.toast.saved, () => diary().save("treatment", "treatment", fields));
}

/**
 * Make one change, say so and offer to undo it.
 *
 * @param {string} message
 * @param {() => Promise<Change>} change
 */
export async function act(message, change) {
  const current = diary();
  try {
    const made = await change();
    say(message, { label: common.toast.undo, run: () => current.undo(made).then(() => say(text.undone)) });
  } catch (error) {
    reportProblem(error);
  }
}

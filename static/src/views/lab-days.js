/** Every value as it was printed, the latest day first. */

import { useState } from "preact/hooks";

import { labs as text } from "../text/labs.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { act } from "./care-parts.js";
import { analyteOf } from "./course-packs.js";
import { labDays, labLine, placeOf, rangeWords, weekWords } from "./lab-words.js";
import { diary, treatment } from "./state.js";

/** @import { KeptLab } from "./lab-words.js" */

/** @param {{ labs: KeptLab[], onChange: (lab: KeptLab) => void }} props */
export function LabDays({ labs, onChange }) {
  const [isPrivateShown, setIsPrivateShown] = useState(false);
  const hidden = labs.filter((lab) => analyteOf(lab.analyte)?.is_private);
  const shown = isPrivateShown ? labs : labs.filter((lab) => !hidden.includes(lab));
  if (labs.length === 0) return null;
  return html`<section class="lab-days" aria-labelledby="lab-days-title">
    <h2 id="lab-days-title">${text.daysTitle}</h2>
    ${labDays(shown).map(
      (day) => html`<section class="card" key=${day.taken_on} aria-labelledby=${`lab-day-${day.taken_on}`}>
        <h3 id=${`lab-day-${day.taken_on}`}>
          ${fullDate(day.taken_on)} <span class="hint">${weekWords(day.taken_on, treatment()["first_dose_date"])}</span>
        </h3>
        <ul class="lab-list" role="list">
          ${day.labs.map((lab) => html`<li key=${lab.key}><${LabLine} lab=${lab} onChange=${() => onChange(lab)} /></li>`)}
        </ul>
      </section>`,
    )}
    ${hidden.length > 0 &&
    html`<p>
      <button
        type="button"
        class="quiet-button"
        aria-expanded=${isPrivateShown ? "true" : "false"}
        onClick=${() => setIsPrivateShown(!isPrivateShown)}
      >
        ${isPrivateShown ? text.hidePrivate : text.showPrivate(hidden.length)}
      </button>
    </p>`}
  </section>`;
}

/** @param {{ lab: KeptLab, onChange: () => void }} props */
function LabLine({ lab, onChange }) {
  const { value, unit, reference_low: low, reference_high: high } = lab;
  const place = placeOf(lab);
  const line = labLine(lab);
  const name = `${line}, ${fullDate(lab.taken_on)}`;
  return html`
    <p><strong>${line}</strong></p>
    ${value !== undefined && unit && html`<p class="hint">${text.rangeLine(rangeWords(low, high))}</p>`}
    ${(place === "above" || place === "below") && html`<p class="lab-place">${text.places[place]}</p>`}
    <div class="button-row">
      <button type="button" class="quiet-button" aria-label=${text.changeNamed(name)} onClick=${onChange}>
        ${text.change}
      </button>
      <button
        type="button"
        class="quiet-button"
        aria-label=${text.removeNamed(name)}
        onClick=${() => act(text.removed, () => diary().remove("labs", lab.key))}
      >
        ${text.remove}
      </button>
    </div>
  `;
}

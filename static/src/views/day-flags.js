/** The urgent question: eleven answers, each yes or no, none of them given in advance. */

import { text } from "../text/text.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { YesNo } from "../ui/yes-no.js";
import { allRules, words } from "./catalogue.js";
import { saveAnswers } from "./entry.js";
import { today } from "./state.js";
import { answerFlag, warnAbout } from "./warnings.js";

/** @param {{ entry: import("./entry.js").Entry }} props */
export function DayFlags({ entry }) {
  const answers = entry.red_flags ?? {};
  // Rules without a flag look at the grades instead of asking.
  const asked = allRules().filter((rule) => rule.flag);
  const open = asked.filter((rule) => answers[rule.flag ?? ""] === undefined);
  const isToday = entry.local_date === today.value;
  const isAnyYes = Object.values(answers).includes(true);

  /** Answers only what is open: a yes is never turned into a no in passing. */
  function answerNone() {
    const none = Object.fromEntries(open.map((rule) => [rule.flag, false]));
    return saveAnswers(entry.local_date, { red_flags: none });
  }

  return html`<section class="card day-flags" id="flags" aria-labelledby="flags-title">
    <h2 id="flags-title">${isToday ? text.day.flagsTitle : text.day.flagsTitleThen}</h2>
    <p class="hint">${text.day.flagsHint}</p>
    ${open.length > 0 && !isAnyYes
      ? html`<button type="button" class="button is-wide" onClick=${answerNone}>
          <${Icon} name="check" size=${20} /> ${isToday ? text.day.flagsNone : text.day.flagsNoneThen}
        </button>`
      : html`<p class="flags-state">
          ${open.length > 0
            ? text.day.flagsOpen(open.length)
            : !isAnyYes && html`<${Icon} name="check" size=${20} /> ${text.day.flagsNoneDone}`}
        </p>`}
    <div class="flag-list">
      ${asked.map((rule) => {
        const flag = rule.flag ?? "";
        return html`<div key=${flag} class="flag-row">
          <${YesNo}
            id=${`flag-${flag}`}
            className=${answers[flag] ? "is-raised" : ""}
            label=${words(rule.short_label)}
            value=${answers[flag]}
            words=${{ yes: text.day.yes, no: text.day.no }}
            onPick=${(/** @type {boolean | undefined} */ answer) =>
              answerFlag(entry.local_date, flag, answer ?? null)}
          />
          ${answers[flag] &&
          html`<button
            type="button"
            class="button is-urgent-quiet"
            aria-label=${text.day.seeWhatToDoNamed(words(rule.short_label))}
            onClick=${() => warnAbout(entry.local_date, flag)}
          >
            <${Icon} name="urgent" size=${20} /> ${text.day.seeWhatToDo}
          </button>`}
        </div>`;
      })}
    </div>
  </section>`;
}

/** Everything that was answered on the day somebody touched in a chart, and the way to that day. */

import { hrefTo } from "../router.js";
import { charts as text } from "../text/charts.js";
import { mediumDate, number } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { allItems, words } from "./catalogue.js";
import { entryOn, gradeOf, gradeWords, raisedFlags } from "./entry.js";
import { flagLabel } from "./flag-words.js";

/** @param {{ localDate: string, onClose: () => void }} props */
export function DayAnswers({ localDate, onClose }) {
  const answers = answersOf(localDate);
  const date = mediumDate(localDate);
  return html`<section class="day-answers" aria-label=${date}>
    <div class="day-answers-head">
      <a href=${hrefTo("history", localDate)}>${text.openDay(date)}</a>
      <button type="button" class="icon-button" aria-label=${text.closeDay} onClick=${onClose}>
        <${Icon} name="close" size=${18} />
      </button>
    </div>
    ${answers.length === 0
      ? html`<p class="hint">${text.nothingLogged}</p>`
      : html`<dl>
          ${answers.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
        </dl>`}
  </section>`;
}

/** @param {string} localDate @returns {{ label: string, value: string }[]} */
function answersOf(localDate) {
  const entry = entryOn(localDate);
  if (!entry) return [];
  const flags = raisedFlags(entry).map(flagLabel);
  const graded = allItems().flatMap((item) => {
    const grade = gradeOf(entry, item);
    return grade === undefined ? [] : [{ label: words(item.label), value: gradeWords(item, grade) }];
  });
  if (flags.length > 0) graded.unshift({ label: text.urgent, value: flags.join("; ") });
  if (entry.dose_taken_mg !== undefined) {
    graded.push({ label: text.dose, value: text.milligrams(number(entry.dose_taken_mg, 2)) });
  }
  return graded;
}

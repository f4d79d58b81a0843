/** Week by week, in words: for reading, for listening, and for reading out at a visit. */

import { useMemo } from "preact/hooks";

import { hrefTo } from "../router.js";
import { trends, weekWords as text } from "../text/trends.js";
import { shortDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { useGrowing } from "../ui/turns.js";
import { allItems, words } from "./catalogue.js";
import { weeksInWords } from "./week-words.js";

/** @import { Trends } from "../domain/shapes.js" */

const WEEKS_AT_ONCE = 4;

/** @param {{ answer: Trends }} props */
export function WeeksView({ answer }) {
  return html`<section class="weeks" aria-labelledby="weeks-title">
    <h2 id="weeks-title">${text.title}</h2>
    ${answer.first_dose_date ? html`<${Weeks} answer=${answer} />` : html`<${NeedsFirstDose} />`}
  </section>`;
}

function NeedsFirstDose() {
  return html`<p>${text.needsFirstDose} <a href=${hrefTo("treatment", "course")}>${trends.setFirstDose}</a></p>`;
}

/** @param {{ answer: Trends }} props */
function Weeks({ answer }) {
  const named = answer.items.flatMap(({ item_id: itemId, points }) => {
    const item = allItems().find((known) => known.item_id === itemId);
    return item && points.length > 0 ? [{ item_id: itemId, label: words(item.label), anchors: words(item.anchors) }] : [];
  });
  const weeks = useMemo(() => weeksInWords(answer, named), [answer]);
  const shown = useGrowing(weeks.length, WEEKS_AT_ONCE);
  return html`<p class="hint">${text.detail}</p>
    <div class="week-list" aria-busy=${shown < weeks.length}>
    ${weeks.slice(0, shown).map(
      (week) => html`<section key=${week.week} class="week" aria-labelledby=${`week-${week.week}`}>
        <h3 id=${`week-${week.week}`}>${text.week(week.week, shortDate(week.starts_on))}</h3>
        ${week.lines.length === 0
          ? html`<p class="hint">${text.nothing}</p>`
          : html`<ul>${week.lines.map((line) => html`<li key=${line.item_id}>${line.words}</li>`)}</ul>
              ${week.not_logged.length > 0 && html`<p class="hint">${text.notLogged(week.not_logged)}</p>`}`}
      </section>`,
    )}
    </div>`;
}

/** Trends: where each item is going, one by one, all at a glance, in words, and beside the dose. */

import { useState } from "preact/hooks";

import { treatmentWeek } from "../domain/treatment-week.js";
import { hrefTo } from "../router.js";
import { trendWords, trends as text } from "../text/trends.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { useGrowing } from "../ui/turns.js";
import { allItems, earlyFlare, words } from "./catalogue.js";
import { Chart } from "./chart.js";
import { ChartLegend } from "./chart-legend.js";
import { axisInUse, courseTrends, isAnythingLogged } from "./course-trends.js";
import { DoseSoFar } from "./dose-so-far.js";
import { entryOn, raisedFlags } from "./entry.js";
import { Glance } from "./glance.js";
import { LabSeriesList } from "./lab-series-list.js";
import { ScoreTrends } from "./score-trends.js";
import { diary, prefer, preferences, today } from "./state.js";
import { Together } from "./together.js";
import { comparisonSentences, slopeSentence } from "./trend-words.js";
import { WeeksView } from "./weeks-view.js";

/** @import { ItemTrend, Trends as Answer } from "../domain/shapes.js" */

export { prepareTrends } from "./course-trends.js";

const RECENT_WEEKS = 8;
const VIEWS = /** @type {const} */ (["each", "glance", "words", "together"]);
const FIRST_VIEW = "each";
/** Laboratory values, doses, check-ins. */
const AFTER_ITEMS = 3;

/** @param {{ detail: string | undefined }} props */
export function Trends({ detail }) {
  const [isRecent, setIsRecent] = useState(false);
  if (!isAnythingLogged.value) return html`<${NothingYet} />`;

  const answer = courseTrends.value;
  const view = VIEWS.find((known) => known === detail) ?? FIRST_VIEW;
  const fromWeek = isRecent ? recentFromWeek(answer) : null;
  return html`
    <h1 tabindex="-1">${text.title}</h1>
    <${WhereYouAre} answer=${answer} />
    <${Views} view=${view} />
    ${!answer.first_dose_date &&
    html`<p class="hint">${text.noFirstDose} <a href=${hrefTo("treatment", "course")}>${text.setFirstDose}</a></p>`}
    ${(view === "each" || view === "glance") &&
    html`<${Controls} answer=${answer} isRecent=${isRecent} onRecent=${setIsRecent} />
      <${ChartLegend} beside=${answer.annotations} isOnDrug=${axisInUse() === "on_drug"} />`}
    ${view === "each" && html`<${Each} answer=${answer} fromWeek=${fromWeek} />`}
    ${view === "glance" &&
    html`<div class="trend-view">
      <${Glance} answer=${answer} fromWeek=${fromWeek} />
      <${EarlyFlare} />
    </div>`}
    ${view === "words" && html`<${WeeksView} answer=${answer} />`}
    ${view === "together" && html`<${Together} />`}
  `;
}

/** @param {Answer} answer @returns {number | null} null where the whole course is no longer than that */
function recentFromWeek({ as_of: asOf, first_dose_date: firstDoseDate }) {
  const week = firstDoseDate ? treatmentWeek(asOf, firstDoseDate) : 0;
  return week > RECENT_WEEKS ? week - RECENT_WEEKS + 1 : null;
}

function NothingYet() {
  return html`
    <h1 tabindex="-1">${text.title}</h1>
    <section class="card narrow">
      <h2>${text.emptyTitle}</h2>
      <p>${text.emptyDetail}</p>
      <ul>
        <li>${text.emptyFirst}</li>
        <li>${text.emptyGaps}</li>
        <li>${text.emptySlope}</li>
      </ul>
      <p><a class="button is-primary" href=${hrefTo("today")}>${text.emptyGo}</a></p>
    </section>
  `;
}

/** @param {{ answer: Answer }} props */
function WhereYouAre({ answer }) {
  const { treatment_week: week, on_drug_week: onDrug } = answer;
  if (week === null) return null;
  return html`<p class="where-you-are">
    ${week > 0 ? text.inWeek(week) : text.beforeFirstDose}
    ${onDrug !== null && onDrug !== week && ` ${text.onDrugWeek(onDrug)}`}
  </p>`;
}

/** @param {{ view: string }} props */
function Views({ view }) {
  return html`<nav class="trend-views" aria-label=${text.views}>
    ${VIEWS.map(
      (each) => html`<a
        key=${each}
        href=${each === FIRST_VIEW ? hrefTo("trends") : hrefTo("trends", each)}
        aria-current=${each === view ? "page" : undefined}
        >${text.viewNames[each]}</a
      >`,
    )}
  </nav>`;
}

/** @param {{ answer: Answer, isRecent: boolean, onRecent: (isRecent: boolean) => void }} props */
function Controls({ answer, isRecent, onRecent }) {
  if (!answer.first_dose_date) return null;
  const hasOffDrug = answer.annotations.off_drug.length > 0;
  return html`<div class="trend-controls">
      <${Segmented}
        id="axis"
        label=${text.axis}
        isLabelVisible
        choices=${[
          { value: "weeks", content: text.axisWeeks },
          { value: "on_drug", content: text.axisOnDrug },
          { value: "dates", content: text.axisDates },
        ]}
        value=${preferences.value.axis}
        onPick=${(/** @type {string} */ axis) => prefer({ axis })}
      />
      <${Segmented}
        id="range"
        label=${text.range}
        isLabelVisible
        choices=${[
          { value: false, content: text.rangeAll },
          { value: true, content: text.rangeRecent },
        ]}
        value=${isRecent}
        onPick=${onRecent}
      />
    </div>
    ${hasOffDrug && axisInUse() === "on_drug" && html`<p class="hint">${text.onDrugHint}</p>`}`;
}

/** @param {{ answer: Answer, fromWeek: number | null }} props */
function Each({ answer, fromWeek }) {
  const labs = /** @type {any[]} */ (diary().all("labs"));
  const count = answer.items.length + AFTER_ITEMS;
  const shown = useGrowing(count, 1);
  const isCompared = answer.items.some((trend) => comparisonSentences(trend).length > 0);
  return html`<div class="trend-view" aria-busy=${shown < count}>
    ${isCompared && html`<p class="hint">${trendWords.notACause}</p>`}
    <div class="trend-grid">
      ${answer.items.slice(0, shown).map(
        (trend) => html`<${ItemCard} key=${trend.item_id} trend=${trend} answer=${answer} fromWeek=${fromWeek} />`,
      )}
    </div>
    ${shown > answer.items.length && labs.length > 0 && html`<${LabSeriesList} labs=${labs} title=${text.labs} fromWeek=${fromWeek} />`}
    ${shown > answer.items.length + 1 && html`<${DoseSoFar} entries=${diary().all("entries")} />`}
    ${shown >= count && html`<${ScoreTrends} />`}
  </div>`;
}

/** @param {{ trend: ItemTrend, answer: Answer, fromWeek: number | null }} props */
function ItemCard({ trend, answer, fromWeek }) {
  const item = allItems().find((known) => known.item_id === trend.item_id);
  if (!item) return null;
  return html`<section class="card trend-card" id=${`trend-${trend.item_id}`} aria-labelledby=${`trend-${trend.item_id}-title`}>
    <h2 id=${`trend-${trend.item_id}-title`}>${words(item.label)}</h2>
    <div class="trend-words">
      <p class="slope">${slopeSentence(trend)}</p>
      ${comparisonSentences(trend).map((sentence) => html`<p class="hint">${sentence}</p>`)}
    </div>
    ${trend.points.length > 0 && html`<${Chart} item=${item} answer=${answer} fromWeek=${fromWeek} />`}
    ${trend.item_id === "flare" && html`<${EarlyFlare} />`}
  </section>`;
}

/** Never beside a red flag of the day: context must not talk an urgent answer down. */
function EarlyFlare() {
  if (raisedFlags(entryOn(today.value)).length > 0) return null;
  return html`<div class="context-note">
    <p><span class="key-flare" aria-hidden="true"></span> ${words(earlyFlare().text)}</p>
    <p class="hint">
      ${text.source}${" "}
      <a href=${earlyFlare().source_url} target="_blank" rel="noopener noreferrer">${earlyFlare().source_title}</a>,
      ${" "}${text.checkedOn(fullDate(earlyFlare().checked_on))}
    </p>
  </div>`;
}

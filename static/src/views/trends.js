/** Trends: where each item is going, week of treatment by week of treatment. */

import { useState } from "preact/hooks";

import { treatmentWeek } from "../domain/treatment-week.js";
import { trends } from "../domain/trends.js";
import { hrefTo } from "../router.js";
import { screens } from "../text/screens.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { allItems, earlyFlare, trackedItems, words } from "./catalogue.js";
import { Chart } from "./chart.js";
import { ChartTable } from "./chart-table.js";
import { DoseSoFar } from "./dose-so-far.js";
import { entryOn, hasAnswers, raisedFlags } from "./entry.js";
import { ScoreTrends } from "./score-trends.js";
import { slopeSentence } from "./slope-words.js";
import { diary, prefer, preferences, regimenPeriods, today, treatment } from "./state.js";

/** @typedef {import("../domain/shapes.js").ItemTrend} ItemTrend */

const text = screens.trends;
const RECENT_WEEKS = 8;

export function Trends() {
  const [isRecent, setIsRecent] = useState(false);
  const entries = /** @type {any[]} */ (diary().all("entries"));
  if (!entries.some(hasAnswers)) return html`<${NothingYet} />`;

  const course = treatment();
  const fromWeek = isRecent ? recentFromWeek(course["first_dose_date"]) : null;
  const answer = trends(entries, itemsShown(entries), course, regimenPeriods(), today.value, fromWeek);

  return html`
    <h1 tabindex="-1">${text.title}</h1>
    <${WhereYouAre} answer=${answer} />
    <${DoseSoFar} entries=${entries} />
    ${answer.first_dose_date
      ? html`<${Controls} isRecent=${isRecent} onRecent=${setIsRecent} />`
      : html`<p class="hint">${text.noFirstDose} <a href=${hrefTo("treatment", "course")}>${text.setFirstDose}</a></p>`}
    <${HowToRead} />
    <div class="trend-grid">
      ${answer.items.map(
        (trend) => html`<${ItemCard} key=${trend.item_id} trend=${trend} answer=${answer} fromWeek=${fromWeek} />`,
      )}
    </div>
    <${ScoreTrends} />
  `;
}

/**
 * @param {string | undefined} firstDoseDate
 * @returns {number | null} null where the whole course is no longer than that
 */
function recentFromWeek(firstDoseDate) {
  const week = firstDoseDate ? treatmentWeek(today.value, firstDoseDate) : 0;
  return week > RECENT_WEEKS ? week - RECENT_WEEKS + 1 : null;
}

/** @param {any[]} entries @returns {import("./catalogue.js").Item[]} the tracked ones, then others once graded */
function itemsShown(entries) {
  const tracked = trackedItems(treatment());
  const graded = new Set(entries.flatMap((entry) => Object.keys(entry.grades ?? {})));
  return [...tracked, ...allItems().filter((item) => graded.has(item.item_id) && !tracked.includes(item))];
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

/** @param {{ answer: import("../domain/shapes.js").Trends }} props */
function WhereYouAre({ answer }) {
  const { treatment_week: week, on_drug_week: onDrug } = answer;
  if (week === null) return null;
  return html`<p class="where-you-are">
    ${week > 0 ? text.inWeek(week) : text.beforeFirstDose}
    ${onDrug !== null && onDrug !== week && ` ${text.onDrugWeek(onDrug)}`}
  </p>`;
}

/** @param {{ isRecent: boolean, onRecent: (isRecent: boolean) => void }} props */
function Controls({ isRecent, onRecent }) {
  return html`<div class="trend-controls">
    <${Segmented}
      id="axis"
      label=${text.axis}
      isLabelVisible
      choices=${[
        { value: "weeks", content: text.axisWeeks },
        { value: "dates", content: text.axisDates },
      ]}
      value=${preferences.value.axis}
      onPick=${(/** @type {"weeks" | "dates"} */ axis) => prefer({ axis })}
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
  </div>`;
}

function HowToRead() {
  return html`<ul class="legend" role="list" aria-label=${text.howToRead}>
    <li><span class="key-dot" aria-hidden="true"></span> ${text.keyDot}</li>
    <li><span class="key-line" aria-hidden="true"></span> ${text.keyLine}</li>
    <li><span class="key-band" aria-hidden="true"></span> ${text.keyBand}</li>
    <li><span class="mark-flagged" aria-hidden="true"></span> ${text.keyFlag}</li>
    <li>${text.keyGap}</li>
  </ul>`;
}

/**
 * @param {{ trend: ItemTrend, answer: import("../domain/shapes.js").Trends, fromWeek: number | null }} props
 */
function ItemCard({ trend, answer, fromWeek }) {
  const item = allItems().find((known) => known.item_id === trend.item_id);
  if (!item) return null;
  return html`<section class="card trend-card" id=${`trend-${trend.item_id}`} aria-labelledby=${`trend-${trend.item_id}-title`}>
    <h2 id=${`trend-${trend.item_id}-title`}>${words(item.label)}</h2>
    <p class="slope">${slopeSentence(trend)}</p>
    ${trend.points.length > 0 &&
    html`<${Chart} item=${item} answer=${answer} fromWeek=${fromWeek} />
      <${ChartTable} item=${item} trend=${trend} />`}
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

/** Kinds of dryness beside the dose: what went together, how sure that is, and why it can mislead. */

import { computed } from "@preact/signals";

import { doseLags } from "../domain/dose-lag.js";
import { hrefTo } from "../router.js";
import { charts } from "../text/charts.js";
import { together as text } from "../text/trends.js";
import { number } from "../ui/format.js";
import { html } from "../ui/html.js";
import { useWidth } from "../ui/use-width.js";
import { allItems, words } from "./catalogue.js";
import { TableTwin } from "./chart-table.js";
import { courseTrends } from "./course-trends.js";
import { diary, regimenPeriods, today, treatment } from "./state.js";
import { lagSentence, signed } from "./together-words.js";

/** @import { DoseLags, Lag } from "../domain/shapes.js" */
/** @import { Item } from "./catalogue.js" */

const GROUP = "dryness";
const ROW_PX = 30;
const LINE_PX = 16;
const LEFT_PX = 108;
const RIGHT_PX = 14;

/** @typedef {Lag & { rank_correlation: number, low: number, high: number }} Decided */

const lagsOfAll = computed(() => {
  const entries = /** @type {any[]} */ (diary().all("entries"));
  return dryItems().map((item) => ({ item, lags: doseLags(item, entries, treatment(), regimenPeriods(), today.value) }));
});

/** @returns {Item[]} those that have been answered */
function dryItems() {
  const answered = new Set(courseTrends.value.items.flatMap((item) => (item.points.length > 0 ? [item.item_id] : [])));
  return allItems().filter((item) => item.group === GROUP && answered.has(item.item_id));
}

export function Together() {
  const hasPlan = regimenPeriods().length > 0 && treatment()["first_dose_date"];
  return html`<section class="together" aria-labelledby="together-title">
    <h2 id="together-title">${text.title}</h2>
    ${hasPlan
      ? html`<p>${text.detail}</p>
          <p class="context-note">${text.misleads}</p>
          <${AllOfThem} />`
      : html`<p>${text.needsPlan} <a href=${hrefTo("treatment")}>${text.setPlan}</a></p>`}
  </section>`;
}

function AllOfThem() {
  const all = lagsOfAll.value;
  if (all.length === 0) return html`<p>${text.noDryness}</p>`;
  if (all.some(({ lags }) => !lags.is_one_formulation)) return html`<p>${text.notComparable}</p>`;
  return html`<div class="trend-grid">
    ${all.map(({ item, lags }) => html`<${OfItem} key=${item.item_id} item=${item} lags=${lags.lags} />`)}
  </div>`;
}

/** @param {{ item: Item, lags: Lag[] }} props */
function OfItem({ item, lags }) {
  const id = `together-${item.item_id}`;
  const label = words(item.label);
  const decided = /** @type {Decided[]} */ (lags.filter((lag) => lag.status === "ok"));
  const [now] = lags;
  return html`<section class="card trend-card" aria-labelledby=${id}>
    <h3 id=${id}>${label}</h3>
    ${now && html`<p>${lagSentence(now)}</p>`}
    ${decided.length > 0 &&
    html`<${LagPicture} label=${label} lags=${decided} />
      <${TableTwin} label=${label}>${() => html`<${LagTable} label=${label} lags=${lags} />`}<//>`}
  </section>`;
}

/** For each delay the figure and how far it could lie off. @param {{ label: string, lags: Decided[] }} props */
function LagPicture({ label, lags }) {
  const [frame, widthPx] = useWidth();
  const foot = ROW_PX * lags.length + 4;
  const height = foot + 2 * LINE_PX + 4;
  const across = (/** @type {number} */ figure) => LEFT_PX + ((widthPx - LEFT_PX - RIGHT_PX) * (figure + 1)) / 2;
  return html`<div class="chart" ref=${frame}>
    <svg viewBox=${`0 0 ${widthPx} ${height}`} width=${widthPx} height=${height} role="img" aria-label=${text.figureName(label)}>
      <path class="chart-grid" d=${[-1, 0, 1].map((figure) => `M${across(figure)} 0V${foot}`).join("")} />
      <path class="chart-first-dose" d=${`M${across(0)} 0V${foot + LINE_PX}`} />
      ${lags.map((lag, row) => {
        const y = ROW_PX * (row + 0.5);
        return html`<text class="chart-label" x="0" y=${y} dy="0.35em">${text.when(lag.lag_weeks)}</text>
          <path class="chart-interval" d=${`M${across(lag.low)} ${y}H${across(lag.high)}M${across(lag.low)} ${y - 5}v10M${across(lag.high)} ${y - 5}v10`} />
          <circle class="chart-dot" cx=${across(lag.rank_correlation)} cy=${y} r="4.5" />`;
      })}
      <text class="chart-label" x=${across(-1)} y=${foot + LINE_PX}>${text.opposite}</text>
      <text class="chart-label" x=${across(0)} y=${foot + 2 * LINE_PX} text-anchor="middle">${text.noPattern}</text>
      <text class="chart-label" x=${across(1)} y=${foot + LINE_PX} text-anchor="end">${text.alwaysTogether}</text>
    </svg>
  </div>`;
}

/** @param {{ label: string, lags: Lag[] }} props */
function LagTable({ label, lags }) {
  return html`<table>
    <caption>${text.figureName(label)}</caption>
    <thead>
      <tr>
        <th scope="col">${text.delay}</th>
        <th scope="col">${text.weeks}</th>
        <th scope="col">${text.worth}</th>
        <th scope="col">${text.figure}</th>
        <th scope="col">${text.interval}</th>
      </tr>
    </thead>
    <tbody>
      ${lags.map(
        (lag) => html`<tr key=${lag.lag_weeks}>
          <th scope="row">${number(lag.lag_weeks, 0)}</th>
          <td>${number(lag.weeks, 0)}</td>
          <td>${lag.effective_weeks === null ? text.none : number(lag.effective_weeks, 0)}</td>
          <td>${lag.rank_correlation === null ? text.none : signed(lag.rank_correlation)}</td>
          <td>${lag.low === null || lag.high === null ? text.none : charts.fromTo(signed(lag.low), signed(lag.high))}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

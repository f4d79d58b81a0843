/** All at a glance: every item beneath the other on one axis, what happened drawn once for all. */

import { useCallback, useMemo } from "preact/hooks";

import { shownDates } from "../domain/chart-model.js";
import { compareText } from "../domain/local-date.js";
import { smallMultiples } from "../domain/small-multiples.js";
import { treatmentWeek } from "../domain/treatment-week.js";
import { charts as text } from "../text/charts.js";
import { fullDate, number } from "../ui/format.js";
import { html } from "../ui/html.js";
import { allItems, earlyFlare, words } from "./catalogue.js";
import { countWords, dayWords, rangeWords } from "./chart.js";
import { Bands, Beneath, FlareLabel, Grid, Weekly, px } from "./chart-parts.js";
import { TableTwin, weeksIn } from "./chart-table.js";
import { axisInUse, endedOn, weeksOn } from "./course-trends.js";
import { gradeWords } from "./entry.js";
import { LiveChart, daysSoFar } from "./live-chart.js";
import { markWords, markedDays, stopsOf } from "./mark-words.js";

/** @import { Axis, Dot, ItemTrend, SmallMultiple, SmallMultiples, Trends } from "../domain/shapes.js" */
/** @import { Item } from "./catalogue.js" */
/** @import { Range } from "./chart-zoom.js" */
/** @import { Drawing } from "./live-chart.js" */

const ITEM_HEIGHT_PX = 48;
const EACH_PX = 76;
const AROUND_PX = 112;
const ANY_WIDTH_PX = 320;

/** @param {{ answer: Trends, fromWeek: number | null }} props */
export function Glance({ answer, fromWeek }) {
  const axis = axisInUse();
  const end = endedOn();
  const logged = useMemo(() => withAnswers(answer), [answer]);
  const whole = useMemo(() => {
    const [fromDate, toDate] = shownDates(logged.items, logged, fromWeek, null);
    return { from_date: fromDate, to_date: toDate };
  }, [logged, fromWeek]);
  const draw = useCallback(
    (/** @type {Range} */ range, /** @type {number} */ widthPx) => drawAll(logged, end, axis, range, widthPx),
    [logged, end, axis],
  );
  return html`<section class="card trend-card" aria-labelledby="glance-title">
    <h2 id="glance-title">${text.glanceName}</h2>
    <${LiveChart}
      label=${text.glanceName}
      whole=${whole}
      heightPx=${AROUND_PX + EACH_PX * logged.items.length}
      draw=${draw}
      canZoom=${answer.first_dose_date !== null}
    >
      ${(/** @type {Range} */ range) => html`<${GlanceTable} answer=${logged} range=${range} axis=${axis} />`}
    <//>
  </section>`;
}

/** @param {Trends} answer @returns {Trends} with the items that were answered at least once */
function withAnswers(answer) {
  return { ...answer, items: answer.items.filter((item) => item.points.length > 0) };
}

/** @param {Trends} answer @param {string | null} end @param {Axis} axis @param {Range} range @param {number} widthPx @returns {Drawing} */
function drawAll(answer, end, axis, range, widthPx) {
  const { first_dose_date: first } = answer;
  const model = modelOf(answer, end, axis, range, widthPx);
  const stops = allStops(model, first);
  const counts = { red_flags: model.red_flags.length, off_plan: model.off_plan.length, lab_days: model.lab_days.length };
  const loggedDays = new Set(model.items.flatMap((item) => item.dots.map((dot) => dot.local_date))).size;
  return {
    width: px(model.width),
    height: px(model.height),
    plot: { top: px(model.plot.y), bottom: px(model.plot.y + model.plot.height) },
    picture: html`<${GlancePicture} model=${model} />`,
    stops,
    areDotsDrawn: true,
    summary: text.summary(rangeWords({ ...range, axis: model.axis, first_dose_date: first }), [
      text.logged(loggedDays, daysSoFar(range, answer.as_of)),
      ...countWords(counts),
    ]),
  };
}

/** In whole weeks, as the model is asked for. @param {Trends} answer @param {string | null} end @param {Axis} axis @param {Range} range @param {number} widthPx */
function modelOf(answer, end, axis, { from_date: fromDate, to_date: toDate }, widthPx) {
  const { first_dose_date: first } = answer;
  const [from, to] = first === null ? [null, null] : [treatmentWeek(fromDate, first), treatmentWeek(toDate, first)];
  return smallMultiples(answer, end, earlyFlare(), axis, widthPx, ITEM_HEIGHT_PX, from, to);
}

/** One stop a day, which reads the answers of all items. @param {SmallMultiples} model @param {string | null} firstDoseDate */
function allStops(model, firstDoseDate) {
  const places = new Map(model.items.flatMap(({ dots }) => dots.map((dot) => [dot.local_date, dot.x])));
  const answersOn = onceAsked(() => answersByDay(model));
  const answered = [...places]
    .sort(([left], [right]) => compareText(left, right))
    .map(([key, x]) => ({ key, x: px(x), y: null, words: () => text.list((answersOn().get(key) ?? []).map(answerWords)) }));
  return stopsOf(answered, model, (on) => dayWords(on, firstDoseDate));
}

/** For the words alone, so not before somebody asks for them. @template Result @param {() => Result} make @returns {() => Result} */
function onceAsked(make) {
  /** @type {{ result: Result } | undefined} */
  let made;
  return () => (made ??= { result: make() }).result;
}

/** @param {SmallMultiples} model @returns {Map<string, { item: Item, value: number }[]>} */
function answersByDay(model) {
  /** @type {Map<string, { item: Item, value: number }[]>} */
  const days = new Map();
  for (const { item_id: itemId, dots } of model.items) {
    const item = itemOf(itemId);
    for (const { local_date: on, value } of dots) {
      const day = days.get(on);
      if (day) day.push({ item, value });
      else days.set(on, [{ item, value }]);
    }
  }
  return days;
}

/** @param {{ item: Item, value: number }} answer */
const answerWords = ({ item, value }) => text.answer(words(item.label), gradeWords(item, value));

/** @param {string} itemId */
const itemOf = (itemId) => /** @type {Item} */ (allItems().find((item) => item.item_id === itemId));

/** @param {{ model: SmallMultiples }} props */
function GlancePicture({ model }) {
  return html`<g aria-hidden="true">
    <${Bands} model=${model} />
    ${model.items.map((item) => html`<${OneOfMany} key=${item.item_id} item=${item} model=${model} />`)}
    <${Beneath} model=${model} />
  </g>`;
}

/** @param {{ item: SmallMultiple, model: SmallMultiples }} props */
function OneOfMany({ item, model }) {
  return html`
    <${Bands} model=${{ ...model, pauses: [] }} flare=${item.early_flare} plot=${item.plot} />
    <${Grid} ticks=${item.y_ticks} plot=${item.plot} />
    <text class="chart-label is-name" x=${px(item.plot.x)} y=${px(item.label)}>${words(itemOf(item.item_id).label)}</text>
    <${Weekly} answers=${item} />
    <path class="chart-dots" d=${dotsPath(item.dots)} />
    <${FlareLabel} flare=${item.early_flare} plot=${item.plot} />
  `;
}

/** One path for all dots of an item: thousands of elements would be slow. @param {Dot[]} dots */
const dotsPath = (dots) => dots.map(({ x, y }) => `M${px(x)} ${px(y)}h0`).join("");

/** @param {{ answer: Trends, range: Range, axis: Axis }} props */
function GlanceTable({ answer, range, axis }) {
  const { items } = answer;
  return html`<${TableTwin} label=${text.glanceName}>
    ${() => html`${answer.first_dose_date && html`<${WeeksOfAll} items=${items} range=${range} axis=${axis} />`}
      <${DaysOfAll} answer=${answer} range=${range} axis=${axis} />`}
  <//>`;
}

/** @param {{ items: ItemTrend[], range: Range, axis: Axis }} props */
function WeeksOfAll({ items, range, axis }) {
  const columns = items.map((item) => new Map(weeksIn(weeksOn(item, axis), range).map((week) => [week.week, week])));
  const weeks = [...new Set(columns.flatMap((column) => [...column.keys()]))].sort((left, right) => left - right);
  return html`<table>
    <caption>${axis === "on_drug" ? text.byOnDrugWeek : text.byWeek}: ${text.middle}</caption>
    <${Head} first=${text.week} items=${items} />
    <tbody>
      ${weeks.map(
        (week) => html`<tr key=${week}>
          <th scope="row">${text.weekTick(week)}</th>
          ${columns.map((column) => html`<td>${cell(column.get(week)?.median)}</td>`)}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** @param {{ answer: Trends, range: Range, axis: Axis }} props */
function DaysOfAll({ answer, range, axis }) {
  const model = modelOf(answer, endedOn(), axis, range, ANY_WIDTH_PX);
  const columns = model.items.map((item) => new Map(item.dots.map((dot) => [dot.local_date, dot.value])));
  const marked = markedDays(model);
  const days = [...new Set([...columns.flatMap((column) => [...column.keys()]), ...marked.keys()])].sort().reverse();
  return html`<table>
    <caption>${text.byDay}</caption>
    <${Head} first=${text.date} items=${answer.items} last=${text.alsoColumn} />
    <tbody>
      ${days.map(
        (on) => html`<tr key=${on}>
          <th scope="row">${fullDate(on)}</th>
          ${columns.map((column) => html`<td>${cell(column.get(on))}</td>`)}
          <td>${text.list(markWords(marked.get(on)))}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** @param {{ first: string, items: ItemTrend[], last?: string }} props */
function Head({ first, items, last }) {
  return html`<thead>
    <tr>
      <th scope="col">${first}</th>
      ${items.map((item) => html`<th scope="col">${words(itemOf(item.item_id).label)}</th>`)}
      ${last && html`<th scope="col">${last}</th>`}
    </tr>
  </thead>`;
}

/** @param {number | undefined} value */
const cell = (value) => (value === undefined ? text.none : number(value, 2));

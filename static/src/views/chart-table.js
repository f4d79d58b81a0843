/** The same numbers as the chart beside it, as tables. */

import { useMemo, useState } from "preact/hooks";

import { chartModel } from "../domain/chart-model.js";
import { addDays } from "../domain/local-date.js";
import { treatmentDay } from "../domain/treatment-week.js";
import { charts as text } from "../text/charts.js";
import { fullDate, number, shortDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { words } from "./catalogue.js";
import { weeksOn } from "./course-trends.js";
import { gradeWords } from "./entry.js";
import { markWords, markedDays } from "./mark-words.js";

/** @import { Axis, ChartRequest, WeekSummary } from "../domain/shapes.js" */
/** @import { Item } from "./catalogue.js" */
/** @import { Range } from "./chart-zoom.js" */

/** A week is in a chart where its middle day is. */
const DAYS_TO_MIDDLE = 3;

/**
 * A table that is made when it is opened.
 *
 * @param {{ label: string, children: () => unknown }} props
 */
export function TableTwin({ label, children }) {
  const [isOpen, setIsOpen] = useState(false);
  return html`<details
    class="chart-table"
    onToggle=${(/** @type {{ currentTarget: HTMLDetailsElement }} */ event) => setIsOpen(event.currentTarget.open)}
  >
    <summary>${text.asTable(label)}</summary>
    ${isOpen &&
    html`<div class="table-scroll" tabindex="0" role="region" aria-label=${text.asTable(label)}>${children()}</div>`}
  </details>`;
}

/** @param {{ item: Item, request: ChartRequest, range: Range, axis: Axis }} props `range` as the chart is zoomed */
export function ChartTable({ item, request, range, axis }) {
  const weeks = weeksIn(weeksOn(request.trend, axis), range);
  return html`<${TableTwin} label=${words(item.label)}>
    ${() => html`${weeks.length > 0 && html`<${WeekTable} item=${item} weeks=${weeks} axis=${axis} />`}
      <${DayTable} item=${item} request=${request} range=${range} />`}
  <//>`;
}

/** @param {WeekSummary[]} weeks @param {Range} range */
export function weeksIn(weeks, { from_date: fromDate, to_date: toDate }) {
  return weeks.filter((week) => {
    const middle = addDays(week.starts_on, DAYS_TO_MIDDLE);
    return fromDate <= middle && middle <= toDate;
  });
}

/** @param {{ item: Item, weeks: WeekSummary[], axis: Axis }} props */
function WeekTable({ item, weeks, axis }) {
  return html`<table>
    <caption>${axis === "on_drug" ? text.byOnDrugWeek : text.byWeek}</caption>
    <thead>
      <tr>
        <th scope="col">${text.week}</th>
        <th scope="col">${text.days}</th>
        <th scope="col">${text.middle}</th>
        <th scope="col">${text.mostDays}</th>
        <th scope="col">${text.worstDay}</th>
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (week) => html`<tr key=${week.week}>
          <th scope="row">${text.weekTick(week.week)} <span class="hint">${shortDate(week.starts_on)}</span></th>
          <td>${number(week.days_logged, 0)}</td>
          <td>${number(week.median, 2)}</td>
          <td>${text.fromTo(number(week.lower_quartile, 2), number(week.upper_quartile, 2))}</td>
          <td>${number(week.worst, 0)} ${gradeWords(item, week.worst)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** @param {{ item: Item, request: ChartRequest, range: Range }} props */
function DayTable({ item, request, range }) {
  const days = useMemo(() => daysIn(request, range), [request, range.from_date, range.to_date]);
  const firstDoseDate = request.first_dose_date;
  return html`<table>
    <caption>${text.byDay}</caption>
    <thead>
      <tr>
        <th scope="col">${text.date}</th>
        ${firstDoseDate && html`<th scope="col">${text.treatmentDay}</th>`}
        <th scope="col">${text.answerColumn}</th>
        <th scope="col">${text.alsoColumn}</th>
      </tr>
    </thead>
    <tbody>
      ${days.map(
        ({ on, value, marks }) => html`<tr key=${on}>
          <th scope="row">${fullDate(on)}</th>
          ${firstDoseDate && html`<td>${text.weekTick(treatmentDay(on, firstDoseDate))}</td>`}
          <td>${value === undefined ? text.none : `${number(value, 0)} ${gradeWords(item, value)}`}</td>
          <td>${text.list(marks)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** @param {ChartRequest} request @param {Range} range @returns {{ on: string, value: number | undefined, marks: string[] }[]} the latest first */
function daysIn(request, range) {
  const model = chartModel({ ...request, ...range });
  const values = new Map(model.dots.map((dot) => [dot.local_date, dot.value]));
  const marked = markedDays(model);
  return [...new Set([...values.keys(), ...marked.keys()])]
    .sort()
    .reverse()
    .map((on) => ({ on, value: values.get(on), marks: markWords(marked.get(on)) }));
}

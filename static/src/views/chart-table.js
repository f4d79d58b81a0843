/** The same numbers as the chart beside it, as tables. */

import { useState } from "preact/hooks";

import { screens } from "../text/screens.js";
import { fullDate, number, shortDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { words } from "./catalogue.js";
import { gradeWords } from "./entry.js";

/** @typedef {import("./catalogue.js").Item} Item */
/** @typedef {import("../domain/shapes.js").ItemTrend} ItemTrend */

const text = screens.trends;

/** @param {{ item: Item, trend: ItemTrend }} props */
export function ChartTable({ item, trend }) {
  const [isOpen, setIsOpen] = useState(false);
  return html`<details
    class="chart-table"
    onToggle=${(/** @type {{ currentTarget: HTMLDetailsElement }} */ event) => setIsOpen(event.currentTarget.open)}
  >
    <summary>${text.asTable(words(item.label))}</summary>
    ${isOpen &&
    html`<div class="table-scroll" tabindex="0" role="region" aria-label=${text.asTable(words(item.label))}>
      ${trend.weeks.length > 0 && html`<${WeekTable} item=${item} trend=${trend} />`}
      <${DayTable} item=${item} trend=${trend} />
    </div>`}
  </details>`;
}

/** @param {{ item: Item, trend: ItemTrend }} props */
function WeekTable({ item, trend }) {
  return html`<table>
    <caption>${text.byWeek}</caption>
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
      ${trend.weeks.map(
        (week) => html`<tr key=${week.week}>
          <th scope="row">${number(week.week, 0)} <span class="hint">${shortDate(week.starts_on)}</span></th>
          <td>${number(week.days_logged, 0)}</td>
          <td>${number(week.median, 2)}</td>
          <td>${text.fromTo(number(week.lower_quartile, 2), number(week.upper_quartile, 2))}</td>
          <td>${number(week.worst, 0)} ${gradeWords(item, week.worst)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** @param {{ item: Item, trend: ItemTrend }} props */
function DayTable({ item, trend }) {
  return html`<table>
    <caption>${text.byDay}</caption>
    <thead>
      <tr>
        <th scope="col">${text.date}</th>
        <th scope="col">${text.treatmentDay}</th>
        <th scope="col">${text.answer}</th>
      </tr>
    </thead>
    <tbody>
      ${trend.points.toReversed().map(
        (point) => html`<tr key=${point.local_date}>
          <th scope="row">${fullDate(point.local_date)}</th>
          <td>${point.treatment_day === null ? text.none : number(point.treatment_day, 0)}</td>
          <td>${number(point.value, 0)} ${gradeWords(item, point.value)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

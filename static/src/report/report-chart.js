/** The chart of one effect of a report, of what the report holds alone; its numbers stand in tables beside it. */

import { useMemo, useState } from "preact/hooks";

import { chartModel, chartRequest } from "../domain/chart-model.js";
import { reportText } from "../text/report.js";
import { screens } from "../text/screens.js";
import { ChartPoints } from "../ui/chart-points.js";
import { shortDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { useWidth } from "../ui/use-width.js";
import { Bands, Beneath, Grid, Weekly, px } from "../views/chart-parts.js";
import { stopsOf } from "../views/mark-words.js";

/** @import { ChartModel, ChartRequest } from "../domain/shapes.js" */
/** @import { EffectReport, Report } from "./report-shapes.js" */
/** @import { Stop } from "../views/mark-words.js" */

const HEIGHT_PX = 220;
const ROW_PX = 16;
const DOT_PX = 2.75;

/** @param {{ report: Report, effect: EffectReport }} props */
export function ReportChart({ report, effect }) {
  const [frame, widthPx] = useWidth();
  const [shown, setShown] = useState(/** @type {Stop | undefined} */ (undefined));
  const drawing = useMemo(() => drawn(requestOf(report, effect, widthPx)), [report, effect, widthPx]);
  const { model, stops } = drawing;
  const width = px(model.width);
  const height = px(model.height);
  return html`<figure class="chart report-chart" ref=${frame}>
    <svg viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} role="group" aria-label=${screens.charts.chartName(effect.label)}>
      <g aria-hidden="true">
        <${Bands} model=${model} />
        <${Grid} ticks=${model.y_ticks} plot=${model.plot} />
        <${Weekly} answers=${model} />
        <${Beneath} model=${model} />
        ${shown && html`<${Cursor} at=${shown} model=${model} />`}
      </g>
      <${ChartPoints}
        points=${stops}
        width=${width}
        height=${height}
        radius=${Math.max(Math.min(DOT_PX, (1.2 * width) / Math.max(stops.length, 1)), 1.25)}
        onShow=${setShown}
      />
    </svg>
    <figcaption class="hint chart-readout">${shown?.words}</figcaption>
  </figure>`;
}

/** @param {{ at: Stop, model: ChartModel }} props */
function Cursor({ at, model: { plot } }) {
  return html`<g class="chart-cursor">
    <line x1=${at.x} x2=${at.x} y1=${px(plot.y)} y2=${px(plot.y + plot.height)} />
    ${at.y !== null && html`<circle cx=${at.x} cy=${at.y} r="7" />`}
  </g>`;
}

/**
 * Without a course there are neither weeks nor doses to draw: they were withheld.
 *
 * @param {Report} report
 * @param {EffectReport} effect
 * @param {number} widthPx
 * @returns {ChartRequest}
 */
function requestOf(report, effect, widthPx) {
  const { annotations, course } = report;
  const firstDose = course?.first_dose_date ?? null;
  const trends = {
    as_of: report.to_date,
    first_dose_date: firstDose,
    treatment_week: course?.treatment_week ?? null,
    on_drug_week: course?.on_drug_week ?? null,
    items: [effect.trend],
    annotations,
  };
  const rows = [annotations.off_plan, annotations.lab_days].filter((days) => days.length > 0).length;
  const axis = firstDose === null ? "dates" : "weeks";
  const heightPx = HEIGHT_PX + rows * ROW_PX;
  const request = chartRequest(trends, effect.item_id, course?.ended_on ?? null, null, axis, widthPx, heightPx);
  return { ...request, from_date: report.from_date, to_date: report.to_date };
}

/** @param {ChartRequest} request */
function drawn(request) {
  const model = chartModel(request);
  const answered = model.dots.map((dot) => ({
    key: dot.local_date,
    x: px(dot.x),
    y: px(dot.y),
    words: String(dot.value),
  }));
  const days = new Map(model.dots.map((dot) => [dot.local_date, dot.treatment_day]));
  return { model, stops: stopsOf(answered, model, (on) => dayWords(on, days.get(on) ?? null)) };
}

/** @param {string} on @param {number | null} treatmentDay */
function dayWords(on, treatmentDay) {
  return treatmentDay === null ? shortDate(on) : screens.charts.dayIn(treatmentDay, shortDate(on));
}

/** The same days as rows, for whoever would rather read. @param {{ effect: EffectReport }} props */
export function EveryDay({ effect }) {
  const words = reportText.effects;
  return html`<details class="report-days">
    <summary>${words.everyDay(effect.label)}</summary>
    <ul class="report-day-list" role="list">
      ${effect.trend.points.map(({ local_date: on, value }) => html`<li>${shortDate(on)}: <b>${value}</b></li>`)}
    </ul>
  </details>`;
}

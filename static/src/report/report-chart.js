/** The chart of one effect of a report, of what the report holds alone; its numbers stand in tables beside it. */

import { useMemo } from "preact/hooks";

import { chartModel, chartRequest } from "../domain/chart-model.js";
import { reportText } from "../text/report.js";
import { shortDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { useWidth } from "../ui/use-width.js";
import { px } from "../views/chart-parts.js";
import { ItemPicture } from "../views/item-picture.js";
import { stopsOf } from "../views/mark-words.js";
import { ReportFigure, dayWords, firstDoseOf } from "./report-figure.js";

/** @import { ChartRequest } from "../domain/shapes.js" */
/** @import { EffectReport, Report } from "./report-shapes.js" */

const HEIGHT_PX = 240;
const ROW_PX = 16;

/** @param {{ report: Report, effect: EffectReport }} props */
export function ReportChart({ report, effect }) {
  const [frame, widthPx] = useWidth();
  const { model, stops } = useMemo(() => drawn(requestOf(report, effect, widthPx), effect), [report, effect, widthPx]);
  const flare = model.early_flare && report.early_flare;
  return html`<div class="report-charted">
    <${ReportFigure} frame=${frame} label=${effect.label} model=${model} stops=${stops}>
      <${ItemPicture} model=${model} anchors=${effect.anchors} />
    <//>
    ${flare &&
    html`<p class="hint">
      ${reportText.effects.flare(flare.from_week, flare.to_week, flare.words)} ${reportText.effects.source(flare.source_title)}
    </p>`}
  </div>`;
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
  const firstDose = firstDoseOf(report);
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
  const request = chartRequest(trends, effect.item_id, course?.ended_on ?? null, report.early_flare, axis, widthPx, heightPx);
  return { ...request, from_date: report.from_date, to_date: report.to_date };
}

/** @param {ChartRequest} request @param {EffectReport} effect */
function drawn(request, effect) {
  const model = chartModel(request);
  const answered = model.dots.map((dot) => ({
    key: dot.local_date,
    x: px(dot.x),
    y: px(dot.y),
    words: () => reportText.effects.answer(dot.value, effect.anchors[dot.value] ?? ""),
  }));
  return { model, stops: stopsOf(answered, model, (on) => dayWords(on, request.first_dose_date)) };
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

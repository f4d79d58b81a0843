/** Laboratory values of a report as charts, each value beside the range its own laboratory printed. */

import { useMemo } from "preact/hooks";

import { labChart } from "../domain/lab-chart.js";
import { charts as text } from "../text/charts.js";
import { reportText } from "../text/report.js";
import { number } from "../ui/format.js";
import { html } from "../ui/html.js";
import { useWidth } from "../ui/use-width.js";
import { px } from "../views/chart-parts.js";
import { LabLegend, LabPicture } from "../views/lab-picture.js";
import { stopsOf } from "../views/mark-words.js";
import { ReportFigure, dayWords, firstDoseOf } from "./report-figure.js";
import { Section } from "./report-parts.js";

/** @import { LabChartRequest, LabSeries } from "../domain/shapes.js" */
/** @import { Report } from "./report-shapes.js" */

const HEIGHT_PX = 220;

/** Their values stand in a table after them. @param {{ report: Report }} props */
export function LabCharts({ report }) {
  const charted = report.labs.flatMap(({ label, charts }) => charts.map((each) => ({ label, ...each })));
  if (charted.length === 0) return null;
  return html`<${Section} title=${reportText.labs.charts} name="lab-charts">
    <${LabLegend} />
    <div class="report-labs">
      ${charted.map(
        ({ label, unit_label: unit, series }) => html`<section class="report-effect">
          <h3>${text.labName(label, unit)}</h3>
          <${LabFigure} report=${report} label=${text.labName(label, unit)} unit=${unit} series=${series} />
        </section>`,
      )}
    </div>
  <//>`;
}

/** @param {{ report: Report, label: string, unit: string, series: LabSeries }} props */
function LabFigure({ report, label, unit, series }) {
  const [frame, widthPx] = useWidth();
  const { model, stops } = useMemo(() => drawn(requestOf(report, series, widthPx), unit), [report, series, unit, widthPx]);
  return html`<${ReportFigure} frame=${frame} label=${label} model=${model} stops=${stops} areDotsDrawn=${true}>
    <${LabPicture} model=${model} unit=${unit} />
  <//>`;
}

/** @param {Report} report @param {LabSeries} series @param {number} widthPx @returns {LabChartRequest} */
function requestOf(report, series, widthPx) {
  const first = series.points[0]?.taken_on ?? report.from_date;
  const firstDose = firstDoseOf(report);
  return {
    series,
    annotations: { ...report.annotations, lab_days: [], off_plan: [] },
    first_dose_date: firstDose,
    ended_on: report.course?.ended_on ?? null,
    as_of: report.to_date,
    from_date: first < report.from_date ? first : report.from_date,
    to_date: report.to_date,
    axis: firstDose === null ? "dates" : "weeks",
    width_px: widthPx,
    height_px: HEIGHT_PX,
  };
}

/** @param {LabChartRequest} request @param {string} unit */
function drawn(request, unit) {
  const model = labChart(request);
  const answered = model.dots.map((dot) => ({
    key: dot.taken_on,
    x: px(dot.x),
    y: px(dot.y),
    words: () => text.lab(number(dot.value, 2), unit, text.labPlaces[dot.kind]),
  }));
  const none = { red_flags: [], off_plan: [] };
  return { model, stops: stopsOf(answered, none, (on) => dayWords(on, request.first_dose_date), false) };
}

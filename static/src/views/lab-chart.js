/** One series of laboratory values on the axis of the symptoms, with the range its laboratory printed. */

import { useCallback, useMemo } from "preact/hooks";

import { labChart, labChartRequest } from "../domain/lab-chart.js";
import { screens } from "../text/screens.js";
import { html } from "../ui/html.js";
import { chartHeight, countWords, dayWords, rangeWords } from "./chart.js";
import { Bands, Beneath, Grid, Key, Shape, px } from "./chart-parts.js";
import { axisInUse, courseTrends, endedOn } from "./course-trends.js";
import { LiveChart } from "./live-chart.js";
import { stopsOf } from "./mark-words.js";

/** @import { Annotations, LabChartModel, LabChartRequest, LabDot, LabSeries, Plot } from "../domain/shapes.js" */
/** @import { Range } from "./chart-zoom.js" */
/** @import { Drawing } from "./live-chart.js" */

const text = screens.charts;
const HEIGHT_PX = 220;
const ANY_WIDTH_PX = 320;

/** How far the range of a value that stands alone is drawn to either side. */
const ALONE_PX = 14;

/** The row of laboratory days would only repeat the values. @param {Annotations} beside @returns {Annotations} */
const withoutLabDays = (beside) => ({ ...beside, lab_days: [] });

/**
 * @param {{
 *   series: LabSeries, label: string, unit: string, shown: (value: number) => string, fromWeek?: number | null,
 * }} props `unit` as laboratories print it, `shown` writes a value; its table twin stands beside it
 */
export function LabChart({ series, label, unit, shown, fromWeek = null }) {
  const answer = courseTrends.value;
  const axis = axisInUse();
  const end = endedOn();
  const request = useMemo(() => {
    const beside = withoutLabDays(answer.annotations);
    const whole = labChartRequest(series, answer, end, axis, ANY_WIDTH_PX, chartHeight(HEIGHT_PX, beside), fromWeek);
    return reaching({ ...whole, annotations: beside }, fromWeek);
  }, [series, answer, end, axis, fromWeek]);
  const draw = useCallback(
    (/** @type {Range} */ range, /** @type {number} */ widthPx) =>
      drawLab({ ...request, ...range, width_px: widthPx }, unit, shown),
    [request, unit],
  );
  return html`<${LiveChart} label=${text.labName(label, unit)} whole=${request} heightPx=${request.height_px} draw=${draw} />`;
}

/** A baseline is often taken before anything is logged: nothing of the whole is left out. @param {LabChartRequest} request @param {number | null} fromWeek @returns {LabChartRequest} */
function reaching(request, fromWeek) {
  const first = request.series.points[0]?.taken_on ?? request.from_date;
  return fromWeek === null && first < request.from_date ? { ...request, from_date: first } : request;
}

/** @param {LabChartRequest} request @param {string} unit @param {(value: number) => string} shown @returns {Drawing} */
function drawLab(request, unit, shown) {
  const model = labChart(request);
  const { plot } = model;
  const answered = model.dots.map((dot) => ({
    key: dot.taken_on,
    x: px(dot.x),
    y: px(dot.y),
    words: text.lab(shown(dot.value), unit, text.labPlaces[dot.kind]),
  }));
  const outside = model.dots.filter(({ kind }) => kind === "above" || kind === "below").length;
  return {
    width: px(model.width),
    height: px(model.height),
    plot: { top: px(plot.y), bottom: px(plot.y + plot.height) },
    picture: html`<${LabPicture} model=${model} unit=${unit} />`,
    stops: stopsOf(answered, { red_flags: [], off_plan: [] }, (on) => dayWords(on, request.first_dose_date), false),
    areDotsDrawn: true,
    summary: text.summary(rangeWords(request), countWords({ values: model.dots.length, outside })),
  };
}

/** @param {{ model: LabChartModel, unit: string }} props */
function LabPicture({ model, unit }) {
  const { plot, rows, dots } = model;
  return html`<g aria-hidden="true">
    <${Bands} model=${model} />
    ${dots.map((dot, index) => html`<${PrintedRange} dots=${dots} index=${index} plot=${plot} />`)}
    <${Grid} ticks=${model.y_ticks} plot=${plot} digits=${2} />
    <text class="chart-label" x=${px(plot.x)} y=${px(rows.highest_anchor)}>${unit}</text>
    <path class="chart-lab-line" d=${dots.length > 1 ? `M${dots.map(({ x, y }) => `${px(x)},${px(y)}`).join(" ")}` : ""} />
    ${dots.map((dot) => html`<${LabShape} dot=${dot} />`)}
    <${Beneath} model=${model} />
  </g>`;
}

/** Up to half-way to the values on either side, since each has a range of its own. @param {{ dots: LabDot[], index: number, plot: Plot }} props */
function PrintedRange({ dots, index, plot }) {
  const dot = /** @type {LabDot} */ (dots[index]);
  const { reference_top: top, reference_bottom: bottom } = dot;
  if (top === null && bottom === null) return null;
  const before = dots[index - 1];
  const after = dots[index + 1];
  const from = Math.max(before ? (before.x + dot.x) / 2 : dot.x - ALONE_PX * 10, plot.x);
  const to = Math.min(after ? (dot.x + after.x) / 2 : dot.x + ALONE_PX * 10, plot.x + plot.width);
  const high = top ?? plot.y;
  const low = bottom ?? plot.y + plot.height;
  return html`<rect class="chart-range" x=${px(from)} y=${px(high)} width=${px(to - from)} height=${px(low - high)} />
    <path
      class="chart-range-edge"
      d=${[top, bottom].flatMap((end) => (end === null ? [] : [`M${px(from)} ${px(end)}H${px(to)}`])).join("")}
    />`;
}

/** @param {{ dot: LabDot }} props */
function LabShape({ dot: { kind, x, y } }) {
  if (kind === "within") return html`<circle class="chart-dot" cx=${px(x)} cy=${px(y)} r="4" />`;
  return html`<${Shape} kind=${kind} x=${px(x)} y=${px(y)} />`;
}

/** Once for all the charts of laboratory values on a screen. */
export function LabLegend() {
  const { labLegend: legend } = text;
  return html`<ul class="legend" role="list" aria-label=${legend.title}>
    <li><span class="key-range" aria-hidden="true"></span> ${legend.band}</li>
    <li><span class="key-dot" aria-hidden="true"></span> ${legend.within}</li>
    <li><${Key} kind="above" /> ${legend.above}</li>
    <li><${Key} kind="below" /> ${legend.below}</li>
    <li><${Key} kind="unknown" /> ${legend.unknown}</li>
  </ul>`;
}

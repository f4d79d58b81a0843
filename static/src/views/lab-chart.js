/** One series of laboratory values on the axis of the symptoms, with the range its laboratory printed. */

import { useCallback, useMemo } from "preact/hooks";

import { labChart, labChartRequest } from "../domain/lab-chart.js";
import { charts as text } from "../text/charts.js";
import { html } from "../ui/html.js";
import { chartHeight, countWords, dayWords, rangeWords } from "./chart.js";
import { px } from "./chart-parts.js";
import { axisInUse, courseTrends, endedOn } from "./course-trends.js";
import { LabPicture } from "./lab-picture.js";
import { LiveChart } from "./live-chart.js";
import { stopsOf } from "./mark-words.js";

/** @import { Annotations, LabChartRequest, LabSeries } from "../domain/shapes.js" */
/** @import { Range } from "./chart-zoom.js" */
/** @import { Drawing } from "./live-chart.js" */

const HEIGHT_PX = 220;
const ANY_WIDTH_PX = 320;

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
    words: () => text.lab(shown(dot.value), unit, text.labPlaces[dot.kind]),
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

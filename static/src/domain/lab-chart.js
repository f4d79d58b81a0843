/** A series of laboratory values on the same axis as the symptoms. */

import { shownDates } from "./chart-model.js";
import { TENTHS, daysOf, drawnAxis, marks, plotOf, rowsOf, xTicks } from "./chart-scale.js";

/** @import { Days } from "./chart-scale.js" */
/** @import { Axis, LabChartModel, LabChartRequest, LabDot, LabPoint, LabSeries, Plot, Trends } from "./shapes.js" */

const MAX_STEPS = 5;

/** Lines across the plot stand a round number apart. */
const STEPS = [1, 2, 5];
const LARGEST_STEP = 5;

const FINEST = 1e9;

/**
 * Choose the days of a laboratory chart: those of the small multiples of the same trends.
 *
 * @param {LabSeries} series
 * @param {Trends} trends
 * @param {string | null} endedOn
 * @param {Axis} axis
 * @param {number} widthPx
 * @param {number} heightPx
 * @param {number | null} [fromWeek] as for `smallMultiples`
 * @param {number | null} [toWeek] as for `smallMultiples`
 * @returns {LabChartRequest}
 */
export function labChartRequest(
  series,
  trends,
  endedOn,
  axis,
  widthPx,
  heightPx,
  fromWeek = null,
  toWeek = null,
) {
  const [fromDate, toDate] = shownDates(trends.items, trends, fromWeek, toWeek);
  return {
    series,
    annotations: trends.annotations,
    first_dose_date: trends.first_dose_date,
    ended_on: endedOn,
    as_of: trends.as_of,
    from_date: fromDate,
    to_date: toDate,
    axis,
    width_px: widthPx,
    height_px: heightPx,
  };
}

/**
 * Place every value of the range with the ends of the range its own laboratory printed.
 *
 * The plot reaches from a round number at or below every value and printed end to one at or above; it
 * begins at 0 unless all of them lie in its upper half.
 *
 * @param {LabChartRequest} request
 * @returns {LabChartModel}
 */
export function labChart(request) {
  const { annotations, series, width_px: widthPx, height_px: heightPx } = request;
  const plot = plotOf(widthPx, heightPx, annotations);
  const points = series.points.filter(
    ({ taken_on: on }) => request.from_date <= on && on <= request.to_date,
  );
  const ticks = valueTicks(points.flatMap(valuesOf));
  const { lab_days: _, ...beside } = marks(request, plot);
  return {
    width: widthPx * TENTHS,
    height: heightPx * TENTHS,
    axis: drawnAxis(request),
    unit: series.unit,
    plot,
    rows: rowsOf(plot, annotations),
    x_ticks: xTicks(request, plot),
    y_ticks: ticks.map((value) => ({ y: heightOf(value, ticks, plot), value })),
    dots: dotsOf(points, ticks, daysOf(request, plot), plot),
    ...beside,
  };
}

/** @param {LabPoint} point @returns {number[]} */
function valuesOf(point) {
  const ends = [point.value, point.reference_low, point.reference_high];
  return ends.filter((end) => end !== null);
}

/**
 * Give round numbers that reach from below the lowest to above the highest of some values.
 *
 * @param {number[]} values
 * @returns {number[]} at least two, evenly spaced: 1, 2 or 5 times a power of ten apart
 */
export function valueTicks(values) {
  const least = Math.min(...values);
  const high = Math.max(...values, 0);
  const low = least < high && high < 2 * least ? least : Math.min(least, 0);
  const { numerator, denominator } = stepOf(high - low || 1);
  const first = Math.floor((low * denominator) / numerator);
  const last = Math.max(Math.ceil((high * denominator) / numerator), first + 1);
  const ticks = [];
  for (let number = first; number <= last; number += 1) {
    ticks.push((number * numerator) / denominator);
  }
  return ticks;
}

/** @param {number} span @returns {{numerator: number, denominator: number}} the smallest round step that parts it into few enough */
function stepOf(span) {
  let numerator = 1;
  let denominator = 1;
  while (denominator < FINEST && span * denominator * 10 < MAX_STEPS) denominator *= 10;
  while (span * denominator > MAX_STEPS * LARGEST_STEP * numerator) numerator *= 10;
  const isEnough = (/** @type {number} */ step) =>
    span * denominator <= MAX_STEPS * step * numerator;
  return { numerator: (STEPS.find(isEnough) ?? LARGEST_STEP) * numerator, denominator };
}

/** @param {number} value @param {number[]} ticks @param {Plot} plot @returns {number} */
function heightOf(value, ticks, plot) {
  const low = Number(ticks[0]);
  const high = Number(ticks.at(-1));
  return plot.y + Math.floor(((high - value) / (high - low)) * plot.height + 0.5);
}

/** @param {LabPoint[]} points @param {number[]} ticks @param {Days} days @param {Plot} plot @returns {LabDot[]} */
function dotsOf(points, ticks, days, plot) {
  const end = (/** @type {number | null} */ value) =>
    value === null ? null : heightOf(value, ticks, plot);
  return points.map((point) => ({
    kind: point.place,
    x: days.middleOf(point.taken_on),
    y: heightOf(point.value, ticks, plot),
    taken_on: point.taken_on,
    treatment_day: point.treatment_day,
    value: point.value,
    reference_top: end(point.reference_high),
    reference_bottom: end(point.reference_low),
  }));
}

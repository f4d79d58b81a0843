/** What a chart of one item shows and where: a gap stays a gap, only coordinates are rounded. */

import {
  MAX_GRADE,
  TENTHS,
  daysOf,
  drawnAxis,
  gradeHeight,
  isWeekShown,
  marks,
  plotOf,
  rowsOf,
  xTicks,
} from "./chart-scale.js";
import { addDays, daysBetween } from "./local-date.js";
import { DAYS_PER_WEEK, treatmentWeek, weekStartsOn } from "./treatment-week.js";

/** @import { Days, Window } from "./chart-scale.js" */
/** @import { Answers, Axis, ChartModel, ChartRequest, Dot, ItemTrend, Plot, Span, Trends, WeekSpan, WeekSummary, YTick } from "./shapes.js" */

/** The one item that an early worsening is expected of. */
export const FLARE = "flare";

const MIN_DAYS = 28;
const MIN_ZOOMED_DAYS = 7;

/**
 * Choose the days a chart of one item shows.
 *
 * @param {Trends} trends asked for with the same weeks; throws where they hold no such item
 * @param {string} itemId
 * @param {string | null} endedOn
 * @param {WeekSpan | null} earlyFlare the weeks of the catalogue's note, whatever the item
 * @param {Axis} axis
 * @param {number} widthPx
 * @param {number} heightPx
 * @param {number | null} [fromWeek] the first treatment week shown; null from the first dose or the
 *   first answer, whichever is earlier
 * @param {number | null} [toWeek] the last; null up to the week the trends are as of, and four weeks
 *   at least
 * @returns {ChartRequest}
 */
export function chartRequest(
  trends,
  itemId,
  endedOn,
  earlyFlare,
  axis,
  widthPx,
  heightPx,
  fromWeek = null,
  toWeek = null,
) {
  const trend = trends.items.find((each) => each.item_id === itemId);
  if (trend === undefined) throw new RangeError(`the trends hold no item ${itemId}`);
  const [fromDate, toDate] = shownDates([trend], trends, fromWeek, toWeek);
  return {
    trend,
    annotations: trends.annotations,
    first_dose_date: trends.first_dose_date,
    ended_on: endedOn,
    as_of: trends.as_of,
    from_date: fromDate,
    to_date: toDate,
    axis,
    width_px: widthPx,
    height_px: heightPx,
    early_flare: itemId === FLARE ? earlyFlare : null,
  };
}

/**
 * @param {ItemTrend[]} shown
 * @param {Trends} trends
 * @param {number | null} fromWeek as for `chartRequest`
 * @param {number | null} toWeek as for `chartRequest`
 * @returns {[string, string]} the first and last day of a chart of some of the trends' items
 */
export function shownDates(shown, trends, fromWeek, toWeek) {
  const { as_of: asOf, first_dose_date: firstDoseDate } = trends;
  const starts = shown.flatMap((trend) => trend.points.slice(0, 1).map((point) => point.local_date));
  if (firstDoseDate === null) {
    const fromDate = earliest([...starts, asOf]);
    return [fromDate, latest(asOf, minimumEnd(fromDate))];
  }
  const firstWeek = fromWeek ?? treatmentWeek(earliest([...starts, firstDoseDate]), firstDoseDate);
  const fromDate = weekStartsOn(firstWeek || 1, firstDoseDate);
  if (toWeek === null) {
    const toDate = weekEndsOn(treatmentWeek(asOf, firstDoseDate), firstDoseDate);
    return [fromDate, latest(toDate, minimumEnd(fromDate))];
  }
  return [fromDate, latest(weekEndsOn(toWeek || -1, firstDoseDate), fromDate)];
}

/** @param {string[]} dates at least one @returns {string} */
function earliest(dates) {
  return dates.reduce((left, right) => (left < right ? left : right));
}

/** @param {string} left @param {string} right @returns {string} */
function latest(left, right) {
  return left > right ? left : right;
}

/** @param {string} fromDate @returns {string} */
function minimumEnd(fromDate) {
  return addDays(fromDate, MIN_DAYS - 1);
}

/** @param {number} week @param {string} firstDoseDate @returns {string} */
function weekEndsOn(week, firstDoseDate) {
  return addDays(weekStartsOn(week, firstDoseDate), DAYS_PER_WEEK - 1);
}

/**
 * Show fewer days of a chart, about one in the middle where the ends allow it.
 *
 * @template {{ from_date: string, to_date: string }} Range
 * @param {Range} request of a chart of any kind
 * @param {string} middle
 * @param {number} days at least a week is shown, and no more than `request` does
 * @returns {Range}
 */
export function zoomed(request, middle, days) {
  const whole = daysBetween(request.to_date, request.from_date) + 1;
  const shown = Math.max(Math.min(days, whole), Math.min(MIN_ZOOMED_DAYS, whole));
  const latestStart = addDays(request.to_date, 1 - shown);
  const wanted = latest(addDays(middle, -Math.floor(shown / 2)), request.from_date);
  const start = earliest([wanted, latestStart]);
  return { ...request, from_date: start, to_date: addDays(start, shown - 1) };
}

/**
 * Place everything a chart shows.
 *
 * Grade 4 is on top for every item, mood included, whose 4 is very good; the words at both ends say
 * which is which. Answers outside the range are left out, bands are cut off at its ends.
 *
 * @param {ChartRequest} request
 * @returns {ChartModel} every coordinate a whole number of tenths of a pixel
 */
export function chartModel(request) {
  const { annotations, trend, width_px: widthPx, height_px: heightPx } = request;
  const plot = plotOf(widthPx, heightPx, annotations);
  return {
    width: widthPx * TENTHS,
    height: heightPx * TENTHS,
    axis: drawnAxis(request),
    plot,
    rows: rowsOf(plot, annotations),
    x_ticks: xTicks(request, plot),
    y_ticks: yTicks([0, 1, 2, 3, MAX_GRADE], plot),
    early_flare: earlyFlareSpan(request.early_flare, request, plot),
    ...answers(trend, request, plot),
    ...marks(request, plot),
  };
}

/** @param {number[]} values @param {Plot} plot @returns {YTick[]} a line across the plot for each of some grades */
export function yTicks(values, plot) {
  return values.map((value) => ({ y: gradeHeight(value, plot), value }));
}

/**
 * @param {ItemTrend} trend
 * @param {Window} range
 * @param {Plot} plot
 * @returns {Answers} the answers of one item, placed in whole tenths of a pixel
 */
export function answers(trend, range, plot) {
  const days = daysOf(range, plot);
  const dots = dotsOf(trend, days, plot);
  const weeks = days.axis === "on_drug" ? trend.on_drug_weeks : trend.weeks;
  const runs = runsOf(placed(weeks, days));
  const spanned = trend.points.filter((point) => days.spans(point.local_date));
  return {
    dots,
    median_line: runs.map((run) => medianLine(run, days, plot)),
    quartile_band: runs.map((run) => quartileBand(run, days, plot)),
    not_shown: spanned.length - dots.length,
  };
}

/** @param {ItemTrend} trend @param {Days} days @param {Plot} plot @returns {Dot[]} */
function dotsOf(trend, days, plot) {
  return trend.points
    .filter((point) => days.shows(point.local_date))
    .map((point) => ({
      x: days.middleOf(point.local_date),
      y: gradeHeight(point.value, plot),
      local_date: point.local_date,
      treatment_day: point.treatment_day,
      value: point.value,
    }));
}

/** @typedef {{start: number, summary: WeekSummary}} Week a week, and how many days from the left edge it begins */
/** @typedef {[Week, ...Week[]]} Run weeks without a gap between them */

/** @param {WeekSummary[]} weeks @param {Days} days @returns {Week[]} */
function placed(weeks, days) {
  return weeks
    .map((summary) => ({ start: days.place(summary.starts_on), summary }))
    .filter(({ start }) => isWeekShown(start, days.count));
}

/**
 * Part the weeks wherever one without an answer lies between them.
 *
 * @param {Week[]} weeks
 * @returns {Run[]}
 */
function runsOf(weeks) {
  /** @type {Run[]} */
  const runs = [];
  for (const week of weeks) {
    const run = runs.at(-1);
    if (run !== undefined && week.start - lastOf(run).start === DAYS_PER_WEEK) run.push(week);
    else runs.push([week]);
  }
  return runs;
}

/** @param {Run} run @returns {Week} */
function lastOf(run) {
  return /** @type {Week} */ (run.at(-1));
}

/** @param {Run} run @param {Days} days @param {Plot} plot @returns {[number, number][]} */
function medianLine(run, days, plot) {
  return run.map(({ start, summary }) => [
    days.across(2 * start + DAYS_PER_WEEK),
    gradeHeight(summary.median, plot),
  ]);
}

/** @param {Run} run @param {Days} days @param {Plot} plot @returns {[number, number][]} */
function quartileBand(run, days, plot) {
  const last = lastOf(run);
  const places = [
    { half: 2 * run[0].start, summary: run[0].summary },
    ...run.map(({ start, summary }) => ({ half: 2 * start + DAYS_PER_WEEK, summary })),
    { half: 2 * (last.start + DAYS_PER_WEEK), summary: last.summary },
  ];
  /** @type {[number, number][]} */
  const there = places.map(({ half, summary }) => [
    days.across(half),
    gradeHeight(summary.upper_quartile, plot),
  ]);
  /** @type {[number, number][]} */
  const back = places.map(({ half, summary }) => [
    days.across(half),
    gradeHeight(summary.lower_quartile, plot),
  ]);
  return [...there, ...back.reverse()];
}

/**
 * @param {WeekSpan | null} weeks
 * @param {Window} range
 * @param {Plot} plot
 * @returns {Span | null} the part shown of the weeks in which an early flare is common
 */
export function earlyFlareSpan(weeks, range, plot) {
  const { first_dose_date: firstDoseDate } = range;
  if (weeks === null || firstDoseDate === null) return null;
  const shown = daysOf(range, plot).widthBetween(
    weekStartsOn(weeks.from_week, firstDoseDate),
    weekEndsOn(weeks.to_week, firstDoseDate),
  );
  return shown && { kind: "early_flare", ...shown };
}

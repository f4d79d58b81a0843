/** What a chart of one item shows and where: a gap stays a gap, only coordinates are rounded. */

import { addDays, daysBetween } from "./local-date.js";
import { DAYS_PER_WEEK, treatmentWeek, weekStartsOn } from "./treatment-week.js";

/** @import { Axis, ChartModel, ChartRequest, DoseMark, Dot, ItemTrend, Plot, RedFlagMark, Rows, Span, Trends, WeekSpan, WeekSummary, XTick } from "./shapes.js" */

/** The one item that an early worsening is expected of. */
const FLARE = "flare";

const MIN_DAYS = 28;
const MAX_GRADE = 4;
const QUARTERS = 4;
const TENTHS = 10;

const LEFT_PX = 28;
const RIGHT_PX = 16;
const TOP_PX = 38;
const BOTTOM_PX = 74;
const MIN_WEEK_GAP_PX = 44;
const MIN_DATE_GAP_PX = 56;

/** Heights of the rows: the first two from the top, the others from the lower edge of the plot. */
const HIGHEST_ANCHOR_PX = 12;
const RED_FLAGS_PX = 26;
const LOWEST_ANCHOR_PX = 18;
const AXIS_PX = 40;
const DOSES_PX = 62;

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
  const [fromDate, toDate] = rangeOf(trend, trends, fromWeek, toWeek);
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
 * @param {ItemTrend} trend
 * @param {Trends} trends
 * @param {number | null} fromWeek
 * @param {number | null} toWeek
 * @returns {[string, string]}
 */
function rangeOf(trend, trends, fromWeek, toWeek) {
  const { as_of: asOf, first_dose_date: firstDoseDate } = trends;
  const starts = trend.points.slice(0, 1).map((point) => point.local_date);
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
 * Where days and grades lie within the plot.
 *
 * @typedef {object} Scale
 * @property {Plot} plot
 * @property {number} days
 * @property {(on: string) => number} leftOf the left edge of a day, or that of the plot for days beyond it
 * @property {(on: string) => number} middleOf the middle of a day within the plot
 * @property {(value: number) => number} heightOf of a grade, quartile or median, a multiple of a quarter
 * @property {(on: string) => boolean} shows whether a day lies within the plot
 * @property {(fromDate: string, toDate: string) => Span | null} span the part of a stretch of days that is shown
 */

/** @param {Plot} plot @param {ChartRequest} request @returns {Scale} */
function scaleOf(plot, { from_date: fromDate, to_date: toDate }) {
  const days = daysBetween(toDate, fromDate) + 1;

  /** @param {string} on @returns {number} */
  function leftOf(on) {
    const elapsed = Math.min(Math.max(daysBetween(on, fromDate), 0), days);
    return plot.x + scaled(elapsed * plot.width, days);
  }

  /** @param {string} on @returns {number} */
  function middleOf(on) {
    return plot.x + scaled((2 * daysBetween(on, fromDate) + 1) * plot.width, 2 * days);
  }

  /** @param {number} value @returns {number} */
  function heightOf(value) {
    const belowHighest = MAX_GRADE * QUARTERS - value * QUARTERS;
    return plot.y + scaled(belowHighest * plot.height, MAX_GRADE * QUARTERS);
  }

  /** @param {string} on @returns {boolean} */
  function shows(on) {
    return fromDate <= on && on <= toDate;
  }

  /** @param {string} first @param {string} last @returns {Span | null} */
  function span(first, last) {
    const x = leftOf(first);
    const width = leftOf(addDays(last, 1)) - x;
    return width > 0 ? { x, width } : null;
  }

  return { plot, days, leftOf, middleOf, heightOf, shows, span };
}

/**
 * Divide non-negative whole numbers and round half up, the same in every language.
 *
 * @param {number} numerator
 * @param {number} denominator
 * @returns {number}
 */
export function scaled(numerator, denominator) {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
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
  const plot = plotOf(request);
  const scale = scaleOf(plot, request);
  const runs = runsOf(weeksShown(request.trend.weeks, scale));
  const axis = request.first_dose_date === null ? "dates" : request.axis;
  return {
    width: request.width_px * TENTHS,
    height: request.height_px * TENTHS,
    axis,
    plot,
    rows: rowsOf(plot),
    x_ticks: xTicks(request, axis, scale),
    y_ticks: [0, 1, 2, 3, 4].map((value) => ({ y: scale.heightOf(value), value })),
    dots: dotsOf(request, scale),
    median_line: runs.map((run) => medianLine(run, scale)),
    quartile_band: runs.map((run) => quartileBand(run, scale)),
    early_flare: earlyFlare(request, scale),
    pauses: pausesOf(request, scale),
    dose_steps: doseSteps(request, scale),
    red_flags: redFlags(request, scale),
    first_dose: firstDose(request, scale),
  };
}

/** @param {ChartRequest} request @returns {Plot} */
function plotOf({ width_px: widthPx, height_px: heightPx }) {
  return {
    x: LEFT_PX * TENTHS,
    y: TOP_PX * TENTHS,
    width: (widthPx - LEFT_PX - RIGHT_PX) * TENTHS,
    height: (heightPx - TOP_PX - BOTTOM_PX) * TENTHS,
  };
}

/** @param {Plot} plot @returns {Rows} */
function rowsOf(plot) {
  const lowerEdge = plot.y + plot.height;
  return {
    highest_anchor: HIGHEST_ANCHOR_PX * TENTHS,
    red_flags: RED_FLAGS_PX * TENTHS,
    lowest_anchor: lowerEdge + LOWEST_ANCHOR_PX * TENTHS,
    axis: lowerEdge + AXIS_PX * TENTHS,
    doses: lowerEdge + DOSES_PX * TENTHS,
  };
}

/** @param {ChartRequest} request @param {Axis} axis @param {Scale} scale @returns {XTick[]} */
function xTicks(request, axis, scale) {
  if (axis === "weeks" && request.first_dose_date !== null) {
    return weekTicks(request.first_dose_date, request, scale);
  }
  const step = daysApart(MIN_DATE_GAP_PX, scale);
  const ticks = [];
  for (let elapsed = 0; elapsed < scale.days; elapsed += step) {
    const on = addDays(request.from_date, elapsed);
    ticks.push({ x: scale.middleOf(on), local_date: on });
  }
  return ticks;
}

/** @param {string} firstDoseDate @param {ChartRequest} request @param {Scale} scale @returns {XTick[]} */
function weekTicks(firstDoseDate, request, scale) {
  const every = daysApart(MIN_WEEK_GAP_PX, scale) / DAYS_PER_WEEK;
  const last = treatmentWeek(request.to_date, firstDoseDate);
  const ticks = [];
  for (let week = treatmentWeek(request.from_date, firstDoseDate); week <= last; week += 1) {
    if (week === 0 || Math.abs(week) % every !== 0) continue;
    const middle = middleDay(weekStartsOn(week, firstDoseDate));
    if (scale.shows(middle)) ticks.push({ x: scale.middleOf(middle), week });
  }
  return ticks;
}

/**
 * @param {number} gapPx
 * @param {Scale} scale
 * @returns {number} days between labels: whole weeks, doubled until labels keep their distance
 */
function daysApart(gapPx, { plot, days }) {
  let apart = DAYS_PER_WEEK;
  while (apart * plot.width < gapPx * TENTHS * days) apart *= 2;
  return apart;
}

/** @param {string} weekStart @returns {string} */
function middleDay(weekStart) {
  return addDays(weekStart, Math.floor(DAYS_PER_WEEK / 2));
}

/** @param {ChartRequest} request @param {Scale} scale @returns {Dot[]} */
function dotsOf({ trend }, scale) {
  return trend.points
    .filter((point) => scale.shows(point.local_date))
    .map((point) => ({
      x: scale.middleOf(point.local_date),
      y: scale.heightOf(point.value),
      local_date: point.local_date,
      treatment_day: point.treatment_day,
      value: point.value,
    }));
}

/** @param {WeekSummary[]} weeks @param {Scale} scale @returns {WeekSummary[]} */
function weeksShown(weeks, scale) {
  return weeks.filter((week) => scale.shows(middleDay(week.starts_on)));
}

/** @typedef {[WeekSummary, ...WeekSummary[]]} Run weeks without a gap between them */

/**
 * Part the weeks wherever one without an answer lies between them.
 *
 * @param {WeekSummary[]} weeks
 * @returns {Run[]}
 */
function runsOf(weeks) {
  /** @type {Run[]} */
  const runs = [];
  for (const week of weeks) {
    const run = runs.at(-1);
    if (run !== undefined && weekAfter(lastOf(run)) === week.starts_on) run.push(week);
    else runs.push([week]);
  }
  return runs;
}

/** @param {Run} run @returns {WeekSummary} */
function lastOf(run) {
  return /** @type {WeekSummary} */ (run.at(-1));
}

/** @param {WeekSummary} week @returns {string} the first day of the next */
function weekAfter(week) {
  return addDays(week.starts_on, DAYS_PER_WEEK);
}

/** @param {Run} run @param {Scale} scale @returns {[number, number][]} */
function medianLine(run, scale) {
  return run.map((week) => [
    scale.middleOf(middleDay(week.starts_on)),
    scale.heightOf(week.median),
  ]);
}

/** @param {Run} run @param {Scale} scale @returns {[number, number][]} */
function quartileBand(run, scale) {
  const left = { x: scale.leftOf(run[0].starts_on), week: run[0] };
  const middles = run.map((week) => ({ x: scale.middleOf(middleDay(week.starts_on)), week }));
  const last = lastOf(run);
  const right = { x: scale.leftOf(weekAfter(last)), week: last };
  const places = [left, ...middles, right];
  /** @type {[number, number][]} */
  const there = places.map(({ x, week }) => [x, scale.heightOf(week.upper_quartile)]);
  /** @type {[number, number][]} */
  const back = places.map(({ x, week }) => [x, scale.heightOf(week.lower_quartile)]);
  return [...there, ...back.reverse()];
}

/** @param {ChartRequest} request @param {Scale} scale @returns {Span | null} */
function earlyFlare({ early_flare: weeks, first_dose_date: firstDoseDate }, scale) {
  if (weeks === null || firstDoseDate === null) return null;
  return scale.span(
    weekStartsOn(weeks.from_week, firstDoseDate),
    weekEndsOn(weeks.to_week, firstDoseDate),
  );
}

/** @param {ChartRequest} request @param {Scale} scale @returns {Span[]} */
function pausesOf({ annotations }, scale) {
  return annotations.pauses
    .map((pause) => scale.span(pause.from_date, pause.to_date))
    .filter((span) => span !== null);
}

/** @param {ChartRequest} request @param {Scale} scale @returns {DoseMark[]} */
function doseSteps(request, scale) {
  const { dose_steps: steps } = request.annotations;
  const lastDay = earliest([request.as_of, request.ended_on ?? request.as_of]);
  return steps.flatMap(({ local_date: from, daily_mg: dailyMg }, index) => {
    const next = steps[index + 1];
    const span = scale.span(from, next === undefined ? lastDay : addDays(next.local_date, -1));
    return span === null ? [] : [{ ...span, local_date: from, daily_mg: dailyMg }];
  });
}

/** @param {ChartRequest} request @param {Scale} scale @returns {RedFlagMark[]} */
function redFlags({ annotations }, scale) {
  return annotations.red_flags
    .filter((day) => scale.shows(day.local_date))
    .map((day) => ({ x: scale.middleOf(day.local_date), ...day }));
}

/** @param {ChartRequest} request @param {Scale} scale @returns {{x: number} | null} */
function firstDose({ first_dose_date: firstDoseDate }, scale) {
  if (firstDoseDate === null || !scale.shows(firstDoseDate)) return null;
  return { x: scale.leftOf(firstDoseDate) };
}

/** The part all charts share: where days lie, what stands below and above, and the labels. */

import { addDays, daysBetween } from "./local-date.js";
import { DAYS_PER_WEEK, treatmentWeek, weekStartsOn } from "./treatment-week.js";

/** @import { Annotations, Axis, DoseMark, Mark, Marks, Plot, Rows, Span, XTick } from "./shapes.js" */

export const TENTHS = 10;
export const MAX_GRADE = 4;
const QUARTERS = 4;

const LEFT_PX = 28;
const RIGHT_PX = 16;
const TOP_PX = 38;
const BOTTOM_PX = 74;

/** What the rows of off-plan days and of laboratory days add to the bottom where there are any. */
const OFF_PLAN_PX = 16;
const LABS_PX = 16;

const MIN_WEEK_GAP_PX = 44;
const MIN_DATE_GAP_PX = 56;

/** Heights of the rows: the first two from the top, the others from the lower edge of the plot. */
const HIGHEST_ANCHOR_PX = 12;
const RED_FLAGS_PX = 26;
const LOWEST_ANCHOR_PX = 18;
const AXIS_PX = 40;
const DOSES_PX = 62;

/**
 * The days a chart shows, both ends included, and what happened beside its answers.
 *
 * @typedef {object} Window
 * @property {string | null} first_dose_date
 * @property {string | null} ended_on
 * @property {string} as_of
 * @property {string} from_date
 * @property {string} to_date
 * @property {Axis} axis
 * @property {Annotations} annotations
 */

/**
 * Where days lie across a plot. On the on-drug axis a day off the drug has no room of its own: it lies
 * where it was closed up.
 *
 * @typedef {object} Days
 * @property {Axis} axis
 * @property {number} before days with room between the first dose and the left edge
 * @property {number} count days with room, at least one
 * @property {(on: string) => number} place days with room between the left edge and a day; negative to its left
 * @property {(on: string) => boolean} spans whether a day lies between the ends, with room of its own or without
 * @property {(on: string) => boolean} shows whether a day lies between the ends and has room of its own
 * @property {(halfDays: number) => number} across the place so many half days from the left edge, within the plot
 * @property {(on: string) => number} leftOf the left edge of a day, or the edge of the plot for days beyond it
 * @property {(on: string) => number} middleOf the middle of a day, or where it was closed up
 * @property {(fromDate: string, toDate: string) => {x: number, width: number} | null} widthBetween the part of a stretch of days that is shown
 */

/** @param {Window} range @param {Plot} plot @returns {Days} */
export function daysOf(range, plot) {
  const { from_date: fromDate, to_date: toDate } = range;
  const axis = drawnAxis(range);
  const isOnDrug = axis === "on_drug";
  const origin = range.first_dose_date ?? fromDate;
  const beginsOn = isOnDrug && origin > fromDate ? origin : fromDate;
  const stretches = isOnDrug ? stretchesOf(range.annotations) : [];
  const before = number(beginsOn);
  const count = Math.max(number(addDays(toDate, 1)) - before, 1);

  /** @param {string} on @returns {number} the days from the origin, leaving out those closed up */
  function number(on) {
    const elapsed = daysBetween(on, origin);
    const begun = stretches.findLast((stretch) => stretch.from <= on);
    if (begun === undefined) return elapsed;
    return elapsed - begun.before - Math.min(daysBetween(on, begun.from), begun.days);
  }

  /** @param {string} on @returns {boolean} */
  function isClosedUp(on) {
    return stretches.some((stretch) => stretch.from <= on && on <= stretch.to);
  }

  /** @param {string} on @returns {number} */
  function place(on) {
    return number(on) - before;
  }

  /** @param {string} on @returns {boolean} */
  function spans(on) {
    return fromDate <= on && on <= toDate;
  }

  /** @param {string} on @returns {boolean} */
  function shows(on) {
    return beginsOn <= on && on <= toDate && !isClosedUp(on);
  }

  /** @param {number} halfDays @returns {number} */
  function across(halfDays) {
    const within = Math.min(Math.max(halfDays, 0), 2 * count);
    return plot.x + scaled(within * plot.width, 2 * count);
  }

  /** @param {string} on @returns {number} */
  function leftOf(on) {
    return across(2 * place(on));
  }

  /** @param {string} on @returns {number} */
  function middleOf(on) {
    return across(2 * place(on) + (isClosedUp(on) ? 0 : 1));
  }

  /** @param {string} first @param {string} last @returns {{x: number, width: number} | null} */
  function widthBetween(first, last) {
    const x = leftOf(first);
    const width = leftOf(addDays(last, 1)) - x;
    return width > 0 ? { x, width } : null;
  }

  return { axis, before, count, place, spans, shows, across, leftOf, middleOf, widthBetween };
}

/** @param {Annotations} annotations @returns {{from: string, to: string, days: number, before: number}[]} */
function stretchesOf(annotations) {
  let total = 0;
  return annotations.off_drug.map(({ from_date: from, to_date: to }) => {
    const days = daysBetween(to, from) + 1;
    const before = total;
    total += days;
    return { from, to, days, before };
  });
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

/** @param {Window} range @returns {Axis} the axis it is drawn with: dates where no first dose date is known */
export function drawnAxis(range) {
  return range.first_dose_date === null ? "dates" : range.axis;
}

/** @param {number} widthPx @param {number} heightPx @param {Annotations} annotations @returns {Plot} the room for the answers in a picture of this size */
export function plotOf(widthPx, heightPx, annotations) {
  const offPlanPx = annotations.off_plan.length > 0 ? OFF_PLAN_PX : 0;
  const labsPx = annotations.lab_days.length > 0 ? LABS_PX : 0;
  return {
    x: LEFT_PX * TENTHS,
    y: TOP_PX * TENTHS,
    width: (widthPx - LEFT_PX - RIGHT_PX) * TENTHS,
    height: (heightPx - TOP_PX - BOTTOM_PX - offPlanPx - labsPx) * TENTHS,
  };
}

/** @param {Plot} plot @param {Annotations} annotations @returns {Rows} the heights of the rows above and below a plot */
export function rowsOf(plot, annotations) {
  const lowerEdge = plot.y + plot.height;
  const isOffPlan = annotations.off_plan.length > 0;
  const offPlanPx = isOffPlan ? DOSES_PX + OFF_PLAN_PX : DOSES_PX;
  const labs = lowerEdge + (offPlanPx + LABS_PX) * TENTHS;
  return {
    highest_anchor: HIGHEST_ANCHOR_PX * TENTHS,
    red_flags: RED_FLAGS_PX * TENTHS,
    lowest_anchor: lowerEdge + LOWEST_ANCHOR_PX * TENTHS,
    axis: lowerEdge + AXIS_PX * TENTHS,
    doses: lowerEdge + DOSES_PX * TENTHS,
    off_plan: isOffPlan ? lowerEdge + offPlanPx * TENTHS : null,
    labs: annotations.lab_days.length > 0 ? labs : null,
  };
}

/** @param {Window} range @param {Plot} plot @returns {XTick[]} weeks, or days on the axis of dates, as many as keep their distance */
export function xTicks(range, plot) {
  const days = daysOf(range, plot);
  if (days.axis === "dates") return dateTicks(range, plot, days);
  const every = daysApart(MIN_WEEK_GAP_PX, plot, days) / DAYS_PER_WEEK;
  const weeks = days.axis === "on_drug" ? onDrugWeeks(days) : treatmentWeeks(range, days);
  return weeks
    .filter(({ week, start }) => Math.abs(week) % every === 0 && isWeekShown(start, days.count))
    .map(({ week, start }) => ({ x: days.across(2 * start + DAYS_PER_WEEK), week }));
}

/** @param {number} start @param {number} count @returns {boolean} whether the middle day of a week that begins so many days from the edge is shown */
export function isWeekShown(start, count) {
  const middle = start + Math.floor(DAYS_PER_WEEK / 2);
  return 0 <= middle && middle < count;
}

/** @param {Window} range @param {Plot} plot @param {Days} days @returns {XTick[]} */
function dateTicks(range, plot, days) {
  const step = daysApart(MIN_DATE_GAP_PX, plot, days);
  const ticks = [];
  for (let elapsed = 0; elapsed < days.count; elapsed += step) {
    const on = addDays(range.from_date, elapsed);
    ticks.push({ x: days.middleOf(on), local_date: on });
  }
  return ticks;
}

/** @param {Window} range @param {Days} days @returns {{week: number, start: number}[]} */
function treatmentWeeks({ first_dose_date: first, from_date: fromDate, to_date: toDate }, days) {
  const firstDoseDate = first ?? fromDate;
  const last = treatmentWeek(toDate, firstDoseDate);
  const weeks = [];
  for (let week = treatmentWeek(fromDate, firstDoseDate); week <= last; week += 1) {
    if (week !== 0) weeks.push({ week, start: days.place(weekStartsOn(week, firstDoseDate)) });
  }
  return weeks;
}

/** @param {Days} days @returns {{week: number, start: number}[]} */
function onDrugWeeks({ before, count }) {
  const last = Math.floor((before + count - 1) / DAYS_PER_WEEK) + 1;
  const weeks = [];
  for (let week = Math.floor(before / DAYS_PER_WEEK) + 1; week <= last; week += 1) {
    weeks.push({ week, start: DAYS_PER_WEEK * (week - 1) - before });
  }
  return weeks;
}

/**
 * @param {number} gapPx
 * @param {Plot} plot
 * @param {Days} days
 * @returns {number} days between labels: whole weeks, doubled until labels keep their distance
 */
function daysApart(gapPx, plot, days) {
  let apart = DAYS_PER_WEEK;
  while (apart * plot.width < gapPx * TENTHS * days.count) apart *= 2;
  return apart;
}

/**
 * Place what happened beside the answers.
 *
 * Red flags, off-plan days and laboratory days are never left out: on an on-drug axis those of days
 * off the drug stand where these were closed up.
 *
 * @param {Window} range
 * @param {Plot} plot
 * @returns {Marks}
 */
export function marks(range, plot) {
  const days = daysOf(range, plot);
  const { annotations: beside } = range;
  return {
    pauses: pausesOf(beside, days),
    dose_steps: doseSteps(range, days),
    red_flags: onDays(beside.red_flags, days, /** @type {const} */ ({ kind: "red_flag" })),
    off_plan: onDays(beside.off_plan, days, {}),
    lab_days: onDays(beside.lab_days, days, /** @type {const} */ ({ kind: "lab" })),
    off_drug: closedUp(beside, days),
    first_dose: firstDose(range, days),
  };
}

/**
 * @template {{local_date: string}} Day
 * @template {object} Kind
 * @param {Day[]} marked
 * @param {Days} days
 * @param {Kind} kind
 * @returns {(Day & Kind & {x: number})[]}
 */
function onDays(marked, days, kind) {
  return marked
    .filter((day) => days.spans(day.local_date))
    .map((day) => ({ ...kind, x: days.middleOf(day.local_date), ...day }));
}

/** @param {Annotations} beside @param {Days} days @returns {Span[]} */
function pausesOf(beside, days) {
  return beside.pauses.flatMap((pause) => {
    const shown = days.widthBetween(pause.from_date, pause.to_date);
    return shown === null ? [] : [{ kind: "pause", ...shown }];
  });
}

/** @param {Window} range @param {Days} days @returns {DoseMark[]} */
function doseSteps({ annotations, as_of: asOf, ended_on: endedOn }, days) {
  const { dose_steps: steps } = annotations;
  const lastDay = endedOn !== null && endedOn < asOf ? endedOn : asOf;
  return steps.flatMap(({ local_date: from, daily_mg: dailyMg }, index) => {
    const next = steps[index + 1];
    const to = next === undefined ? lastDay : addDays(next.local_date, -1);
    const shown = days.widthBetween(from, to);
    if (shown === null) return [];
    const kind = dailyMg.some((mg) => mg > 0) ? "dose" : "pause";
    return [{ kind, ...shown, local_date: from, daily_mg: dailyMg }];
  });
}

/** @param {Annotations} beside @param {Days} days @returns {Mark[]} */
function closedUp(beside, days) {
  if (days.axis !== "on_drug") return [];
  return beside.off_drug
    .filter((stretch) => days.spans(stretch.from_date) || days.spans(stretch.to_date))
    .map((stretch) => ({ kind: "off_drug", x: days.leftOf(stretch.from_date) }));
}

/** @param {Window} range @param {Days} days @returns {Mark | null} */
function firstDose({ first_dose_date: firstDoseDate }, days) {
  if (firstDoseDate === null || !days.spans(firstDoseDate)) return null;
  return { kind: "first_dose", x: days.leftOf(firstDoseDate) };
}

/**
 * @param {number} value a grade, quartile or median: a multiple of a quarter
 * @param {Plot} plot
 * @returns {number} its height: grade 4 on the upper edge, 0 on the lower
 */
export function gradeHeight(value, plot) {
  const belowHighest = MAX_GRADE * QUARTERS - value * QUARTERS;
  return plot.y + scaled(belowHighest * plot.height, MAX_GRADE * QUARTERS);
}

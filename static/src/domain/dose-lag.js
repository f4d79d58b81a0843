/**
 * How the weeks of an item and the doses of some weeks before went together.
 *
 * Going together is not coming of: both may follow the calendar, the season, or each other.
 */

import { assumedMg, courseDays, total } from "./dose.js";
import { dailyPoints, sortedNumbers, weekSummaries } from "./series.js";
import { treatmentWeek } from "./treatment-week.js";

/** @import { DoseDay } from "./dose.js" */
/** @import { DailyEntry, DoseLags, Item, Lag, LagStatus, RegimenPeriod, Treatment } from "./shapes.js" */

const LAGS_WEEKS = [0, 1, 2, 3, 4];
const MIN_WEEKS = 8;

/** More than half of a week, for its answers and for its doses. */
const MIN_DAYS_OF_WEEK = 4;

const NORMAL_95 = 1.959964;
const MIN_EFFECTIVE_WEEKS = 4;
const TANH_TERMS = 24;

/** @typedef {[number, number]} Pair */

/**
 * Set the weekly mean dose beside the weekly median of an item, at lags of 0 to 4 weeks.
 *
 * The dose of a day is what was taken, or else planned; a week with a day on which neither is known
 * does not count, nor does one with fewer than four days or answers.
 *
 * @param {Item} item
 * @param {DailyEntry[]} entries
 * @param {Treatment} treatment
 * @param {RegimenPeriod[]} regimenPeriods
 * @param {string} asOf
 * @returns {DoseLags}
 */
export function doseLags(item, entries, treatment, regimenPeriods, asOf) {
  const past = entries.filter((entry) => entry.local_date <= asOf);
  const days = courseDays(treatment, regimenPeriods, past, asOf);
  const taken = days.filter((day) => assumedMg(day) > 0);
  if (new Set(taken.map((day) => day.formulation)).size > 1) {
    return { item_id: item.item_id, is_one_formulation: false, lags: [] };
  }
  const doses = meanDoses(days, treatment.first_dose_date ?? null);
  const medians = mediansOf(item, past, treatment.first_dose_date ?? null);
  return {
    item_id: item.item_id,
    is_one_formulation: true,
    lags: LAGS_WEEKS.map((lagWeeks) => lagOf(lagWeeks, doses, medians)),
  };
}

/** @param {DoseDay[]} days @param {string | null} firstDoseDate @returns {Map<number, number>} */
function meanDoses(days, firstDoseDate) {
  /** @type {Map<number, DoseDay[]>} */
  const byWeek = new Map();
  if (firstDoseDate === null) return new Map();
  for (const day of days.filter(({ on }) => on >= firstDoseDate)) {
    const week = treatmentWeek(day.on, firstDoseDate);
    byWeek.set(week, [...(byWeek.get(week) ?? []), day]);
  }
  return new Map(
    [...byWeek]
      .filter(([, week]) => week.length >= MIN_DAYS_OF_WEEK && !week.some(isDoseUnknown))
      .map(([number, week]) => [number, total(week.map(assumedMg)) / week.length]),
  );
}

/** @param {DoseDay} day @returns {boolean} */
function isDoseUnknown(day) {
  return day.taken_mg === null && day.planned_mg === null;
}

/** @param {Item} item @param {DailyEntry[]} entries @param {string | null} firstDoseDate @returns {Map<number, number>} */
function mediansOf(item, entries, firstDoseDate) {
  const points = dailyPoints(entries, item.item_id, firstDoseDate);
  return new Map(
    weekSummaries(points, firstDoseDate, item.worse)
      .filter((summary) => summary.days_logged >= MIN_DAYS_OF_WEEK)
      .map((summary) => [summary.week, summary.median]),
  );
}

/** @param {number} lagWeeks @param {Map<number, number>} doses @param {Map<number, number>} medians @returns {Lag} */
function lagOf(lagWeeks, doses, medians) {
  /** @type {number[]} */
  const weeks = [];
  /** @type {Pair[]} */
  const pairs = [];
  for (const [week, median] of medians) {
    const dose = doses.get(week - lagWeeks);
    if (dose === undefined) continue;
    weeks.push(week);
    pairs.push([dose, median]);
  }
  const correlation = rankCorrelation(pairs);
  const status = statusOf(pairs);
  if (status !== "ok" || correlation === null) return undecided(lagWeeks, status, pairs.length);
  const effective = effectiveWeeks(weeks, pairs);
  const [low, high] = correlationInterval(correlation, effective);
  return {
    lag_weeks: lagWeeks,
    status: "ok",
    weeks: pairs.length,
    effective_weeks: effective,
    rank_correlation: correlation,
    low,
    high,
  };
}

/** @param {Pair[]} pairs @returns {LagStatus} */
function statusOf(pairs) {
  if (pairs.length < MIN_WEEKS) return "not_enough_weeks";
  if (new Set(pairs.map(([dose]) => dose)).size < 2) return "one_dose_level";
  return new Set(pairs.map(([, median]) => median)).size > 1 ? "ok" : "one_grade_level";
}

/** @param {number} lagWeeks @param {LagStatus} status @param {number} weeks @returns {Lag} */
function undecided(lagWeeks, status, weeks) {
  return {
    lag_weeks: lagWeeks,
    status,
    weeks,
    effective_weeks: null,
    rank_correlation: null,
    low: null,
    high: null,
  };
}

/**
 * Give the number of independent pairs that would tell as much as these.
 *
 * @param {number[]} weeks
 * @param {Pair[]} pairs
 * @returns {number}
 *
 * Source: Bretherton and others (1999), J. Climate 12:1990-2009, for series that each resemble
 * themselves a step later.
 */
function effectiveWeeks(weeks, pairs) {
  /** @type {{pair: Pair, later: Pair}[]} */
  const following = [];
  pairs.forEach((pair, index) => {
    const later = pairs[index + 1];
    if (later && weeks[index + 1] === Number(weeks[index]) + 1) following.push({ pair, later });
  });
  const ofDoses = rankCorrelation(following.map(({ pair, later }) => [pair[0], later[0]]));
  const ofMedians = rankCorrelation(following.map(({ pair, later }) => [pair[1], later[1]]));
  const shared = (ofDoses ?? 0) * (ofMedians ?? 0);
  if (shared <= 0) return pairs.length;
  return Math.max((pairs.length * (1 - shared)) / (1 + shared), MIN_EFFECTIVE_WEEKS);
}

/**
 * Give Spearman's rank correlation; ties share the mean of their ranks.
 *
 * @param {Pair[]} pairs
 * @returns {number | null} null for fewer than two pairs, and where one side never changes
 *
 * Source: Spearman (1904), Am. J. Psychol. 15(1):72-101.
 */
export function rankCorrelation(pairs) {
  const left = doubleRanks(pairs.map((pair) => pair[0]));
  const right = doubleRanks(pairs.map((pair) => pair[1]));
  const spread = coMoment(left, left) * coMoment(right, right);
  return spread > 0 ? coMoment(left, right) / Math.sqrt(spread) : null;
}

/** @param {number[]} values @returns {number[]} twice each rank, so that a shared rank is a whole number too */
function doubleRanks(values) {
  const ascending = sortedNumbers(values);
  const first = new Map(ascending.toReversed().map((value, back) => [value, values.length - 1 - back]));
  const last = new Map(ascending.map((value, index) => [value, index]));
  return values.map((value) => Number(first.get(value)) + Number(last.get(value)) + 2);
}

/** @param {number[]} left @param {number[]} right @returns {number} */
function coMoment(left, right) {
  const products = total(left.map((one, index) => one * Number(right[index])));
  return left.length * products - total(left) * total(right);
}

/**
 * Give the 95 % interval of a rank correlation of so many independent pairs.
 *
 * The interval lies `h` on both sides of `artanh r`. By the addition theorem its ends are
 * `(r ± tanh h) / (1 ± r tanh h)`, so that neither logarithm nor exponential is needed, in which
 * languages differ in the last digit. A correlation near ±1 would have an interval of next to no
 * width, however few the pairs: it is taken to be no nearer than `1 / count` for this, and the
 * interval then made to include it.
 *
 * @param {number} correlation
 * @param {number} count more than 3
 * @returns {[number, number]}
 *
 * Source: Bonett and Wright (2000), Psychometrika 65(1):23-28, for the standard error.
 */
export function correlationInterval(correlation, count) {
  const furthest = 1 - 1 / count;
  const middle = Math.min(Math.max(correlation, -furthest), furthest);
  const half = tanh(NORMAL_95 * Math.sqrt((1 + (middle * middle) / 2) / (count - 3)));
  const low = (middle - half) / (1 - middle * half);
  const high = (middle + half) / (1 + middle * half);
  return [Math.min(low, correlation), Math.max(high, correlation)];
}

/**
 * Give the hyperbolic tangent in plain arithmetic.
 *
 * @param {number} x from 0 to 3
 * @returns {number}
 *
 * Source: Lambert (1768): `x / (1 + x² / (3 + x² / (5 + …)))`, here to 24 terms.
 */
export function tanh(x) {
  const square = x * x;
  let below = 2 * TANH_TERMS - 1;
  for (let term = TANH_TERMS - 1; term > 0; term -= 1) below = 2 * term - 1 + square / below;
  return x / below;
}

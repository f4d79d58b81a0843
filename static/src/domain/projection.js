/** When the ends of the target band would be passed if the regimen went on as it is written. */

import { STANDARD, cumulativeDose, isPause, periodsFrom, plannedDays, weightOn } from "./dose.js";
import { addDays } from "./local-date.js";

/** @import { CumulativeDose, DailyEntry, DateRange, DoseProjection, ProjectionStatus, RegimenPeriod, Treatment, Weight } from "./shapes.js" */

/** Four years. */
const AHEAD_DAYS = 1461;

/** A millionth of a milligram: what a division leaves behind must not cost a day. */
const TOLERANCE_MG = 1e-6;

/** The band of a clinic that named none, in mg/kg. */
const USUAL_BAND = { low: 120, high: 150 };

/**
 * Give the dates on which the ends of the target band would be passed.
 *
 * From the day after `asOf` every planned dose is taken, at the latest weight. The earliest date
 * starts from the highest figure for what was taken so far (all assumed taken), the latest from the
 * lowest (only what is known), by whichever way of weighing; `asOf` itself stands for "on it or
 * before".
 *
 * @param {Treatment} treatment
 * @param {RegimenPeriod[]} regimenPeriods of two that start on the same day the later in the list
 *   stands; those that start later are part of the plan
 * @param {Weight[]} weights
 * @param {DailyEntry[]} entries
 * @param {string} asOf
 * @returns {DoseProjection}
 */
export function projection(treatment, regimenPeriods, weights, entries, asOf) {
  const dose = cumulativeDose(treatment, regimenPeriods, weights, entries, asOf);
  const status = statusOf(treatment, regimenPeriods, dose, asOf);
  if (status !== "ok") return { as_of: asOf, status, low: null, high: null };
  const band = { ...USUAL_BAND, ...treatment.target_band };
  const weightKg = weightOn(weights, asOf);
  const plan = plannedDays(regimenPeriods, treatment.ended_on, addDays(asOf, 1), AHEAD_DAYS);
  const aheadMg = accumulated(plan);
  const lowNeed = needsMg(band.low, dose, weightKg);
  const highNeed = needsMg(band.high, dose, weightKg);
  return {
    as_of: asOf,
    status: highNeed.most > 0 ? "ok" : "beyond",
    low: between(lowNeed, aheadMg, asOf),
    high: between(highNeed, aheadMg, asOf),
  };
}

/**
 * @param {Treatment} treatment
 * @param {RegimenPeriod[]} regimenPeriods
 * @param {CumulativeDose} dose
 * @param {string} asOf
 * @returns {ProjectionStatus}
 */
function statusOf(treatment, regimenPeriods, dose, asOf) {
  if (treatment.ended_on && treatment.ended_on <= asOf) return "ended";
  const periods = periodsFrom(regimenPeriods, addDays(asOf, 1));
  const [current] = periods;
  if (current === undefined) return "no_regimen";
  const isStandard = periods.every((period) => (period.formulation ?? STANDARD) === STANDARD);
  if (!isStandard || !dose.is_comparable_to_band) return "not_comparable";
  if (dose.mg_per_kg.by_latest_weight === null) return "no_weight";
  return isPause(current) ? "paused" : "ok";
}

/** @param {number[]} amounts @returns {number[]} the sum up to each, that one included */
export function accumulated(amounts) {
  let sum = 0;
  return amounts.map((amount) => (sum += amount));
}

/**
 * @param {number} end of the band
 * @param {CumulativeDose} dose
 * @param {number} weightKg
 * @returns {{least: number, most: number}} what can be missing from that end
 */
function needsMg(end, dose, weightKg) {
  const targetMg = end * weightKg;
  const byDaily = dose.mg_per_kg.by_daily_weight ?? { known: 0, assumed: 0 };
  const least = Math.min(targetMg - dose.mg.assumed, (end - byDaily.assumed) * weightKg);
  const most = Math.max(targetMg - dose.mg.known, (end - byDaily.known) * weightKg);
  return { least: least - TOLERANCE_MG, most: most - TOLERANCE_MG };
}

/** @param {{least: number, most: number}} need @param {number[]} aheadMg @param {string} asOf @returns {DateRange | null} */
function between({ least, most }, aheadMg, asOf) {
  const reachable = /** @type {number} */ (aheadMg.at(-1));
  if (most <= 0 || reachable < most) return null;
  return { earliest: reachedOn(least, aheadMg, asOf), latest: reachedOn(most, aheadMg, asOf) };
}

/** @param {number} needMg @param {number[]} aheadMg @param {string} asOf @returns {string} */
function reachedOn(needMg, aheadMg, asOf) {
  if (needMg <= 0) return asOf;
  return addDays(asOf, aheadMg.findIndex((mg) => mg >= needMg) + 1);
}

/** Cumulative dose: from what is known to have been taken to what the regimen would have given. */

import { compareText, dateOfDayNumber, dayNumber, daysBetween } from "./local-date.js";

/** @import { CumulativeDose, DailyEntry, DoseRange, Formulation, FormulationDose, MgPerKg, RegimenPeriod, Treatment, Weight } from "./shapes.js" */

export const STANDARD = "standard";

/** @type {Formulation[]} */
const FORMULATIONS = [STANDARD, "absorica_ld"];

/**
 * One day of the course, or one day outside it on which a dose is known.
 *
 * @typedef {object} DoseDay
 * @property {string} on
 * @property {number | null} taken_mg null where the day is unanswered
 * @property {number | null} planned_mg null where no regimen is in force
 * @property {boolean} is_pause
 * @property {boolean} is_after_end
 * @property {Formulation} formulation of the regimen in force, or of the one nearest before the day,
 *   or of the first of all
 */

/**
 * Add up the doses up to `asOf`, that day included, in mg and in mg per kg of body weight.
 *
 * @param {Treatment} treatment
 * @param {RegimenPeriod[]} regimenPeriods of two that start on the same day the later in the list stands
 * @param {Weight[]} weights of two measured on the same day the later in the list stands
 * @param {DailyEntry[]} entries
 * @param {string} asOf
 * @returns {CumulativeDose} `known` counts the doses answered, wherever they lie; `assumed` also the
 *   regimen's dose on each unanswered day of the course; without a weight there is no dose per kg,
 *   and none over several formulations
 */
export function cumulativeDose(treatment, regimenPeriods, weights, entries, asOf) {
  const days = courseDays(treatment, regimenPeriods, entries, asOf);
  const parts = byFormulation(days, weights, asOf);
  return {
    as_of: asOf,
    mg: totalMg(days),
    mg_per_kg: mgPerKg(days, parts.length < FORMULATIONS.length ? weights : [], asOf),
    on_drug_days: onDrugDays(days),
    paused_days: days.filter((day) => day.is_pause && !isOnDrug(day)).length,
    unknown_days: days.filter((day) => day.taken_mg === null && day.planned_mg !== 0).length,
    by_formulation: parts,
    is_comparable_to_band: parts.every((part) => part.formulation === STANDARD),
  };
}

/**
 * Give each day that counts towards the dose, earliest first.
 *
 * The course runs from the first dose date or the first regimen, whichever is earlier, to `asOf` or
 * the day it ended.
 *
 * @param {Treatment} treatment
 * @param {RegimenPeriod[]} regimenPeriods
 * @param {DailyEntry[]} entries
 * @param {string} asOf
 * @returns {DoseDay[]}
 */
export function courseDays(treatment, regimenPeriods, entries, asOf) {
  /** @type {Map<string, number>} */
  const taken = new Map();
  for (const { local_date: on, dose_taken_mg: mg } of entries) {
    if (mg !== undefined && on <= asOf) taken.set(on, mg);
  }
  const periods = byStart(regimenPeriods);
  const dates = new Set([...courseDates(treatment, periods, asOf), ...taken.keys()]);
  return [...dates]
    .sort(compareText)
    .map((on) => doseDay(on, taken.get(on) ?? null, periods, treatment.ended_on));
}

/** @param {RegimenPeriod[]} periods @returns {RegimenPeriod[]} a sorted copy */
function byStart(periods) {
  return [...periods].sort((left, right) => compareText(left.starts_on, right.starts_on));
}

/** @param {Treatment} treatment @param {RegimenPeriod[]} periods @param {string} asOf @returns {string[]} */
function courseDates(treatment, periods, asOf) {
  const starts = periods.slice(0, 1).map((period) => period.starts_on);
  if (treatment.first_dose_date !== undefined) starts.push(treatment.first_dose_date);
  const [start] = starts.sort(compareText);
  const last = dayNumber(lastDay(treatment.ended_on, asOf));
  if (start === undefined) return [];
  const dates = [];
  for (let day = dayNumber(start); day <= last; day += 1) dates.push(dateOfDayNumber(day));
  return dates;
}

/**
 * @param {string | null | undefined} endedOn
 * @param {string} asOf
 * @returns {string} the last day of the course as far as it is known on `asOf`
 */
export function lastDay(endedOn, asOf) {
  return endedOn && endedOn < asOf ? endedOn : asOf;
}

/** @param {string} on @param {number | null} takenMg @param {RegimenPeriod[]} ascending @param {string | null | undefined} endedOn @returns {DoseDay} */
function doseDay(on, takenMg, ascending, endedOn) {
  const period = periodOn(ascending, endedOn, on);
  return {
    on,
    taken_mg: takenMg,
    planned_mg: period === undefined ? null : plannedIn(period, on),
    is_pause: period !== undefined && isPause(period),
    is_after_end: Boolean(endedOn && on > endedOn),
    formulation: formulationIn(ascending, on),
  };
}

/** @param {RegimenPeriod[]} ascending @param {string} on @returns {Formulation} */
function formulationIn(ascending, on) {
  const period = ascending.findLast(({ starts_on: startsOn }) => startsOn <= on) ?? ascending[0];
  return period?.formulation ?? STANDARD;
}

/**
 * @param {RegimenPeriod[]} regimenPeriods
 * @param {string} on
 * @returns {Formulation} the one prescribed for a day: that of the latest regimen started, before the
 *   first that of the first, and without a regimen the standard one
 */
export function formulationOn(regimenPeriods, on) {
  return formulationIn(byStart(regimenPeriods), on);
}

/**
 * @param {RegimenPeriod[]} regimenPeriods in any order; of two that start on the same day the later in
 *   the list stands
 * @param {string | null | undefined} endedOn the last day of the course, on which the regimen still holds
 * @param {string} on
 * @returns {number | null} the dose the regimen plans for the day, in mg; null before the first
 *   regimen and after the end
 */
export function plannedMg(regimenPeriods, endedOn, on) {
  const period = periodOn(byStart(regimenPeriods), endedOn, on);
  return period === undefined ? null : plannedIn(period, on);
}

/**
 * @param {RegimenPeriod[]} regimenPeriods
 * @param {string | null | undefined} endedOn
 * @param {string} fromDate
 * @param {number} days
 * @returns {number[]} the dose planned for each of so many days, in mg; 0 where no regimen is in force
 */
export function plannedDays(regimenPeriods, endedOn, fromDate, days) {
  const periods = byStart(regimenPeriods);
  const first = dayNumber(fromDate);
  return Array.from({ length: Math.max(days, 0) }, (_, elapsed) => {
    const on = dateOfDayNumber(first + elapsed);
    const period = periodOn(periods, endedOn, on);
    return period === undefined ? 0 : plannedIn(period, on);
  });
}

/** @param {RegimenPeriod[]} ascending @param {string | null | undefined} endedOn @param {string} on @returns {RegimenPeriod | undefined} */
function periodOn(ascending, endedOn, on) {
  if (endedOn && on > endedOn) return undefined;
  return ascending.findLast((period) => period.starts_on <= on);
}

/** @param {RegimenPeriod} period @param {string} on within the period @returns {number} */
function plannedIn({ starts_on: startsOn, daily_mg: dailyMg }, on) {
  return /** @type {number} */ (dailyMg[daysBetween(on, startsOn) % dailyMg.length]);
}

/**
 * @param {RegimenPeriod[]} regimenPeriods
 * @param {string} on
 * @returns {RegimenPeriod[]} the regimen in force on a day, if there is one, and those that start
 *   later, in order
 */
export function periodsFrom(regimenPeriods, on) {
  const last = new Map(regimenPeriods.map((period) => [period.starts_on, period]));
  const ascending = byStart([...last.values()]);
  const started = ascending.filter((period) => period.starts_on <= on).length;
  return ascending.slice(Math.max(started - 1, 0));
}

/**
 * @param {RegimenPeriod} period
 * @returns {boolean} whether it plans no dose on any day, unlike one that leaves out some days
 */
export function isPause(period) {
  return period.daily_mg.every((mg) => mg === 0);
}

/**
 * @param {DoseDay[]} days
 * @returns {number} how many of them were on the drug, which leaves out pauses and missed doses
 */
export function onDrugDays(days) {
  return days.filter(isOnDrug).length;
}

/** @param {DoseDay} day @returns {boolean} whether a dose was taken, or none is denied outside a pause */
export function isOnDrug(day) {
  return day.taken_mg === null ? !day.is_pause : day.taken_mg > 0;
}

/** @param {DoseDay} day @returns {number} */
export function knownMg(day) {
  return day.taken_mg ?? 0;
}

/** @param {DoseDay} day @returns {number} what was taken, or else what was planned */
export function assumedMg(day) {
  return day.taken_mg ?? day.planned_mg ?? 0;
}

/** @param {DoseDay[]} days @param {Weight[]} weights @param {string} asOf @returns {FormulationDose[]} */
function byFormulation(days, weights, asOf) {
  return FORMULATIONS.map((formulation) => ({
    formulation,
    part: days.filter((day) => day.formulation === formulation),
  }))
    .filter(({ part }) => part.some((day) => assumedMg(day) > 0))
    .map(({ formulation, part }) => ({
      formulation,
      mg: totalMg(part),
      mg_per_kg: mgPerKg(part, weights, asOf),
    }));
}

/** @param {DoseDay[]} days @returns {DoseRange} */
function totalMg(days) {
  return { known: total(days.map(knownMg)), assumed: total(days.map(assumedMg)) };
}

/** @param {number[]} amounts @returns {number} */
export function total(amounts) {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/**
 * @param {DoseDay[]} days
 * @param {Weight[]} weights
 * @param {string} asOf
 * @returns {MgPerKg}
 */
function mgPerKg(days, weights, asOf) {
  if (weights.length === 0) return { by_daily_weight: null, by_latest_weight: null };
  const ascending = byDay(weights);
  const latest = weightInForce(ascending, asOf);
  return {
    by_daily_weight: perKg(days, (day) => weightInForce(ascending, day.on)),
    by_latest_weight: perKg(days, () => latest),
  };
}

/** @param {Weight[]} weights @returns {Weight[]} a sorted copy */
function byDay(weights) {
  return [...weights].sort((left, right) => compareText(left.measured_on, right.measured_on));
}

/**
 * @param {Weight[]} weights at least one, in any order
 * @param {string} on
 * @returns {number} the latest weight measured up to that day, or before the first measurement the
 *   first, in kg
 */
export function weightOn(weights, on) {
  return weightInForce(byDay(weights), on);
}

/** @param {Weight[]} ascending at least one @param {string} on @returns {number} */
function weightInForce(ascending, on) {
  const latest = ascending.findLast((weight) => weight.measured_on <= on) ?? ascending[0];
  return /** @type {Weight} */ (latest).weight_kg;
}

/**
 * Milligrams are added up per weight and divided once, so that 3,600 mg at 60 kg is exactly 60.
 *
 * @param {DoseDay[]} days
 * @param {(day: DoseDay) => number} weightOf
 * @returns {DoseRange}
 */
function perKg(days, weightOf) {
  /** @type {Map<number, {known: number, assumed: number}>} */
  const mgByWeight = new Map();
  for (const day of days) {
    const weightKg = weightOf(day);
    const sums = mgByWeight.get(weightKg) ?? { known: 0, assumed: 0 };
    mgByWeight.set(weightKg, {
      known: sums.known + knownMg(day),
      assumed: sums.assumed + assumedMg(day),
    });
  }
  const shares = [...mgByWeight];
  return {
    known: total(shares.map(([weightKg, { known }]) => known / weightKg)),
    assumed: total(shares.map(([weightKg, { assumed }]) => assumed / weightKg)),
  };
}

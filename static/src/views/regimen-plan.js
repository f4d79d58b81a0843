/** Reads what somebody typed as a dose, and lays a dose out day by day: no words, no screen. */

import { isPause } from "../domain/dose.js";
import { addDays, compareText, daysBetween } from "../domain/local-date.js";

/** @typedef {import("../domain/shapes.js").RegimenPeriod & { key: string, doses_per_day?: number }} Period */
/** @typedef {"not_a_number" | "not_a_pattern" | "negative" | "over_limit" | "too_long"} Problem */
/** @typedef {{ daily_mg: number[], problem?: undefined } | { daily_mg?: undefined, problem: Problem }} Read */

export const MAX_MG = 1000;
export const CONFIRM_OVER_MG = 200;
const MAX_CYCLE_DAYS = 28;
const AMOUNT = /^\d+(?:[.,]\d{1,2})?$/;
const NEGATIVE = /^[-−]\s*\d/;

/** @param {string} typed such as 40 or 22,5 @returns {Read} one amount for every day */
export function readAmount(typed) {
  return readAll([typed.trim()], "not_a_number");
}

/** @param {string} typed such as 20/40 @returns {Read} the amounts of days in turn */
export function readPattern(typed) {
  const amounts = typed.trim().split(/\s*[/;]\s*|\s+/);
  return amounts.length > MAX_CYCLE_DAYS ? { problem: "too_long" } : readAll(amounts, "not_a_pattern");
}

/** @param {string[]} amounts @param {Problem} unreadable @returns {Read} */
function readAll(amounts, unreadable) {
  if (amounts.some((amount) => NEGATIVE.test(amount))) return { problem: "negative" };
  if (!amounts.every((amount) => AMOUNT.test(amount))) return { problem: unreadable };
  const dailyMg = amounts.map((amount) => Number(amount.replace(",", ".")));
  return dailyMg.some((mg) => mg > MAX_MG) ? { problem: "over_limit" } : { daily_mg: dailyMg };
}

/** @param {number[]} dailyMg @returns {number | undefined} the largest amount that is possible but unlikely */
export function unusualMg(dailyMg) {
  const largest = Math.max(...dailyMg);
  return largest > CONFIRM_OVER_MG ? largest : undefined;
}

/**
 * @param {number[]} dailyMg repeating from `startsOn`
 * @param {string} startsOn
 * @param {number} days
 * @returns {{ on: string, mg: number }[]}
 */
export function previewDays(dailyMg, startsOn, days) {
  return Array.from({ length: days }, (_, elapsed) => ({
    on: addDays(startsOn, elapsed),
    mg: /** @type {number} */ (dailyMg[elapsed % dailyMg.length]),
  }));
}

/**
 * @param {number | null} plannedMg for a whole day
 * @param {number} [parts] in how many a day's dose is taken
 * @returns {{ taken: number, mg: number }[]} what a day comes to when only some parts were taken, the most
 *   first; none where a part is no amount that can be written down
 */
export function partAmounts(plannedMg, parts = 1) {
  const hundredths = Math.floor((plannedMg ?? 0) * 100 + 0.5);
  if (hundredths === 0 || hundredths % parts !== 0) return [];
  return Array.from({ length: parts - 1 }, (_, index) => parts - 1 - index).map((taken) => ({
    taken,
    mg: ((hundredths / parts) * taken) / 100,
  }));
}

/** @param {Period[]} periods @param {string} startsOn @param {string} [exceptKey] @returns {Period | undefined} */
export function periodStartingOn(periods, startsOn, exceptKey) {
  return periods.find((period) => period.starts_on === startsOn && period.key !== exceptKey);
}

/**
 * @param {Period[]} periods
 * @param {string} on
 * @returns {{ current: Period | undefined, next: Period | undefined }} the one in force and the one after it
 */
export function periodsAround(periods, on) {
  const ascending = [...periods].sort((left, right) => compareText(left.starts_on, right.starts_on));
  return {
    current: ascending.findLast((period) => period.starts_on <= on),
    next: ascending.find((period) => period.starts_on > on),
  };
}

/** @param {Period[]} periods @param {string} on @returns {Period | undefined} the last one up to a day that gives a dose */
export function lastWithDose(periods, on) {
  return periodsAround(periods.filter((period) => !isPause(period)), on).current;
}

/** @param {Period[]} periods @param {string} on @returns {boolean} */
export function isPausedOn(periods, on) {
  const { current } = periodsAround(periods, on);
  return current !== undefined && isPause(current);
}

/**
 * @param {Period[]} periods
 * @param {string} on in a pause
 * @returns {string} the first day of the pause, whose parts may be written as several periods
 */
export function pausedSince(periods, on) {
  const { current } = periodsAround(periods, on);
  if (!current || !isPause(current)) return addDays(on, 1);
  const before = pausedSince(periods, addDays(current.starts_on, -1));
  return before < current.starts_on ? before : current.starts_on;
}

/**
 * @param {Period[]} periods
 * @param {string | undefined} firstDoseDate
 * @returns {{ from: string, to: string } | undefined} the days between the first dose and the first period
 */
export function gapAtStart(periods, firstDoseDate) {
  const first = periods.map((period) => period.starts_on).sort(compareText)[0];
  if (!first || !firstDoseDate || daysBetween(first, firstDoseDate) <= 0) return undefined;
  return { from: firstDoseDate, to: addDays(first, -1) };
}

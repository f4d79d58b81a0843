/** Treatment days and weeks: the axis everything is read against, counted in calendar days. */

import { addDays, daysBetween } from "./local-date.js";

export const DAYS_PER_WEEK = 7;

/**
 * @param {string} on
 * @param {string} firstDoseDate
 * @returns {number} 1 on the day of the first dose, −1 on the day before it; never 0
 */
export function treatmentDay(on, firstDoseDate) {
  const elapsed = daysBetween(on, firstDoseDate);
  return elapsed >= 0 ? elapsed + 1 : elapsed;
}

/**
 * @param {string} on
 * @param {string} firstDoseDate
 * @returns {number} 1 for days 1 to 7, −1 for days −7 to −1; never 0
 */
export function treatmentWeek(on, firstDoseDate) {
  return weekOfDay(treatmentDay(on, firstDoseDate));
}

/**
 * @param {number} day a treatment day, or the place of a day among others, from 1; never 0
 * @returns {number}
 */
export function weekOfDay(day) {
  if (day > 0) return Math.floor((day - 1) / DAYS_PER_WEEK) + 1;
  return -(Math.floor((-day - 1) / DAYS_PER_WEEK) + 1);
}

/**
 * @param {number} week a treatment week; throws for 0, which no day lies in
 * @param {string} firstDoseDate
 * @returns {string} the first of its seven days
 */
export function weekStartsOn(week, firstDoseDate) {
  if (week === 0) throw new RangeError("there is no treatment week 0");
  const weeksElapsed = week > 0 ? week - 1 : week;
  return addDays(firstDoseDate, DAYS_PER_WEEK * weeksElapsed);
}

/**
 * @param {number} onDrugDays how many days on the drug there have been so far
 * @returns {number | null} the week reached when only those are counted; null before the first
 */
export function onDrugWeek(onDrugDays) {
  return onDrugDays > 0 ? weekOfDay(onDrugDays) : null;
}

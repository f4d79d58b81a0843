/** Which dates a course may have. */

import { addDays } from "../domain/local-date.js";
import { records } from "../text/records.js";
import { today } from "./state.js";

export const EARLIEST = "2000-01-01";

/** Two years: what lies further ahead is a slip of the finger. */
const AHEAD_DAYS = 731;

export function farthest() {
  return addDays(today.value, AHEAD_DAYS);
}

/** @param {string} date @returns {string | undefined} what is wrong with a date that may lie ahead */
export function dateProblem(date) {
  return date < EARLIEST || date > farthest() ? records.dateTooFar : undefined;
}

/** @param {string} date @returns {string | undefined} what is wrong with a date of something that has happened */
export function pastDateProblem(date) {
  return date < EARLIEST || date > today.value ? records.dateInvalid : undefined;
}

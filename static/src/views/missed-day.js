/** Which past days were left out, as a whole or in the safety question. */

import { addDays } from "../domain/local-date.js";

/**
 * @typedef {{
 *   local_date: string, grades?: { [item: string]: number }, mood?: number, red_flags?: { [flag: string]: boolean },
 * }} Entry
 */

const DAYS_BACK = 3;
const CATCH_UP_DAYS = 14;
const CATCH_UP_MOST = 7;

/**
 * @param {Entry[]} entries
 * @param {string} today
 * @param {string | undefined} settledDate the latest day about which the person has said something here
 * @returns {string | undefined} the latest of the last days without an answer; none from before the diary
 *   began, and none before one that was settled
 */
export function missedDay(entries, today, settledDate) {
  return daysBefore(entries, today, DAYS_BACK).find(
    (on) => (settledDate ?? "") < on && !isSafetyAnswered(entryOf(entries, on)),
  );
}

/**
 * @param {Entry[]} entries
 * @param {string} today
 * @returns {string[]} the latest of the last two weeks that lack their grades or the safety question, oldest
 *   first; none from before the diary began
 */
export function missedDays(entries, today) {
  return daysBefore(entries, today, CATCH_UP_DAYS)
    .filter((on) => {
      const entry = entryOf(entries, on);
      return !isGraded(entry) || !isSafetyAnswered(entry);
    })
    .slice(0, CATCH_UP_MOST)
    .reverse();
}

/** @param {Entry[]} entries @param {string} today @param {number} count @returns {string[]} the latest first */
function daysBefore(entries, today, count) {
  const begun = entries.map((entry) => entry.local_date).sort()[0];
  const days = Array.from({ length: count }, (_, index) => addDays(today, -1 - index));
  return days.filter((on) => begun !== undefined && begun <= on);
}

/** @param {Entry[]} entries @param {string} on */
function entryOf(entries, on) {
  return entries.find((entry) => entry.local_date === on);
}

/** @param {Entry | undefined} entry */
function isSafetyAnswered(entry) {
  return Object.keys(entry?.red_flags ?? {}).length > 0;
}

/** @param {Entry | undefined} entry */
function isGraded(entry) {
  return entry?.mood !== undefined || Object.keys(entry?.grades ?? {}).length > 0;
}

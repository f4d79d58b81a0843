/** Which past day the safety question is still open for. */

import { addDays } from "../domain/local-date.js";

/** @typedef {{ local_date: string, red_flags?: { [flag: string]: boolean } }} Entry */

const DAYS_BACK = 3;

/**
 * @param {Entry[]} entries
 * @param {string} today
 * @param {string | undefined} settledDate the latest day about which the person has said something here
 * @returns {string | undefined} the latest of the last days without an answer; none from before the diary
 *   began, and none before one that was settled
 */
export function missedDay(entries, today, settledDate) {
  const begun = entries.map((entry) => entry.local_date).sort()[0];
  const isAnswered = (/** @type {string} */ on) =>
    entries.some((entry) => entry.local_date === on && Object.keys(entry.red_flags ?? {}).length > 0);
  return Array.from({ length: DAYS_BACK }, (_, index) => addDays(today, -1 - index)).find(
    (on) => begun !== undefined && begun <= on && (settledDate ?? "") < on && !isAnswered(on),
  );
}

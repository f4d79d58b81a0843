/** "Same as yesterday": a proposal on the screen that becomes answers only when it is saved. */

import { addDays } from "../domain/local-date.js";
import { diary } from "./state.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {Pick<Entry, "grades" | "mood" | "dose_taken_mg" | "taken_with_food">} Proposal */

const REACH_DAYS = 7;

/**
 * @param {string} localDate
 * @returns {Entry | undefined} the latest of the seven days before that has something to copy
 */
export function earlierDay(localDate) {
  for (let back = 1; back <= REACH_DAYS; back += 1) {
    const entry = /** @type {Entry | undefined} */ (diary().get("entries", addDays(localDate, -back)));
    if (entry && Object.keys(proposalFrom(entry, {})).length > 0) return entry;
  }
  return undefined;
}

/**
 * What an earlier day would answer where *entry* is unanswered. Never urgent answers, nosebleeds,
 * lumps or the note: those belong to their own day.
 *
 * @param {Entry} earlier
 * @param {Partial<Entry>} entry
 * @returns {Proposal}
 */
export function proposalFrom(earlier, entry) {
  const grades = Object.fromEntries(
    Object.entries(earlier.grades ?? {}).filter(([item]) => entry.grades?.[item] === undefined),
  );
  const isDoseOpen = entry.dose_taken_mg === undefined;
  return withoutGaps({
    grades: Object.keys(grades).length > 0 ? grades : undefined,
    mood: entry.mood === undefined ? earlier.mood : undefined,
    dose_taken_mg: isDoseOpen ? earlier.dose_taken_mg : undefined,
    taken_with_food: entry.taken_with_food === undefined && isDoseOpen ? earlier.taken_with_food : undefined,
  });
}

/** @param {Record<string, unknown>} proposal @returns {Proposal} */
function withoutGaps(proposal) {
  return Object.fromEntries(Object.entries(proposal).filter(([, value]) => value !== undefined));
}

/** Reading and writing one day: every tap is saved at once and can be undone. */

import { words } from "./catalogue.js";
import { account, diary } from "./state.js";
import { text } from "../text/text.js";
import { localZone, number } from "../ui/format.js";
import { tick } from "../ui/haptics.js";
import { reportProblem, say } from "../ui/toast.js";

/**
 * @typedef {{
 *   local_date: string, zone?: string, grades?: { [item: string]: number }, mood?: number,
 *   red_flags?: { [flag: string]: boolean }, dose_taken_mg?: number, taken_with_food?: boolean,
 *   nosebleeds?: number, new_lumps?: number, note?: string, check_in?: { [question: string]: number },
 *   times?: { [timeAndItem: string]: number },
 * }} Entry
 */

const ANSWERS = /** @type {const} */ (["mood", "dose_taken_mg", "taken_with_food", "nosebleeds", "new_lumps", "note"]);

/** @param {string} localDate @returns {Entry | undefined} */
export function entryOn(localDate) {
  return /** @type {Entry | undefined} */ (diary().get("entries", localDate));
}

/**
 * @param {Entry | undefined} entry
 * @returns {boolean} whether anything at all was answered; the zone alone is not an answer
 */
export function hasAnswers(entry) {
  if (!entry) return false;
  const { grades = {}, red_flags = {}, check_in = {} } = entry;
  if ([grades, red_flags, check_in].some((answers) => Object.keys(answers).length > 0)) return true;
  return ANSWERS.some((field) => entry[field] !== undefined);
}

/** @param {Entry | undefined} entry @returns {string[]} the flags answered yes */
export function raisedFlags(entry) {
  return Object.entries(entry?.red_flags ?? {}).flatMap(([flag, isRaised]) => (isRaised ? [flag] : []));
}

/**
 * Save answers of a day and offer to undo them.
 *
 * @param {string} localDate
 * @param {Record<string, unknown>} fields a merge patch; null un-answers
 * @param {string | null} [message] null where another screen is about to say it
 * @returns {Promise<boolean>} whether it is on the device; if not, the person has been told
 */
export async function saveAnswers(localDate, fields, message = /** @type {string | null} */ (text.toast.saved)) {
  const current = diary();
  const zone = current.get("entries", localDate)?.["zone"] ?? localZone();
  try {
    const change = await current.save("entries", localDate, { ...fields, zone });
    tick();
    if (message) say(message, { label: text.toast.undo, run: () => undo(current, change) });
    return true;
  } catch (error) {
    reportProblem(error);
    return false;
  }
}

/**
 * @param {import("./state.js").Diary} current
 * @param {import("../store/types").Change} change
 */
export async function undo(current, change) {
  await current.undo(change);
  say(text.toast.undone);
}

/**
 * @param {string} localDate
 * @returns {{ state: "none" | "device" | "unsent" | "synced" | "attention", words: string }}
 */
export function entryState(localDate) {
  const current = diary();
  const state = hasAnswers(entryOn(localDate)) ? current.state("entries", localDate) : "none";
  if (state === "device" && account.value)
    return { state: "unsent", words: text.entryState.unsent(current.unsent.value) };
  return { state, words: text.entryState[state] };
}

/**
 * @param {Entry} entry
 * @param {import("./catalogue.js").Item} item
 * @returns {number | undefined} the grade of an item; mood lives beside the grades
 */
export function gradeOf(entry, item) {
  return item.item_id === "mood" ? entry.mood : entry.grades?.[item.item_id];
}

/**
 * @param {import("./catalogue.js").Item} item
 * @param {number | null} grade null un-answers
 * @returns {Record<string, unknown>} the merge patch that says so
 */
export function gradePatch(item, grade) {
  return item.item_id === "mood" ? { mood: grade } : { grades: { [item.item_id]: grade } };
}

/**
 * @param {import("./catalogue.js").Item} item
 * @param {number} grade
 */
export function gradeWords(item, grade) {
  return words(item.anchors)[grade] ?? number(grade, 0);
}

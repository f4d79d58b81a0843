/** A date while it is typed: what it begins with, and what is wrong with it. */

import { newId } from "../ids.js";

/** @import { DueDate } from "./due-dates.js" */
/** @typedef {{ on: string, time: string, note: string, kind: string, done_on: string }} DateValues */
/** @typedef {DateValues & { id: string }} DateDraft `id` of the date that is changed, or the key of the new one */
/** @typedef {Partial<Record<"on" | "done_on" | "time" | "note", "on" | "doneOn" | "time" | "note">>} DateProblems */

export const EARLIEST = "2000-01-01";
const LONGEST_NOTE = 500;
const A_DATE = /^\d{4}-\d\d-\d\d$/;
const A_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** @param {DueDate | undefined} due @param {string} on @returns {DateDraft} */
export function draftOf(due, on) {
  return {
    id: due?.id ?? newId(),
    on: due?.on ?? on,
    time: due?.time ?? "",
    note: due?.kept?.note ?? "",
    kind: due?.kind ?? "visit",
    done_on: due?.done_on ?? "",
  };
}

/**
 * @param {DateDraft} draft
 * @param {string} today
 * @param {string} latest the last day that a date may be put on
 * @returns {DateProblems}
 */
export function dateProblems({ on, done_on: doneOn, time, note }, today, latest) {
  return {
    ...(isBetween(on, EARLIEST, latest) ? {} : { on: "on" }),
    ...(doneOn === "" || isBetween(doneOn, EARLIEST, today) ? {} : { done_on: "doneOn" }),
    ...(time === "" || A_TIME.test(time) ? {} : { time: "time" }),
    ...(note.trim().length > LONGEST_NOTE ? { note: "note" } : {}),
  };
}

/** @param {string} date @param {string} first @param {string} last */
function isBetween(date, first, last) {
  return A_DATE.test(date) && date >= first && date <= last;
}

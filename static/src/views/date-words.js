/** When something is due, in words. */

import { daysBetween } from "../domain/local-date.js";
import { dateWords } from "../text/records.js";
import { fullDate, mediumDate } from "../ui/format.js";

/** @typedef {Pick<import("../domain/shapes.js").DueEvent, "status" | "on" | "time" | "in_time_until" | "done_on" | "event_id">} Dated */

/**
 * @param {Dated} due
 * @param {string} today
 * @returns {string} such as "in 3 days, Thu 5 Mar", after the word for its status
 */
export function whenWords(due, today) {
  const { status, on, time, in_time_until: until, done_on: doneOn, event_id: eventId } = due;
  if (status === "done") return dateWords.doneOnDay(fullDate(doneOn ?? on));
  if (status === "overdue") return eventId === null ? dateWords.wasOn(fullDate(on)) : dateWords.wasDue(fullDate(until));
  if (status === "skipped") return stretch(on, until);
  const when = status === "due_soon" ? soonWords(on, until, today) : stretch(on, until);
  return time ? dateWords.at(when, time) : when;
}

/** @param {string} on @param {string} until @param {string} today */
function soonWords(on, until, today) {
  const days = daysBetween(on, today);
  if (days <= 0) return until > today ? dateWords.dueNow(mediumDate(until)) : dateWords.today;
  return days === 1 ? dateWords.tomorrow : dateWords.inDays(days, mediumDate(on));
}

/** @param {string} on @param {string} until */
function stretch(on, until) {
  return until > on ? dateWords.from(mediumDate(on), fullDate(until)) : fullDate(on);
}

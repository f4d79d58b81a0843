/** When something is due, in words. */

import { daysBetween } from "../domain/local-date.js";
import { screens } from "../text/screens.js";
import { fullDate, mediumDate } from "../ui/format.js";

/** @typedef {Pick<import("../domain/shapes.js").DueEvent, "status" | "on" | "time" | "in_time_until" | "done_on" | "event_id">} Dated */

const text = screens.dates;

/**
 * @param {Dated} due
 * @param {string} today
 * @returns {string} such as "in 3 days, Thu 5 Mar", after the word for its status
 */
export function whenWords(due, today) {
  const { status, on, time, in_time_until: until, done_on: doneOn, event_id: eventId } = due;
  if (status === "done") return text.doneOnDay(fullDate(doneOn ?? on));
  if (status === "overdue") return eventId === null ? text.wasOn(fullDate(on)) : text.wasDue(fullDate(until));
  if (status === "skipped") return stretch(on, until);
  const when = status === "due_soon" ? soonWords(on, until, today) : stretch(on, until);
  return time ? text.at(when, time) : when;
}

/** @param {string} on @param {string} until @param {string} today */
function soonWords(on, until, today) {
  const days = daysBetween(on, today);
  if (days <= 0) return until > today ? text.dueNow(mediumDate(until)) : text.today;
  return days === 1 ? text.tomorrow : text.inDays(days, mediumDate(on));
}

/** @param {string} on @param {string} until */
function stretch(on, until) {
  return until > on ? text.from(mediumDate(on), fullDate(until)) : fullDate(on);
}

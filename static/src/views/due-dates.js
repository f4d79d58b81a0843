/** What falls due, from the chosen programme and the person's own dates, and what can be said about each. */

import { computed } from "@preact/signals";

import { addDays, daysBetween } from "../domain/local-date.js";
import { dueEvents } from "../domain/schedule.js";
import { newId } from "../ids.js";
import { words } from "./catalogue.js";
import { programmePack } from "./course-packs.js";
import { dateWords } from "../text/records.js";
import { diary, today, treatment } from "./state.js";

/** @import { DueEvent } from "../domain/shapes.js" */
/** @import { ProgrammeEvent } from "./course-packs.js" */
/**
 * @typedef {{
 *   key: string, scheduled_on: string, kind: DueEvent["kind"], note?: string, time?: string, event_id?: string,
 *   occurrence?: number, done_on?: string, is_skipped?: boolean,
 * }} KeptAppointment
 */
/**
 * `event` is undefined for a date of the person's own; `appointment` where the person has said nothing about it.
 *
 * @typedef {DueEvent & {
 *   id: string, label: string, isPrivate: boolean, event: ProgrammeEvent | undefined, kept: KeptAppointment | undefined,
 * }} DueDate
 */

/** What is overdue for longer is not brought up on Today any more; the list still has it. */
const BROUGHT_UP_DAYS = 14;
const MOST_ON_TODAY = 3;

/** By date; worked out anew only when the diary or the day changes. */
export const dueDates = computed(() => {
  const appointments = /** @type {KeptAppointment[]} */ (/** @type {unknown} */ (diary().all("appointments")));
  const entries = /** @type {any[]} */ (diary().all("entries"));
  const events = chosenProgramme()?.events ?? [];
  return dueEvents(events, treatment(), entries, appointments, today.value)
    .map((due) => dueDate(due, appointments))
    .filter(({ isPrivate }) => !isPrivate || treatment()["pregnancy_care"] === true);
});

export function chosenProgramme() {
  return programmePack().programmes.find((known) => known.programme_id === treatment()["programme"]);
}

/** @param {DueEvent} due @param {KeptAppointment[]} appointments @returns {DueDate} */
function dueDate(due, appointments) {
  const kept = due.appointment === null ? undefined : appointments[due.appointment];
  const event = eventOf(due.event_id ?? kept?.event_id);
  return {
    ...due,
    id: kept?.key ?? `${due.event_id}-${due.occurrence}`,
    label: event ? words(event.label) : dateWords.kinds[due.kind],
    isPrivate: due.kind === "pregnancy_test" || event?.applies_to === "pregnancy_care",
    event,
    kept,
  };
}

/** Of any programme: what was done by one stays readable under another. @param {string | null | undefined} eventId */
function eventOf(eventId) {
  return programmePack()
    .programmes.flatMap(({ events }) => events)
    .find((event) => event.event_id === eventId);
}

/** @returns {DueDate[]} the few that Today brings up */
export function datesForToday() {
  return dueDates.value
    .filter(({ status, in_time_until: until }) => {
      if (status === "due_soon") return true;
      return status === "overdue" && daysBetween(today.value, until) <= BROUGHT_UP_DAYS;
    })
    .slice(0, MOST_ON_TODAY);
}

/**
 * Write the person's own word on a date down.
 *
 * @param {DueDate} due
 * @param {Record<string, unknown>} fields
 */
export function saveDate(due, fields) {
  const whatItIs = {
    scheduled_on: due.on,
    kind: due.kind,
    ...(due.event_id !== null && { event_id: due.event_id, occurrence: due.occurrence }),
  };
  return diary().save("appointments", due.kept?.key ?? newId(), due.kept ? fields : { ...whatItIs, ...fields });
}

/** @returns {string} the last day that a date may be put on */
export function latestDate() {
  return addDays(today.value, 2 * 365);
}

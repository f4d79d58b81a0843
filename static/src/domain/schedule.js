/** What falls due by a programme and by the person's own word; a reminder, never a record. */

import { addDays, compareText, daysBetween } from "./local-date.js";

/** @import { Appointment, DailyEntry, DueEvent, DueStatus, ProgrammeEvent, Treatment } from "./shapes.js" */

/** How far ahead what repeats is listed: one month, and a little more. */
const HORIZON_DAYS = 35;

const SOON_DAYS = 7;

/**
 * List what was done, is overdue, is due soon or lies ahead, by date.
 *
 * The person's own word wins: an appointment with an event's id takes the place of that occurrence,
 * with its own date; other appointments stand beside the programme's events. What nobody can do any
 * more is left out unless the person put it down: an event of before the first dose once that was
 * taken, and an occurrence whose next one has fallen due.
 *
 * @param {ProgrammeEvent[]} events those of the chosen programme, none where there is no programme
 * @param {Treatment} treatment
 * @param {DailyEntry[]} entries
 * @param {Appointment[]} appointments of two for one occurrence the later in the list stands
 * @param {string} asOf
 * @returns {DueEvent[]}
 */
export function dueEvents(events, treatment, entries, appointments, asOf) {
  const lastDoseOn = lastDoseDate(treatment, entries, asOf);
  /** @type {Map<string, number>} */
  const own = new Map();
  appointments.forEach((appointment, index) => {
    if (appointment.event_id !== undefined) own.set(occurrenceKey(appointment), index);
  });
  const due = events
    .filter((event) => applies(event.applies_to, treatment))
    .flatMap((event) =>
      occurrences(event, treatment, lastDoseOn, asOf)
        .map((each) => ({
          ...each,
          event,
          index: own.get(occurrenceKey({ event_id: event.event_id, occurrence: each.occurrence })),
        }))
        .filter((each) => each.index !== undefined || canBeDone(event, each.fallsDueOn, treatment, asOf)),
    )
    .map(({ event, occurrence, fallsDueOn, index }) =>
      dueEvent(event, occurrence, fallsDueOn, index, appointments, asOf),
    );
  const taken = new Set(due.map((each) => each.appointment));
  const others = appointments
    .map((appointment, index) => ({ appointment, index }))
    .filter(({ appointment, index }) => {
      return !taken.has(index) && (own.get(occurrenceKey(appointment)) ?? index) === index;
    })
    .map(({ appointment, index }) => ownEvent(appointment, index, asOf));
  return [...due, ...others].sort((left, right) => compareText(left.on, right.on));
}

/** @param {{event_id?: string, occurrence?: number}} appointment @returns {string} */
function occurrenceKey({ event_id: eventId = "", occurrence = 1 }) {
  return `${occurrence} ${eventId}`;
}

/**
 * @param {ProgrammeEvent} event
 * @param {Treatment} treatment
 * @param {string | null} lastDoseOn
 * @param {string} asOf
 * @returns {{occurrence: number, fallsDueOn: string}[]}
 */
function occurrences(event, treatment, lastDoseOn, asOf) {
  const isFromFirst = event.anchor === "first_dose";
  const anchor = isFromFirst ? treatment.first_dose_date : lastDoseOn;
  const found = [];
  if (anchor === null || anchor === undefined) return [];
  const endsOn = isFromFirst ? lastDoseOn : null;
  const horizon = addDays(asOf, HORIZON_DAYS);
  let fallsDueOn = addDays(anchor, event.offset_days);
  for (let occurrence = 1; occurrence === 1 || fallsDueOn <= horizon; occurrence += 1) {
    const isInForce = event.effective_from === null || fallsDueOn >= event.effective_from;
    if (isInForce && (endsOn === null || fallsDueOn <= endsOn)) found.push({ occurrence, fallsDueOn });
    if (event.repeat_days === null) break;
    fallsDueOn = addDays(fallsDueOn, event.repeat_days);
  }
  return found;
}

/** @param {ProgrammeEvent} event @param {string} fallsDueOn @param {Treatment} treatment @param {string} asOf @returns {boolean} */
function canBeDone(event, fallsDueOn, treatment, asOf) {
  const { first_dose_date: firstDoseDate } = treatment;
  if (event.offset_days < 0 && firstDoseDate !== undefined) return asOf < firstDoseDate;
  return event.repeat_days === null || asOf < addDays(fallsDueOn, event.repeat_days);
}

/**
 * @param {ProgrammeEvent} event
 * @param {number} occurrence
 * @param {string} fallsDueOn
 * @param {number | undefined} index
 * @param {Appointment[]} appointments
 * @param {string} asOf
 * @returns {DueEvent}
 */
function dueEvent(event, occurrence, fallsDueOn, index, appointments, asOf) {
  const appointment = index === undefined ? undefined : appointments[index];
  const on = appointment?.scheduled_on ?? fallsDueOn;
  const inTimeUntil = appointment ? on : addDays(fallsDueOn, event.window_days);
  return {
    event_id: event.event_id,
    occurrence,
    kind: appointment?.kind ?? event.kind,
    status: statusOf(appointment, on, inTimeUntil, asOf),
    on,
    time: appointment?.time ?? null,
    falls_due_on: fallsDueOn,
    in_time_until: inTimeUntil,
    done_on: appointment?.done_on ?? null,
    appointment: index ?? null,
  };
}

/** @param {Appointment} appointment @param {number} index @param {string} asOf @returns {DueEvent} */
function ownEvent(appointment, index, asOf) {
  const on = appointment.scheduled_on;
  return {
    event_id: null,
    occurrence: null,
    kind: appointment.kind,
    status: statusOf(appointment, on, on, asOf),
    on,
    time: appointment.time ?? null,
    falls_due_on: null,
    in_time_until: on,
    done_on: appointment.done_on ?? null,
    appointment: index,
  };
}

/** @param {Appointment | undefined} appointment @param {string} on @param {string} inTimeUntil @param {string} asOf @returns {DueStatus} */
function statusOf(appointment, on, inTimeUntil, asOf) {
  if (appointment?.done_on !== undefined) return "done";
  if (appointment?.is_skipped) return "skipped";
  if (asOf > inTimeUntil) return "overdue";
  return daysBetween(on, asOf) <= SOON_DAYS ? "due_soon" : "upcoming";
}

/**
 * @param {string} appliesTo
 * @param {Treatment} treatment
 * @returns {boolean} whether a step is for this person: those about pregnancy only for who asked for them
 */
export function applies(appliesTo, treatment) {
  return appliesTo === "everyone" || treatment.pregnancy_care === true;
}

/**
 * @param {Treatment} treatment
 * @param {DailyEntry[]} entries
 * @param {string} asOf
 * @returns {string | null} the day of the last dose: the end of the course, or a later dose that is
 *   known; null while the course has no end
 */
export function lastDoseDate(treatment, entries, asOf) {
  const { ended_on: endedOn } = treatment;
  if (!endedOn) return null;
  return entries
    .filter(({ local_date: on, dose_taken_mg: mg }) => mg && endedOn < on && on <= asOf)
    .map((entry) => entry.local_date)
    .reduce((last, on) => (on > last ? on : last), endedOn);
}

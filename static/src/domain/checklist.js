/** The checklist that applies to this person, and what still holds after the last dose. */

import { addDays, daysBetween } from "./local-date.js";
import { applies, lastDoseDate } from "./schedule.js";

/** @import { ChecklistItem, ChecklistState, DailyEntry, RunningCountdown, Treatment } from "./shapes.js" */

/**
 * @param {ChecklistItem[]} items
 * @param {Treatment} treatment
 * @returns {ChecklistState[]} the items that apply to this person, in the order given, with what was
 *   ticked
 */
export function checklistStates(items, treatment) {
  const ticks = new Map(Object.entries(treatment.checklist ?? {}));
  return items
    .filter((item) => applies(item.applies_to, treatment))
    .map((item) => ({
      item_id: item.item_id,
      phase: item.phase,
      is_done: item.is_ticked ? (ticks.get(item.item_id) ?? null) : null,
    }));
}

/**
 * Count down what holds for a while after the last dose.
 *
 * A dose known to have been taken after the end of the course begins the count anew.
 *
 * @param {ChecklistItem[]} items
 * @param {Treatment} treatment
 * @param {DailyEntry[]} entries
 * @param {string} asOf
 * @returns {RunningCountdown[]} nothing while the course has no end; in the order given
 */
export function countdowns(items, treatment, entries, asOf) {
  const lastDoseOn = lastDoseDate(treatment, entries, asOf);
  if (lastDoseOn === null) return [];
  return items
    .filter((item) => applies(item.applies_to, treatment))
    .flatMap(({ item_id: itemId, countdown }) =>
      countdown === null ? [] : [countdownOf(itemId, lastDoseOn, countdown.days, asOf)],
    );
}

/** @param {string} itemId @param {string} lastDoseOn @param {number} days @param {string} asOf @returns {RunningCountdown} */
function countdownOf(itemId, lastDoseOn, days, asOf) {
  const holdsUntil = addDays(lastDoseOn, days);
  const isOver = asOf > holdsUntil;
  const hasBegun = asOf >= lastDoseOn ? "running" : "not_begun";
  return {
    item_id: itemId,
    last_dose_on: lastDoseOn,
    holds_until: holdsUntil,
    days_left: isOver ? 0 : daysBetween(holdsUntil, asOf),
    status: isOver ? "over" : hasBegun,
  };
}

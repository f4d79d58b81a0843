/** Days on which another dose than the planned one was taken; an unanswered day is never one. */

/** @import { DoseDay } from "./dose.js" */
/** @import { OffPlanDay, OffPlanKind } from "./shapes.js" */

/**
 * @param {DoseDay[]} days as `courseDays` gives them; before the first regimen there is no plan to be
 *   off, after the end of the course the plan is to take none
 * @returns {OffPlanDay[]} the days known to be off the plan, in the same order
 */
export function offPlanDays(days) {
  /** @type {OffPlanDay[]} */
  const found = [];
  for (const day of days) {
    const planned = day.is_after_end ? 0 : day.planned_mg;
    if (day.taken_mg === null || planned === null) continue;
    const kind = kindOf(day.taken_mg, planned);
    if (kind === null) continue;
    found.push({ local_date: day.on, kind, taken_mg: day.taken_mg, planned_mg: planned });
  }
  return found;
}

/** @param {number} takenMg @param {number} plannedMg @returns {OffPlanKind | null} */
function kindOf(takenMg, plannedMg) {
  if (takenMg === plannedMg) return null;
  if (takenMg > plannedMg) return "extra";
  return takenMg > 0 ? "partial" : "missed";
}

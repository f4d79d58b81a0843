/** The questions of the page for days left out, each with what can be answered and what stands there. */

import { plannedMg } from "../domain/dose.js";
import { catchUp as text, changes } from "../text/history.js";
import { day } from "../text/today.js";
import { number } from "../ui/format.js";
import { trackedItems, words } from "./catalogue.js";
import { entryOn, gradeOf, gradePatch, raisedFlags } from "./entry.js";
import { earlierDay, proposalFrom } from "./proposal.js";
import { regimenPeriods, treatment } from "./state.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {{ value: number, label: string }} Choice */
/**
 * @typedef {{
 *   id: string, label: string, choices: (localDate: string) => Choice[],
 *   valueOf: (entry: Partial<Entry>) => number | undefined, patch: (value: number | null) => Record<string, unknown>,
 * }} Row a question with one answer out of a few
 */

export const URGENT = "urgent";

/** @param {string[]} days @returns {Row[]} what is tracked, and the dose where a plan names one */
export function rowsFor(days) {
  const items = trackedItems(treatment()).map(itemRow);
  const hasPlan = days.some((on) => plannedOn(on) !== null);
  return hasPlan ? [...items, doseRow()] : items;
}

/** @param {import("./catalogue.js").Item} item @returns {Row} */
function itemRow(item) {
  return {
    id: item.item_id,
    label: words(item.label),
    choices: () => words(item.anchors).map((anchor, grade) => ({ value: grade, label: anchor })),
    valueOf: (entry) => gradeOf({ local_date: "", ...entry }, item),
    patch: (grade) => gradePatch(item, grade),
  };
}

/** @returns {Row} */
function doseRow() {
  return {
    id: "dose",
    label: text.dose,
    choices: (on) => doseChoices(plannedOn(on)),
    valueOf: (entry) => entry.dose_taken_mg,
    patch: (mg) => ({ dose_taken_mg: mg, ...(mg ? {} : { taken_with_food: null }) }),
  };
}

/** @param {number | null} planned @returns {Choice[]} */
function doseChoices(planned) {
  const asPlanned = planned ? [{ value: planned, label: day.doseAsPlanned(number(planned, 2)) }] : [];
  const none = planned === 0 ? day.dosePlannedPause : day.doseNotTaken;
  return [...asPlanned, { value: 0, label: none }];
}

/** @param {string} on */
function plannedOn(on) {
  return plannedMg(regimenPeriods(), treatment()["ended_on"], on);
}

/** @param {Row} row @param {string} on @param {number} value @returns {string} */
export function answerWords(row, on, value) {
  const known = row.choices(on).find((choice) => choice.value === value);
  const shown = number(value, 2);
  if (!known) return changes.milligrams(shown);
  // What stands in the box is part of its name, so that it can be called by voice.
  return known.label.startsWith(shown) ? known.label : changes.step(value, known.label);
}

/**
 * What each day would answer if it was like the last one before it that was answered: of the rows alone, since
 * nothing is saved that is not seen. Urgent answers are never among it.
 *
 * @param {string[]} days
 * @param {Row[]} rows
 * @returns {{ from: string[], of: Map<string, Partial<Entry>> }} by day, and the days it was taken from
 */
export function proposalsFor(days, rows) {
  /** @type {Map<string, Partial<Entry>>} */
  const of = new Map();
  const from = new Set();
  for (const on of days) {
    const earlier = earlierDay(on);
    const proposal = earlier && seenOf(proposalFrom(earlier, entryOn(on) ?? {}), rows, on);
    if (!earlier || !proposal) continue;
    of.set(on, proposal);
    from.add(earlier.local_date);
  }
  return { from: [...from], of };
}

/** @param {Partial<Entry>} proposal @param {Row[]} rows @param {string} on @returns {Partial<Entry> | undefined} */
function seenOf(proposal, rows, on) {
  const patches = rows.flatMap((row) => {
    const value = row.valueOf(proposal);
    return value !== undefined && row.choices(on).some((choice) => choice.value === value) ? [{ row, value }] : [];
  });
  if (patches.length === 0) return undefined;
  const grades = Object.assign({}, ...patches.map(({ row, value }) => row.patch(value)["grades"] ?? {}));
  const rest = Object.assign({}, ...patches.map(({ row, value }) => row.patch(value)));
  return { ...rest, ...(Object.keys(grades).length > 0 ? { grades } : {}) };
}

/** @param {string} on @returns {boolean | undefined} whether an urgent sign was reported; undefined while open */
export function urgentOn(on) {
  const entry = entryOn(on);
  if (Object.keys(entry?.red_flags ?? {}).length === 0) return undefined;
  return raisedFlags(entry).length > 0;
}

/** Where an item is going and how it compares, in sentences no more certain than the days logged. */

import { addDays } from "../domain/local-date.js";
import { trendWords as text } from "../text/trends.js";
import { number, shortDate } from "../ui/format.js";

/** @import { Comparison, ItemTrend, Worse } from "../domain/shapes.js" */

const SLOPE_DAYS = 28;
const NEEDED_DAYS = 8;
const FLAT_BELOW = 0.1;

/** With fewer than half of the days logged a direction is only perhaps one. */
const DAYS_TO_BE_PLAIN = 14;

/** Steps per week up to which each wording holds. */
const AMOUNTS = /** @type {const} */ ([
  [0.18, "aLittle"],
  [0.375, "quarter"],
  [0.625, "half"],
  [0.875, "threeQuarters"],
  [1.25, "one"],
]);

/** @type {Map<number, "half" | "one" | "oneAndAHalf">} */
const CHANGES = new Map([
  [0.5, "half"],
  [1, "one"],
  [1.5, "oneAndAHalf"],
]);

/** @param {ItemTrend} trend @returns {string} */
export function slopeSentence({ slope, worse }) {
  const { grades_per_week: perWeek, days_logged: days } = slope;
  if (perWeek === null) return text.notEnoughDays(days, NEEDED_DAYS);
  const logged = text.logged(days, SLOPE_DAYS);
  if (Math.abs(perWeek) < FLAT_BELOW) return text.same(logged);
  const direction = directionWord(perWeek, worse);
  if (days < DAYS_TO_BE_PLAIN) return text.perhaps(direction.toLowerCase(), logged);
  return text.slope(direction, amountWords(Math.abs(perWeek)), logged);
}

/** @param {number} change @param {Worse} worse @returns {string} */
export function directionWord(change, worse) {
  const { more, less } = text.directions[worse];
  return change > 0 ? more : less;
}

/** @param {number} steps */
function amountWords(steps) {
  const [, amount] = AMOUNTS.find(([upTo]) => steps <= upTo) ?? [];
  return amount ? text.amounts[amount] : text.amounts.steps(number(steps));
}

/** @param {ItemTrend} trend @returns {string[]} one sentence for each time there is to compare with */
export function comparisonSentences({ against_baseline: baseline, against_dose_step: step, worse }) {
  const sentences = [];
  if (baseline) sentences.push(text.baseline(comparisonWords(baseline, worse)));
  if (step) {
    const changedOn = addDays(step.earlier.to_date, 1);
    sentences.push(text.doseStep(shortDate(changedOn), comparisonWords(step, worse)));
  }
  return sentences;
}

/** @param {Comparison} comparison @param {Worse} worse */
function comparisonWords({ change }, worse) {
  if (change === null) return text.notEnough;
  if (change === 0) return text.theSame;
  return text.changed(changeWords(change), directionWord(change, worse));
}

/** @param {number} change between two medians, in grades @returns {string} without its direction */
export function changeWords(change) {
  const steps = Math.abs(change);
  const named = CHANGES.get(steps);
  return named ? text.changes[named] : text.changes.steps(number(steps, 2));
}

/** A slope as a sentence a person can use. */

import { screens } from "../text/screens.js";
import { number } from "../ui/format.js";

const text = screens.trends;
const FLAT_BELOW = 0.1;
const NEEDED_DAYS = 8;

/** Steps per week up to which each wording holds. */
const AMOUNTS = /** @type {[number, string][]} */ ([
  [0.18, text.aLittle],
  [0.375, text.quarterStep],
  [0.625, text.halfStep],
  [0.875, text.threeQuarterStep],
  [1.25, text.oneStep],
]);

/** @param {import("../domain/shapes.js").ItemTrend} trend */
export function slopeSentence({ slope, worse }) {
  const perWeek = slope.grades_per_week;
  if (perWeek === null) return text.notEnoughDays(slope.days_logged, NEEDED_DAYS);
  if (Math.abs(perWeek) < FLAT_BELOW) return text.aboutTheSame;
  const isWorse = perWeek > 0 === (worse === "higher");
  return text.slope(amountWords(Math.abs(perWeek)), isWorse ? text.worse : text.better);
}

/** @param {number} steps */
function amountWords(steps) {
  const [, words] = AMOUNTS.find(([upTo]) => steps <= upTo) ?? [];
  return words ?? text.steps(number(steps));
}

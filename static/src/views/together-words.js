/** How an item and the dose went together, in words that claim no cause. */

import { together as text } from "../text/trends.js";
import { number } from "../ui/format.js";

/** @import { Lag } from "../domain/shapes.js" */

const NEEDED_WEEKS = 8;

/** @param {Lag} lag @returns {string} */
export function lagSentence(lag) {
  const { status, weeks, rank_correlation: figure, low, high } = lag;
  if (status === "not_enough_weeks") return text.statuses.not_enough_weeks(weeks, NEEDED_WEEKS);
  if (status !== "ok" || figure === null || low === null || high === null) {
    return status === "one_grade_level" ? text.statuses.one_grade_level : text.statuses.one_dose_level;
  }
  const how = text.how(weeks, signed(figure), signed(low), signed(high));
  return text.sentence(text.when(lag.lag_weeks), text.patterns[patternOf(low, high)], how);
}

/**
 * @param {number} low
 * @param {number} high
 * @returns {"together" | "opposite" | "unclear"} a pattern only where the whole interval lies on one side of none
 */
export function patternOf(low, high) {
  if (low > 0) return "together";
  return high < 0 ? "opposite" : "unclear";
}

/** @param {number} figure from −1 to 1 */
export function signed(figure) {
  return number(figure, 2).replace("-", "−");
}

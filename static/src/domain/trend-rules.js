/**
 * Decides each trend rule for each of its items on one date, and which notices are then due.
 *
 * A channel of its own: nothing here is ever weighed against a red flag.
 */

import { caseOf, decide, windowDays as windowOf } from "./conditions.js";
import { daysBetween } from "./local-date.js";

/** @import { Advice, DailyEntry, NoticeShowing, TrendOutcome, TrendRule } from "./shapes.js" */

/** @type {Advice[]} the more pressing first */
const ADVICE = ["contact_soon", "mention"];

/**
 * Decide every rule for each of its items, in the order of the rules and of their items.
 *
 * @param {TrendRule[]} rules throws for a malformed condition, as `decide` does
 * @param {DailyEntry[]} entries in any order; those after `asOf` do not count
 * @param {string} asOf
 * @param {string | null} firstDoseDate
 * @returns {TrendOutcome[]}
 */
export function evaluateTrends(rules, entries, asOf, firstDoseDate) {
  const subject = caseOf(entries, asOf, firstDoseDate);
  return rules.flatMap(({ rule_id, items, condition }) =>
    items.map((item_id) => ({ rule_id, item_id, ...decide(condition, subject, item_id) })),
  );
}

/**
 * Give the outcomes to show a notice for, the more pressing first, else in the order given.
 *
 * A notice that was shown is due again `repeat_after_days` days later, not before; on a day on
 * which it was shown it stays due all day.
 *
 * @param {TrendRule[]} rules
 * @param {TrendOutcome[]} outcomes of these rules on `asOf`
 * @param {NoticeShowing[]} shown in any order; showings after `asOf` do not count
 * @param {string} asOf
 * @returns {TrendOutcome[]}
 */
export function dueNotices(rules, outcomes, shown, asOf) {
  const ruleOf = (/** @type {TrendOutcome} */ { rule_id: ruleId }) =>
    /** @type {TrendRule} */ (rules.find((rule) => rule.rule_id === ruleId));
  const pressing = (/** @type {TrendOutcome} */ outcome) => ADVICE.indexOf(ruleOf(outcome).advice);
  return outcomes
    .filter((outcome) => outcome.status === "met" && isDue(outcome, ruleOf(outcome), shown, asOf))
    .sort((left, right) => pressing(left) - pressing(right));
}

/** @param {TrendOutcome} outcome @param {TrendRule} rule @param {NoticeShowing[]} shown @param {string} asOf @returns {boolean} */
function isDue(outcome, { repeat_after_days: repeatAfterDays }, shown, asOf) {
  const daysSince = shown
    .filter((each) => each.rule_id === outcome.rule_id && each.item_id === outcome.item_id)
    .map((each) => daysBetween(asOf, each.local_date));
  return daysSince.includes(0) || !daysSince.some((days) => 0 < days && days < repeatAfterDays);
}

/**
 * Tell how many days of the diary a rule looks at, the date asked about included.
 *
 * @param {TrendRule} rule
 * @returns {number | null} null where it reaches back to the first dose or before it, however long
 *   ago that was
 */
export function windowDays(rule) {
  return windowOf(rule.condition);
}

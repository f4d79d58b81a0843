/**
 * Decides each urgent rule on one date: whether a warning is called for, and of which tier.
 *
 * A yes is enough: to the red flag, to any of its follow-up questions, or to what the rule names
 * besides. Nothing that is left out of a follow-up or a check-in makes a rule undecided: it is *not
 * met* once the red flag itself was answered no, and *not evaluable* only while that was not asked.
 */

import { caseOf, decide, windowDays as windowOf } from "./conditions.js";

/** @import { Case } from "./conditions.js" */
/** @import { Condition, DailyEntry, Flag, FollowUp, Outcome, Tier, UrgentRule } from "./shapes.js" */

const EVERYWHERE = "*";

/** @type {Tier[]} most urgent first */
const TIERS = ["emergency_now", "same_day", "soon"];

/**
 * Decide every rule that is valid in a region, in the order given.
 *
 * @param {UrgentRule[]} rules throws where one is malformed, as for `evaluate`
 * @param {DailyEntry[]} entries in any order; those after `asOf` and those no rule reaches back to do
 *   not count
 * @param {string} asOf
 * @param {string | null} firstDoseDate
 * @param {string | null} region null leaves only the rules that are valid everywhere
 * @returns {Outcome[]}
 */
export function evaluatePack(rules, entries, asOf, firstDoseDate, region) {
  const subject = caseOf(entries, asOf, firstDoseDate);
  return rules
    .filter(({ valid_regions: regions }) => isValidIn(regions, region))
    .map((rule) => outcome(rule, subject));
}

/** @param {string[]} regions @param {string | null} region @returns {boolean} */
function isValidIn(regions, region) {
  return regions.includes(EVERYWHERE) || (region !== null && regions.includes(region));
}

/**
 * Decide one rule, wherever it is valid.
 *
 * @param {UrgentRule} rule throws for a malformed `also_when`, as `decide` does
 * @param {DailyEntry[]} entries
 * @param {string} asOf
 * @param {string | null} firstDoseDate
 * @returns {Outcome} as evidence every yes that met it; otherwise the answer to its red flag, or
 *   that it is missing
 */
export function evaluate(rule, entries, asOf, firstDoseDate) {
  return outcome(rule, caseOf(entries, asOf, firstDoseDate));
}

/** @param {UrgentRule} rule @param {Case} subject @returns {Outcome} */
function outcome(rule, subject) {
  const verdict = decide(anyYes(rule), subject, null);
  if (verdict.status === "met") {
    const tier = tierOf(rule, subject.diary.get(subject.asOf));
    return { rule_id: rule.rule_id, status: "met", tier, evidence: verdict.evidence };
  }
  const { status, evidence } = decide(flagOf(rule.flag), subject, null);
  return { rule_id: rule.rule_id, status, tier: null, evidence };
}

/** @param {UrgentRule} rule @returns {Condition} */
function anyYes({ flag, follow_ups: followUps, also_when: alsoWhen }) {
  const flags = [flag, ...(followUps ?? []).map((each) => each.flag)].map(flagOf);
  return { operator: "anyOf", conditions: alsoWhen === undefined ? flags : [...flags, alsoWhen] };
}

/** @param {string} flag @returns {Flag} */
function flagOf(flag) {
  return { operator: "flag", flag };
}

/** @param {UrgentRule} rule @param {DailyEntry | undefined} entry @returns {Tier} */
function tierOf({ tier, follow_ups: followUps }, entry) {
  const raised = (followUps ?? []).filter((each) => answerTo(each, entry) === true);
  return [tier, ...raised.map((each) => each.tier)].reduce(moreUrgent);
}

/** @param {FollowUp} followUp @param {DailyEntry | undefined} entry @returns {boolean | undefined} */
function answerTo({ flag }, entry) {
  const flags = entry?.red_flags ?? {};
  return Object.hasOwn(flags, flag) ? flags[flag] : undefined;
}

/** @param {Tier} left @param {Tier} right @returns {Tier} */
function moreUrgent(left, right) {
  return TIERS.indexOf(right) < TIERS.indexOf(left) ? right : left;
}

/**
 * Tell how many days of the diary a rule looks at, the date asked about included.
 *
 * @param {UrgentRule} rule
 * @returns {number | null} null where it reaches back to the first dose or before it, however long
 *   ago that was
 */
export function windowDays(rule) {
  return windowOf(anyYes(rule));
}

/**
 * Give the follow-up questions that were not answered on a date and could still raise the tier.
 *
 * @param {UrgentRule} rule
 * @param {DailyEntry} entry that of the date; whether the red flag itself was answered makes no
 *   difference
 * @returns {FollowUp[]}
 */
export function openFollowUps(rule, entry) {
  const tier = TIERS.indexOf(tierOf(rule, entry));
  return (rule.follow_ups ?? []).filter(
    (each) => answerTo(each, entry) === undefined && TIERS.indexOf(each.tier) < tier,
  );
}

/**
 * Decides each urgent rule on one date: met, not met, or not evaluable because an answer is missing.
 *
 * Logic is three-valued (Kleene): what is missing could be anything, so it decides nothing, and a
 * rule is only ever *not met* where no missing answer could have met it.
 */

import { addDays } from "./local-date.js";
import { answer, answerField, quartile, sortedNumbers, worseDirection } from "./series.js";
import { treatmentDay, treatmentWeek } from "./treatment-week.js";

/** @import { ChangeFromBaseline, Condition, DailyEntry, DuringWeeks, Evidence, Flag, GradeOnDays, Outcome, Status, UrgentRule } from "./shapes.js" */

/** @typedef {{diary: Map<string, DailyEntry>, asOf: string, firstDoseDate: string | null}} Case what a condition is asked about */
/** @typedef {{status: Status, evidence: Evidence[]}} Verdict what a condition came to, and the answers that decided it or that are missing */

const EVERYWHERE = "*";
const MIN_GRADE = 0;
const MAX_GRADE = 4;

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
 * @param {UrgentRule} rule throws without exactly one of flag and condition, or of `at_least` and
 *   `at_most`, and for an operator that is not known
 * @param {DailyEntry[]} entries
 * @param {string} asOf
 * @param {string | null} firstDoseDate
 * @returns {Outcome}
 */
export function evaluate(rule, entries, asOf, firstDoseDate) {
  return outcome(rule, caseOf(entries, asOf, firstDoseDate));
}

/** @param {DailyEntry[]} entries @param {string} asOf @param {string | null} firstDoseDate @returns {Case} */
function caseOf(entries, asOf, firstDoseDate) {
  return { diary: new Map(entries.map((entry) => [entry.local_date, entry])), asOf, firstDoseDate };
}

/** @param {UrgentRule} rule @param {Case} subject @returns {Outcome} */
function outcome(rule, subject) {
  const { status, evidence } = decide(conditionOf(rule), subject);
  return { rule_id: rule.rule_id, status, evidence: withoutRepeats(evidence) };
}

/** @param {UrgentRule} rule @returns {Condition} */
function conditionOf(rule) {
  const { flag, condition } = rule;
  if (flag !== undefined && condition === undefined) return { operator: "flag", flag };
  if (condition !== undefined && flag === undefined) return condition;
  throw new RangeError(`rule ${rule.rule_id} needs either a flag or a condition`);
}

/** @param {Evidence[]} evidence @returns {Evidence[]} */
function withoutRepeats(evidence) {
  return [...new Map(evidence.map((each) => [`${each.local_date} ${each.field}`, each])).values()];
}

/** @param {Condition} condition @param {Case} subject @returns {Verdict} */
function decide(condition, subject) {
  switch (condition.operator) {
    case "flag":
      return decideFlag(condition, subject);
    case "gradeOnDays":
      return decideGradeOnDays(condition, subject);
    case "changeFromBaseline":
      return decideChangeFromBaseline(condition, subject);
    case "duringWeeks":
      return decideDuringWeeks(condition, subject);
    case "allOf":
      return combined(condition.conditions, subject, ["not_met", "not_evaluable", "met"]);
    case "anyOf":
      return combined(condition.conditions, subject, ["met", "not_evaluable", "not_met"]);
    default:
      throw unknownOperator(condition);
  }
}

/** @param {Flag} condition @param {Case} subject @returns {Verdict} */
function decideFlag({ flag }, { diary, asOf }) {
  const flags = diary.get(asOf)?.red_flags ?? {};
  const isRaised = Object.hasOwn(flags, flag) ? flags[flag] : undefined;
  const evidence = [{ local_date: asOf, field: `red_flags.${flag}`, value: isRaised ?? null }];
  if (isRaised === undefined) return { status: "not_evaluable", evidence };
  return { status: isRaised ? "met" : "not_met", evidence };
}

/** @param {GradeOnDays} condition @param {Case} subject @returns {Verdict} */
function decideGradeOnDays(condition, subject) {
  const { at_least: atLeast, at_most: atMost } = condition;
  if ((atLeast === undefined) === (atMost === undefined)) {
    throw new RangeError("gradeOnDays needs either at_least or at_most");
  }
  return onEnoughDays(condition, subject, atLeast ?? MIN_GRADE, atMost ?? MAX_GRADE);
}

/** @param {ChangeFromBaseline} condition @param {Case} subject @returns {Verdict} */
function decideChangeFromBaseline(condition, subject) {
  if (subject.firstDoseDate === null) return beforeAFirstDoseDate(subject);
  const days = baselineDays(condition, subject.firstDoseDate);
  const answers = answersOn(condition.item, days, subject);
  if (answers.size < condition.baseline_min_days) {
    const missing = days.filter((on) => !answers.has(on));
    return { status: "not_evaluable", evidence: evidenceOf(condition.item, missing, answers) };
  }
  const baseline = quartile(sortedNumbers([...answers.values()]), 2);
  return worseDirection(condition.item) === "higher"
    ? onEnoughDays(condition, subject, baseline + condition.by, MAX_GRADE)
    : onEnoughDays(condition, subject, MIN_GRADE, baseline - condition.by);
}

/** @param {ChangeFromBaseline} condition @param {string} firstDoseDate @returns {string[]} */
function baselineDays(condition, firstDoseDate) {
  const { baseline_from_day: fromDay, baseline_to_day: toDay } = condition;
  const days = [];
  // One day wider at both ends than day numbers suggest, since they leave out 0.
  for (let offset = fromDay - 1; offset <= toDay; offset += 1) {
    const on = addDays(firstDoseDate, offset);
    const day = treatmentDay(on, firstDoseDate);
    if (fromDay <= day && day <= toDay) days.push(on);
  }
  return days;
}

/**
 * @param {GradeOnDays | ChangeFromBaseline} condition
 * @param {Case} subject
 * @param {number} lowest
 * @param {number} highest
 * @returns {Verdict}
 */
function onEnoughDays({ item, days, within_days: withinDays }, subject, lowest, highest) {
  const recent = daysUpTo(subject.asOf, withinDays);
  const answers = answersOn(item, recent, subject);
  const answered = [...answers];
  const reaching = answered.filter(([, grade]) => lowest <= grade && grade <= highest);
  const missing = recent.filter((on) => !answers.has(on));
  if (reaching.length >= days) {
    return { status: "met", evidence: evidenceOf(item, dates(reaching), answers) };
  }
  if (reaching.length + missing.length >= days) {
    return { status: "not_evaluable", evidence: evidenceOf(item, missing, answers) };
  }
  const others = answered.filter(([, grade]) => grade < lowest || grade > highest);
  return { status: "not_met", evidence: evidenceOf(item, dates(others), answers) };
}

/** @param {string} asOf @param {number} count @returns {string[]} */
function daysUpTo(asOf, count) {
  const days = [];
  for (let back = count - 1; back >= 0; back -= 1) days.push(addDays(asOf, -back));
  return days;
}

/** @param {[string, number][]} answered @returns {string[]} */
function dates(answered) {
  return answered.map(([on]) => on);
}

/** @param {string} itemId @param {string[]} days @param {Case} subject @returns {Map<string, number>} */
function answersOn(itemId, days, { diary, asOf }) {
  const answers = new Map();
  for (const on of days) {
    const entry = on <= asOf ? diary.get(on) : undefined;
    const grade = entry === undefined ? null : answer(entry, itemId);
    if (grade !== null) answers.set(on, grade);
  }
  return answers;
}

/** @param {string} itemId @param {string[]} days @param {Map<string, number>} answers @returns {Evidence[]} */
function evidenceOf(itemId, days, answers) {
  const field = answerField(itemId);
  return days.map((on) => ({ local_date: on, field, value: answers.get(on) ?? null }));
}

/** @param {DuringWeeks} condition @param {Case} subject @returns {Verdict} */
function decideDuringWeeks({ from_week: fromWeek, to_week: toWeek }, subject) {
  if (subject.firstDoseDate === null) return beforeAFirstDoseDate(subject);
  const week = treatmentWeek(subject.asOf, subject.firstDoseDate);
  const evidence = [{ local_date: subject.asOf, field: "treatment_week", value: week }];
  const isWithin = fromWeek <= week && (toWeek === undefined || week <= toWeek);
  return { status: isWithin ? "met" : "not_met", evidence };
}

/** @param {Case} subject @returns {Verdict} */
function beforeAFirstDoseDate({ asOf }) {
  const missing = { local_date: asOf, field: "first_dose_date", value: null };
  return { status: "not_evaluable", evidence: [missing] };
}

/** @param {Condition[]} conditions @param {Case} subject @param {Status[]} strongestFirst @returns {Verdict} */
function combined(conditions, subject, strongestFirst) {
  const verdicts = conditions.map((condition) => decide(condition, subject));
  const isAmong = (/** @type {Status} */ status) => verdicts.some((each) => each.status === status);
  const status = /** @type {Status} */ (strongestFirst.find(isAmong));
  const evidence = verdicts
    .filter((verdict) => verdict.status === status)
    .flatMap((verdict) => verdict.evidence);
  return { status, evidence };
}

/**
 * Tell how many days of the diary a rule looks at, the date asked about included.
 *
 * @param {UrgentRule} rule
 * @returns {number | null} null where it reaches back to a baseline, however long ago that was
 */
export function windowDays(rule) {
  return windowOf(conditionOf(rule));
}

/** @param {Condition} condition @returns {number | null} */
function windowOf(condition) {
  switch (condition.operator) {
    case "flag":
    case "duringWeeks":
      return 1;
    case "gradeOnDays":
      return condition.within_days;
    case "changeFromBaseline":
      return null;
    case "allOf":
    case "anyOf":
      return condition.conditions.map(windowOf).reduce(longer);
    default:
      throw unknownOperator(condition);
  }
}

/** @param {never} condition @returns {RangeError} */
function unknownOperator(condition) {
  return new RangeError(`unknown operator in ${JSON.stringify(condition)}`);
}

/** @param {number | null} left @param {number | null} right @returns {number | null} */
function longer(left, right) {
  if (left === null || right === null) return null;
  return left > right ? left : right;
}

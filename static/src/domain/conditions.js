/**
 * Decides a condition on one date: met, not met, or not evaluable because an answer is missing.
 *
 * Logic is three-valued (Kleene): what is missing could be anything, so it decides nothing, and a
 * condition is only ever *not met* where no missing answer could have met it. The one yardstick
 * that counts as known before every day of it is answered is the median of a baseline or of a week.
 *
 * For every operator: the last days are counted back from the date asked about, that day included;
 * answers after it never count; a day from before the diary is a day without an answer, as any
 * other. Grades are compared as they stand, so a low mood is `at_most`; where something is *worse*
 * than before, mood runs the other way round by itself.
 */

import { addDays, dateOfDayNumber, dayNumber, daysBetween } from "./local-date.js";
import { answer, answerField, quartile, sortedNumbers, worseDirection } from "./series.js";
import { DAYS_PER_WEEK, treatmentWeek } from "./treatment-week.js";

/** @import { AnswerAtLeast, ChangeFromBaseline, Condition, DailyEntry, DuringWeeks, Evidence, Flag, GradeOnDays, GradeOnLastEntries, Lasting, Status, Verdict, WorseAfterImprovement } from "./shapes.js" */

/** @typedef {{diary: Map<string, DailyEntry>, asOf: string, firstDoseDate: string | null}} Case what conditions are asked about; made once for all the conditions of one date */
/** @typedef {[number, number]} Bounds lowest and highest grade that count; the lowest above the highest where none does */

const ANY_ITEM = "*";
const MIN_GRADE = 0;
const MAX_GRADE = 4;

/** @type {Status[]} */
const LEAST_FIRST = ["not_met", "not_evaluable", "met"];
/** @type {Status[]} */
const GREATEST_FIRST = ["met", "not_evaluable", "not_met"];

/**
 * Lay entries out by date; of two for one date the later in the order given stands.
 *
 * @param {DailyEntry[]} entries
 * @param {string} asOf
 * @param {string | null} firstDoseDate
 * @returns {Case}
 */
export function caseOf(entries, asOf, firstDoseDate) {
  return { diary: new Map(entries.map((entry) => [entry.local_date, entry])), asOf, firstDoseDate };
}

/**
 * Decide one condition.
 *
 * @param {Condition} condition throws for an operator that is not known, for `*` without an item,
 *   and without exactly one of `at_least` and `at_most`
 * @param {Case} subject
 * @param {string | null} item what `*` stands for; null where nothing does
 * @returns {Verdict} as evidence each answer once: those that met it, those that were against it,
 *   or, where it is not evaluable, only what is missing
 */
export function decide(condition, subject, item) {
  switch (condition.operator) {
    case "flag":
      return flag(condition, subject);
    case "answerAtLeast":
      return answerAtLeast(condition, subject);
    case "gradeOnDays":
      return gradeOnDays(condition, subject, item);
    case "gradeOnLastEntries":
      return gradeOnLastEntries(condition, subject, item);
    case "changeFromBaseline":
      return changeFromBaseline(condition, subject, item);
    case "lasting":
      return lasting(condition, subject, item);
    case "worseAfterImprovement":
      return worseAfterImprovement(condition, subject, item);
    case "duringWeeks":
      return duringWeeks(condition, subject);
    case "allOf":
      return combined(condition.conditions, subject, item, LEAST_FIRST);
    case "anyOf":
      return combined(condition.conditions, subject, item, GREATEST_FIRST);
    default:
      throw unknownOperator(condition);
  }
}

/** @param {Flag} condition @param {Case} subject @returns {Verdict} */
function flag({ flag: flagId }, subject) {
  const isRaised = own(subject.diary.get(subject.asOf)?.red_flags, flagId);
  const evidence = thatDay(subject, `red_flags.${flagId}`, isRaised);
  if (isRaised === null) return { status: "not_evaluable", evidence };
  return { status: isRaised ? "met" : "not_met", evidence };
}

/** @param {AnswerAtLeast} condition @param {Case} subject @returns {Verdict} */
function answerAtLeast({ question, at_least: atLeast }, subject) {
  const given = own(subject.diary.get(subject.asOf)?.check_in, question);
  const evidence = thatDay(subject, `check_in.${question}`, given);
  if (given === null) return { status: "not_evaluable", evidence };
  return { status: given >= atLeast ? "met" : "not_met", evidence };
}

/**
 * @template T
 * @param {Record<string, T> | undefined} members
 * @param {string} name
 * @returns {T | null} never what every object inherits
 */
function own(members, name) {
  return members && Object.hasOwn(members, name) ? /** @type {T} */ (members[name]) : null;
}

/** @param {Case} subject @param {string} field @param {boolean | number | null} value @returns {Evidence[]} */
function thatDay({ asOf }, field, value) {
  return [{ local_date: asOf, field, value }];
}

/** @param {GradeOnDays} condition @param {Case} subject @param {string | null} item @returns {Verdict} */
function gradeOnDays(condition, subject, item) {
  const itemId = itemOf(condition.item, item);
  return onEnoughDays(itemId, condition, boundsOf(condition), subject);
}

/**
 * Not met only where the answer against it is so recent that too few days came after it.
 *
 * @param {GradeOnLastEntries} condition
 * @param {Case} subject
 * @param {string | null} item
 * @returns {Verdict}
 */
function gradeOnLastEntries(condition, subject, item) {
  const itemId = itemOf(condition.item, item);
  const [lowest, highest] = boundsOf(condition);
  const latestFirst = daysUpTo(subject.asOf, condition.within_days).reverse();
  const answers = answersOn(itemId, latestFirst, subject);
  const against = [...answers].find(([, grade]) => grade < lowest || highest < grade)?.[0];
  const since = against === undefined ? latestFirst : latestFirst.filter((on) => on > against);
  const reaching = since.filter((on) => answers.has(on)).slice(0, condition.entries);
  if (reaching.length === condition.entries) {
    return { status: "met", evidence: evidenceOf(itemId, reaching.reverse(), answers) };
  }
  if (since.length < condition.entries) {
    const days = against === undefined ? [] : [against];
    return { status: "not_met", evidence: evidenceOf(itemId, days, answers) };
  }
  return notEvaluable(itemId, since.reverse(), answers);
}

/**
 * Not met only where an answer below the grade leaves too few days for any run since then.
 *
 * @param {Lasting} condition
 * @param {Case} subject
 * @param {string | null} item
 * @returns {Verdict}
 */
function lasting(condition, subject, item) {
  const itemId = itemOf(condition.item, item);
  const run = latestRun(condition, itemId, subject);
  if (run.size > 0) {
    return { status: "met", evidence: evidenceOf(itemId, [...run.keys()].reverse(), run) };
  }
  const days = daysUpTo(subject.asOf, condition.longer_than_days + 2);
  const answers = answersOn(itemId, days, subject);
  const against = days.filter((on) => (answers.get(on) ?? MAX_GRADE) < condition.at_least);
  if (against.length > 0) {
    return { status: "not_met", evidence: evidenceOf(itemId, against, answers) };
  }
  return notEvaluable(itemId, days, answers);
}

/**
 * @param {Lasting} condition
 * @param {string} itemId
 * @param {Case} subject
 * @returns {Map<string, number>} the latest run, latest first, as far as it takes to be long
 *   enough; else nothing
 */
function latestRun(condition, itemId, subject) {
  const days = daysUpTo(subject.asOf, lastingDays(condition)).reverse();
  /** @type {Map<string, number>} */
  const run = new Map();
  let following = addDays(subject.asOf, 1);
  let latest = "";
  for (const [on, grade] of answersOn(itemId, days, subject)) {
    const unanswered = daysBetween(following, on) - 1;
    if (grade < condition.at_least || unanswered > condition.max_gap_days) break;
    run.set(on, grade);
    latest ||= on;
    if (daysBetween(latest, on) > condition.longer_than_days) return run;
    following = on;
  }
  return new Map();
}

/** @param {Lasting} condition @returns {number} */
function lastingDays({ longer_than_days: longerThanDays, max_gap_days: maxGapDays }) {
  return longerThanDays + 2 * maxGapDays + 2;
}

/** @param {ChangeFromBaseline} condition @param {Case} subject @param {string | null} item @returns {Verdict} */
function changeFromBaseline(condition, subject, item) {
  if (subject.firstDoseDate === null) return withoutAFirstDoseDate(subject);
  const itemId = itemOf(condition.item, item);
  const days = baselineDays(condition, subject.firstDoseDate);
  const answers = answersOn(itemId, days, subject);
  if (answers.size < condition.baseline_min_days) return notEvaluable(itemId, days, answers);
  const baseline = median([...answers.values()].map((grade) => badnessOf(itemId, grade)));
  const bounds = atLeastAsBadAs(itemId, baseline + condition.by);
  return onEnoughDays(itemId, condition, bounds, subject);
}

/** @param {ChangeFromBaseline} condition @param {string} firstDoseDate @returns {string[]} */
function baselineDays({ baseline_from_day: fromDay, baseline_to_day: toDay }, firstDoseDate) {
  // There is no day 0: the first dose is 0 days after itself and day 1.
  const first = fromDay > 0 ? fromDay - 1 : fromDay;
  const last = toDay >= 0 ? toDay - 1 : toDay;
  return daysUpTo(addDays(firstDoseDate, last), last - first + 1);
}

/**
 * Compare the last days with the best week that was better than one before it.
 *
 * Weeks are treatment weeks from week 1 on, all seven days of which lie before the last days. Not
 * met only where it would not be met whatever the unanswered days had been: for every week the best
 * and the worst median that they leave open are tried.
 *
 * @param {WorseAfterImprovement} condition
 * @param {Case} subject
 * @param {string | null} item
 * @returns {Verdict}
 */
function worseAfterImprovement(condition, subject, item) {
  if (subject.firstDoseDate === null) return withoutAFirstDoseDate(subject);
  const itemId = itemOf(condition.item, item);
  const worseThan = (/** @type {number} */ badness) =>
    onEnoughDays(itemId, condition, atLeastAsBadAs(itemId, badness + condition.by), subject);
  // No week was better than the best grade: most days are decided here, by the last days alone.
  const unlessBest = worseThan(MIN_GRADE);
  if (unlessBest.status === "not_met") return unlessBest;
  const recent = daysUpTo(subject.asOf, condition.within_days);
  const weeks = weeksBefore(/** @type {string} */ (recent[0]), subject.firstDoseDate);
  const days = [...weeks.flat(), ...recent];
  const answers = answersOn(itemId, days, subject);
  const graded = weeks.map((week) => badnessOn(itemId, week, answers));
  const known = knownMedians(graded, condition.week_min_days);
  const compared = worseThan(bestAfterImprovement(known, condition.by));
  if (compared.status === "met") return compared;
  const atBest = worseThan(bestAfterImprovement(graded.map(openMedians), condition.by));
  return atBest.status === "not_met" ? atBest : notEvaluable(itemId, days, answers);
}

/** @param {string} end @param {string} firstDoseDate @returns {string[][]} */
function weeksBefore(end, firstDoseDate) {
  const wholeWeeks = Math.floor(daysBetween(end, firstDoseDate) / DAYS_PER_WEEK);
  const weeks = [];
  for (let week = 1; week <= wholeWeeks; week += 1) {
    weeks.push(daysUpTo(addDays(firstDoseDate, DAYS_PER_WEEK * week - 1), DAYS_PER_WEEK));
  }
  return weeks;
}

/** @param {string} itemId @param {string[]} days @param {Map<string, number>} answers @returns {number[]} */
function badnessOn(itemId, days, answers) {
  return days.flatMap((on) => {
    const grade = answers.get(on);
    return grade === undefined ? [] : [badnessOf(itemId, grade)];
  });
}

/** @param {number[][]} weeks @param {number} minDays @returns {[number, number][]} */
function knownMedians(weeks, minDays) {
  return weeks
    .filter((badness) => badness.length >= minDays)
    .map((badness) => [median(badness), median(badness)]);
}

/** @param {number[]} badness @returns {[number, number]} */
function openMedians(badness) {
  /** @param {number} grade */
  const filledIn = (grade) => {
    const unanswered = Array.from({ length: DAYS_PER_WEEK - badness.length }, () => grade);
    return median([...badness, ...unanswered]);
  };
  return [filledIn(MIN_GRADE), filledIn(MAX_GRADE)];
}

/**
 * Give the best median of a week that can have been better, by so much, than one before it.
 *
 * @param {[number, number][]} medians of each week in turn the best and the worst it can have had
 * @param {number} by
 * @returns {number} the worst grade, which nothing can be worse than, where no week was so much
 *   better
 */
function bestAfterImprovement(medians, by) {
  let best = MAX_GRADE;
  let worstBefore = MIN_GRADE;
  for (const [least, most] of medians) {
    if (worstBefore - least >= by) best = Math.min(best, least);
    worstBefore = Math.max(worstBefore, most);
  }
  return best;
}

/** @param {DuringWeeks} condition @param {Case} subject @returns {Verdict} */
function duringWeeks({ from_week: fromWeek, to_week: toWeek }, subject) {
  if (subject.firstDoseDate === null) return withoutAFirstDoseDate(subject);
  const week = treatmentWeek(subject.asOf, subject.firstDoseDate);
  const isWithin = fromWeek <= week && (toWeek === undefined || week <= toWeek);
  const evidence = thatDay(subject, "treatment_week", week);
  return { status: isWithin ? "met" : "not_met", evidence };
}

/**
 * @param {Condition[]} conditions
 * @param {Case} subject
 * @param {string | null} item
 * @param {Status[]} strongestFirst
 * @returns {Verdict}
 */
function combined(conditions, subject, item, strongestFirst) {
  const verdicts = conditions.map((condition) => decide(condition, subject, item));
  const isAmong = (/** @type {Status} */ status) => verdicts.some((each) => each.status === status);
  const status = /** @type {Status} */ (strongestFirst.find(isAmong));
  const evidence = verdicts
    .filter((verdict) => verdict.status === status)
    .flatMap((verdict) => verdict.evidence);
  return { status, evidence: withoutRepeats(evidence) };
}

/** @param {Evidence[]} evidence @returns {Evidence[]} */
function withoutRepeats(evidence) {
  return [...new Map(evidence.map((each) => [`${each.local_date} ${each.field}`, each])).values()];
}

/** @param {string} named @param {string | null} item @returns {string} */
function itemOf(named, item) {
  if (named !== ANY_ITEM) return named;
  if (item === null) throw new RangeError(`there is no item for ${ANY_ITEM} to stand for`);
  return item;
}

/** @param {GradeOnDays | GradeOnLastEntries} condition @returns {Bounds} */
function boundsOf({ at_least: atLeast, at_most: atMost }) {
  if ((atLeast === undefined) === (atMost === undefined)) {
    throw new RangeError("a grade needs either at_least or at_most");
  }
  return [atLeast ?? MIN_GRADE, atMost ?? MAX_GRADE];
}

/** @param {string} itemId @param {number} grade @returns {number} */
function badnessOf(itemId, grade) {
  return worseDirection(itemId) === "higher" ? grade : MAX_GRADE - grade;
}

/** @param {string} itemId @param {number} badness @returns {Bounds} */
function atLeastAsBadAs(itemId, badness) {
  return worseDirection(itemId) === "higher"
    ? [badness, MAX_GRADE]
    : [MIN_GRADE, MAX_GRADE - badness];
}

/** @param {number[]} grades @returns {number} */
function median(grades) {
  return quartile(sortedNumbers(grades), 2);
}

/**
 * @param {string} itemId
 * @param {{days: number, within_days: number}} condition
 * @param {Bounds} bounds
 * @param {Case} subject
 * @returns {Verdict}
 */
function onEnoughDays(itemId, { days, within_days: withinDays }, [lowest, highest], subject) {
  const recent = daysUpTo(subject.asOf, withinDays);
  const answers = answersOn(itemId, recent, subject);
  const answered = [...answers.keys()];
  const isReaching = (/** @type {string} */ on) => {
    const grade = /** @type {number} */ (answers.get(on));
    return lowest <= grade && grade <= highest;
  };
  const reaching = answered.filter(isReaching);
  if (reaching.length >= days) {
    return { status: "met", evidence: evidenceOf(itemId, reaching, answers) };
  }
  // Where no grade lies within the bounds, no missing answer could have reached them either.
  const missing = lowest <= highest ? recent.length - answered.length : 0;
  if (reaching.length + missing >= days) return notEvaluable(itemId, recent, answers);
  const others = answered.filter((on) => !isReaching(on));
  return { status: "not_met", evidence: evidenceOf(itemId, others, answers) };
}

/** @param {string} asOf @param {number} count @returns {string[]} */
function daysUpTo(asOf, count) {
  const end = dayNumber(asOf);
  const days = [];
  for (let day = end - count + 1; day <= end; day += 1) days.push(dateOfDayNumber(day));
  return days;
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

/** @param {string} itemId @param {string[]} days @param {Map<string, number>} answers @returns {Verdict} */
function notEvaluable(itemId, days, answers) {
  const missing = days.filter((on) => !answers.has(on));
  return { status: "not_evaluable", evidence: evidenceOf(itemId, missing, answers) };
}

/** @param {string} itemId @param {string[]} days @param {Map<string, number>} answers @returns {Evidence[]} */
function evidenceOf(itemId, days, answers) {
  const field = answerField(itemId);
  return days.map((on) => ({ local_date: on, field, value: answers.get(on) ?? null }));
}

/** @param {Case} subject @returns {Verdict} */
function withoutAFirstDoseDate(subject) {
  return { status: "not_evaluable", evidence: thatDay(subject, "first_dose_date", null) };
}

/**
 * Tell how many days of the diary a condition looks at, the date asked about included.
 *
 * @param {Condition} condition throws for an operator that is not known
 * @returns {number | null} null where it reaches back to the first dose or before it, however long
 *   ago that was
 */
export function windowDays(condition) {
  switch (condition.operator) {
    case "flag":
    case "answerAtLeast":
    case "duringWeeks":
      return 1;
    case "gradeOnDays":
    case "gradeOnLastEntries":
      return condition.within_days;
    case "lasting":
      return lastingDays(condition);
    case "changeFromBaseline":
    case "worseAfterImprovement":
      return null;
    case "allOf":
    case "anyOf":
      return condition.conditions.map(windowDays).reduce(longer);
    default:
      throw unknownOperator(condition);
  }
}

/** @param {number | null} left @param {number | null} right @returns {number | null} */
function longer(left, right) {
  if (left === null || right === null) return null;
  return left > right ? left : right;
}

/** @param {never} condition @returns {RangeError} */
function unknownOperator(condition) {
  return new RangeError(`unknown operator in ${JSON.stringify(condition)}`);
}

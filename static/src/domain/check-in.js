/** Adds up the answers of a check-in; a score with an answer missing is not a lower score. */

import { addDays } from "./local-date.js";

/** @import { Band, CheckInPack, Question, Questionnaire, Scale, Score } from "./shapes.js" */

const MAX_ANSWER = 3;

/**
 * Give the score of every scale, the short scales first, then the full ones.
 *
 * @param {CheckInPack} pack
 * @param {Record<string, number>} answers those of one date, by question; others than the pack's do
 *   not count
 * @returns {Score[]}
 */
export function scores({ questionnaires }, answers) {
  const short = questionnaires.map((questionnaire) => questionnaire.short);
  const full = questionnaires.map((questionnaire) => questionnaire.full);
  return [...short, ...full].map((scale) => ({
    scale_id: scale.scale_id,
    value: score(scale, answers),
    highest: MAX_ANSWER * scale.question_ids.length,
  }));
}

/** @param {Scale} scale @param {Record<string, number>} answers @returns {number | null} */
function score({ question_ids: questionIds }, answers) {
  let total = 0;
  for (const questionId of questionIds) {
    if (!Object.hasOwn(answers, questionId)) return null;
    total += /** @type {number} */ (answers[questionId]);
  }
  return total;
}

/**
 * Give the band that a score falls into.
 *
 * @param {Scale} scale
 * @param {number | null} value
 * @returns {Band | null} null for no score, and for one below the first band: the source has no name
 *   for it
 */
export function band({ bands }, value) {
  if (value === null) return null;
  const reached = bands.filter((each) => each.from_score <= value);
  return reached.reduce(
    (highest, each) => (highest !== null && highest.from_score >= each.from_score ? highest : each),
    /** @type {Band | null} */ (null),
  );
}

/**
 * Give the questions to put before the person, answered or not, in the questionnaire's order.
 *
 * Those of the short scale; the rest as well once the short score reaches the point from which they
 * are offered.
 *
 * @param {Questionnaire} questionnaire
 * @param {Record<string, number>} answers
 * @returns {Question[]}
 */
export function questionsToAsk({ questions, short }, answers) {
  const value = score(short, answers);
  const offersRestFrom = short.offers_rest_from;
  if (value !== null && offersRestFrom !== null && value >= offersRestFrom) return questions;
  return questions.filter((each) => short.question_ids.includes(each.question_id));
}

/**
 * Give the date from which the next check-in is asked.
 *
 * @param {string[]} dates of every check-in so far, in any order
 * @param {number} intervalDays
 * @returns {string | null} null before the first
 */
export function nextOn(dates, intervalDays) {
  const [first, ...others] = dates;
  if (first === undefined) return null;
  return addDays(
    others.reduce((latest, on) => (on > latest ? on : latest), first),
    intervalDays,
  );
}

/** Where the check-in of a day stands, and whether Today offers one. */

import { nextOn, questionsToAsk } from "../domain/check-in.js";
import { addDays } from "../domain/local-date.js";
import { checkInPack } from "./catalogue.js";
import { entryOn, hasAnswers } from "./entry.js";
import { diary, today } from "./state.js";

/** @typedef {import("./catalogue.js").Questionnaire} Questionnaire */
/** @typedef {Record<string, number>} Answers by question */
/** @typedef {{ stage: "introduction" | "questions" | "offer" | "scores", ids: string[], index: number }} Place */

const LATER_DAYS = 3;
const CHOICE = "checkIns";

/** @param {string} localDate @returns {Answers} */
export function answersOn(localDate) {
  return entryOn(localDate)?.check_in ?? {};
}

/** @returns {{ local_date: string, answers: Answers }[]} every check-in of the diary, by date */
export function allCheckIns() {
  return /** @type {import("./entry.js").Entry[]} */ (diary().all("entries")).flatMap(({ local_date, check_in = {} }) =>
    Object.keys(check_in).length > 0 ? [{ local_date, answers: check_in }] : [],
  );
}

/** @returns {string | null} the date from which the next one is offered; null before the first */
export function nextCheckIn() {
  return nextOn(allCheckIns().map((checkIn) => checkIn.local_date), checkInPack().interval_days);
}

/** @returns {"none" | "due" | "open" | "done"} what Today has to say about it */
export function checkInToday() {
  const answers = answersOn(today.value);
  if (Object.keys(answers).length > 0) return shortIds().every((id) => id in answers) ? "done" : "open";
  const { isOff, notBefore = "" } = choice();
  return !isOff && notBefore <= today.value && isDue() ? "due" : "none";
}

/** Not on the very first day: the diary itself is new enough then. */
function isDue() {
  const next = nextCheckIn();
  if (next) return next <= today.value;
  return /** @type {import("./entry.js").Entry[]} */ (diary().all("entries")).some(
    (entry) => entry.local_date < today.value && hasAnswers(entry),
  );
}

/** @returns {{ isOff?: boolean, notBefore?: string }} what the person chose, on this device */
function choice() {
  return diary().meta.get(CHOICE) ?? {};
}

export const areCheckInsOff = () => choice().isOff === true;

/** @param {boolean} isOff */
export function turnCheckIns(isOff) {
  return diary().meta.set(CHOICE, { isOff });
}

export function putCheckInOff() {
  return diary().meta.set(CHOICE, { notBefore: addDays(today.value, LATER_DAYS) });
}

/**
 * The day that a check-in belongs to: the one it was begun on, even after midnight.
 *
 * @param {string | undefined} named by the address
 */
export function dayOfCheckIn(named) {
  const isBegun = named === addDays(today.value, -1) && Object.keys(answersOn(named)).length > 0;
  return isBegun ? named : today.value;
}

/** @param {Answers} answers @returns {Place} where to go on */
export function placeFor(answers) {
  if (Object.keys(answers).length === 0) return { stage: "introduction", ids: [], index: 0 };
  const parts = [shortIds(), ...checkInPack().questionnaires.map(restIds)];
  const begun = parts.find((ids) => ids.some((id) => id in answers) && !ids.every((id) => id in answers));
  return begun ? questions(begun, answers) : { stage: "scores", ids: [], index: 0 };
}

/** @param {string[]} ids @param {Answers} answers @returns {Place} at the first that is open */
export function questions(ids, answers) {
  return { stage: "questions", ids, index: Math.max(ids.findIndex((id) => !(id in answers)), 0) };
}

/** @param {Place} place @param {Answers} answers @returns {Place} what comes after the questions of a place */
export function placeAfter({ ids }, answers) {
  const offered = offeredIds(answers).filter((id) => !(id in answers));
  const wereShort = ids.every((id) => shortIds().includes(id));
  return { stage: wereShort && offered.length > 0 ? "offer" : "scores", ids: offered, index: 0 };
}

export const shortIds = () => checkInPack().questionnaires.flatMap(({ short }) => short.question_ids);

/** @param {Answers} answers @returns {string[]} the further questions that the short score calls for */
function offeredIds(answers) {
  return checkInPack().questionnaires.flatMap((questionnaire) =>
    questionsToAsk(questionnaire, answers).length > questionnaire.short.question_ids.length ? restIds(questionnaire) : [],
  );
}

/** @param {Questionnaire} questionnaire */
export function restIds({ short, full }) {
  return full.question_ids.filter((id) => !short.question_ids.includes(id));
}

/** @param {string} id @returns {Questionnaire | undefined} */
export function questionnaireOf(id) {
  return checkInPack().questionnaires.find(({ questions: asked }) => asked.some((each) => each.question_id === id));
}

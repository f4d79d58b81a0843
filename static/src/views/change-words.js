/** What one edit said, in words. */

import { changes as change } from "../text/history.js";
import { text } from "../text/text.js";
import { day, times as timesWords } from "../text/today.js";
import { timeOfDay } from "../ui/calendar-format.js";
import { number } from "../ui/format.js";
import { allItems, checkInPack, words } from "./catalogue.js";
import { gradeWords } from "./entry.js";
import { flagLabel } from "./flag-words.js";

/** @type {Record<string, (value: any) => string[]>} */
const LINES = {
  grades: (grades) =>
    grades === null ? [change.allCleared] : Object.entries(grades).map(([id, grade]) => gradeLine(id, grade)),
  times: (times) => (times === null ? [] : Object.entries(times).map(([key, grade]) => timeLine(key, grade))),
  mood: (grade) => [gradeLine("mood", grade)],
  red_flags: (flags) => (flags === null ? [change.flagsCleared] : flagLines(flags)),
  check_in: (answers) => (answers === null ? [change.checkInCleared] : checkInLines(answers)),
  dose_taken_mg: (value) => [line(day.doseTitle, value === null ? null : change.milligrams(number(value, 2)))],
  taken_with_food: (value) => [line(day.food, yesNo(value))],
  nosebleeds: (value) => [line(day.nosebleeds, value === null ? null : number(value, 0))],
  new_lumps: (value) => [line(day.lumps, value === null ? null : number(value, 0))],
  note: (value) => [line(day.note, value)],
};

/**
 * @param {Record<string, unknown> | null} fields of a change of an entry
 * @returns {string[]} never empty
 */
export function changeLines(fields) {
  if (fields === null) return [change.deleted];
  const lines = Object.entries(fields).flatMap(([name, value]) => LINES[name]?.(value) ?? []);
  return lines.length > 0 ? lines : [change.opened];
}

/** @param {string} label @param {string | null} value */
function line(label, value) {
  return change.line(label, value ?? change.cleared);
}

/** @param {string} itemId @param {number | null} grade */
function gradeLine(itemId, grade) {
  const item = allItems().find((known) => known.item_id === itemId);
  if (!item) return line(itemId, grade === null ? null : number(grade, 0));
  return line(words(item.label), grade === null ? null : change.step(grade, gradeWords(item, grade)));
}

/** @param {string} key time and item, as in `times` of an entry @param {number | null} grade */
function timeLine(key, grade) {
  const [at = "", itemId = ""] = key.split(" ");
  return timesWords.changed(timeOfDay(at), gradeLine(itemId, grade));
}

/** Thirty times no is one line. @param {Record<string, boolean | null>} flags */
function flagLines(flags) {
  const answers = Object.entries(flags);
  const [first] = answers;
  if (answers.length > 1 && answers.every(([, answer]) => answer === first?.[1])) {
    if (first?.[1] === false) return [change.noneOf(answers.length)];
    if (first?.[1] === null) return [change.flagsCleared];
  }
  return answers.map(([flag, answer]) => line(flagLabel(flag), yesNo(answer)));
}

/** @param {Record<string, number | null>} answers */
function checkInLines(answers) {
  const asked = checkInPack().questionnaires.flatMap(({ questions, options }) =>
    questions.map((question) => ({ id: question.question_id, label: words(question.text), options: words(options) })),
  );
  return Object.entries(answers).map(([id, value]) => {
    const question = asked.find((each) => each.id === id);
    return line(question?.label ?? id, value === null ? null : (question?.options[value] ?? number(value, 0)));
  });
}

/** @param {boolean | null} value */
function yesNo(value) {
  if (value === null) return null;
  return value ? text.day.yes : text.day.no;
}

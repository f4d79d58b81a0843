/** Each week of each item as one line of words. */

import { addDays, compareText } from "../domain/local-date.js";
import { weekLines } from "../domain/week-lines.js";
import { DAYS_PER_WEEK } from "../domain/treatment-week.js";
import { weekWords as text } from "../text/trends.js";
import { changeWords, directionWord } from "./trend-words.js";

/** @import { Trends, WeekLine, Worse } from "../domain/shapes.js" */

/** @typedef {{ item_id: string, label: string, anchors: string[] }} Named an item in the language in use */
/** @typedef {{ week: number, starts_on: string, lines: { item_id: string, words: string }[], not_logged: string[] }} WeekInWords */

/**
 * @param {Trends} answer
 * @param {Named[]} named in the order they are read
 * @returns {WeekInWords[]} every week from the first with an answer to the last, the newest first; a
 *   week without any answer is among them
 */
export function weeksInWords(answer, named) {
  const items = weekLines(answer);
  const found = items.flatMap((item) => item.weeks);
  const [first, ...later] = found.toSorted((left, right) => compareText(left.starts_on, right.starts_on));
  const last = later.at(-1) ?? first;
  /** @type {WeekInWords[]} */
  const weeks = [];
  for (let on = first, week = first?.week ?? 0; on && last && week <= last.week; week += 1) {
    if (week === 0) continue;
    const elapsed = week - on.week - (week > 0 && on.week < 0 ? 1 : 0);
    weeks.push(weekInWords(week, addDays(on.starts_on, DAYS_PER_WEEK * elapsed), items, named));
  }
  return weeks.reverse();
}

/**
 * @param {number} week
 * @param {string} startsOn
 * @param {ReturnType<typeof weekLines>} items
 * @param {Named[]} named
 * @returns {WeekInWords}
 */
function weekInWords(week, startsOn, items, named) {
  /** @type {WeekInWords} */
  const found = { week, starts_on: startsOn, lines: [], not_logged: [] };
  for (const each of named) {
    const item = items.find((known) => known.item_id === each.item_id);
    const line = item?.weeks.find((known) => known.week === week);
    if (item && line) found.lines.push({ item_id: each.item_id, words: lineWords(line, each, item.worse) });
    else found.not_logged.push(each.label);
  }
  return found;
}

/** @param {WeekLine} line @param {Named} named @param {Worse} worse @returns {string} */
export function lineWords({ median, worst, days_logged: days, change }, { label, anchors }, worse) {
  const parts = [middleWords(median, anchors)];
  if (worst !== median) parts.push(text.worst(anchorWords(worst, anchors)));
  parts.push(text.days(days));
  if (change !== null) parts.push(changedWords(change, worse));
  return text.line(label, parts);
}

/** @param {number} median @param {string[]} anchors */
function middleWords(median, anchors) {
  const lower = Math.floor(median);
  if (lower === median) return anchorWords(median, anchors);
  return text.between(anchorWords(lower, anchors), anchorWords(lower + 1, anchors));
}

/** @param {number} grade @param {string[]} anchors */
function anchorWords(grade, anchors) {
  return text.quoted(anchors[grade] ?? String(grade));
}

/** @param {number} change @param {Worse} worse */
function changedWords(change, worse) {
  if (change === 0) return text.asBefore;
  return text.changed(changeWords(change), directionWord(change, worse));
}

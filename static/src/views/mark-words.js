/** What else happened on the days of a chart, and the places where it can be read. */

import { compareText, daysBetween } from "../domain/local-date.js";
import { charts as text } from "../text/charts.js";
import { number } from "../ui/format.js";

/** @import { LabMark, OffPlanMark, RedFlagMark } from "../domain/shapes.js" */

/** @typedef {{ red_flags: RedFlagMark[], off_plan: OffPlanMark[], lab_days?: LabMark[] }} MarkedDays */
/** @typedef {{ key: string, x: number, y: number | null, words: string }} Stop a day that can be read, in pixels; without an answer it has no height */

/** @param {MarkedDays} marks @returns {Map<string, { x: number, words: string[] }>} by date, what a chart marks on it */
export function markedDays({ red_flags: redFlags, off_plan: offPlan, lab_days: labDays = [] }) {
  /** @type {Map<string, { x: number, words: string[] }>} */
  const days = new Map();
  const mark = (/** @type {{ local_date: string, x: number }} */ { local_date: on, x }, /** @type {string} */ words) => {
    const day = days.get(on);
    if (day) day.words.push(words);
    else days.set(on, { x: x / 10, words: [words] });
  };
  for (const day of redFlags) mark(day, text.marks.red_flag);
  for (const day of offPlan) mark(day, offPlanWords(day));
  for (const day of labDays) mark(day, text.marks.lab);
  return days;
}

/** @param {import("../domain/shapes.js").OffPlanDay} day */
export function offPlanWords({ kind, taken_mg: taken, planned_mg: planned }) {
  return kind === "missed" ? text.marks.missed : text.marks[kind](number(taken, 2), number(planned, 2));
}

/**
 * Join the answers of a chart and its marks into the days that can be read, earliest first.
 *
 * A gap between two answers is told with the later one, so that it can be heard as well as seen.
 *
 * @param {{ key: string, x: number, y: number | null, words: string }[]} answered the words of the answers alone, by date
 * @param {MarkedDays} marks
 * @param {(on: string) => string} dayWords
 * @param {boolean} [isDaily] whether a day without an answer is a gap
 * @returns {Stop[]}
 */
export function stopsOf(answered, marks, dayWords, isDaily = true) {
  const marked = markedDays(marks);
  const stops = answered.map((point, index) => {
    const parts = [text.point(dayWords(point.key), point.words), ...(marked.get(point.key)?.words ?? [])];
    const gap = daysBetween(point.key, answered[index - 1]?.key ?? point.key) - 1;
    return { ...point, words: text.sentences(isDaily && gap > 0 ? [...parts, text.gapBefore(gap)] : parts) };
  });
  const dates = new Set(answered.map((point) => point.key));
  for (const [key, { x, words }] of marked) {
    if (dates.has(key)) continue;
    stops.push({ key, x, y: null, words: text.sentences([text.point(dayWords(key), text.noAnswer), ...words]) });
  }
  return stops.sort((left, right) => compareText(left.key, right.key));
}

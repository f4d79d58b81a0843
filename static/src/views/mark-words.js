/** What else happened on the days of a chart, and the places where it can be read. */

import { compareText, daysBetween } from "../domain/local-date.js";
import { charts as text } from "../text/charts.js";
import { number } from "../ui/format.js";

/** @import { LabMark, OffPlanMark, RedFlagMark } from "../domain/shapes.js" */
/** @import { ChartPoint } from "../ui/chart-points.js" */

/** @typedef {{ red_flags: RedFlagMark[], off_plan: OffPlanMark[], lab_days?: LabMark[] }} MarkedDays */
/** @typedef {RedFlagMark | OffPlanMark | LabMark} DayMark */

/** @param {MarkedDays} marks @returns {Map<string, DayMark[]>} by date, what a chart marks on it, at least one */
export function markedDays({ red_flags: redFlags, off_plan: offPlan, lab_days: labDays = [] }) {
  /** @type {Map<string, DayMark[]>} */
  const days = new Map();
  for (const mark of [...redFlags, ...offPlan, ...labDays]) {
    const day = days.get(mark.local_date);
    if (day) day.push(mark);
    else days.set(mark.local_date, [mark]);
  }
  return days;
}

/** @param {DayMark[]} [marks] of one day @returns {string[]} */
export function markWords(marks = []) {
  return marks.map((mark) => ("planned_mg" in mark ? offPlanWords(mark) : text.marks[mark.kind]));
}

/** @param {import("../domain/shapes.js").OffPlanDay} day */
export function offPlanWords({ kind, taken_mg: taken, planned_mg: planned }) {
  return kind === "missed" ? text.marks.missed : text.marks[kind](number(taken, 2), number(planned, 2));
}

/**
 * Join the answers of a chart and its marks into the days that can be read, earliest first.
 *
 * A gap between two answers is told with the later one, so that it can be heard as well as seen. Words are made when
 * they are asked for: those of two years at once would hold up the picture.
 *
 * @param {ChartPoint[]} answered the words of the answers alone, by date
 * @param {MarkedDays} marks
 * @param {(on: string) => string} dayWords
 * @param {boolean} [isDaily] whether a day without an answer is a gap
 * @returns {ChartPoint[]}
 */
export function stopsOf(answered, marks, dayWords, isDaily = true) {
  const marked = markedDays(marks);
  const stops = answered.map((point, index) => {
    const words = () => {
      const parts = [text.point(dayWords(point.key), point.words()), ...markWords(marked.get(point.key))];
      const gap = daysBetween(point.key, answered[index - 1]?.key ?? point.key) - 1;
      return text.sentences(isDaily && gap > 0 ? [...parts, text.gapBefore(gap)] : parts);
    };
    return { ...point, words };
  });
  const dates = new Set(answered.map((point) => point.key));
  for (const [key, marks] of marked) {
    if (dates.has(key)) continue;
    const words = () => text.sentences([text.point(dayWords(key), text.noAnswer), ...markWords(marks)]);
    stops.push({ key, x: (marks[0]?.x ?? 0) / 10, y: null, words });
  }
  return stops.sort((left, right) => compareText(left.key, right.key));
}

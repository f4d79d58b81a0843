/** What was answered about one item, by day and by week; a day without an answer is absent. */

import { compareText } from "./local-date.js";
import { treatmentDay, weekOfDay, weekStartsOn } from "./treatment-week.js";

/** @import { DailyEntry, Point, WeekSummary, Worse } from "./shapes.js" */

/** The one item that lives outside `grades` and runs the other way round: 4 is very good. */
export const MOOD = "mood";

/**
 * @param {DailyEntry[]} entries at most one per date, in any order
 * @param {string} itemId
 * @param {string | null} firstDoseDate null leaves the points without a treatment day
 * @returns {Point[]} one for each day on which the item was answered, earliest first
 */
export function dailyPoints(entries, itemId, firstDoseDate) {
  /** @type {Point[]} */
  const points = [];
  for (const entry of entries) {
    const value = answer(entry, itemId);
    if (value === null) continue;
    points.push({
      local_date: entry.local_date,
      treatment_day: firstDoseDate === null ? null : treatmentDay(entry.local_date, firstDoseDate),
      value,
    });
  }
  return points.sort((left, right) => compareText(left.local_date, right.local_date));
}

/**
 * @param {DailyEntry} entry
 * @param {string} itemId
 * @returns {number | null} the grade the entry holds for the item; null where it was not answered
 */
export function answer(entry, itemId) {
  if (itemId === MOOD) return entry.mood ?? null;
  const grades = entry.grades ?? {};
  return Object.hasOwn(grades, itemId) ? /** @type {number} */ (grades[itemId]) : null;
}

/** @param {string} itemId @returns {string} the path of the item's answer within an entry */
export function answerField(itemId) {
  return itemId === MOOD ? MOOD : `grades.${itemId}`;
}

/** @param {string} itemId @returns {Worse} which way the item worsens, where no catalogue is at hand */
export function worseDirection(itemId) {
  return itemId === MOOD ? "lower" : "higher";
}

/**
 * @param {Point[]} points with the treatment days `dailyPoints` gives for the same first dose date
 * @param {string | null} firstDoseDate
 * @param {Worse} worse
 * @returns {WeekSummary[]} one for each treatment week that has an answer, earliest first; none
 *   before a first dose date is known, since there are no treatment weeks then
 */
export function weekSummaries(points, firstDoseDate, worse) {
  if (firstDoseDate === null) return [];
  /** @type {Map<number, number[]>} */
  const gradesByWeek = new Map();
  for (const point of points) {
    if (point.treatment_day === null) continue;
    const week = weekOfDay(point.treatment_day);
    const grades = gradesByWeek.get(week);
    if (grades === undefined) gradesByWeek.set(week, [point.value]);
    else grades.push(point.value);
  }
  return [...gradesByWeek]
    .sort(([left], [right]) => left - right)
    .map(([week, grades]) => weekSummary(week, weekStartsOn(week, firstDoseDate), grades, worse));
}

/**
 * @param {number} week
 * @param {string} startsOn
 * @param {number[]} grades at least one
 * @param {Worse} worse
 * @returns {WeekSummary} of the answers of one week
 */
export function weekSummary(week, startsOn, grades, worse) {
  const ascending = sortedNumbers(grades);
  return {
    week,
    starts_on: startsOn,
    days_logged: ascending.length,
    median: quartile(ascending, 2),
    lower_quartile: quartile(ascending, 1),
    upper_quartile: quartile(ascending, 3),
    worst: worse === "higher" ? at(ascending, ascending.length - 1) : at(ascending, 0),
  };
}

/** @param {number[]} numbers @returns {number[]} a sorted copy */
export function sortedNumbers(numbers) {
  return [...numbers].sort((left, right) => left - right);
}

/**
 * Give a quartile by linear interpolation between neighbours.
 *
 * @param {number[]} ascending at least one value, sorted
 * @param {number} quarter 1 for the lower quartile, 2 for the median, 3 for the upper
 * @returns {number} a multiple of a quarter, so that every language holds the same number exactly
 *
 * Source: Hyndman and Fan (1996), Am. Stat. 50(4):361-365, definition 7.
 */
export function quartile(ascending, quarter) {
  const position = (ascending.length - 1) * quarter;
  const below = Math.floor(position / 4);
  const rest = position % 4;
  const above = rest > 0 ? below + 1 : below;
  return (at(ascending, below) * (4 - rest) + at(ascending, above) * rest) / 4;
}

/** @param {number[]} numbers @param {number} index within them @returns {number} */
function at(numbers, index) {
  return /** @type {number} */ (numbers[index]);
}

/** The second reading of time: only the days on the drug are counted. */

import { isOnDrug } from "./dose.js";
import { dateOfDayNumber, dayNumber } from "./local-date.js";
import { weekSummary } from "./series.js";
import { DAYS_PER_WEEK, weekOfDay } from "./treatment-week.js";

/** @import { DoseDay } from "./dose.js" */
/** @import { OffDrug, Point, WeekSummary, Worse } from "./shapes.js" */

/**
 * Give the days since the first dose that do not count as on the drug, joined where they touch.
 *
 * Those are pauses, missed doses, and whatever lies after the end of the course.
 *
 * @param {DoseDay[]} days as `courseDays` gives them for `asOf`
 * @param {string | null} firstDoseDate
 * @param {string} asOf
 * @returns {OffDrug[]}
 */
export function offDrugStretches(days, firstDoseDate, asOf) {
  const onDrug = new Set(days.filter(isOnDrug).map((day) => day.on));
  /** @type {OffDrug[]} */
  const stretches = [];
  let isJoined = false;
  for (const on of datesBetween(firstDoseDate, asOf)) {
    const isOff = !onDrug.has(on);
    const open = stretches.at(-1);
    if (isOff && isJoined && open) open.to_date = on;
    else if (isOff) stretches.push({ from_date: on, to_date: on });
    isJoined = isOff;
  }
  return stretches;
}

/** @param {string | null} firstDate @param {string} lastDate @returns {string[]} */
function datesBetween(firstDate, lastDate) {
  const dates = [];
  if (firstDate === null) return [];
  const last = dayNumber(lastDate);
  for (let day = dayNumber(firstDate); day <= last; day += 1) dates.push(dateOfDayNumber(day));
  return dates;
}

/**
 * @param {string | null} firstDoseDate
 * @param {OffDrug[]} offDrug
 * @param {string} asOf
 * @returns {string[]} every day on the drug from the first dose to `asOf`; the first is on-drug day 1
 */
export function onDrugDates(firstDoseDate, offDrug, asOf) {
  const off = new Set(offDrug.flatMap((each) => datesBetween(each.from_date, each.to_date)));
  return datesBetween(firstDoseDate, asOf).filter((on) => !off.has(on));
}

/**
 * @param {string[]} dates as `onDrugDates` gives them
 * @returns {Record<string, number>} the on-drug week of each of them
 */
export function onDrugWeekByDate(dates) {
  return Object.fromEntries(dates.map((on, index) => [on, weekOfDay(index + 1)]));
}

/**
 * @param {Point[]} points
 * @param {Record<string, number>} weekByDate as `onDrugWeekByDate` gives it; answers of other days are
 *   left out
 * @param {Worse} worse
 * @returns {WeekSummary[]} one for each on-drug week that has an answer, earliest first
 */
export function onDrugWeekSummaries(points, weekByDate, worse) {
  /** @type {Map<number, number[]>} */
  const gradesByWeek = new Map();
  for (const point of points) {
    const week = weekByDate[point.local_date];
    if (week === undefined) continue;
    const grades = gradesByWeek.get(week);
    if (grades === undefined) gradesByWeek.set(week, [point.value]);
    else grades.push(point.value);
  }
  const dates = Object.keys(weekByDate);
  return [...gradesByWeek]
    .sort(([left], [right]) => left - right)
    .map(([week, grades]) => weekSummary(week, firstOf(week, dates), grades, worse));
}

/** @param {number} week @param {string[]} dates @returns {string} */
function firstOf(week, dates) {
  return /** @type {string} */ (dates[(week - 1) * DAYS_PER_WEEK]);
}

/** Each week of each item as one line, for whoever puts it into words. */

import { daysBetween } from "./local-date.js";
import { DAYS_PER_WEEK } from "./treatment-week.js";

/** @import { ItemWeeks, Trends, WeekLine, WeekSummary } from "./shapes.js" */

/**
 * @param {Trends} trends
 * @returns {ItemWeeks[]} the weeks of every item, with the change against the week before where there
 *   is one
 */
export function weekLines(trends) {
  return trends.items.map((trend) => ({
    item_id: trend.item_id,
    worse: trend.worse,
    weeks: trend.weeks.map((week, index) => line(week, trend.weeks[index - 1])),
  }));
}

/** @param {WeekSummary} week @param {WeekSummary | undefined} before @returns {WeekLine} */
function line(week, before) {
  const follows = before && daysBetween(week.starts_on, before.starts_on) === DAYS_PER_WEEK;
  return {
    week: week.week,
    starts_on: week.starts_on,
    days_logged: week.days_logged,
    median: week.median,
    worst: week.worst,
    change: follows ? week.median - before.median : null,
  };
}

/** Months and weekdays as a calendar names them. */

import { dateOfDayNumber } from "../domain/local-date.js";
import { LOCALE, dateFormatter, weekdayLong } from "./format.js";

export const monthName = dateFormatter({ month: "long", year: "numeric" });
const weekdayShort = dateFormatter({ weekday: "short" });

/** @returns {{ short: string, long: string }[]} seven names, the week's first day first */
export function weekdays() {
  return Array.from({ length: 7 }, (_, index) => {
    const date = dateOfDayNumber(firstWeekday() + 3 + index);
    return { short: weekdayShort(date), long: weekdayLong(date) };
  });
}

/** @returns {number} 1 Monday … 7 Sunday, as the person's locale has it */
export function firstWeekday() {
  const locale = /** @type {any} */ (new Intl.Locale(LOCALE));
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

/**
 * @param {string} wallTime such as 20:00
 * @returns {string} as the person's clocks show it
 */
export function clockTime(wallTime) {
  const format = new Intl.DateTimeFormat(LOCALE, { timeStyle: "short", timeZone: "UTC" });
  return format.format(new Date(`2000-01-01T${wallTime}:00Z`));
}

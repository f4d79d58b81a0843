/** Months and weekdays as a calendar names them. */

import { dateOfDayNumber } from "../domain/local-date.js";
import { LOCALE, dateFormatter, weekdayLong } from "./format.js";

export const monthName = dateFormatter({ month: "long", year: "numeric" });
export const weekdayShort = dateFormatter({ weekday: "short" });
export const dayOfMonth = dateFormatter({ day: "numeric" });

const clockTime = new Intl.DateTimeFormat(LOCALE, { timeStyle: "short", timeZone: "UTC" });

/** @param {string} time as HH:MM of a day's own clock @returns {string} */
export function timeOfDay(time) {
  return clockTime.format(Date.parse(`2000-01-01T${time}:00Z`));
}

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

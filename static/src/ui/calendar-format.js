/** Months and weekdays as a calendar names them. */

import { dateOfDayNumber } from "../domain/local-date.js";
import { dateFormatter, locale } from "./format.js";

export const monthName = dateFormatter({ month: "long", year: "numeric" });
export const weekdayLong = dateFormatter({ weekday: "long" });
export const weekdayShort = dateFormatter({ weekday: "short" });
export const dayOfMonth = dateFormatter({ day: "numeric" });

/** @param {string} time as HH:MM of a day's own clock @returns {string} */
export function timeOfDay(time) {
  const format = new Intl.DateTimeFormat(locale(), { timeStyle: "short", timeZone: "UTC" });
  return format.format(Date.parse(`2000-01-01T${time}:00Z`));
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
  const spoken = /** @type {any} */ (new Intl.Locale(locale()));
  return (spoken.getWeekInfo?.() ?? spoken.weekInfo)?.firstDay ?? 1;
}

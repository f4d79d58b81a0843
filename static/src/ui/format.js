/** Dates and numbers as people read them. Calendar dates stay calendar dates: no zone touches them. */

import { dayNumber } from "../domain/local-date.js";

const DAY_MS = 86_400_000;

/** The interface speaks English; the person's own kind of English where the browser says so. */
export const LOCALE = navigator.language.startsWith("en") ? navigator.language : "en-GB";

/**
 * @param {Intl.DateTimeFormatOptions} options
 * @returns {(localDate: string) => string}
 */
export function dateFormatter(options) {
  const format = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: "UTC" });
  return (localDate) => format.format(dayNumber(localDate) * DAY_MS);
}

export const longDate = dateFormatter({ weekday: "long", day: "numeric", month: "long" });
export const mediumDate = dateFormatter({ weekday: "short", day: "numeric", month: "short" });
export const fullDate = dateFormatter({ day: "numeric", month: "long", year: "numeric" });
export const shortDate = dateFormatter({ day: "numeric", month: "short" });
export const weekdayLong = dateFormatter({ weekday: "long" });

/** @type {Intl.NumberFormat[]} */
const numberFormats = [0, 1, 2].map(
  (digits) => new Intl.NumberFormat(LOCALE, { maximumFractionDigits: digits }),
);

/**
 * @param {number} value
 * @param {0 | 1 | 2} [digits] at most this many after the point
 */
export function number(value, digits = 1) {
  return numberFormats[digits]?.format(value) ?? String(value);
}

/**
 * @param {string} instant
 * @returns {string} date and time in the zone of this device
 */
export function dateAndTime(instant) {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(instant),
  );
}

/**
 * @param {Date} instant
 * @returns {string} the calendar date where this device is
 */
export function localDateOf(instant) {
  const pad = (/** @type {number} */ value) => String(value).padStart(2, "0");
  return `${instant.getFullYear()}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}`;
}

/** @returns {string} the IANA zone this device is in */
export function localZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

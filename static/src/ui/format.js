/** Dates and numbers as people read them. Calendar dates stay calendar dates: no zone touches them. */

import { dayNumber } from "../domain/local-date.js";
import { languageInUse } from "../text/language.js";

const DAY_MS = 86_400_000;

/** @returns {string} of the language in use the person's own kind, where the browser says so */
export function locale() {
  const language = languageInUse();
  return navigator.languages.find((tag) => tag.split("-")[0] === language) ?? (language === "en" ? "en-GB" : language);
}

/**
 * Making a format takes long, and the language is not known yet while modules start.
 *
 * @template Format
 * @param {(locale: string) => Format} make
 * @returns {() => Format} made once for each locale
 */
function inLocale(make) {
  const made = /** @type {Record<string, Format>} */ ({});
  return () => (made[locale()] ??= make(locale()));
}

/**
 * @param {Intl.DateTimeFormatOptions} options
 * @returns {(localDate: string) => string}
 */
export function dateFormatter(options) {
  const format = inLocale((spoken) => new Intl.DateTimeFormat(spoken, { ...options, timeZone: "UTC" }));
  return (localDate) => format().format(dayNumber(localDate) * DAY_MS);
}

export const longDate = dateFormatter({ weekday: "long", day: "numeric", month: "long" });
export const mediumDate = dateFormatter({ weekday: "short", day: "numeric", month: "short" });
export const fullDate = dateFormatter({ day: "numeric", month: "long", year: "numeric" });
export const shortDate = dateFormatter({ day: "numeric", month: "short" });

const numberFormats = [0, 1, 2].map((digits) =>
  inLocale((spoken) => new Intl.NumberFormat(spoken, { maximumFractionDigits: digits })),
);

/**
 * @param {number} value
 * @param {0 | 1 | 2} [digits] at most this many after the point
 */
export function number(value, digits = 1) {
  return numberFormats[digits]?.().format(value) ?? String(value);
}

/** The browser's first date and first number take it tens of milliseconds: spent while others are waited for. */
export function readyFormats() {
  setTimeout(longDate, 0, "2000-01-01");
  setTimeout(number, 0, 0);
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

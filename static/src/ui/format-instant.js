import { locale } from "./format.js";

/**
 * @param {string} instant
 * @returns {string} date and time in the zone of this device
 */
export function dateAndTime(instant) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(instant),
  );
}

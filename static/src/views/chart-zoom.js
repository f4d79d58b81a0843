/** Which days a chart shows: all of them, or fewer about one day. */

import { zoomed } from "../domain/chart-model.js";
import { addDays, daysBetween } from "../domain/local-date.js";

/** @typedef {{ from_date: string, to_date: string }} Range both ends included */
/** @typedef {{ middle: string, days: number }} Zoom */

const FEWEST_DAYS = 7;

/** @param {Range} whole @param {Zoom | null} zoom @returns {Range} */
export function shownRange(whole, zoom) {
  if (zoom === null) return whole;
  const { from_date: fromDate, to_date: toDate } = zoomed(whole, zoom.middle, zoom.days);
  return { from_date: fromDate, to_date: toDate };
}

/** @param {Range} range @param {string} [about] stays within what is shown @returns {Zoom} half as many days */
export function closer(range, about = middleOf(range)) {
  return { middle: about, days: Math.max(Math.ceil(daysIn(range) / 2), FEWEST_DAYS) };
}

/** @param {Range} range @param {Range} whole @param {string} [about] @returns {Zoom | null} twice as many days; null where that is all */
export function wider(range, whole, about = middleOf(range)) {
  return ofDays(whole, about, daysIn(range) * 2);
}

/** @param {Range} whole @param {string} middle @param {number} days @returns {Zoom | null} null for all days and more */
export function ofDays(whole, middle, days) {
  return days >= daysIn(whole) ? null : { middle, days: Math.max(days, FEWEST_DAYS) };
}

/** @param {Range} range @param {number} days negative for earlier @returns {Zoom} as many days as now */
export function moved(range, days) {
  return { middle: addDays(middleOf(range), days), days: daysIn(range) };
}

/** @param {Range} range @returns {number} */
export function daysIn({ from_date: fromDate, to_date: toDate }) {
  return daysBetween(toDate, fromDate) + 1;
}

/** @param {Range} range @param {number} share of its width, from 0 to 1 @returns {string} */
export function dayAt(range, share) {
  const elapsed = Math.floor(daysIn(range) * Math.min(Math.max(share, 0), 1));
  return addDays(range.from_date, Math.min(elapsed, daysIn(range) - 1));
}

/** @param {Range} range @returns {string} the day that `zoomed` takes for the middle of as many days */
function middleOf(range) {
  return addDays(range.from_date, Math.floor(daysIn(range) / 2));
}

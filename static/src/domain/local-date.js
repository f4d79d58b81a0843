/**
 * Calendar dates as day numbers, so that no time zone can move them.
 *
 * Dates are text `YYYY-MM-DD`; a day number counts days since 1970-01-01. The server has
 * `datetime.date` for this, so the module has no twin.
 */

const MILLISECONDS_PER_DAY = 86_400_000;
const DAYS_PER_ERA = 146_097;
const DAYS_FROM_MARCH_OF_YEAR_0_TO_1970 = 719_468;

/** A course asks for the same few hundred dates again and again; the answer to one never changes. @type {Map<string, number>} */
const numbered = new Map();

/**
 * @param {string} localDate
 * @returns {number} whole days since 1970-01-01
 */
export function dayNumber(localDate) {
  const known = numbered.get(localDate);
  if (known !== undefined) return known;
  const number = parsed(localDate);
  numbered.set(localDate, number);
  return number;
}

/** @param {string} localDate */
function parsed(localDate) {
  const year = Number(localDate.slice(0, 4));
  const month = Number(localDate.slice(5, 7));
  const day = Number(localDate.slice(8, 10));
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;
}

/**
 * @param {number} number whole days since 1970-01-01
 * @returns {string} the date of that day
 *
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days. The year
 * begins in March there, so that a leap day is the last day of its year.
 */
export function dateOfDayNumber(number) {
  const shifted = number + DAYS_FROM_MARCH_OF_YEAR_0_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/**
 * @param {string} localDate
 * @param {number} days negative for earlier
 * @returns {string}
 */
export function addDays(localDate, days) {
  return dateOfDayNumber(dayNumber(localDate) + days);
}

/**
 * @param {string} later
 * @param {string} earlier
 * @returns {number} whole days from the one to the other
 */
export function daysBetween(later, earlier) {
  return dayNumber(later) - dayNumber(earlier);
}

/**
 * @param {string} left
 * @param {string} right
 * @returns {number} comparator for text in which text order is the order meant: dates, instants, ids
 */
export function compareText(left, right) {
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

/** @param {number} number @param {number} length @returns {string} */
function padded(number, length) {
  return String(number).padStart(length, "0");
}

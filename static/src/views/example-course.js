/** The example course as records of a diary whose last day is today. */

import { addDays, daysBetween } from "../domain/local-date.js";
import { words as english } from "../text/en/today.js";
import { example } from "../text/today.js";

/** @typedef {{ collection: string, key: string, fields: Record<string, any> }} ExampleRecord */

const COURSE_FILE = "/example-course.json";
const A_DATE = /^\d{4}-\d\d-\d\d$/;

/**
 * @param {string} today
 * @returns {Promise<ExampleRecord[]>} every date moved by the same number of days
 */
export async function exampleRecords(today) {
  const response = await fetch(COURSE_FILE);
  if (!response.ok) throw new Error(`${COURSE_FILE} answered ${response.status}`);
  const course = await response.json();
  const records = /** @type {ExampleRecord[]} */ (course.records);
  const lastDay = addDays(course.first_dose_date, course.days - 1);
  const shift = daysBetween(today, lastDay);
  const moved = (/** @type {unknown} */ value) =>
    typeof value === "string" && A_DATE.test(value) ? addDays(value, shift) : value;
  return records.map(({ collection, key, fields }) => ({
    collection,
    key: String(moved(key)),
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, name === "note" ? inLanguage(value) : moved(value)]),
    ),
  }));
}

/** @param {string} note of the file, which is English @returns {string} */
function inLanguage(note) {
  return example.notes[english.example.notes.indexOf(note)] ?? note;
}

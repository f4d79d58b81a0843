/** The days of a report as a table for spreadsheets. */

import { treatmentDay } from "../domain/treatment-week.js";

/** @import { Report } from "../report/report-shapes.js" */

/** Spreadsheets read a file without it in an alphabet of their own. */
const BYTE_ORDER_MARK = "\uFEFF";
const CALCULATES = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * One row for each day of which the report holds an answer, one column for each effect; a day without
 * an answer is an empty cell, never a zero.
 *
 * @param {Report} report
 * @param {{ date: string, treatmentDay: string }} headings
 * @returns {string}
 */
export function daysCsv(report, headings) {
  const firstDose = report.course?.first_dose_date ?? null;
  const answers = report.effects.map(({ trend }) => new Map(trend.points.map((point) => [point.local_date, point.value])));
  const days = [...new Set(answers.flatMap((each) => [...each.keys()]))].sort();
  const head = [headings.date, ...(firstDose ? [headings.treatmentDay] : []), ...report.effects.map(({ label }) => label)];
  const rows = days.map((day) => [
    day,
    ...(firstDose ? [String(treatmentDay(day, firstDose))] : []),
    ...answers.map((each) => String(each.get(day) ?? "")),
  ]);
  return BYTE_ORDER_MARK + [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** A cell that would calculate is made text. @param {string} text */
export function cell(text) {
  const guarded = CALCULATES.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

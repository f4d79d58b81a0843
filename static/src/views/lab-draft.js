/** The values of one visit while they are typed: what is wrong with them, and the records they become. */

import { labProblems } from "../domain/labs.js";
import { compareText } from "../domain/local-date.js";

/** @import { Lab } from "../domain/shapes.js" */
/** @typedef {{ analyte: string, units: { unit: string, label: { [language: string]: string }, conversion: any }[] }} Known */
/**
 * Texts as typed. `analyte` is empty where the person gives a `name` of their own; `unit` is a UCUM code, or empty
 * where it is typed as `otherUnit`.
 *
 * @typedef {{
 *   key: string, analyte: string, name: string, value: string, unit: string, otherUnit: string, low: string,
 *   high: string, result: "none" | "negative" | "positive",
 * }} LabRow
 */
/** @typedef {{ taken_on: string, rows: LabRow[], isChange: boolean }} LabDraft */
/** @typedef {"date" | "nothing"} DraftProblem */
/**
 * @typedef {"missing" | "notANumber" | "comma" | "tooLarge" | "negative" | "reversed" | "name" | "nameTooLong" | "unit"
 *   | "unitDoesNotFit"} RowProblem
 */
/** @typedef {Partial<Record<"value" | "unit" | "name" | "low" | "high", RowProblem>>} RowProblems */
/** @typedef {{ taken_on?: DraftProblem, rows?: DraftProblem, byRow: Record<string, RowProblems> }} DraftProblems */

export const EARLIEST = "2000-01-01";
export const PREGNANCY_TEST = "pregnancy_test";
const MOST = 1e9;
const LONGEST = 80;
const WITH_THOUSANDS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const NUMBER = /^-?(\d+([.,]\d*)?|[.,]\d+)$/;

const FIELD_OF_PATH = /** @type {const} */ ({ "$.value": "value", "$.unit": "unit", "$.reference_high": "high" });
const PROBLEM_OF_CODE = /** @type {Record<string, RowProblem>} */ ({
  "unit-does-not-fit": "unitDoesNotFit",
  "negative-value": "negative",
  "range-reversed": "reversed",
});

/**
 * @param {string} key
 * @param {string} analyte empty for a name of the person's own
 * @param {Lab[]} labs
 * @param {Known[]} analytes
 * @returns {LabRow} in the unit that the analyte was last written down in
 */
export function emptyRow(key, analyte, labs, analytes) {
  const [unit = ""] = unitsOf(analyte, labs, analytes);
  return { key, analyte, name: "", value: "", unit, otherUnit: "", low: "", high: "", result: "none" };
}

/**
 * @param {string} analyte
 * @param {Lab[]} labs
 * @param {Known[]} analytes
 * @returns {string[]} the analyte's units, the one used last before the others
 */
export function unitsOf(analyte, labs, analytes) {
  const units = knownOf(analytes, analyte)?.units.map(({ unit }) => unit) ?? [];
  const last = labs
    .filter((lab) => lab.analyte === analyte && units.includes(lab.unit ?? ""))
    .sort((one, other) => compareText(one.taken_on, other.taken_on))
    .at(-1)?.unit;
  return last === undefined ? units : [last, ...units.filter((unit) => unit !== last)];
}

/** @param {Known[]} analytes @param {string} analyte */
function knownOf(analytes, analyte) {
  return analytes.find((each) => each.analyte === analyte);
}

/**
 * @param {string} key
 * @param {Lab} lab
 * @param {Known[]} analytes
 * @returns {LabRow} a kept value, to be changed
 */
export function rowOf(key, lab, analytes) {
  const known = knownOf(analytes, lab.analyte);
  const isListed = known?.units.some(({ unit }) => unit === lab.unit) ?? false;
  return {
    key,
    analyte: known ? lab.analyte : "",
    name: known ? "" : lab.analyte,
    value: typed(lab.value),
    unit: isListed ? (lab.unit ?? "") : "",
    otherUnit: isListed ? "" : (lab.unit ?? ""),
    low: typed(lab.reference_low),
    high: typed(lab.reference_high),
    result: lab.result ?? "none",
  };
}

/** @param {number | undefined} value */
function typed(value) {
  return value === undefined ? "" : String(value);
}

/**
 * @param {LabDraft} draft
 * @param {Known[]} analytes
 * @param {string} today
 * @returns {DraftProblems}
 */
export function problemsOf({ taken_on: takenOn, rows }, analytes, today) {
  /** @type {DraftProblems} */
  const problems = { byRow: {} };
  if (takenOn < EARLIEST || takenOn > today) problems.taken_on = "date";
  if (rows.length === 0) problems.rows = "nothing";
  for (const row of rows) {
    const found = rowProblems(row, takenOn, analytes);
    if (Object.keys(found).length > 0) problems.byRow[row.key] = found;
  }
  return problems;
}

/** @param {DraftProblems} problems */
export function hasProblems({ taken_on: date, rows, byRow }) {
  return date !== undefined || rows !== undefined || Object.keys(byRow).length > 0;
}

/** @param {LabRow} row @param {string} takenOn @param {Known[]} analytes @returns {RowProblems} */
function rowProblems(row, takenOn, analytes) {
  if (row.analyte === PREGNANCY_TEST) return {};
  const found = {
    ...(row.analyte === "" && nameProblem(row.name)),
    ...numberProblem("value", row.value, "missing"),
    ...(row.unit === "" && textProblem("unit", row.otherUnit)),
    ...numberProblem("low", row.low),
    ...numberProblem("high", row.high),
  };
  if (Object.keys(found).length > 0) return found;
  const lab = /** @type {Lab} */ (compact(labFields(row, takenOn, analytes)));
  return Object.fromEntries(
    labProblems(lab, analytes).flatMap(({ path, code }) => {
      const field = FIELD_OF_PATH[/** @type {keyof typeof FIELD_OF_PATH} */ (path)];
      const problem = PROBLEM_OF_CODE[code];
      return field && problem ? [[field, problem]] : [];
    }),
  );
}

/** @param {string} name @returns {RowProblems} */
function nameProblem(name) {
  if (name.trim() === "") return { name: "name" };
  return name.trim().length > LONGEST ? { name: "nameTooLong" } : {};
}

/** @param {"unit"} field @param {string} text @returns {RowProblems} */
function textProblem(field, text) {
  if (text.trim() === "") return { [field]: "unit" };
  return text.trim().length > LONGEST ? { [field]: "nameTooLong" } : {};
}

/** @param {"value" | "low" | "high"} field @param {string} text @param {RowProblem} [ifEmpty] @returns {RowProblems} */
function numberProblem(field, text, ifEmpty) {
  const problem = text.trim() === "" ? ifEmpty : wrongWith(text);
  return problem ? { [field]: problem } : {};
}

/** @param {string} text @returns {RowProblem | undefined} */
function wrongWith(text) {
  const written = text.trim();
  if (WITH_THOUSANDS.test(written)) return "comma";
  const value = numberFrom(written);
  if (value === undefined) return "notANumber";
  return Math.abs(value) > MOST ? "tooLarge" : undefined;
}

/**
 * Read a number as a laboratory prints it, with a point or a comma before its decimals.
 *
 * @param {string} text
 * @returns {number | undefined} undefined where it is none, or where 1,200 could be either of two
 */
export function numberFrom(text) {
  const written = text.trim().replace("−", "-");
  if (WITH_THOUSANDS.test(written) || !NUMBER.test(written)) return undefined;
  return Number(written.replace(",", "."));
}

/** @param {string} text with a comma that may mean two things @returns {[string, string]} as thousands, as decimals */
export function readings(text) {
  const written = text.trim();
  return [written.replaceAll(",", ""), written.replace(",", ".").replaceAll(",", "")];
}

/**
 * @param {LabRow} row without problems
 * @param {string} takenOn
 * @param {Known[]} analytes
 * @returns {Record<string, unknown>} what to save; null un-answers
 */
export function labFields(row, takenOn, analytes) {
  const isTest = row.analyte === PREGNANCY_TEST;
  return {
    taken_on: takenOn,
    analyte: row.analyte || namedAnalyte(row.name, analytes),
    value: isTest ? null : (numberFrom(row.value) ?? null),
    unit: isTest ? null : row.unit || printedUnit(row, analytes),
    reference_low: isTest ? null : (numberFrom(row.low) ?? null),
    reference_high: isTest ? null : (numberFrom(row.high) ?? null),
    result: isTest && row.result !== "none" ? row.result : null,
  };
}

/** A name that is one of the catalogue's means that analyte. @param {string} name @param {Known[]} analytes */
function namedAnalyte(name, analytes) {
  const known = analytes.find((each) => {
    const names = [each.analyte, ...Object.values(/** @type {any} */ (each).label ?? {})];
    return each.units.length > 0 && names.some((one) => plain(String(one)) === plain(name));
  });
  return known?.analyte ?? name.trim();
}

/** A unit written another way, such as IU/l or 10^9/L, is still that unit. @param {LabRow} row @param {Known[]} analytes */
function printedUnit({ analyte, name, otherUnit }, analytes) {
  const units = knownOf(analytes, analyte || namedAnalyte(name, analytes))?.units ?? [];
  const known = units.find(({ unit, label }) =>
    [unit, ...Object.values(label)].some((one) => plainUnit(one) === plainUnit(otherUnit)),
  );
  return known?.unit ?? otherUnit.trim();
}

/** @param {string} name */
function plain(name) {
  return name.trim().toLowerCase();
}

/** @param {string} unit */
function plainUnit(unit) {
  return unit
    .toLowerCase()
    .replaceAll(/[\s[\]^*]/g, "")
    .replace(/[xX×]10/, "10")
    .replace("⁹", "9")
    .replace("³", "3")
    .replace(/[µμ]/, "u");
}

/** @param {Record<string, unknown>} fields */
function compact(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

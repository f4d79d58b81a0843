/** The days on this device as a table, cell by cell the one the server makes. */

/** @import { Diary, Json } from "./types" */

const BYTE_ORDER_MARK = "\ufeff";
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * @param {Diary} diary
 * @param {Json} catalogue as the server gives it
 * @returns {string}
 */
export function exportedTable(diary, catalogue) {
  const columns = dayColumns(catalogue);
  const rows = diary.all("entries").map((entry) => columns.map((column) => cellOf(entry, column)));
  return BYTE_ORDER_MARK + [columns, ...rows].map((row) => `${row.map(spelled).join(",")}\r\n`).join("");
}

/** @param {Json} catalogue @returns {string[]} in the order of the server's */
export function dayColumns({ items, urgent_rules, check_in }) {
  const graded = items.items.map((/** @type {Json} */ item) => item.item_id).filter((/** @type {string} */ id) => id !== "mood");
  const flags = urgent_rules.rules.flatMap((/** @type {Json} */ rule) => [rule.flag, ...(rule.follow_ups ?? []).map((/** @type {Json} */ each) => each.flag)]);
  const questions = check_in.questionnaires
    .flatMap((/** @type {Json} */ each) => each.questions.map((/** @type {Json} */ question) => question.question_id))
    .sort((/** @type {string} */ one, /** @type {string} */ other) => (one < other ? -1 : 1));
  return [
    "local_date",
    "zone",
    ...graded.map((/** @type {string} */ id) => `grades.${id}`),
    "mood",
    ...flags.map((/** @type {string} */ flag) => `red_flags.${flag}`),
    ...questions.map((/** @type {string} */ id) => `check_in.${id}`),
    "dose_taken_mg",
    "taken_with_food",
    "nosebleeds",
    "new_lumps",
    "note",
  ];
}

/** @param {Json} entry @param {string} column */
function cellOf(entry, column) {
  const [field = "", member] = column.split(".");
  const value = member === undefined ? entry[field] : entry[field]?.[member];
  return value === undefined || value === null ? "" : String(value);
}

/** A spreadsheet must not calculate a cell. @param {string} cell */
function spelled(cell) {
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

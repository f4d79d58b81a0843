/** The lines of an exported diary, whoever wrote them; what is no row is named by its line. */

/** @import { Json } from "./types" */
/** @typedef {{ line: number, code: string, path: string, detail: string }} Problem */
/** @typedef {{ line: number, row: Json }} Numbered */
/** @typedef {{ rows: Numbered[], problems: Problem[] }} ExportFile */

const FORMAT = "retinote-diary";
const VERSION = 1;
const COUNTED = /** @type {const} */ ({ warnings: "warning", changes: "change", ledger: "ledger", events: "event" });

/** A file of which nothing can be read. */
export class FileError extends Error {
  /** @param {"not-an-export" | "newer-format"} code */
  constructor(code) {
    super(code);
    this.name = "FileError";
    this.code = code;
  }
}

/**
 * @param {string} text
 * @returns {ExportFile}
 * @throws {FileError} its first line is no header, or one of a later version
 */
export function readLines(text) {
  const lines = text.replace(/^\ufeff/u, "").split("\n");
  checkHeader(parsed(lines[0] ?? ""));
  /** @type {ExportFile} */
  const found = { rows: [], problems: [] };
  /** @type {Json} */
  let end;
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === "") continue;
    const row = parsed(line);
    if (end) found.problems.push(problemAt(index + 1, "invalid-field"));
    else if (row?.type === "end") end = row;
    else if (Object.values(COUNTED).includes(row?.type)) found.rows.push({ line: index + 1, row });
    else found.problems.push(problemAt(index + 1, "invalid-field"));
  }
  if (!isWhole(found, end)) found.problems.push(problemAt(0, "file-cut-off"));
  return found;
}

/** @param {number} line @param {string} code @param {string} [path] @returns {Problem} */
export function problemAt(line, code, path = "$") {
  return { line, code, path, detail: "" };
}

/** @param {string} line @returns {Json} undefined where it is no JSON */
function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** @param {Json} header */
function checkHeader(header) {
  if (header?.type !== "header" || header.format !== FORMAT) throw new FileError("not-an-export");
  if (header.version > VERSION) throw new FileError("newer-format");
}

/** A row that is no row is said by itself. @param {ExportFile} found @param {Json} end */
function isWhole({ rows, problems }, end) {
  if (!end) return false;
  const count = (/** @type {string} */ type) => rows.filter(({ row }) => row.type === type).length;
  return problems.length > 0 || Object.entries(COUNTED).every(([name, type]) => (end[name] ?? 0) === count(type));
}

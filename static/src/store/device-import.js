/** Brings an exported diary into the one on this device, without a server: looked at first, then whole or not at all. */
import { applyChange } from "../domain/merge.js";
import { visible } from "./changes.js";
import { putRecord } from "./edits.js";
import { addEvent } from "./ledger.js";
import { COLLECTIONS, faultOf } from "./document-check.js";
import { problemAt, readLines } from "./export-lines.js";
import { compareText, textOf } from "./rows.js";

/** @import { Change, Diary, Json, LedgerRow, MergeState, Transaction } from "./types" */
/** @import { Numbered, Problem } from "./export-lines.js" */
/** @typedef {{ collection: string, key: string, before: MergeState | undefined, after: MergeState | undefined }} Place */
/**
 * @typedef {object} Plan what would be written
 * @property {Map<string, Place>} places
 * @property {Change[]} changes
 * @property {LedgerRow[]} events
 * @property {{ changes: number, events: number }} known
 * @property {Problem[]} problems
 */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK_ALLOWANCE_MS = 60_000;
const WARNING_WORDS = ["warning_issued", "warning_shown", "notice_shown"];
const WARNING_KINDS = [...WARNING_WORDS, "warning_acknowledged", "warning_followed_up"];
const OF_DEVICES = ["warning_shown", "warning_acknowledged", "warning_followed_up", "notice_shown", "device_exported", "device_imported"];

/**
 * @param {Diary} diary
 * @param {string} text of the file
 * @param {"preview" | "all_or_nothing" | "what_fits"} mode
 * @param {number} [now] milliseconds since 1970
 * @returns {Promise<Json>} the report that a server would give (schemas/imports.py)
 * @throws {import("./export-lines.js").FileError}
 */
export async function bringInHere(diary, text, mode, now = Date.now()) {
  const file = readLines(text);
  return diary.transact(async (transaction) => {
    const plan = await planOf(transaction, file.rows, now);
    plan.problems.push(...file.problems);
    plan.problems.sort((one, other) => one.line - other.line);
    const isRefused = mode === "all_or_nothing" && plan.problems.length > 0;
    if (mode === "preview" || isRefused) return reportOf(plan, mode, false);
    const wasEmpty = (await transaction.all("history")).length + (await transaction.all("ledger")).length === 0;
    write(transaction, plan);
    const report = reportOf(plan, mode, true);
    if (!wasEmpty && plan.changes.length + plan.events.length > 0) await note(transaction, report, now);
    return report;
  });
}

/** @param {Transaction} transaction @param {Numbered[]} rows @param {number} now @returns {Promise<Plan>} */
async function planOf(transaction, rows, now) {
  const changes = new Map((await transaction.all("history")).map((change) => [change.change_id, change]));
  const events = new Set((await transaction.all("ledger")).map(({ event_id }) => event_id));
  const records = statesOf([...changes.values()]);
  /** @type {Plan} */
  const plan = { places: new Map(), changes: [], events: [], known: { changes: 0, events: 0 }, problems: [] };
  for (const { line, row } of rows) {
    const problem = row.type === "change" ? addChange(plan, changes, records, row, now) : addLedgerRow(plan, events, row);
    if (problem) plan.problems.push({ ...problem, line });
  }
  return plan;
}

/** @param {Change[]} changes @returns {Map<string, MergeState>} by record */
function statesOf(changes) {
  const states = new Map();
  for (const change of changes) {
    const id = textOf([change.collection, change.key]);
    states.set(id, applyChange(states.get(id), change));
  }
  return states;
}

/**
 * @param {Plan} plan
 * @param {Map<string, Change>} changes by id, those in the file before this one too
 * @param {Map<string, MergeState>} records
 * @param {Json} row
 * @param {number} now
 * @returns {Problem | undefined}
 */
function addChange(plan, changes, records, row, now) {
  const path = faultOfChange(row);
  if (path) return problemAt(0, "invalid-field", path);
  const { change_id, collection, key, fields } = row;
  const standing = changes.get(change_id);
  if (standing && JSON.stringify([standing.collection, standing.key]) !== JSON.stringify([collection, key])) {
    return problemAt(0, "duplicate-id", "$.change_id");
  }
  const id = textOf([collection, key]);
  const before = records.get(id);
  const place = plan.places.get(id) ?? { collection, key, before, after: before };
  if (standing) {
    plan.known.changes += 1;
    plan.places.set(id, place);
    return undefined;
  }
  // A clock that ran ahead must not outdo every edit made here from now on.
  const edited_at = Date.parse(row.edited_at) > now + CLOCK_ALLOWANCE_MS ? new Date(now).toISOString() : row.edited_at;
  const change = { change_id, collection, key, fields, edited_at };
  const after = applyChange(place.after, change);
  const record = visible(collection, key, after);
  const fault = record && faultOf(collection, record);
  if (fault) return problemAt(0, "invalid-field", fault);
  plan.places.set(id, { ...place, after });
  plan.changes.push(change);
  records.set(id, after);
  changes.set(change_id, change);
  return undefined;
}

/** @param {Json} row @returns {string | undefined} */
function faultOfChange({ change_id, collection, key, fields, edited_at }) {
  if (!UUID.test(change_id)) return "$.change_id";
  if (!COLLECTIONS.includes(collection)) return "$.collection";
  if (!isKeyOf(collection, key)) return "$.key";
  if (typeof fields !== "object" || Array.isArray(fields)) return "$.fields";
  return isInstant(edited_at) ? undefined : "$.edited_at";
}

/** @param {string} collection @param {Json} key */
function isKeyOf(collection, key) {
  if (collection === "treatment") return key === "treatment";
  return (collection === "entries" ? LOCAL_DATE : UUID).test(key);
}

/** @param {Json} text */
function isInstant(text) {
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text));
}

/**
 * @param {Plan} plan
 * @param {Set<string>} events
 * @param {Json} row of the ledger, an event of a device, or a warning
 * @returns {Problem | undefined}
 */
function addLedgerRow(plan, events, row) {
  // How a warning stands follows from the events; the words of the first version stand in no event.
  if (row.type === "warning") return row.body ? problemAt(0, "only-with-account") : undefined;
  const { event_id, occurred_at, recorded_at, event } = row;
  const path = !UUID.test(event_id) ? "$.event_id" : !isInstant(occurred_at) ? "$.occurred_at" : faultOfEvent(event);
  if (path) return problemAt(0, "invalid-field", path);
  if (events.has(event_id)) {
    plan.known.events += 1;
    return undefined;
  }
  events.add(event_id);
  const standing = OF_DEVICES.includes(event.kind) ? "unsent" : "kept";
  plan.events.push({ event_id, occurred_at, event, standing, ...(isInstant(recorded_at) ? { recorded_at } : {}) });
  return undefined;
}

/** Of kinds that are not known here, nothing is asked: they are kept and passed over. @param {Json} event */
function faultOfEvent(event) {
  if (typeof event !== "object" || event === null || typeof event.kind !== "string") return "$.event.kind";
  if (!WARNING_KINDS.includes(event.kind)) return undefined;
  if (!LOCAL_DATE.test(event.local_date)) return "$.event.local_date";
  if (typeof event.rule_id !== "string") return "$.event.rule_id";
  if (!WARNING_WORDS.includes(event.kind)) return undefined;
  return typeof event.title === "string" && Array.isArray(event.what_to_do) ? undefined : "$.event.title";
}

/** @param {Transaction} transaction @param {Plan} plan */
function write(transaction, { places, changes, events }) {
  for (const change of changes) {
    transaction.put("history", change);
    transaction.put("outbox", change);
  }
  for (const { collection, key, after } of places.values()) {
    if (after) putRecord(transaction, collection, key, after);
  }
  for (const event of events) transaction.put("ledger", event);
}

/** @param {Transaction} transaction @param {Json} report @param {number} now */
async function note(transaction, report, now) {
  const { days, changes_new: changes, events_new: events, problem_count: left_out } = report;
  await addEvent(transaction, now, { kind: "device_imported", format: "ndjson", days, changes, events, left_out });
}

/** @param {Plan} plan @param {string} mode @param {boolean} isImported */
function reportOf({ places, changes, events, known, problems }, mode, isImported) {
  const documents = [...places.values()].map(({ collection, key, before, after }) => ({
    collection,
    key,
    before: visible(collection, key, before),
    after: visible(collection, key, after),
  }));
  const days = documents.filter(({ collection, after }) => collection === "entries" && after).map(({ key }) => key).sort(compareText);
  return {
    mode,
    is_imported: isImported,
    is_restored: false,
    days: days.length,
    first_date: days[0] ?? null,
    last_date: days.at(-1) ?? null,
    records: COLLECTIONS.flatMap((collection) => countsOf(collection, documents.filter((each) => each.collection === collection))),
    changes_new: changes.length,
    changes_known: known.changes,
    events_new: events.length,
    events_known: known.events,
    conflicting: 0,
    problem_count: problems.length,
    problems,
  };
}

/** @param {string} collection @param {{ before: Json, after: Json }[]} documents */
function countsOf(collection, documents) {
  const counts = { collection, new: 0, changed: 0, same: 0, deleted: 0 };
  for (const { before, after } of documents) counts[fate(before, after)] += 1;
  return documents.length > 0 ? [counts] : [];
}

/** @param {Json} before @param {Json} after @returns {"new" | "changed" | "same" | "deleted"} */
function fate(before, after) {
  if (JSON.stringify(before ?? null) === JSON.stringify(after ?? null)) return "same";
  if (!after) return "deleted";
  return before ? "changed" : "new";
}

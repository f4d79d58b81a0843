/** How rows are identified, the same in IndexedDB and in memory. */

/** @import { Change, Json, RowKey, StoreName } from "./types" */

/** @type {Record<StoreName, (row: Json) => RowKey>} */
const KEYS = {
  records: (row) => [row.collection, row.key],
  outbox: (row) => row.change_id,
  rejected: (row) => row.change_id,
  history: (row) => row.change_id,
  ledger: (row) => row.event_id,
  meta: (row) => row.name,
};

export const STORE_NAMES = /** @type {StoreName[]} */ (Object.keys(KEYS));

/**
 * @param {StoreName} store
 * @param {Json} row
 */
export function keyOf(store, row) {
  return KEYS[store](row);
}

/**
 * One text for a key, for use in a Map.
 *
 * @param {RowKey} key
 */
export function textOf(key) {
  return typeof key === "string" ? key : key.join(" ");
}

/**
 * Plain text order, the one that makes dates, instants and version-7 ids sort by time.
 *
 * @param {string} first
 * @param {string} second
 */
export function compareText(first, second) {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/**
 * The order in which edits count.
 *
 * @param {Change} first
 * @param {Change} second
 */
export function byTime(first, second) {
  return compareText(first.edited_at, second.edited_at) || compareText(first.change_id, second.change_id);
}

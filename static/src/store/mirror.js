/** The rows in memory, so that every screen reads without waiting, and the signals that say they changed. */
import { batch, signal } from "@preact/signals";
import { visible } from "./changes.js";
import { byOccurrence, compareText, textOf } from "./rows.js";

/** @import { Change, Document, Json, LedgerRow, MetaRow, RejectedRow, RecordRow, SyncState, Touched } from "./types" */

/** @typedef {ReturnType<typeof createMirror>} Mirror */

export function createMirror() {
  const revision = signal(0);
  const unsent = signal(0);
  const rows = emptyRows();
  /** @type {Map<string, Document[]>} */
  let sorted = new Map();
  /** @type {LedgerRow[] | undefined} */
  let sortedLedger;
  /** @type {Set<string> | undefined} */
  let unsentRecords;
  /** @type {Set<string> | undefined} */
  let rejectedRecords;

  /** @param {Touched} touched */
  function applyOne({ store, key, value }) {
    if (store === "history") return;
    if (store === "records") value = value && recordInMemory(value);
    const table = /** @type {Map<string, Json>} */ (rows[store]);
    if (value === undefined) table.delete(textOf(key));
    else table.set(textOf(key), value);
  }

  function changed() {
    sorted = new Map();
    sortedLedger = undefined;
    unsentRecords = undefined;
    rejectedRecords = undefined;
    batch(() => {
      revision.value += 1;
      unsent.value = rows.outbox.size + unsentEvents().length;
    });
  }

  /** @param {string} collection @param {string} key */
  function get(collection, key) {
    return rows.records.get(textOf([collection, key]))?.document;
  }

  /** @returns {LedgerRow[]} in the order in which they occurred */
  function ledger() {
    sortedLedger ??= [...rows.ledger.values()].sort(byOccurrence);
    return sortedLedger;
  }

  function unsentEvents() {
    return ledger().filter(({ standing }) => standing === "unsent");
  }

  return {
    revision,
    unsent,
    rows,
    get,
    ledger,
    unsentEvents,

    /** @param {Touched[]} touched by a committed transaction */
    apply(touched) {
      touched.forEach(applyOne);
      changed();
    },

    /** @param {Touched[]} everything that is stored */
    replace(everything) {
      Object.values(rows).forEach((table) => table.clear());
      everything.forEach(applyOne);
      changed();
    },

    /**
     * @param {string} collection
     * @returns {Document[]} by key
     */
    all(collection) {
      const known = sorted.get(collection);
      if (known) return known;
      const documents = [...rows.records.values()]
        .filter((record) => record.collection === collection && record.document !== undefined)
        .sort((one, other) => compareText(one.key, other.key))
        .map(({ key, document }) => ({ key, ...document }));
      sorted.set(collection, documents);
      return documents;
    },

    /**
     * @param {string} collection
     * @param {string} key
     * @returns {SyncState}
     */
    state(collection, key) {
      const record = textOf([collection, key]);
      rejectedRecords ??= new Set([...rows.rejected.values()].map(({ change }) => recordOf(change)));
      unsentRecords ??= new Set([...rows.outbox.values()].map(recordOf));
      if (rejectedRecords.has(record)) return "attention";
      if (unsentRecords.has(record)) return "device";
      return get(collection, key) ? "synced" : "none";
    },

    /** @returns {Change[]} in the order they were made */
    outbox() {
      return [...rows.outbox.values()].sort((one, other) => compareText(one.change_id, other.change_id));
    },
  };
}

/** @param {Change} change */
function recordOf({ collection, key }) {
  return textOf([collection, key]);
}

/** @typedef {{collection: string, key: string, document: Document | undefined}} RecordInMemory */

function emptyRows() {
  return {
    records: /** @type {Map<string, RecordInMemory>} */ (new Map()),
    outbox: /** @type {Map<string, Change>} */ (new Map()),
    rejected: /** @type {Map<string, RejectedRow>} */ (new Map()),
    ledger: /** @type {Map<string, LedgerRow>} */ (new Map()),
    meta: /** @type {Map<string, MetaRow>} */ (new Map()),
  };
}

/**
 * @param {RecordRow} row
 * @returns {RecordInMemory}
 */
function recordInMemory({ collection, key, state }) {
  return { collection, key, document: visible(collection, key, state) };
}

/** The rows in memory, so that every screen reads without waiting, and the signals that say they changed. */
import { batch, signal } from "@preact/signals";
import { instantOf } from "./ledger.js";
import { byTime, compareText, textOf } from "./rows.js";

/** @import { Change, Document, Json, LedgerEvent, LedgerRow, MetaRow, RejectedRow, RecordRow, SyncState, Touched } from "./types" */

/** @typedef {ReturnType<typeof createMirror>} Mirror */

export function createMirror() {
  const revision = signal(0);
  const unsent = signal(0);
  const rows = emptyRows();
  /** @type {Map<string, Document[]>} */
  const sorted = new Map();
  /** @type {LedgerEvent[] | undefined} */
  let events;
  /** @type {Set<string> | undefined} */
  let unsentRecords;
  /** @type {Set<string> | undefined} */
  let rejectedRecords;

  /** @param {Touched} touched */
  function applyOne({ store, key, value }) {
    if (store === "history") return;
    if (store === "ledger") events = undefined;
    if (store === "records") {
      sorted.delete(/** @type {string[]} */ (key)[0] ?? "");
      value &&= { ...value };
    }
    const table = /** @type {Map<string, Json>} */ (rows[store]);
    if (value === undefined) table.delete(textOf(key));
    else table.set(textOf(key), value);
  }

  function changed() {
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

  function unsentEvents() {
    return [...rows.ledger.values()].filter(({ standing }) => standing === "unsent").sort(byInstant);
  }

  return {
    revision,
    unsent,
    rows,
    get,
    unsentEvents,

    /** @returns {LedgerEvent[]} in the order in which they count, each with the instant that counts */
    ledger() {
      events ??= [...rows.ledger.values()].sort(byInstant).map(asCounted);
      return events;
    },

    /** @param {Touched[]} touched by a committed transaction */
    apply(touched) {
      touched.forEach(applyOne);
      changed();
    },

    /** @param {Touched[]} everything that is stored */
    replace(everything) {
      Object.values(rows).forEach((table) => table.clear());
      sorted.clear();
      events = undefined;
      everything.forEach(applyOne);
      changed();
    },

    /**
     * @param {string} collection
     * @returns {Document[]} by key; the same list until one of them changes, and the same document until it does
     */
    all(collection) {
      const known = sorted.get(collection);
      if (known) return known;
      const documents = [...rows.records.values()]
        .filter((record) => record.collection === collection)
        .sort((one, other) => compareText(one.key, other.key))
        .map((record) => (record.listed ??= { key: record.key, ...record.document }));
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

    /** @returns {Change[]} in the order in which they count: what another device edited comes after what it was shown */
    outbox() {
      return [...rows.outbox.values()].sort(byTime);
    },
  };
}

/** @param {Change} change */
function recordOf({ collection, key }) {
  return textOf([collection, key]);
}

/** @param {LedgerRow} one @param {LedgerRow} other */
function byInstant(one, other) {
  return compareText(instantOf(one), instantOf(other)) || compareText(one.event_id, other.event_id);
}

/** @param {LedgerRow} row @returns {LedgerEvent} */
function asCounted(row) {
  return { event_id: row.event_id, occurred_at: instantOf(row), event: row.event };
}

/** @typedef {RecordRow & { listed?: Document }} RecordInMemory `listed` with its key, once asked for */

function emptyRows() {
  return {
    records: /** @type {Map<string, RecordInMemory>} */ (new Map()),
    outbox: /** @type {Map<string, Change>} */ (new Map()),
    rejected: /** @type {Map<string, RejectedRow>} */ (new Map()),
    ledger: /** @type {Map<string, LedgerRow>} */ (new Map()),
    meta: /** @type {Map<string, MetaRow>} */ (new Map()),
  };
}

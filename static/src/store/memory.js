/** Keeps rows in memory where the browser refuses IndexedDB: everything works, nothing outlives the page. */
import { STORE_NAMES, keyOf, textOf } from "./rows.js";

/** @import { Backing, Json, StoreName, Touched, Transaction } from "./types" */
/** @typedef {Record<StoreName, Map<string, Json>>} Tables */

/** @returns {Backing} */
export function openMemory() {
  let tables = tablesLike();
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  /**
   * One transaction at a time, as IndexedDB would.
   *
   * @template Result
   * @param {() => Promise<Result>} task
   * @returns {Promise<Result>}
   */
  function inTurn(task) {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    storage: "memory",
    read: (work) => inTurn(() => work(transactionOn(tables, []))),
    write: (work) => inTurn(async () => {
      const draft = tablesLike(tables);
      /** @type {Touched[]} */
      const touched = [];
      const result = await work(transactionOn(draft, touched));
      tables = draft;
      return { result, touched };
    }),
    close: () => undefined,
    erase: () => inTurn(async () => {
      tables = tablesLike();
    }),
  };
}

/** @param {Tables} [tables] to copy; none for empty ones */
function tablesLike(tables) {
  return /** @type {Tables} */ (Object.fromEntries(STORE_NAMES.map((name) => [name, new Map(tables?.[name])])));
}

/**
 * @param {Tables} tables
 * @param {Touched[]} touched
 * @returns {Transaction}
 */
function transactionOn(tables, touched) {
  return {
    get: async (store, key) => tables[store].get(textOf(key)),
    all: async (store) => [...tables[store].values()],
    historyOf: async (collection, key) =>
      [...tables.history.values()].filter((change) => change.collection === collection && change.key === key),
    put: (store, row) => {
      const key = keyOf(store, row);
      const value = structuredClone(row);
      tables[store].set(textOf(key), value);
      touched.push({ store, key, value });
    },
    delete: (store, key) => {
      tables[store].delete(textOf(key));
      touched.push({ store, key });
    },
  };
}

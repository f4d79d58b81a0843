/** Owns the connection to IndexedDB: opening, upgrading, one-transaction writes, and letting go when asked. */
import { deleteDB, openDB } from "idb";
import { visible } from "./changes.js";
import { eventsOfOldWarning } from "./old-warnings.js";
import { keyOf } from "./rows.js";

/** @import { IDBPDatabase, IDBPTransaction } from "idb" */
/** @import { Backing, StoreName, Touched, Transaction, Work } from "./types" */
/** @typedef {(database: IDBPDatabase, transaction: any) => void | Promise<void>} Upgrade */

/**
 * The upgrade at index n leads from version n to n + 1. Released ones never change.
 *
 * @type {readonly Upgrade[]}
 */
export const UPGRADES = [createStores, moveWarningsIntoLedger, keepDocumentsOnly];

/** @param {IDBPDatabase} database */
function createStores(database) {
  database.createObjectStore("records", { keyPath: ["collection", "key"] });
  database.createObjectStore("outbox", { keyPath: "change_id" });
  database.createObjectStore("rejected", { keyPath: "change_id" });
  const history = database.createObjectStore("history", { keyPath: "change_id" });
  history.createIndex("record", ["collection", "key"]);
  database.createObjectStore("warnings", { keyPath: "warning_id" });
  database.createObjectStore("meta", { keyPath: "name" });
}

/**
 * @param {IDBPDatabase} database
 * @param {IDBPTransaction<unknown, string[], "versionchange">} transaction
 */
async function moveWarningsIntoLedger(database, transaction) {
  const ledger = database.createObjectStore("ledger", { keyPath: "event_id" });
  const warnings = await transaction.objectStore("warnings").getAll();
  for (const row of warnings.flatMap(eventsOfOldWarning)) quietly(ledger.put(row));
  database.deleteObjectStore("warnings");
}

/**
 * A record came with the stamps of its merge state before, which its history gives as well.
 *
 * @param {IDBPDatabase} _database
 * @param {IDBPTransaction<unknown, string[], "versionchange">} transaction
 */
async function keepDocumentsOnly(_database, transaction) {
  const records = transaction.objectStore("records");
  for (const { collection, key, state } of await records.getAll()) {
    const document = visible(collection, key, state);
    quietly(document ? records.put({ collection, key, document }) : records.delete([collection, key]));
  }
}

/**
 * @param {string} name
 * @param {readonly Upgrade[]} [upgrades]
 * @returns {Promise<Backing>} rejects where the browser offers no IndexedDB, or the database is newer than this app
 */
export async function openDatabase(name, upgrades = UPGRADES) {
  const database = new Database(name, upgrades);
  await database.connect();
  return database;
}

/** @implements {Backing} */
class Database {
  /** @type {"device"} */
  storage = "device";
  /** @type {Promise<IDBPDatabase> | undefined} */
  #connection;
  #letGo = () => this.close();

  /**
   * @param {string} name
   * @param {readonly Upgrade[]} upgrades
   */
  constructor(name, upgrades) {
    this.name = name;
    this.upgrades = upgrades;
  }

  /** Reopens by itself after the connection was given up; a frozen tab must not block another tab's upgrade. */
  connect() {
    this.#connection ??= this.#open();
    return this.#connection;
  }

  async #open() {
    try {
      const connection = await openDB(this.name, this.upgrades.length, {
        upgrade: (database, from, _to, transaction) => {
          quietly(transaction.done);
          for (const upgrade of this.upgrades.slice(from)) {
            // Half an upgrade would look like a whole one: it is rolled back, and tried again at the next start.
            upgrade(database, transaction)?.catch(() => abort(transaction));
          }
        },
        blocking: this.#letGo,
        terminated: this.#letGo,
      });
      globalThis.document?.addEventListener("freeze", this.#letGo, { once: true });
      return connection;
    } catch (error) {
      this.#connection = undefined;
      throw error;
    }
  }

  /** @type {Backing["read"]} */
  async read(work) {
    const transaction = await this.#begin("readonly");
    return settle(transaction, work(readingFrom(transaction)));
  }

  /** @type {Backing["write"]} */
  async write(work) {
    const transaction = await this.#begin("readwrite");
    /** @type {Touched[]} */
    const touched = [];
    const result = await settle(transaction, work(writingTo(transaction, touched)));
    return { result, touched };
  }

  /**
   * Safari can lose a connection without saying so; the first attempt then throws and a fresh one works.
   *
   * @param {"readonly" | "readwrite"} mode
   * @returns {Promise<IDBPTransaction<unknown, string[], any>>}
   */
  async #begin(mode) {
    try {
      return beginOn(await this.connect(), mode);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
      this.close();
      return beginOn(await this.connect(), mode);
    }
  }

  close() {
    globalThis.document?.removeEventListener("freeze", this.#letGo);
    const connection = this.#connection;
    this.#connection = undefined;
    connection?.then((open) => open.close(), () => undefined);
  }

  async erase() {
    this.close();
    await deleteDB(this.name);
  }
}

/**
 * @param {IDBPDatabase} connection
 * @param {"readonly" | "readwrite"} mode
 */
function beginOn(connection, mode) {
  return connection.transaction([...connection.objectStoreNames], mode, { durability: "strict" });
}

/**
 * Await the work and then the commit, which is where a full disk speaks up; failed work is rolled back.
 *
 * @template Result
 * @param {IDBPTransaction<unknown, string[], any>} transaction
 * @param {Promise<Result>} working
 */
async function settle(transaction, working) {
  const committed = transaction.done;
  committed.catch(() => undefined);
  try {
    const result = await working;
    await committed;
    return result;
  } catch (error) {
    abort(transaction);
    throw transaction.error ?? error;
  }
}

/** @param {IDBPTransaction<any, any, any>} transaction */
function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // It has already ended by itself.
  }
}

/**
 * @param {IDBPTransaction<unknown, string[], any>} transaction
 * @returns {Transaction}
 */
function readingFrom(transaction) {
  const store = (/** @type {StoreName} */ name) => transaction.objectStore(name);
  return {
    get: (name, key) => store(name).get(key),
    all: (name) => store(name).getAll(),
    historyOf: (collection, key) => store("history").index("record").getAll([collection, key]),
    put: refuseToWrite,
    delete: refuseToWrite,
  };
}

/**
 * @param {IDBPTransaction<unknown, string[], "readwrite">} transaction
 * @param {Touched[]} touched collects what is written
 * @returns {Transaction}
 */
function writingTo(transaction, touched) {
  return {
    ...readingFrom(transaction),
    put: (store, value) => {
      quietly(transaction.objectStore(store).put(value));
      touched.push({ store, key: keyOf(store, value), value });
    },
    delete: (store, key) => {
      quietly(transaction.objectStore(store).delete(key));
      touched.push({ store, key });
    },
  };
}

/**
 * A request that fails aborts its transaction, whose own promise then rejects: one place to listen.
 *
 * @param {Promise<unknown>} request
 */
function quietly(request) {
  request.catch(() => undefined);
}

function refuseToWrite() {
  throw new TypeError("a reading transaction cannot write");
}

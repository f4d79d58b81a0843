/** The diary on this device: read at once from memory, written durably before a promise resolves. */
import { openDatabase } from "./database.js";
import { dismiss, makeChange, queueAgain, takeBack } from "./edits.js";
import { addEvent, eventOf } from "./ledger.js";
import { openMemory } from "./memory.js";
import { createMirror } from "./mirror.js";
import { openPeers } from "./peers.js";
import { STORE_NAMES, byTime, keyOf } from "./rows.js";

/** @import { News } from "./peers.js" */
/** @import { Backing, Fields, Touched, Work } from "./types" */
/** @typedef {import("./types").Change} Change */
/** @typedef {import("./types").Diary} Diary */
/** @typedef {import("./types").RejectedRow} RejectedRow */
/** @typedef {import("./types").SyncState} SyncState */

/** The diary of the person; the only one that is ever synced. */
export const OWN_DIARY = "retinote";
export const EXAMPLE_DIARY = "retinote-example";

/**
 * @param {string} name OWN_DIARY or EXAMPLE_DIARY
 * @param {{now?: () => number}} [options] the clock, in milliseconds since 1970
 * @returns {Promise<Diary>} rejects only where the stored diary is of a newer version of this app
 */
export async function openDiary(name, { now = Date.now } = {}) {
  const backing = await openBacking(name);
  const mirror = createMirror();
  const peers = openPeers(`${name}-${backing.storage}`, (news) => void catchUp(news).catch(() => undefined));
  const stopListening = onReturn(() => void catchUp("everything").catch(() => undefined));

  /** @param {News} news of another tab; where reading fails, this tab's next save will say so */
  async function catchUp(news) {
    if (news === "everything") mirror.replace(await readEverything(backing));
    else mirror.apply(await readAgain(backing, news));
  }

  /** @template Result @param {Work<Result>} work */
  async function commit(work) {
    const { result, touched } = await backing.write(work);
    mirror.apply(touched);
    peers.tell(touched.map(({ store, key }) => ({ store, key })));
    return result;
  }

  /** @param {string} collection @param {string} key @param {Fields | null} fields */
  function edit(collection, key, fields) {
    const copy = structuredClone(fields);
    return commit((transaction) => makeChange(transaction, now(), collection, key, copy));
  }

  mirror.replace(await readEverything(backing));

  return {
    name,
    storage: backing.storage,
    revision: mirror.revision,
    unsent: mirror.unsent,
    get: mirror.get,
    all: mirror.all,
    save: edit,
    remove: (collection, key) => edit(collection, key, null),
    undo: (change) => commit((transaction) => takeBack(transaction, now(), change)),
    state: mirror.state,
    attention: () => [...mirror.rows.rejected.values()],
    dismiss: (changeId) => commit((transaction) => dismiss(transaction, changeId)),
    resend: (changeId) => commit((transaction) => queueAgain(transaction, changeId)),
    history: async (collection, key) =>
      (await backing.read((transaction) => transaction.historyOf(collection, key))).sort(byTime),
    meta: {
      get: (metaName) => mirror.rows.meta.get(metaName)?.value,
      set: (metaName, value) => commit(async (transaction) => {
        if (value === undefined) transaction.delete("meta", metaName);
        else transaction.put("meta", { name: metaName, value });
      }),
    },
    ledger: {
      add: (event) => {
        const copy = structuredClone(event);
        return commit((transaction) => addEvent(transaction, now(), copy));
      },
      all: () => {
        mirror.revision.value;
        return [...mirror.ledger()];
      },
      unsent: () => mirror.unsentEvents().map(eventOf),
    },
    unsentChanges: mirror.outbox,
    transact: commit,
    close: () => {
      stopListening();
      peers.close();
      backing.close();
    },
    erase: async () => {
      await backing.erase();
      mirror.replace([]);
      peers.tell("everything");
    },
  };
}

/** @param {string} name @returns {Promise<Backing>} */
async function openBacking(name) {
  try {
    return await openDatabase(name);
  } catch (error) {
    // The diary is there but this version cannot read it: an empty one in its place would look like a loss.
    if (error instanceof DOMException && ["VersionError", "AbortError"].includes(error.name)) throw error;
    return openMemory();
  }
}

/** A page that comes back from the browser's page cache has missed the other tabs' news. @param {() => void} act */
function onReturn(act) {
  const onPageShow = (/** @type {PageTransitionEvent} */ event) => event.persisted && act();
  globalThis.addEventListener?.("pageshow", onPageShow);
  globalThis.document?.addEventListener("resume", act);
  return () => {
    globalThis.removeEventListener?.("pageshow", onPageShow);
    globalThis.document?.removeEventListener("resume", act);
  };
}

/** @param {Backing} backing @returns {Promise<Touched[]>} all that memory holds */
function readEverything(backing) {
  const names = STORE_NAMES.filter((name) => name !== "history");
  return backing.read(async (transaction) => {
    const tables = await Promise.all(names.map((store) => transaction.all(store)));
    return names.flatMap((store, index) =>
      (tables[index] ?? []).map((value) => ({ store, key: keyOf(store, value), value })),
    );
  });
}

/** @param {Backing} backing @param {Exclude<News, "everything">} changed @returns {Promise<Touched[]>} */
function readAgain(backing, changed) {
  const inMemory = changed.filter(({ store }) => store !== "history");
  return backing.read((transaction) =>
    Promise.all(
      inMemory.map(async ({ store, key }) => ({ store, key, value: await transaction.get(store, key) })),
    ),
  );
}

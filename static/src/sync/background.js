/** Syncs once where no page may be open: what the service worker does when the browser says there is a network. */
import { OWN_DIARY, openDiary } from "../store/diary.js";
import { startSync } from "./sync.js";

/** @import { SyncStatus } from "./sync.js" */

/** By which the page asks for it and the worker knows it. */
export const SYNC_TAG = "retinote-sync";

/** In these, trying again would change nothing before the person has done something. */
const AWAITS_THE_PERSON = new Set(/** @type {SyncStatus[]} */ (["local", "signed_out", "emptied"]));

/**
 * Send what waits. It is the engine of the page, one of them at a time by its lock; pages that are open hear what changed.
 *
 * @param {Partial<import("./sync.js").Surroundings>} [instead]
 * @returns {Promise<void>} rejects where something still waits and may be sent later, so that the browser asks again
 */
export async function syncInBackground(instead = {}) {
  const diary = await openDiary(OWN_DIARY);
  // A worker is woken for each attempt: it waits for no timer and listens for nothing.
  const sync = startSync(diary, { later: () => () => undefined, onOpportunity: () => () => undefined, ...instead });
  try {
    await sync.now();
    if (diary.unsent.value > 0 && !AWAITS_THE_PERSON.has(sync.status.value)) throw new Error("something still waits");
  } finally {
    sync.stop();
    diary.close();
  }
}

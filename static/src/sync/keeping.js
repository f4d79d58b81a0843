/** What is asked of the browser: never to clear the diary away by itself, and to wake the worker while something waits. */
import { effect } from "@preact/signals";
import { SYNC_TAG } from "./background.js";

/** @import { Diary } from "../store/types" */
/** @import { Sync } from "./sync.js" */

/**
 * Ask once, after the first entry was saved here: a browser that asks the person then does so when it makes sense to them.
 *
 * @param {Diary} diary
 * @returns {() => void} ends it
 */
export function persistAfterFirstEntry(diary) {
  let isAsked = diary.storage === "memory" || !globalThis.navigator?.storage?.persist;
  return effect(() => {
    const isSaved = diary.unsent.value > 0 && diary.all("entries").length > 0;
    if (isAsked || !isSaved) return;
    isAsked = true;
    askToPersist(diary).catch(() => undefined);
  });
}

/** @param {Diary} diary */
async function askToPersist(diary) {
  if (diary.meta.get("has_asked_to_persist") || (await navigator.storage.persisted())) return;
  await diary.meta.set("has_asked_to_persist", true);
  await navigator.storage.persist();
}

/**
 * Where the browser has Background Sync, it is asked when the page could not send, and when the person turns away with
 * something unsent; an open page that has a network needs no worker. Elsewhere `online` and `visibilitychange` have to do.
 *
 * @param {Diary} diary
 * @param {Sync} sync
 */
export function wakeWorkerWhileUnsent(diary, sync) {
  const ask = () => {
    if (diary.unsent.value === 0 || !diary.meta.get("account")) return;
    navigator.serviceWorker?.ready
      .then((registration) => /** @type {any} */ (registration).sync?.register(SYNC_TAG))
      .catch(() => undefined);
  };
  effect(() => {
    if (["offline", "error"].includes(sync.status.value)) ask();
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && ask());
}

/** Tells this browser's other tabs which rows changed, so that all of them stay current. */

/** @import { RowKey, StoreName } from "./types" */
/** @typedef {{store: StoreName, key: RowKey}[]} ChangedRows */
/** @typedef {ChangedRows | "everything"} News */

/**
 * @param {string} name of the database
 * @param {(news: News) => void} hear
 */
export function openPeers(name, hear) {
  if (typeof BroadcastChannel === "undefined") return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event) => hear(event.data);
  return {
    /** @param {News} news */
    tell: (news) => channel.postMessage(news),
    close: () => channel.close(),
  };
}

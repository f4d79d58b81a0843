/** Everything this device holds as lines; docs/export-format.md explains them. */
import { eventOf } from "./ledger.js";
import { byTime, compareText } from "./rows.js";

/** @import { Diary, LedgerEvent } from "./types" */

/**
 * Refused changes and events are left out: no server would take them.
 *
 * @param {Diary} diary
 * @returns {Promise<string>}
 */
export async function exportedLines(diary) {
  const { history, rejected, ledger } = await diary.transact(async (transaction) => ({
    history: await transaction.all("history"),
    rejected: await transaction.all("rejected"),
    ledger: await transaction.all("ledger"),
  }));
  const refused = new Set(rejected.map(({ change_id }) => change_id));
  const changes = history.filter(({ change_id }) => !refused.has(change_id)).sort(byTime);
  const events = ledger.filter(({ standing }) => standing !== "refused").map(eventOf).sort(byOccurrence);
  return [
    { type: "header", format: "retinote-diary", version: 1, origin: "device" },
    ...changes.map(({ change_id, collection, key, fields, edited_at }) => ({
      type: "change", change_id, collection, key, fields, edited_at,
    })),
    ...events.map((event) => ({ type: "event", ...event })),
    { type: "end", changes: changes.length, events: events.length },
  ].map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** @param {LedgerEvent} one @param {LedgerEvent} other */
function byOccurrence(one, other) {
  return compareText(one.occurred_at, other.occurred_at) || compareText(one.event_id, other.event_id);
}

/** The ledger on this device: what was shown and what was done, in rows that are only ever added. */
import { newIdAt } from "../ids.js";

/** @import { DeviceEvent, LedgerEvent, LedgerRow, Transaction } from "./types" */

/**
 * @param {Transaction} transaction
 * @param {number} now milliseconds since 1970
 * @param {DeviceEvent} event
 * @returns {Promise<LedgerEvent>}
 */
export async function addEvent(transaction, now, event) {
  const instant = instantAfter(await transaction.all("ledger"), now, event);
  const added = { event_id: newIdAt(instant), occurred_at: new Date(instant).toISOString(), event };
  transaction.put("ledger", { ...added, standing: "unsent" });
  return added;
}

/**
 * What is done about a warning always counts after its showing, even where the clock was set back between them.
 *
 * @param {(LedgerRow & { event: any })[]} rows of any kind
 * @param {number} now milliseconds since 1970
 * @param {DeviceEvent} event
 * @returns {number} milliseconds since 1970
 */
function instantAfter(rows, now, event) {
  if (!("rule_id" in event)) return now;
  const { rule_id, local_date } = event;
  return rows
    .filter(({ event }) => event.rule_id === rule_id && event.local_date === local_date)
    .reduce((latest, row) => Math.max(latest, Date.parse(instantOf(row)) + 1), now);
}

/**
 * A clock that ran ahead must not outdo every later answer: an event is no later than the server had it.
 *
 * @param {LedgerRow} row
 * @returns {string} the instant from which it counts
 */
export function instantOf({ occurred_at, recorded_at = occurred_at }) {
  return recorded_at < occurred_at ? recorded_at : occurred_at;
}

/**
 * @param {LedgerEvent} row with whatever else is kept of it
 * @returns {LedgerEvent} as it is sent
 */
export function eventOf({ event_id, occurred_at, event }) {
  return { event_id, occurred_at, event };
}

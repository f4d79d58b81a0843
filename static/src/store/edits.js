/** What the person does to the diary, each as one transaction over record, history and outbox. */
import { applyChange } from "../domain/merge.js";
import { newIdAt } from "../ids.js";
import { contributes, fieldsToUndo, nextInstant, stateAfter, visible } from "./changes.js";

/** @import { Change, Fields, MergeState, Transaction } from "./types" */

/**
 * @param {Transaction} transaction
 * @param {number} now milliseconds since 1970
 * @param {string} collection
 * @param {string} key
 * @param {Fields | null} fields a JSON merge patch, or null to delete the record
 * @returns {Promise<Change>}
 */
export async function makeChange(transaction, now, collection, key, fields) {
  const before = stateAfter(await transaction.historyOf(collection, key));
  const last = await transaction.get("meta", "last_edited_at");
  const instant = nextInstant(now, last?.value, before);
  const edited_at = new Date(instant).toISOString();
  const change = { change_id: newIdAt(instant), collection, key, fields, edited_at };
  const state = applyChange(before, change);
  putRecord(transaction, collection, key, state);
  transaction.put("history", change);
  transaction.put("outbox", change);
  transaction.put("meta", { name: "last_edited_at", value: edited_at });
  await forgetCorrected(transaction, change, state);
  return change;
}

/**
 * A refused change of which later edits have left nothing needs no attention any more.
 *
 * @param {Transaction} transaction
 * @param {Change} change just made
 * @param {MergeState} state of its record
 */
async function forgetCorrected(transaction, { collection, key }, state) {
  for (const { change_id, change } of await transaction.all("rejected")) {
    const isOfRecord = change.collection === collection && change.key === key;
    if (!isOfRecord || contributes(state, change_id)) continue;
    transaction.delete("rejected", change_id);
    transaction.delete("history", change_id);
  }
}

/**
 * @param {Transaction} transaction
 * @param {number} now milliseconds since 1970
 * @param {Change} change
 * @returns {Promise<Change | undefined>} undefined where later edits have left nothing to take back
 */
export async function takeBack(transaction, now, change) {
  const history = await transaction.historyOf(change.collection, change.key);
  const fields = fieldsToUndo(change, history);
  if (fields === undefined) return undefined;
  return makeChange(transaction, now, change.collection, change.key, fields);
}

/**
 * @param {Transaction} transaction
 * @param {string} changeId of a refused change
 */
export async function dismiss(transaction, changeId) {
  const rejected = await transaction.get("rejected", changeId);
  if (rejected === undefined) return;
  transaction.delete("rejected", changeId);
  transaction.delete("history", changeId);
  await rebuild(transaction, rejected.change.collection, rejected.change.key);
}

/**
 * @param {Transaction} transaction
 * @param {string} changeId of a refused change
 */
export async function queueAgain(transaction, changeId) {
  const rejected = await transaction.get("rejected", changeId);
  if (rejected === undefined) return;
  transaction.delete("rejected", changeId);
  transaction.put("outbox", rejected.change);
}

/**
 * A record is what its history adds up to: exact also when a change moved in time or was taken out.
 *
 * @param {Transaction} transaction
 * @param {string} collection
 * @param {string} key
 */
export async function rebuild(transaction, collection, key) {
  putRecord(transaction, collection, key, stateAfter(await transaction.historyOf(collection, key)));
}

/**
 * @param {Transaction} transaction
 * @param {string} collection
 * @param {string} key
 * @param {MergeState | null} state
 */
export function putRecord(transaction, collection, key, state) {
  const document = visible(collection, key, state);
  if (document === undefined) transaction.delete("records", [collection, key]);
  else transaction.put("records", { collection, key, document });
}

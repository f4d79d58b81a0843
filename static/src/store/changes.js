/** Pure decisions about changes: when one counts from, what a history adds up to, what would take a change back. */
import { DELETED, applyChange, document, keyFields } from "../domain/merge.js";
import { isWhole } from "./whole.js";

/** @import { Change, Document, Fields, Json, MergeState } from "./types" */

/**
 * A device's edits always count later than its earlier ones and than what the person was looking at, even
 * where its clock was set back.
 *
 * @param {number} now milliseconds since 1970
 * @param {string | undefined} lastEditedAt of the last change made on this device
 * @param {MergeState | null} state of the record about to be edited
 * @returns {number} milliseconds since 1970
 */
export function nextInstant(now, lastEditedAt, state) {
  const seen = [lastEditedAt ?? [], Object.values(state?.stamps ?? {}).map(([editedAt]) => editedAt)].flat();
  return Math.max(now, ...seen.map((instant) => Date.parse(instant) + 1));
}

/**
 * @param {Change[]} changes of one record, in any order
 * @returns {MergeState | null} null for none
 */
export function stateAfter(changes) {
  return changes.reduce(
    (/** @type {MergeState | null} */ state, change) => applyChange(state, change),
    null,
  );
}

/**
 * As on the server, what was edited elsewhere in a record that somebody deleted revives it only where that makes a record
 * by itself: no screen could draw a date that is only marked as done.
 *
 * @param {string} collection
 * @param {string} key
 * @param {MergeState | null | undefined} state
 * @returns {Document | undefined} undefined where the record is deleted or never was
 */
export function visible(collection, key, state) {
  const merged = document(state, keyFields(collection, key)) ?? undefined;
  const wasDeleted = state && Object.hasOwn(state.stamps, DELETED);
  return merged && wasDeleted && !isWhole(collection, merged) ? undefined : merged;
}

/**
 * @param {MergeState} state
 * @param {string} changeId
 * @returns {boolean} whether anything in the record still stems from the change
 */
export function contributes(state, changeId) {
  return Object.values(state.stamps).some(([, standing]) => standing === changeId);
}

/**
 * The fields of a change that takes `change` back and leaves alone what was edited after it.
 *
 * @param {Change} change
 * @param {Change[]} history of its record
 * @returns {Fields | null | undefined} null to delete the record, undefined where nothing is left to take back
 */
export function fieldsToUndo(change, history) {
  const { collection, key, change_id } = change;
  const present = visible(collection, key, stateAfter(history));
  const others = history.filter((other) => other.change_id !== change_id);
  const restored = visible(collection, key, stateAfter(others));
  if (restored === undefined) return present === undefined ? undefined : null;
  if (present === undefined) return patchBetween(keyFields(collection, key), restored);
  const patch = patchBetween(present, restored);
  return Object.keys(patch).length === 0 ? undefined : patch;
}

/**
 * @param {Document} from
 * @param {Document} to
 * @returns {Fields} the JSON merge patch that leads from one to the other
 */
export function patchBetween(from, to) {
  /** @type {Fields} */
  const patch = {};
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const difference = valueBetween(from[name], to[name]);
    if (difference !== undefined) patch[name] = difference;
  }
  return patch;
}

/**
 * @param {Json} from
 * @param {Json} to
 * @returns {Json} undefined where they are equal
 */
function valueBetween(from, to) {
  if (isObject(from) && (to === undefined || isObject(to))) {
    const patch = patchBetween(from, to ?? {});
    return Object.keys(patch).length === 0 ? undefined : patch;
  }
  return JSON.stringify(from) === JSON.stringify(to) ? undefined : (to ?? null);
}

/** @param {Json} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

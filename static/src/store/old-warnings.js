/** Turns the warnings that the first version of the database kept into events of the ledger. */
import { newIdAt } from "../ids.js";

/** @import { Json, LedgerRow } from "./types" */

/** The language of a warning whose words were never kept: they were those of its rule at the time. */
export const UNKNOWN_LANGUAGE = "und";
const NOT_KEPT = "The words of this warning were not kept.";

/**
 * No row can make this fail: an upgrade that fails would lock the person out of the diary.
 *
 * @param {Json} warning a row of the store `warnings`
 * @returns {LedgerRow[]} its showing and, where the person answered it, what they did
 */
export function eventsOfOldWarning(warning) {
  const { rule_id = "unknown", tier = "same_day", action, acknowledged_at } = warning;
  const shownAt = Date.parse(warning.shown_at) || 0;
  const identity = { rule_id, tier, local_date: warning.local_date ?? new Date(shownAt).toISOString().slice(0, 10) };
  const shown = unsent(shownAt, { kind: "warning_shown", ...identity, ...contentOf(warning) });
  if (!action) return [shown];
  const acknowledgedAt = Math.max(Date.parse(acknowledged_at) || 0, shownAt + 1);
  return [shown, unsent(acknowledgedAt, { kind: "warning_acknowledged", ...identity, action })];
}

/** Only what the server had found carries its words. @param {Json} warning */
function contentOf(warning) {
  return {
    pack_version: warning.pack_version ?? "unknown",
    language: warning.title ? "en" : UNKNOWN_LANGUAGE,
    title: warning.title ?? NOT_KEPT,
    what_to_do: warning.what_to_do ?? [],
    may_signal: warning.may_signal ?? NOT_KEPT,
    nobody_is_watching: warning.nobody_is_watching ?? NOT_KEPT,
    contacts: warning.contacts ?? [],
    sources: warning.sources ?? [],
    review: warning.review ?? "pending",
    evidence: warning.evidence ?? [],
    evaluated_on: warning.title ? "server" : "device",
  };
}

/**
 * @param {number} instant milliseconds since 1970
 * @param {Json} event
 * @returns {LedgerRow}
 */
function unsent(instant, event) {
  return { event_id: newIdAt(instant), occurred_at: new Date(instant).toISOString(), event, standing: "unsent" };
}

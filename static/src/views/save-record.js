/** Saves from outside a form: said at once, and taken back with one tap. */

import { text } from "../text/text.js";
import { reportProblem, say } from "../ui/toast.js";
import { diary } from "./state.js";

/**
 * @param {string} collection
 * @param {string} key
 * @param {Record<string, unknown>} fields a merge patch
 * @returns {Promise<void>}
 */
export async function saveRecord(collection, key, fields) {
  const current = diary();
  try {
    const change = await current.save(collection, key, fields);
    say(text.toast.saved, { label: text.toast.undo, run: () => current.undo(change) });
  } catch (error) {
    reportProblem(error);
  }
}

/** @param {Record<string, unknown>} fields */
export function saveTreatment(fields) {
  return saveRecord("treatment", "treatment", fields);
}

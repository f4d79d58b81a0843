/** Deleting one day, which can be undone. */

import { text } from "../text/text.js";
import { reportProblem, say } from "../ui/toast.js";
import { undo } from "./entry.js";
import { diary } from "./state.js";

/** @param {string} localDate */
export async function removeDay(localDate) {
  const current = diary();
  try {
    const change = await current.remove("entries", localDate);
    say(text.toast.deleted, { label: text.toast.undo, run: () => undo(current, change) });
  } catch (error) {
    reportProblem(error);
  }
}

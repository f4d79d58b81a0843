/** Saves several days in one go, and takes all of them back in one. */

import { catchUp } from "../text/history.js";
import { text } from "../text/text.js";
import { localZone } from "../ui/format.js";
import { tick } from "../ui/haptics.js";
import { reportProblem, say } from "../ui/toast.js";
import { diary } from "./state.js";

/**
 * @param {{ localDate: string, fields: Record<string, unknown> }[]} days each with its merge patch
 * @returns {Promise<boolean>} whether all of them were kept; where not, the person has been told
 */
export async function saveDays(days) {
  const current = diary();
  /** @type {import("../store/types").Change[]} */
  const changes = [];
  const undo = async () => {
    for (const change of changes.toReversed()) await current.undo(change);
    say(text.toast.undone);
  };
  try {
    for (const { localDate, fields } of days) {
      const zone = current.get("entries", localDate)?.["zone"] ?? localZone();
      changes.push(await current.save("entries", localDate, { ...fields, zone }));
    }
    tick();
    say(catchUp.saved(days.length), { label: text.toast.undo, run: undo });
    return true;
  } catch (error) {
    reportProblem(error);
    return false;
  }
}

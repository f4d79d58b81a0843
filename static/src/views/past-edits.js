/** Every edit of a day, newest first: what this device knows, and what the server knows beside it. */

import { useEffect, useState } from "preact/hooks";

import { compareText } from "../domain/local-date.js";
import { request } from "../sync/api.js";
import { history as text } from "../text/history.js";
import { dateAndTime } from "../ui/format-instant.js";
import { html } from "../ui/html.js";
import { reportProblem } from "../ui/toast.js";
import { changeLines } from "./change-words.js";
import { account, diary, isExample } from "./state.js";

/** @typedef {import("../store/types").Change} Change */

/** @param {{ localDate: string }} props */
export function PastEdits({ localDate }) {
  const edits = usePastEdits(localDate);
  if (edits.length === 0) return null;
  return html`<details class="past-edits">
    <summary>${text.pastEdits(edits.length)}</summary>
    <ol role="list">
      ${edits.map(
        (change) => html`<li key=${change.change_id}>
          <p class="hint">${dateAndTime(change.edited_at)}</p>
          <ul>
            ${changeLines(change.fields).map((line) => html`<li>${line}</li>`)}
          </ul>
        </li>`,
      )}
    </ol>
  </details>`;
}

/** @param {string} localDate @returns {Change[]} newest first */
function usePastEdits(localDate) {
  const [here, setHere] = useState(/** @type {Change[]} */ ([]));
  const [there, setThere] = useState(/** @type {Change[]} */ ([]));
  const current = diary();
  const revision = current.revision.value;
  const diaryId = isExample.value ? undefined : account.value?.diary_id;

  useEffect(() => {
    current.history("entries", localDate).then(setHere, reportProblem);
  }, [current, localDate, revision]);

  useEffect(() => {
    if (!diaryId) return;
    // What the server adds is a bonus: without a network, or before the first sync, this device's own is shown.
    request("GET", `/diaries/${diaryId}/entries/${localDate}/history`).then(
      (answer) => setThere(answer?.items ?? []),
      () => setThere([]),
    );
  }, [diaryId, localDate]);

  const byId = new Map([...there, ...here].map((change) => [change.change_id, change]));
  return [...byId.values()].sort((one, other) => compareText(other.edited_at, one.edited_at));
}

/** What the server refused: the reason, and the three ways on. Nothing is dropped without being told. */

import { hrefTo } from "../router.js";
import { attention as text } from "../text/history.js";
import { problemText, reportProblem } from "../ui/toast.js";
import { mediumDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { changeLines } from "./change-words.js";
import { diary } from "./state.js";

/** @typedef {import("../store/types").RejectedRow} RejectedRow */

export function NeedsAttention() {
  const refused = diary().attention();
  if (refused.length === 0) return null;
  return html`<section class="card needs-attention" aria-labelledby="attention-title">
    <h2 id="attention-title"><${Icon} name="attention" /> ${text.title(refused.length)}</h2>
    <p>${text.detail}</p>
    <ul role="list">
      ${refused.map((row) => html`<li key=${row.change_id}><${Refused} row=${row} /></li>`)}
    </ul>
  </section>`;
}

/** @param {{ row: RejectedRow }} props */
function Refused({ row }) {
  const { change, change_id: changeId } = row;
  const isEntry = change.collection === "entries";
  const act = (/** @type {Promise<void>} */ done) => void done.catch(reportProblem);
  return html`
    <h3>${isEntry ? mediumDate(change.key) : text.collections[change.collection]}</h3>
    <p><strong>${problemText(row)}</strong></p>
    ${isEntry && html`<ul>${changeLines(change.fields).map((line) => html`<li>${line}</li>`)}</ul>`}
    <div class="button-row">
      ${isEntry && html`<a class="button is-small" href=${hrefTo("history", change.key)}>${text.openDay}</a>`}
      <button type="button" class="button is-small" onClick=${() => act(diary().resend(changeId))}>${text.resend}</button>
      <button type="button" class="button is-small" onClick=${() => act(diary().dismiss(changeId))}>${text.dismiss}</button>
    </div>
  `;
}

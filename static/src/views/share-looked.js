/** Who looked at a share: every opening, download and wrong passcode. */

import { useEffect, useState } from "preact/hooks";

import { share as words } from "../text/share.js";
import { dateAndTime } from "../ui/format-instant.js";
import { html } from "../ui/html.js";
import { shares } from "./share-state.js";
import { isOffline } from "./state.js";

/** @typedef {import("../sync/shares.js").ShareAccess} ShareAccess */

const text = words.looked;
const WRONG = ["wrong_passcode", "exhausted"];

/** @param {{ share: import("../sync/shares.js").Share }} props read again whenever the share has changed */
export function Looked({ share }) {
  const [accesses, setAccesses] = useState(/** @type {ShareAccess[] | undefined} */ (undefined));
  const [hasFailed, setHasFailed] = useState(false);

  async function read() {
    try {
      setAccesses(await shares().accesses(share.share_id));
      setHasFailed(false);
    } catch {
      // Said below, and the screen's own notice says why.
      setHasFailed(true);
    }
  }

  useEffect(() => {
    read();
  }, [share.openings, share.attempts_left, share.state, isOffline.value]);

  const isTried = share.state === "active" && accesses?.some((access) => WRONG.includes(access.outcome));
  return html`<section class="card" aria-labelledby="looked-title">
    <h2 id="looked-title">${text.title}</h2>
    ${hasFailed && html`<p class="hint">${text.offline}</p>`}
    <div aria-live="polite">
      ${isTried && html`<p><strong>${text.onWrong}</strong></p>`}
      ${accesses?.length === 0 && html`<p>${text.none}</p>`}
      <ul class="accesses" role="list">
        ${accesses?.map((access) => html`<${Access} key=${access.access_id} access=${access} />`)}
      </ul>
      ${accesses && accesses.length > 0 && html`<p class="hint">${text.unchecked}</p>`}
    </div>
    <p><button type="button" class="button is-small" onClick=${read}>${text.again}</button></p>
  </section>`;
}

/** @param {{ access: ShareAccess }} props */
function Access({ access: { outcome, recipient, browser, accessed_at: at } }) {
  return html`<li class=${WRONG.includes(outcome) ? "is-wrong" : undefined}>
    <strong>${text.outcomes[outcome]}</strong> <bdi>${text.by(recipient)}</bdi>
    <span class="hint">${[dateAndTime(at), browser].filter(Boolean).join(" · ")}</span>
  </li>`;
}

/** What was given: whether it still works, until when, and how often it was opened. */

import { hrefTo } from "../router.js";
import { leadsSomewhere } from "../sync/kept-shares.js";
import { share as words } from "../text/share.js";
import { dateAndTime } from "../ui/format-instant.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { problemText } from "../ui/toast.js";
import { useShares } from "./share-state.js";
import { openingWords, standingWords } from "./share-words.js";

/** @typedef {import("../sync/shares.js").Share} Share */

export function ShareList() {
  const { known, error, isReading, refresh } = useShares();
  const isHere = (/** @type {Share} */ share) => leadsSomewhere(share, new Date().toISOString());
  const items = known?.items ?? [];
  const ended = items.filter((share) => !isHere(share));
  return html`<section class="card" aria-labelledby="shares-title" aria-busy=${isReading}>
    <h2 id="shares-title">${words.list.title}</h2>
    ${error && html`<${Reading} error=${error} asOf=${known?.as_of} onRetry=${refresh} />`}
    ${known && items.length === 0 && html`<p>${words.list.empty}</p>`}
    <${Lines} items=${items.filter(isHere)} />
    ${ended.length > 0 &&
    html`<details>
      <summary>${words.list.earlier(ended.length)}</summary>
      <${Lines} items=${ended} />
    </details>`}
  </section>`;
}

/** @param {{ error: unknown, asOf: string | undefined, onRetry: () => void }} props */
export function Reading({ error, asOf, onRetry }) {
  const isOffline = /** @type {Error} */ (error).name === "OfflineError";
  const offline = asOf ? words.list.asOf(dateAndTime(asOf)) : words.list.never;
  return html`<div class="stack" role="status">
    <p>${isOffline ? offline : `${words.list.failed} ${problemText(error)}`}</p>
    <p><button type="button" class="button is-small" onClick=${onRetry}>${words.look.tryAgain}</button></p>
  </div>`;
}

/** @param {{ items: Share[] }} props */
function Lines({ items }) {
  return html`<ul class="share-lines" role="list">
    ${items.map(
      (share) => html`<li key=${share.share_id}>
        <a class="settings-link" href=${hrefTo("share", share.share_id)}>
          <span>
            <strong>${words.kinds.given[share.kind]}</strong>
            <span class=${`share-state is-${share.state}`}>${words.states[share.state]}</span>
            <span class="hint">${standingWords(share)}</span>
            <span class="hint">${openingWords(share)}</span>
          </span>
          <${Icon} name="next" size=${20} />
        </a>
      </li>`,
    )}
  </ul>`;
}

/** One share: the code and the link to give, what is in it, who looked, and the way to end it. */

import { useEffect, useState } from "preact/hooks";

import { keptLink, leadsSomewhere } from "../sync/kept-shares.js";
import { DEFAULT_LABEL } from "../sync/shares.js";
import { share as words } from "../text/share.js";
import { dateAndTime } from "../ui/format-instant.js";
import { Dialog } from "../ui/dialog.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { reportProblem, say } from "../ui/toast.js";
import { ShareLink } from "./share-link.js";
import { Reading } from "./share-list.js";
import { Looked } from "./share-looked.js";
import { justMade, own, shares, useShares } from "./share-state.js";
import { daysWords, openingWords, sectionNames, standingWords } from "./share-words.js";

/** @typedef {import("../sync/shares.js").Share} Share */

/** @param {{ shareId: string }} props */
export function OneShare({ shareId }) {
  const { known, error, isReading, refresh } = useShares();
  const share = known?.items.find((each) => each.share_id === shareId);
  useEffect(() => () => void (justMade.value = null), []);
  if (!share) return html`<${NotThere} isReading=${isReading} error=${error} onRetry=${refresh} />`;
  return html`
    <h1 tabindex="-1">${words.kinds.given[share.kind]}</h1>
    ${error && html`<${Reading} error=${error} asOf=${known?.as_of} onRetry=${refresh} />`}
    <p role="status">
      <span class=${`share-state is-${share.state}`}>${words.states[share.state]}</span> ${standingWords(share)}
    </p>
    ${share.state === "active" && html`<${ShareLink} share=${share} link=${keptLink(own(), shareId)} />`}
    <${Looked} share=${share} />
    <${InIt} share=${share} />
    ${leadsSomewhere(share, new Date().toISOString()) && html`<${Care} share=${share} />`}
  `;
}

/** @param {{ isReading: boolean, error: unknown, onRetry: () => void }} props */
function NotThere({ isReading, error, onRetry }) {
  return html`<h1 tabindex="-1">${words.title}</h1>
    ${error ? html`<${Reading} error=${error} asOf=${undefined} onRetry=${onRetry} />` : !isReading && html`<p>${words.one.gone}</p>`}`;
}

/** @param {{ share: Share }} props */
function InIt({ share }) {
  const { content, label, state, attempts_left: left, created_at: made } = share;
  return html`<section class="card" aria-labelledby="in-it">
    <h2 id="in-it">${words.one.inIt}</h2>
    <p class="hint">${words.madeOn(dateAndTime(made))}. ${openingWords(share)}.</p>
    <dl class="facts">
      <dt>${words.one.sections}</dt>
      <dd>${sectionNames(content.sections)}</dd>
      <dt>${words.one.days}</dt>
      <dd>${daysWords(content)}</dd>
      ${label !== DEFAULT_LABEL && html`<dt>${words.one.title}</dt><dd>${label}</dd>`}
    </dl>
    ${state === "active" && left !== null && html`<p class="hint">${words.one.triesLeft(left)}</p>`}
  </section>`;
}

/** @param {{ share: Share }} props */
function Care({ share }) {
  const [isAsking, setIsAsking] = useState(false);

  async function renew() {
    const renewed = await shares().renew(share.share_id);
    say(words.one.renewed(dateAndTime(renewed.expires_at)));
  }

  async function stop() {
    setIsAsking(false);
    await shares().revoke(share.share_id);
    say(words.one.stopped);
    /** @type {HTMLElement | null} */ (document.querySelector("main h1"))?.focus();
  }

  return html`<section class="card share-care">
    ${share.renewable_until &&
    html`<p class="hint" id="renew-detail">${words.one.renewDetail}</p>
      <button type="button" class="button" aria-describedby="renew-detail" onClick=${() => renew().catch(reportProblem)}>
        <${Icon} name="repeat" size=${20} /> ${words.one.renew}
      </button>`}
    <button type="button" class="button" onClick=${() => setIsAsking(true)}>
      <${Icon} name="close" size=${20} /> ${words.one.stop}
    </button>
    ${isAsking &&
    html`<${Dialog}
      id="stop-sharing"
      title=${words.one.stopTitle}
      confirmLabel=${words.one.stopConfirm}
      cancelLabel=${words.one.stopCancel}
      isDangerous
      onConfirm=${() => stop().catch(reportProblem)}
      onCancel=${() => setIsAsking(false)}
    >
      <p>${words.one.stopDetail}</p>
    <//>`}
  </section>`;
}

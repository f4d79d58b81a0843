/** What the page shows: a question who asks, then a report, or plainly why there is none. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";

import { viewerText as text } from "../text/viewer.js";
import { html } from "../ui/html.js";
import { Asking } from "./asking.js";
import { Opened } from "./opened.js";
import { openLink } from "./opening.js";

/** @import { Opening } from "./opening.js" */
/** @import { Link, Parsed } from "./shl.js" */
/** @typedef {{ recipient: string, passcode: string }} Said */

/** @param {{ parsed: Parsed }} props */
export function Viewer({ parsed }) {
  if (parsed.status !== "ok") return html`<${State} status=${parsed.status} />`;
  if (!globalThis.crypto?.subtle) return html`<${State} status="insecure" />`;
  return html`<${OpensLink} link=${parsed.link} />`;
}

/** @param {{ link: Link }} props */
function OpensLink({ link }) {
  const [said, setSaid] = useState(/** @type {Said} */ ({ recipient: "", passcode: "" }));
  const [opening, setOpening] = useState(/** @type {Opening | null} */ (null));
  const [isBusy, setIsBusy] = useState(false);

  async function open() {
    setIsBusy(true);
    setOpening(await openLink(link, { ...said, recipient: said.recipient.trim() || text.asking.nobody }));
    setIsBusy(false);
  }

  if (opening?.status === "open") return html`<${Opened} bundle=${opening.bundle} endsAt=${opening.endsAt} />`;
  const attemptsLeft = opening?.status === "wrong_passcode" ? opening.attemptsLeft : null;
  if (opening === null || attemptsLeft !== null)
    return html`<${Asking} link=${link} said=${said} onSay=${setSaid} isBusy=${isBusy} attemptsLeft=${attemptsLeft} onOpen=${open} />`;
  if (opening.status === "wait")
    return html`<${State} status="wait" detail=${text.waitFor(opening.seconds)} isBusy=${isBusy} onAgain=${open} />`;
  const onAgain = opening.status === "gone" ? undefined : open;
  return html`<${State} status=${opening.status} isBusy=${isBusy} onAgain=${onAgain} />`;
}

/** @param {{ status: keyof typeof text.states, detail?: string, isBusy?: boolean, onAgain?: () => void }} props */
function State({ status, detail, isBusy = false, onAgain }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => heading.current?.focus(), [status]);
  const words = text.states[status];
  return html`<main class="viewer-narrow" data-state=${status}>
    <p class="viewer-brand">${text.brand}</p>
    <div class="card">
      <h1 tabindex="-1" ref=${heading}>${words.title}</h1>
      <p>${words.detail}</p>
      ${detail && html`<p>${detail}</p>`}
      ${onAgain &&
      html`<button type="button" class="button is-primary" aria-disabled=${isBusy ? "true" : undefined} onClick=${() => !isBusy && onAgain()}>
        ${isBusy ? text.asking.opening : text.again}
      </button>`}
    </div>
  </main>`;
}

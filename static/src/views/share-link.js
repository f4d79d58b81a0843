/** The link to give: as a code for a camera, to copy, or by whatever the phone shares with. */

import { share as words } from "../text/share.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { reportProblem, say } from "../ui/toast.js";
import { SavePdf } from "./share-preview.js";
import { justMade } from "./share-state.js";

/** @typedef {import("../sync/shares.js").Share} Share */
/** @typedef {import("../sync/kept-shares.js").KeptLink} KeptLink */

/** @param {{ share: Share, link: KeptLink | undefined }} props */
export function ShareLink({ share, link }) {
  if (!link) return html`<p class="banner">${words.made.elsewhere}</p>`;
  const isVisit = share.kind === "visit";
  return html`
    ${justMade.value?.shareId === share.share_id && html`<${Passcode} passcode=${justMade.value.passcode} />`}
    <section class="card" aria-label=${words.made.ways}>
      ${isVisit
        ? html`<p>${words.made.scan}</p><${Code} svg=${link.qr_svg} /><p class="hint">${words.made.scanBright}</p>`
        : html`<details><summary>${words.made.showCode}</summary><${Code} svg=${link.qr_svg} /></details>`}
      <${Ways} link=${link.link} isVisit=${isVisit} />
      <${SavePdf} content=${contentOf(share)} />
    </section>
  `;
}

/** @param {{ passcode: string }} props */
function Passcode({ passcode }) {
  return html`<section class="card share-passcode" aria-labelledby="passcode-title">
    <h2 id="passcode-title">${words.passcode.keep}</h2>
    <p class="passcode-shown">${passcode}</p>
    <p>${words.passcode.keepDetail}</p>
    <p>${words.passcode.another}</p>
  </section>`;
}

/** Black on white in every theme: cameras want it so. @param {{ svg: string }} props */
function Code({ svg }) {
  return html`<img
    class="qr-code"
    src=${`data:image/svg+xml,${encodeURIComponent(svg)}`}
    alt=${words.made.code}
    width="320"
    height="320"
  />`;
}

/** @param {{ link: string, isVisit: boolean }} props */
function Ways({ link, isVisit }) {
  const isPrimary = isVisit ? "button" : "button is-primary";

  async function copy() {
    await navigator.clipboard.writeText(link);
    say(words.made.copied);
  }

  async function send() {
    try {
      await navigator.share({ text: words.made.message, url: link });
    } catch (error) {
      // Closing the sheet without choosing is no problem of anybody's.
      if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
    }
  }

  return html`<div class="button-row">
    ${"share" in navigator &&
    html`<button type="button" class=${isPrimary} onClick=${() => send().catch(reportProblem)}>
      <${Icon} name="open" size=${20} /> ${words.made.send}
    </button>`}
    <button type="button" class=${"share" in navigator ? "button" : isPrimary} onClick=${() => copy().catch(reportProblem)}>
      <${Icon} name="copy" size=${20} /> ${words.made.copy}
    </button>
  </div>`;
}

/** @param {Share} share @returns {import("../sync/shares.js").ShareContent} */
function contentOf({ content: { sections, language, from, to } }) {
  return { sections, language, ...(from && { from }), ...(to && { to }) };
}

/** What will be seen, made by the server of exactly what was chosen; only from here can a link be made. */

import { useEffect, useState } from "preact/hooks";

import { ReportView } from "../report/report-view.js";
import { share as words } from "../text/share.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { problemText, reportProblem, say } from "../ui/toast.js";
import { paper, sendFirst, shares } from "./share-state.js";

/** @typedef {import("../sync/shares.js").ShareContent} ShareContent */
/** @typedef {{ report: any, unsent: number }} Looked */

const KEPT_FOR_MS = 60_000;

/**
 * @param {{
 *   draft: import("./share-draft.js").Draft, content: ShareContent, onMake: () => Promise<void>, onBack: () => void,
 * }} props
 */
export function SharePreview({ draft, content, onMake, onBack }) {
  const [looked, setLooked] = useState(/** @type {Looked | undefined} */ (undefined));
  const [error, setError] = useState(/** @type {unknown} */ (undefined));
  const [isMaking, setIsMaking] = useState(false);

  async function look() {
    setError(undefined);
    try {
      const unsent = await sendFirst();
      setLooked({ report: await shares().report(content), unsent });
    } catch (problem) {
      setError(problem);
    }
  }

  useEffect(() => {
    look();
  }, []);

  async function make() {
    setIsMaking(true);
    await onMake().catch(reportProblem);
    setIsMaking(false);
  }

  return html`
    <h1 tabindex="-1">${words.look.title}</h1>
    ${draft.kind === "follow" && html`<p>${words.look.follows}</p>`}
    ${!looked && !error && html`<p class="loading" role="status">${words.look.loading}</p>`}
    ${error && html`<${NotMade} error=${error} onRetry=${look} />`}
    ${looked && looked.unsent > 0 && html`<p class="banner" role="status">${words.look.unsent(looked.unsent)}</p>`}
    ${looked && html`<div class="card shared-page"><${ReportView} report=${looked.report} label=${words.look.title} /></div>`}
    <div class="button-column share-actions">
      ${looked &&
      html`<button type="button" class="button is-primary" disabled=${isMaking} onClick=${make}>
        ${isMaking ? words.look.making : draft.kind === "visit" ? words.look.makeVisit : words.look.makeLink}
      </button>`}
      ${looked && html`<${SavePdf} content=${content} />`}
      <button type="button" class="button" onClick=${onBack}>${words.look.back}</button>
    </div>
  `;
}

/** @param {{ error: unknown, onRetry: () => void }} props */
function NotMade({ error, onRetry }) {
  return html`<section class="card" role="alert">
    <h2>${words.look.failed}</h2>
    <p>${problemText(error)}</p>
    <p><button type="button" class="button" onClick=${onRetry}>${words.look.tryAgain}</button></p>
  </section>`;
}

/** @param {{ content: ShareContent }} props */
export function SavePdf({ content }) {
  const [isBusy, setIsBusy] = useState(false);

  async function save() {
    setIsBusy(true);
    try {
      await sendFirst();
      download(await shares().pdf(content, paper()));
      say(words.look.pdfSaved);
    } finally {
      setIsBusy(false);
    }
  }

  return html`<button type="button" class="button" disabled=${isBusy} onClick=${() => save().catch(reportProblem)}>
    <${Icon} name="download" size=${20} /> ${words.look.pdf}
  </button>`;
}

/** By a link of its own, so that the choice stands in no list of downloads. @param {Blob} file */
function download(file) {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = words.look.pdfFile;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
}

/** What was opened, how long the link works, and copies to keep: made here, asked of nobody. */

import { useLayoutEffect, useMemo, useRef } from "preact/hooks";

import { Table } from "../report/report-parts.js";
import { ReportView } from "../report/report-view.js";
import { viewerText as text } from "../text/viewer.js";
import { dateAndTime } from "../ui/format-instant.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { observationsOf, pdfOf, reportOf } from "./bundle.js";
import { daysCsv } from "./days-csv.js";

/** @import { Bundle } from "./opening.js" */

/** How long a browser may take to begin saving. */
const SAVED_AFTER_MS = 60_000;

/** @param {{ bundle: Bundle, endsAt: string | null }} props */
export function Opened({ bundle, endsAt }) {
  const content = useRef(/** @type {HTMLElement | null} */ (null));
  const report = useMemo(() => reportOf(bundle), [bundle]);
  const pdf = useMemo(() => pdfOf(bundle), [bundle]);
  useLayoutEffect(() => /** @type {HTMLElement | null | undefined} */ (content.current?.querySelector("h1"))?.focus(), []);
  return html`<div class="viewer-page">
    <header class="viewer-bar">
      <p class="viewer-brand">${text.brand}</p>
      <div class="button-row" role="group" aria-label=${text.actions}>
        <button type="button" class="button is-small" onClick=${() => print()}>${text.print}</button>
        ${pdf && html`<${SaveButton} label=${text.pdf} name=${text.files.pdf} type="application/pdf" make=${() => pdf} />`}
        <${SaveButton} label=${text.fhir} name=${text.files.fhir} type="application/fhir+json" make=${() => JSON.stringify(bundle)} />
        ${report &&
        html`<${SaveButton} label=${text.csv} name=${text.files.csv} type="text/csv" make=${() => daysCsv(report, text.csvHeadings)} />`}
      </div>
      ${endsAt && html`<p class="viewer-until hint"><strong>${text.until(dateAndTime(endsAt))}</strong> ${text.doNotKeep}</p>`}
    </header>
    <main ref=${content}>
      ${report ? html`<${ReportView} report=${report} />` : html`<${PlainView} bundle=${bundle} />`}
    </main>
  </div>`;
}

/** @param {{ label: string, name: string, type: string, make: () => BlobPart }} props */
function SaveButton({ label, name, type, make }) {
  function save() {
    const url = URL.createObjectURL(new Blob([make()], { type }));
    Object.assign(document.createElement("a"), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), SAVED_AFTER_MS);
  }
  return html`<button type="button" class="button is-small" onClick=${save}>${label}</button>`;
}

/** What FHIR says, for a bundle that was not made for this page. @param {{ bundle: Bundle }} props */
function PlainView({ bundle }) {
  const words = text.plain;
  const rows = observationsOf(bundle).map(({ date, name, value }) => [dateWords(date), name, value]);
  return html`<article class="report">
    <header class="report-head">
      <h1 tabindex="-1">${words.title}</h1>
      <p>${rows.length > 0 ? words.detail : words.empty}</p>
    </header>
    ${rows.length > 0 && html`<${Table} caption=${words.caption} columns=${[words.date, words.what, words.value]} rows=${rows} />`}
  </article>`;
}

/** @param {string} date */
const dateWords = (date) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? fullDate(date) : date);

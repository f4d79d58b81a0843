/** What the sections of a report are made of. */

import { html } from "../ui/html.js";

/** @import { Fact } from "./report-words.js" */

/** @param {{ caption: string, isCaptionShown?: boolean, columns: string[], rows: unknown[][] }} props the first cell of a row names it */
export function Table({ caption, isCaptionShown = false, columns, rows }) {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${caption}>
    <table class="report-table" data-columns=${columns.length}>
      <caption class=${isCaptionShown ? undefined : "visually-hidden"}>${caption}</caption>
      <thead>
        <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, ...cells]) => html`<tr>
            <th scope="row">${name}</th>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Found by its heading; as a landmark it would stand in the way of the tables in it. @param {{ title: string, name: string, children: unknown }} props */
export function Section({ title, name, children }) {
  return html`<section class=${`report-section is-${name}`}>
    <h2>${title}</h2>
    ${children}
  </section>`;
}

/** @param {{ facts: Fact[] }} props */
export function Facts({ facts }) {
  return html`<dl class="report-facts">
    ${facts.map(
      ({ label, value, detail }) => html`<div>
        <dt>${label}</dt>
        <dd><strong>${value}</strong>${detail.map((line) => html`<span>${line}</span>`)}</dd>
      </div>`,
    )}
  </dl>`;
}

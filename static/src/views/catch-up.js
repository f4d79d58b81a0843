/** Days left out, on one page: questions down, days across, each box a tap, each answer saved at once. */

import { useState } from "preact/hooks";

import { hrefTo } from "../router.js";
import { catchUp as text } from "../text/history.js";
import { text as common } from "../text/text.js";
import { mediumDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { CatchUpPicker } from "./catch-up-picker.js";
import { URGENT, proposalsFor, rowsFor, urgentOn } from "./catch-up-rows.js";
import { CatchUpTable } from "./catch-up-table.js";
import { ProposalBar } from "./day-form.js";
import { entryOn } from "./entry.js";
import { missedDays } from "./missed-day.js";
import { saveDays } from "./save-days.js";
import { diary, today } from "./state.js";

/** @typedef {{ row: string, on: string }} Cell */

/** @returns {string[]} */
export function daysLeftOut() {
  return missedDays(/** @type {import("./entry.js").Entry[]} */ (diary().all("entries")), today.value);
}

export function CatchUpLink() {
  return html`<a class="settings-link" href=${hrefTo("history", "missed")}>
    <span><strong>${common.missed.fillIn(daysLeftOut().length)}</strong> <span class="hint">${text.linkHint}</span></span>
    <${Icon} name="next" size=${20} />
  </a>`;
}

export function CatchUp() {
  // Those of when the page was opened: a day that was just filled in stays to be looked at.
  const [days] = useState(daysLeftOut);
  return html`
    <p class="back-link"><a href=${hrefTo("history")}><${Icon} name="previous" size=${20} /> ${text.back}</a></p>
    <h1 tabindex="-1">${text.title}</h1>
    ${days.length === 0 ? html`<p>${text.nothing}</p>` : html`<${Days} days=${days} />`}
  `;
}

/** @param {{ days: string[] }} props */
function Days({ days }) {
  const [cell, setCell] = useState(/** @type {Cell | null} */ (null));
  const [isProposing, setIsProposing] = useState(false);
  const rows = rowsFor(days);
  const proposals = proposalsFor(days, rows);
  const proposed = isProposing ? proposals.of : new Map();

  /** @param {Cell} answered */
  function goOn(answered) {
    const next = isProposing ? null : nextOpen(rows, days, answered);
    setCell(next);
    if (!next) focusCell(answered);
  }

  async function confirm() {
    if (!(await saveDays([...proposals.of].map(([localDate, fields]) => ({ localDate, fields }))))) return;
    setIsProposing(false);
    setCell(nextOpen(rows, days, { row: rows.at(-1)?.id ?? "", on: days.at(-1) ?? "" }));
  }

  return html`
    <p class="catch-up-intro">${text.introduction}</p>
    <${CatchUpTable} rows=${rows} days=${days} cell=${cell} proposed=${proposed} onOpen=${setCell} />
    ${proposals.of.size > 0 && !isProposing && !cell &&
    html`<button type="button" class="button is-wide same-as" onClick=${() => setIsProposing(true)}>
      <${Icon} name="repeat" size=${20} /> ${sameAs(proposals.from)}
    </button>`}
    ${cell
      ? html`<${CatchUpPicker}
          key=${`${cell.row} ${cell.on}`}
          row=${rows.find((row) => row.id === cell.row)}
          on=${cell.on}
          onAnswered=${() => goOn(cell)}
          onClose=${() => (setCell(null), focusCell(cell))}
        />`
      : isProposing && proposals.of.size > 0 &&
        html`<${ProposalBar} onSave=${confirm} onDiscard=${() => setIsProposing(false)} />`}
  `;
}

/** @param {string[]} from */
function sameAs(from) {
  const [only] = from;
  return from.length === 1 && only ? text.sameAs(mediumDate(only)) : text.sameAsBefore;
}

/**
 * @param {import("./catch-up-rows.js").Row[]} rows
 * @param {string[]} days
 * @param {Cell} after
 * @returns {Cell | null} the next open box along the row, then in the rows below; the urgent question comes last
 */
function nextOpen(rows, days, after) {
  const isOpen = [
    ...rows.map((row) => ({ id: row.id, test: (/** @type {string} */ on) => row.valueOf(entryOn(on) ?? {}) === undefined })),
    { id: URGENT, test: (/** @type {string} */ on) => urgentOn(on) === undefined },
  ];
  const cells = isOpen.flatMap(({ id, test }) => days.map((on) => ({ row: id, on, test })));
  const at = cells.findIndex(({ row, on }) => row === after.row && on === after.on);
  const next = cells.slice(at + 1).find(({ on, test }) => test(on));
  return next ? { row: next.row, on: next.on } : null;
}

/** @param {Cell} cell */
function focusCell({ row, on }) {
  document.getElementById(`cell-${row}-${on}`)?.focus();
}

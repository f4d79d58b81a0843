/** The table of days left out: what stands in each box, and the tap that opens it. */

import { catchUp as text } from "../text/history.js";
import { dayOfMonth, weekdayShort } from "../ui/calendar-format.js";
import { longDate, number } from "../ui/format.js";
import { classes, html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { URGENT, answerWords, urgentOn } from "./catch-up-rows.js";
import { entryOn } from "./entry.js";

/** @typedef {import("./catch-up-rows.js").Row} Row */
/** @typedef {import("./catch-up.js").Cell} Cell */

/**
 * @param {{
 *   rows: Row[], days: string[], cell: Cell | null, onOpen: (cell: Cell) => void,
 *   proposed: Map<string, Partial<import("./entry.js").Entry>>,
 * }} props
 */
export function CatchUpTable({ rows, days, cell, proposed, onOpen }) {
  const open = (/** @type {string} */ row, /** @type {string} */ on) => ({
    id: `cell-${row}-${on}`,
    isOpen: cell?.row === row && cell.on === on,
    onOpen: () => onOpen({ row, on }),
  });
  return html`<div class="catch-up-scroll" role="region" aria-label=${text.table} tabindex="0">
    <table class="catch-up">
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">${text.question}</span></th>
          ${days.map((on) => html`<th scope="col" key=${on}><span class="visually-hidden">${longDate(on)}</span>
            <span aria-hidden="true">${weekdayShort(on)}<br />${dayOfMonth(on)}</span></th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr key=${row.id}>
            <th scope="row">${row.label}</th>
            ${days.map((on) => html`<td key=${on}>
              <${Answer} row=${row} on=${on} proposed=${proposed.get(on)} ...${open(row.id, on)} />
            </td>`)}
          </tr>`,
        )}
        <tr class="is-urgent">
          <th scope="row">${text.urgent}</th>
          ${days.map((on) => html`<td key=${on}><${UrgentAnswer} on=${on} ...${open(URGENT, on)} /></td>`)}
        </tr>
      </tbody>
    </table>
  </div>`;
}

/**
 * @typedef {{ id: string, isOpen: boolean, onOpen: () => void }} Opening
 * @param {{ row: Row, on: string, proposed: Partial<import("./entry.js").Entry> | undefined } & Opening} props
 */
function Answer({ row, on, proposed, ...opening }) {
  const value = row.valueOf(entryOn(on) ?? {});
  const ghost = value === undefined && proposed ? row.valueOf(proposed) : undefined;
  const shown = value ?? ghost;
  const said = shown === undefined ? text.open : answerWords(row, on, shown);
  return html`<${Box}
    ...${opening}
    className=${classes(value !== undefined && "is-answered", ghost !== undefined && "is-proposed")}
    label=${text.cell(row.label, longDate(on), ghost === undefined ? said : text.proposed(said))}
  >
    ${shown === undefined ? text.openMark : number(shown, 2)}
  <//>`;
}

/** @param {{ on: string } & Opening} props */
function UrgentAnswer({ on, ...opening }) {
  const answer = urgentOn(on);
  const said = answer ? text.yes : text.no;
  return html`<${Box}
    ...${opening}
    className=${classes(answer === false && "is-answered", answer && "is-raised")}
    label=${text.cell(text.urgent, longDate(on), answer === undefined ? text.open : said)}
  >
    ${answer === undefined ? text.openMark : html`<${Icon} name=${answer ? "urgent" : "check"} size=${20} />`}
  <//>`;
}

/** @param {{ label: string, className: string, children?: unknown } & Opening} props */
function Box({ id, label, className, isOpen, onOpen, children }) {
  return html`<button
    type="button"
    id=${id}
    class=${classes("catch-up-box", className, isOpen && "is-open")}
    aria-label=${label}
    aria-expanded=${isOpen ? "true" : "false"}
    onClick=${onOpen}
  >
    ${children}
  </button>`;
}

/** A shape for each status of a date, beside its word: colour is never the only sign. */

import { html } from "../ui/html.js";

/** On a grid of 20 by 20. */
const SHAPES = {
  overdue: "M10 2.5 18 17H2zM10 8v4M10 14.4v.1",
  due_soon: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 5.5V10l3 2",
  upcoming: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z",
  done: "M4 10.5l4 4 8-9",
  skipped: "M4 10h12",
};

/** @param {{ status: keyof typeof SHAPES }} props */
export function StatusMark({ status }) {
  return html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path d=${SHAPES[status]} />
  </svg>`;
}

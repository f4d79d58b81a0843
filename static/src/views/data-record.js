/** Who took a copy of the diary, and what was brought in: from the ledger, so without a network as well. */

import { dataRecord as text } from "../text/data.js";
import { dateAndTime } from "../ui/format-instant.js";
import { html } from "../ui/html.js";
import { ownDiary } from "./state.js";

/** @import { DataEvent, DeviceDataEvent, LedgerEvent } from "../store/types" */
/** @typedef {{ id: string, at: string, event: DataEvent | DeviceDataEvent }} Line */

const TAKEN = ["diary_exported", "device_exported"];
const BROUGHT = ["diary_imported", "device_imported"];
const SHOWN = 5;

export function DataRecord() {
  const lines = dataLines(ownDiary.value?.ledger.all() ?? []);
  const earlier = lines.slice(SHOWN);
  return html`<section class="card" aria-labelledby="data-record-title">
    <h2 id="data-record-title">${text.title}</h2>
    <p>${text.detail}</p>
    ${lines.length === 0 && html`<p class="hint">${text.none}</p>`}
    <${Lines} lines=${lines.slice(0, SHOWN)} />
    ${earlier.length > 0 &&
    html`<details>
      <summary>${text.earlier(earlier.length)}</summary>
      <${Lines} lines=${earlier} />
    </details>`}
  </section>`;
}

/** @param {LedgerEvent[]} events of any kind @returns {Line[]} latest first */
export function dataLines(events) {
  return events
    .filter(({ event }) => [...TAKEN, ...BROUGHT].includes(event.kind))
    .map(({ event_id: id, occurred_at: at, event }) => ({ id, at, event: /** @type {DataEvent} */ (event) }))
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** @param {{ lines: Line[] }} props */
function Lines({ lines }) {
  return html`<ul class="accesses" role="list">
    ${lines.map(
      ({ id, at, event }) => html`<li key=${id}>
        <strong>${whatWords(event)}</strong>
        <span class="hint">${[dateAndTime(at), whoWords(event), leftWords(event)].filter(Boolean).join(" · ")}</span>
      </li>`,
    )}
  </ul>`;
}

/** @param {DataEvent | DeviceDataEvent} event */
function whatWords({ kind, format = "ndjson", days = 0 }) {
  const what = text.formats[format] ?? format;
  return TAKEN.includes(kind) ? text.taken(what, days) : text.brought(what, days);
}

/** @param {DataEvent | DeviceDataEvent} event */
function whoWords(event) {
  if (!("via" in event) || !event.via) return text.onDevice;
  return event.by && text.ways[event.via]?.(event.by);
}

/** @param {DataEvent | DeviceDataEvent} event */
function leftWords({ left_out: left = 0 }) {
  return left > 0 && text.leftOut(left);
}

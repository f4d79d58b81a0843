/** What the shapes and lines of a chart mean; only those that occur are named. */

import { charts as text } from "../text/charts.js";
import { html } from "../ui/html.js";
import { Key, Pause } from "./chart-parts.js";

/** @import { Annotations } from "../domain/shapes.js" */

/** @param {{ beside: Annotations, isOnDrug: boolean }} props */
export function ChartLegend({ beside, isOnDrug }) {
  const offPlan = new Set(beside.off_plan.map((day) => day.kind));
  const shapes = /** @type {const} */ ([
    ["red_flag", beside.red_flags.length > 0],
    ["missed", offPlan.has("missed")],
    ["partial", offPlan.has("partial")],
    ["extra", offPlan.has("extra")],
    ["lab", beside.lab_days.length > 0],
    ["off_drug", isOnDrug && beside.off_drug.length > 0],
  ]);
  return html`<ul class="legend" role="list" aria-label=${text.legend.title}>
    <li><span class="key-dot" aria-hidden="true"></span> ${text.legend.dot}</li>
    <li><span class="key-line" aria-hidden="true"></span> ${text.legend.median}</li>
    <li><span class="key-band" aria-hidden="true"></span> ${text.legend.band}</li>
    ${shapes.map(([kind, isThere]) => isThere && html`<li><${Key} kind=${kind} /> ${text.legend[kind]}</li>`)}
    ${beside.pauses.length > 0 &&
    html`<li>
      <svg class="key-pause" width="18" height="12" aria-hidden="true" focusable="false">
        <${Pause} x=${0} y=${0} width=${18} height=${12} />
      </svg>
      ${text.legend.pause}
    </li>`}
    <li>${text.legend.gap}</li>
  </ul>`;
}

/** What is drawn of laboratory values, in the app and in a report, and what its shapes mean. */

import { charts as text } from "../text/charts.js";
import { html } from "../ui/html.js";
import { Bands, Beneath, Grid, Key, Shape, px } from "./chart-parts.js";

/** @import { LabChartModel, LabDot, Plot } from "../domain/shapes.js" */

/** How far the range of a value that stands alone is drawn to either side. */
const ALONE_PX = 14;

/** @param {{ model: LabChartModel, unit: string }} props */
export function LabPicture({ model, unit }) {
  const { plot, rows, dots } = model;
  return html`<g aria-hidden="true">
    <${Bands} model=${model} />
    ${dots.map((dot, index) => html`<${PrintedRange} dots=${dots} index=${index} plot=${plot} />`)}
    <${Grid} ticks=${model.y_ticks} plot=${plot} digits=${2} />
    <text class="chart-label" x=${px(plot.x)} y=${px(rows.highest_anchor)}>${unit}</text>
    <path class="chart-lab-line" d=${dots.length > 1 ? `M${dots.map(({ x, y }) => `${px(x)},${px(y)}`).join(" ")}` : ""} />
    ${dots.map((dot) => html`<${LabShape} dot=${dot} />`)}
    <${Beneath} model=${model} />
  </g>`;
}

/** Up to half-way to the values on either side, since each has a range of its own. @param {{ dots: LabDot[], index: number, plot: Plot }} props */
function PrintedRange({ dots, index, plot }) {
  const dot = /** @type {LabDot} */ (dots[index]);
  const { reference_top: top, reference_bottom: bottom } = dot;
  if (top === null && bottom === null) return null;
  const before = dots[index - 1];
  const after = dots[index + 1];
  const from = Math.max(before ? (before.x + dot.x) / 2 : dot.x - ALONE_PX * 10, plot.x);
  const to = Math.min(after ? (dot.x + after.x) / 2 : dot.x + ALONE_PX * 10, plot.x + plot.width);
  const high = top ?? plot.y;
  const low = bottom ?? plot.y + plot.height;
  return html`<rect class="chart-range" x=${px(from)} y=${px(high)} width=${px(to - from)} height=${px(low - high)} />
    <path
      class="chart-range-edge"
      d=${[top, bottom].flatMap((end) => (end === null ? [] : [`M${px(from)} ${px(end)}H${px(to)}`])).join("")}
    />`;
}

/** @param {{ dot: LabDot }} props */
function LabShape({ dot: { kind, x, y } }) {
  if (kind === "within") return html`<circle class="chart-dot" cx=${px(x)} cy=${px(y)} r="4" />`;
  return html`<${Shape} kind=${kind} x=${px(x)} y=${px(y)} />`;
}

/** Once for all the charts of laboratory values on a screen. */
export function LabLegend() {
  const { labLegend: legend } = text;
  return html`<ul class="legend" role="list" aria-label=${legend.title}>
    <li><span class="key-range" aria-hidden="true"></span> ${legend.band}</li>
    <li><span class="key-dot" aria-hidden="true"></span> ${legend.within}</li>
    <li><${Key} kind="above" /> ${legend.above}</li>
    <li><${Key} kind="below" /> ${legend.below}</li>
    <li><${Key} kind="unknown" /> ${legend.unknown}</li>
  </ul>`;
}

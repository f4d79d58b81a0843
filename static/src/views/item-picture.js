/** What is drawn of one item, in the app and in a report: its steps named at both ends. */

import { charts as text } from "../text/charts.js";
import { html } from "../ui/html.js";
import { Bands, Beneath, FlareLabel, Grid, Weekly, px } from "./chart-parts.js";

/** @import { ChartModel } from "../domain/shapes.js" */

/** @param {{ model: ChartModel, anchors: string[] }} props */
export function ItemPicture({ model, anchors }) {
  const { plot, rows } = model;
  return html`<g aria-hidden="true">
    <${Bands} model=${model} flare=${model.early_flare} />
    <${Grid} ticks=${model.y_ticks} plot=${plot} />
    <text class="chart-label" x=${px(plot.x)} y=${px(rows.highest_anchor)}>${text.anchor(4, anchors[4] ?? "")}</text>
    <text class="chart-label" x=${px(plot.x)} y=${px(rows.lowest_anchor)}>${text.anchor(0, anchors[0] ?? "")}</text>
    <${Weekly} answers=${model} />
    <${Beneath} model=${model} />
    <${FlareLabel} flare=${model.early_flare} plot=${plot} />
  </g>`;
}

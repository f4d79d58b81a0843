/** The chart model as live SVG: every day a point that can be reached with the arrow keys. */

import { useState } from "preact/hooks";

import { chartModel, chartRequest } from "../domain/chart-model.js";
import { screens } from "../text/screens.js";
import { ChartPoints } from "../ui/chart-points.js";
import { number, shortDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { useWidth } from "../ui/use-width.js";
import { earlyFlare, words } from "./catalogue.js";
import { gradeWords } from "./entry.js";
import { preferences, treatment } from "./state.js";

/** @typedef {import("../domain/shapes.js").ChartModel} ChartModel */
/** @typedef {import("../domain/shapes.js").Dot} Dot */
/** @typedef {import("./catalogue.js").Item} Item */
/** @typedef {import("../ui/chart-points.js").ChartPoint} ChartPoint */

const text = screens.trends;
const HEIGHT_PX = 240;
const FLAG_PX = 6;

/** @param {number} tenths */
const px = (tenths) => tenths / 10;

/**
 * @param {{ item: Item, answer: import("../domain/shapes.js").Trends, fromWeek: number | null }} props
 */
export function Chart({ item, answer, fromWeek }) {
  const [frame, widthPx] = useWidth();
  const [shown, setShown] = useState(/** @type {ChartPoint | undefined} */ (undefined));
  const model = chartModel(
    chartRequest(
      answer,
      item.item_id,
      treatment()["ended_on"] ?? null,
      earlyFlare(),
      /** @type {import("../domain/shapes.js").Axis} */ (preferences.value.axis),
      widthPx,
      HEIGHT_PX,
      fromWeek,
    ),
  );
  const label = words(item.label);
  return html`<figure class="chart" ref=${frame}>
    <svg
      viewBox=${`0 0 ${px(model.width)} ${px(model.height)}`}
      width=${px(model.width)}
      height=${px(model.height)}
      role="group"
      aria-label=${text.chartName(label)}
    >
      <${Background} model=${model} item=${item} />
      <${Summary} model=${model} />
      <${Flags} model=${model} />
      <${ChartPoints} points=${model.dots.map((dot) => pointOf(dot, item))} onShow=${setShown} />
      ${shown && html`<circle class="chart-cursor" cx=${shown.x} cy=${shown.y} r="7" />`}
    </svg>
    <figcaption class="hint">${shown?.words ?? text.chartHint}</figcaption>
  </figure>`;
}

/** @param {{ model: ChartModel, item: Item }} props */
function Background({ model, item }) {
  const { plot, rows } = model;
  const top = px(plot.y);
  const height = px(plot.height);
  const anchors = words(item.anchors);
  return html`<g aria-hidden="true">
    ${model.early_flare &&
    html`<rect class="chart-flare" x=${px(model.early_flare.x)} y=${top} width=${px(model.early_flare.width)} height=${height} />`}
    ${model.pauses.map(
      (pause) => html`<rect class="chart-pause" x=${px(pause.x)} y=${top} width=${px(pause.width)} height=${height} />`,
    )}
    ${model.y_ticks.map(
      (tick) => html`<line class="chart-grid" x1=${px(plot.x)} x2=${px(plot.x + plot.width)} y1=${px(tick.y)} y2=${px(tick.y)} />
        <text class="chart-label" x=${px(plot.x) - 6} y=${px(tick.y)} dy="0.35em" text-anchor="end">${number(tick.value, 0)}</text>`,
    )}
    <text class="chart-label" x=${px(plot.x)} y=${px(rows.highest_anchor)}>${text.anchor(4, anchors[4] ?? "")}</text>
    <text class="chart-label" x=${px(plot.x)} y=${px(rows.lowest_anchor)}>${text.anchor(0, anchors[0] ?? "")}</text>
    ${model.x_ticks.map(
      (tick) => html`<text class="chart-label" x=${px(tick.x)} y=${px(rows.axis)} text-anchor="middle">
        ${tick.week === undefined ? shortDate(tick.local_date ?? "") : text.weekTick(tick.week)}
      </text>`,
    )}
    ${model.first_dose &&
    html`<line class="chart-first-dose" x1=${px(model.first_dose.x)} x2=${px(model.first_dose.x)} y1=${top} y2=${top + height} />`}
    <${Doses} model=${model} />
  </g>`;
}

/** @param {{ model: ChartModel }} props */
function Doses({ model }) {
  const y = px(model.rows.doses);
  return html`<g class="chart-doses">
    ${model.dose_steps.map(
      (step) => html`<line x1=${px(step.x) + 1} x2=${px(step.x + step.width) - 1} y1=${y - 13} y2=${y - 13} />
        ${fits(doseWords(step.daily_mg), step.width) &&
        html`<text class="chart-label" x=${px(step.x) + 2} y=${y}>${doseWords(step.daily_mg)}</text>`}`,
    )}
  </g>`;
}

/** @param {string} label @param {number} widthTenths seven pixels a letter, and room before the next */
function fits(label, widthTenths) {
  return label.length * 70 + 60 <= widthTenths;
}

/** @param {number[]} dailyMg */
export function doseWords(dailyMg) {
  if (dailyMg.every((mg) => mg === 0)) return text.pause;
  return text.milligrams(dailyMg.map((mg) => number(mg, 2)).join("/"));
}

/** @param {{ model: ChartModel }} props */
function Summary({ model }) {
  const points = (/** @type {[number, number][]} */ run) => run.map(([x, y]) => `${px(x)},${px(y)}`).join(" ");
  return html`<g aria-hidden="true">
    ${model.quartile_band.map((run) => html`<polygon class="chart-band" points=${points(run)} />`)}
    ${model.median_line.map((run) => {
      const [only] = run;
      if (run.length > 1 || !only) return html`<polyline class="chart-median" points=${points(run)} />`;
      return html`<line class="chart-median" x1=${px(only[0]) - 6} x2=${px(only[0]) + 6} y1=${px(only[1])} y2=${px(only[1])} />`;
    })}
  </g>`;
}

/** @param {{ model: ChartModel }} props */
function Flags({ model }) {
  const y = px(model.rows.red_flags);
  return html`<g aria-hidden="true">
    ${model.red_flags.map(({ x }) => {
      const middle = px(x);
      const corners = `${middle},${y - FLAG_PX} ${middle - FLAG_PX},${y + FLAG_PX} ${middle + FLAG_PX},${y + FLAG_PX}`;
      return html`<polygon class="chart-flag" points=${corners} />`;
    })}
  </g>`;
}

/** @param {Dot} dot @param {Item} item @returns {ChartPoint} */
function pointOf(dot, item) {
  return { key: dot.local_date, x: px(dot.x), y: px(dot.y), words: dotWords(dot, item) };
}

/** @param {Dot} dot @param {Item} item */
function dotWords(dot, item) {
  const value = gradeWords(item, dot.value);
  const date = shortDate(dot.local_date);
  if (dot.treatment_day === null) return text.dotOnDate(date, value);
  return text.dotOnDay(dot.treatment_day, date, value);
}

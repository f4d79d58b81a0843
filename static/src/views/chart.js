/** The chart model as live SVG: every day a point that can be reached with the arrow keys. */

import { useEffect, useRef, useState } from "preact/hooks";

import { chartModel, chartRequest } from "../domain/chart-model.js";
import { screens } from "../text/screens.js";
import { number, shortDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { earlyFlare, words } from "./catalogue.js";
import { gradeWords } from "./entry.js";
import { preferences, treatment } from "./state.js";

/** @typedef {import("../domain/shapes.js").ChartModel} ChartModel */
/** @typedef {import("../domain/shapes.js").Dot} Dot */
/** @typedef {import("./catalogue.js").Item} Item */

const text = screens.trends;
const HEIGHT_PX = 240;
const FIRST_WIDTH_PX = 320;
const NARROWEST_PX = 240;
const HIT_PX = 12;
const FLAG_PX = 6;

/** @param {number} tenths */
const px = (tenths) => tenths / 10;

/**
 * @param {{ item: Item, answer: import("../domain/shapes.js").Trends, fromWeek: number | null }} props
 */
export function Chart({ item, answer, fromWeek }) {
  const [frame, widthPx] = useWidth();
  const [shown, setShown] = useState(/** @type {Dot | undefined} */ (undefined));
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
      <${Dots} model=${model} item=${item} onShow=${setShown} />
      ${shown && html`<circle class="chart-cursor" cx=${px(shown.x)} cy=${px(shown.y)} r="7" />`}
    </svg>
    <figcaption class="hint">${shown ? dotWords(shown, item) : text.chartHint}</figcaption>
  </figure>`;
}

/** @returns {[{ current: HTMLElement | null }, number]} an element to measure, and its width as it changes */
function useWidth() {
  const element = useRef(/** @type {HTMLElement | null} */ (null));
  const [width, setWidth] = useState(FIRST_WIDTH_PX);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(NARROWEST_PX, Math.floor(entry.contentRect.width)));
    });
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
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

/** @param {{ model: ChartModel, item: Item, onShow: (dot: Dot | undefined) => void }} props */
function Dots({ model, item, onShow }) {
  const [stop, setStop] = useState(/** @type {string | undefined} */ (undefined));
  const group = useRef(/** @type {SVGGElement | null} */ (null));
  const stopDate = model.dots.some((dot) => dot.local_date === stop) ? stop : model.dots.at(-1)?.local_date;

  /** @param {KeyboardEvent} event */
  function onKeyDown(event) {
    const from = model.dots.findIndex((dot) => dot.local_date === stopDate);
    const to = destination(event.key, from, model.dots.length);
    if (to === undefined) return;
    event.preventDefault();
    setStop(model.dots[to]?.local_date);
    /** @type {SVGElement | undefined} */ (group.current?.children[to])?.focus();
  }

  return html`<g ref=${group} onKeyDown=${onKeyDown}>
    ${model.dots.map(
      (dot) => html`<g
        key=${dot.local_date}
        class="chart-point"
        role="img"
        aria-label=${dotWords(dot, item)}
        tabindex=${dot.local_date === stopDate ? 0 : -1}
        onFocus=${() => {
          setStop(dot.local_date);
          onShow(dot);
        }}
        onBlur=${() => onShow(undefined)}
        onPointerEnter=${() => onShow(dot)}
        onPointerLeave=${() => onShow(undefined)}
      >
        <circle class="chart-hit" cx=${px(dot.x)} cy=${px(dot.y)} r=${HIT_PX} />
        <circle class="chart-dot" cx=${px(dot.x)} cy=${px(dot.y)} r="2.75" />
      </g>`,
    )}
  </g>`;
}

/** @param {string} key @param {number} from @param {number} count */
function destination(key, from, count) {
  const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: count - 1 }[key];
  return to === undefined || to < 0 || to >= count ? undefined : to;
}

/** @param {Dot} dot @param {Item} item */
function dotWords(dot, item) {
  const value = gradeWords(item, dot.value);
  const date = shortDate(dot.local_date);
  if (dot.treatment_day === null) return text.dotOnDate(date, value);
  return text.dotOnDay(dot.treatment_day, date, value);
}

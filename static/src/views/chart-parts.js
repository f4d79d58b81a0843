/** What every chart is drawn of: grid, weeks, bands, and marks told apart by their shape. */

import { charts as text } from "../text/charts.js";
import { number, shortDate } from "../ui/format.js";
import { html } from "../ui/html.js";

/** @import { DoseMark, Frame, Marks, Plot, Span } from "../domain/shapes.js" */
/** @typedef {Frame & Omit<Marks, "lab_days"> & Partial<Pick<Marks, "lab_days">>} Framed */

const LABELLED_FLARE_PX = 122;
const LETTER_PX = 7;
const HATCH_PX = 5;

const OFF_PLAN = /** @type {const} */ (["missed", "partial", "extra"]);

/** The foot of the triangle of a red flag, with its outline. */
const FLAG_PX = 15;

/** @param {number} tenths */
export const px = (tenths) => tenths / 10;

/** The bands behind the answers. @param {{ model: Framed, flare?: Span | null, plot?: Plot }} props */
export function Bands({ model, flare = null, plot = model.plot }) {
  const top = px(plot.y);
  const height = px(plot.height);
  return html`
    ${flare &&
    html`<g class="chart-flare">
      <rect x=${px(flare.x)} y=${top} width=${px(flare.width)} height=${height} />
      <path d=${`M${px(flare.x)} ${top}v${height}M${px(flare.x + flare.width)} ${top}v${height}`} />
    </g>`}
    ${model.pauses.map(({ x, width }) => html`<${Pause} x=${px(x)} y=${top} width=${px(width)} height=${height} />`)}
  `;
}

/** Its letters need room of their own. @param {{ flare: Span | null, plot: Plot }} props */
export function FlareLabel({ flare, plot }) {
  if (!flare || px(flare.width) < LABELLED_FLARE_PX) return null;
  return html`<text class="chart-label chart-halo" x=${px(flare.x) + 5} y=${px(plot.y) + 13}>${text.flareWindow}</text>`;
}

/** Hatched, so that it is one in grey as well. @param {{ x: number, y: number, width: number, height: number }} props */
export function Pause({ x, y, width, height }) {
  const lines = [];
  for (let across = HATCH_PX / 2; across < width; across += HATCH_PX) lines.push(`M${x + across} ${y}v${height}`);
  return html`<rect class="chart-pause" x=${x} y=${y} width=${width} height=${height} />
    <path class="chart-hatch" d=${lines.join("")} />`;
}

/** @param {{ ticks: { y: number, value: number }[], plot: Plot, digits?: 0 | 1 | 2 }} props */
export function Grid({ ticks, plot, digits = 0 }) {
  const right = px(plot.x + plot.width);
  return html`
    <path class="chart-grid" d=${ticks.map((tick) => `M${px(plot.x)} ${px(tick.y)}H${right}`).join("")} />
    ${ticks.map(
      (tick) => html`<text class="chart-label" x=${px(plot.x) - 6} y=${px(tick.y)} dy="0.35em" text-anchor="end">${number(tick.value, digits)}</text>`,
    )}
  `;
}

/** Everything once for all that stands above it: weeks, doses, marks. @param {{ model: Framed }} props */
export function Beneath({ model }) {
  const { plot, rows } = model;
  const top = px(plot.y);
  const bottom = px(plot.y + plot.height);
  return html`
    <path class="chart-tick" d=${model.x_ticks.map((tick) => `M${px(tick.x)} ${bottom}v4`).join("")} />
    ${model.x_ticks.map(
      (tick) => html`<text class="chart-label" x=${px(tick.x)} y=${px(rows.axis)} text-anchor="middle">
        ${tick.week === undefined ? shortDate(tick.local_date ?? "") : text.weekTick(tick.week)}
      </text>`,
    )}
    ${model.first_dose &&
    html`<line class="chart-first-dose" x1=${px(model.first_dose.x)} x2=${px(model.first_dose.x)} y1=${top} y2=${bottom} />`}
    <${Shapes} kind="off_drug" marks=${model.off_drug} y=${bottom} />
    ${model.dose_steps.map((step) => html`<${Dose} step=${step} y=${px(rows.doses)} />`)}
    ${rows.off_plan !== null &&
    OFF_PLAN.map(
      (kind) => html`<${Shapes} kind=${kind} marks=${model.off_plan.filter((day) => day.kind === kind)} y=${px(rows.off_plan ?? 0) - 4} />`,
    )}
    ${rows.labs !== null && html`<${Shapes} kind="lab" marks=${model.lab_days ?? []} y=${px(rows.labs) - 4} />`}
    <path class="chart-flag-line" d=${model.red_flags.map(({ x }) => `M${px(x)} ${top}V${bottom}`).join("")} />
    ${sideBySide(model.red_flags.map(({ x }) => px(x)), FLAG_PX).map(
      ([first, last]) => html`<${RedFlags} from=${first} to=${last} y=${px(rows.red_flags)} />`,
    )}
  `;
}

/**
 * @param {number[]} places in rising order
 * @param {number} width
 * @returns {[number, number][]} the first and last of each run of places that lie closer than `width`
 */
export function sideBySide(places, width) {
  /** @type {[number, number][]} */
  const runs = [];
  for (const x of places) {
    const run = runs.at(-1);
    if (run && x - run[1] < width) run[1] = x;
    else runs.push([x, x]);
  }
  return runs;
}

/** Triangles that would cover one another are one, as wide as their days. @param {{ from: number, to: number, y: number }} props */
function RedFlags({ from, to, y }) {
  if (from === to) return html`<${Shape} kind="red_flag" x=${from} y=${y} />`;
  return html`<path class="chart-shape is-red_flag" d=${`M${from} ${y - 6}H${to}l6.5 12H${from - 6.5}z`} />
    <${FlagSign} x=${(from + to) / 2} y=${y} />`;
}

/** A bar from its first day on; a pause is dashed. @param {{ step: DoseMark, y: number }} props */
function Dose({ step, y }) {
  const from = px(step.x);
  const to = px(step.x + step.width);
  const label = doseWords(step.daily_mg);
  const bar = y - 13;
  return html`
    <path class=${step.kind === "pause" ? "chart-dose is-pause" : "chart-dose"} d=${`M${from + 1} ${bar}H${to - 1}`} />
    <path class="chart-dose" d=${`M${from + 1} ${bar - 4}v8`} />
    ${label.length * LETTER_PX + 6 <= to - from && html`<text class="chart-label" x=${from + 2} y=${y}>${label}</text>`}
  `;
}

/** @param {number[]} dailyMg */
export function doseWords(dailyMg) {
  if (dailyMg.every((mg) => mg === 0)) return text.pause;
  const amounts = dailyMg.map((mg) => number(mg, 2));
  if (amounts.length <= 3) return text.milligrams(amounts.join("/"));
  return text.milligrams(text.fromTo(number(Math.min(...dailyMg), 2), number(Math.max(...dailyMg), 2)));
}

/** @typedef {"red_flag" | "missed" | "partial" | "extra" | "lab" | "off_drug" | "above" | "below" | "unknown"} ShapeKind */

/** From their middle on; told apart without any colour. @type {Record<ShapeKind, string>} */
const SHAPES = {
  red_flag: "m0-6 6.5 12h-13z",
  missed: "m-4-4 8 8m0-8-8 8",
  partial: "m4.5 0a4.5 4.5 0 1 1-9 0a4.5 4.5 0 1 1 9 0zm-4.5-4.5a4.5 4.5 0 0 0 0 9z",
  extra: "m-4-4h8v8h-8zm4-4v4m-2-2h4",
  lab: "m0-5.5 5.5 5.5-5.5 5.5-5.5-5.5z",
  off_drug: "m-4 5 4-10m0 10 4-10",
  above: "m0-6 5.5 10h-11z",
  below: "m0 6 5.5-10h-11z",
  unknown: "m4 0a4 4 0 1 1-8 0a4 4 0 1 1 8 0z",
};

/** @param {{ kind: ShapeKind, x: number, y: number }} props */
export function Shape({ kind, x, y }) {
  return html`<path class=${`chart-shape is-${kind}`} d=${`M${x} ${y}${SHAPES[kind]}`} />
    ${kind === "red_flag" && html`<${FlagSign} x=${x} y=${y} />`}`;
}

/**
 * One path for all of a kind: a course off its plan on every other day would be hundreds of elements. None of these kinds
 * covers what lies beneath it, so together they look as they would one over the other.
 *
 * @param {{ kind: ShapeKind, marks: { x: number }[], y: number }} props
 */
function Shapes({ kind, marks, y }) {
  if (marks.length === 0) return null;
  return html`<path class=${`chart-shape is-${kind}`} d=${marks.map(({ x }) => `M${px(x)} ${y}${SHAPES[kind]}`).join("")} />`;
}

/** @param {{ x: number, y: number }} props */
function FlagSign({ x, y }) {
  return html`<path class="chart-flag-sign" transform=${`translate(${x} ${y})`} d="M0-2.2V1.4M0 3.6v.6" />`;
}

/** The same shape beside its words. @param {{ kind: ShapeKind }} props */
export function Key({ kind }) {
  return html`<svg class="key-shape" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">
    <${Shape} kind=${kind} x=${0} y=${0} />
  </svg>`;
}

/** Weekly medians and quartiles; a week between two gaps is a dash. @param {{ answers: Pick<import("../domain/shapes.js").Answers, "median_line" | "quartile_band"> }} props */
export function Weekly({ answers }) {
  return html`
    ${answers.quartile_band.map((run) => html`<polygon class="chart-band" points=${pairs(run)} />`)}
    ${answers.median_line.map((run) => html`<path class="chart-median" d=${lineOf(run)} />`)}
  `;
}

/** @param {[number, number][]} run */
function lineOf(run) {
  const [only] = run;
  if (run.length === 1 && only) return `M${px(only[0]) - 5} ${px(only[1])}h10`;
  return `M${pairs(run)}`;
}

/** @param {[number, number][]} run */
const pairs = (run) => run.map(([x, y]) => `${px(x)},${px(y)}`).join(" ");

/** The scores of one scale over time: a dot for each check-in, the source's ranges behind them. */

import { useState } from "preact/hooks";

import { band } from "../domain/check-in.js";
import { daysBetween } from "../domain/local-date.js";
import { charts } from "../text/charts.js";
import { scores as text } from "../text/trends.js";
import { ChartPoints } from "../ui/chart-points.js";
import { number, shortDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { useWidth } from "../ui/use-width.js";
import { checkInPack, words } from "./catalogue.js";

/** @typedef {import("./catalogue.js").Scale} Scale */
/** @typedef {{ local_date: string, value: number }} ScorePoint */
/** @typedef {{ left: number, top: number, right: number, bottom: number }} Plot in pixels */

const HEIGHT_PX = 190;
const MARGIN_PX = { left: 26, top: 10, right: 10, bottom: 24 };
const LABEL_PX = 80;
const LETTER_PX = 7;
const NAME_ROOM_PX = { above: 16, below: 8 };
const NARROW_SCALE = 6;

/** @param {{ scale: Scale, highest: number, points: ScorePoint[], from: string, to: string }} props points by date */
export function ScoreChart({ scale, highest, points, from, to }) {
  const [frame, widthPx] = useWidth();
  const [shownKey, setShownKey] = useState(/** @type {string | undefined} */ (undefined));
  const plot = {
    left: MARGIN_PX.left,
    top: MARGIN_PX.top,
    right: widthPx - MARGIN_PX.right,
    bottom: HEIGHT_PX - MARGIN_PX.bottom,
  };
  const y = (/** @type {number} */ score) => plot.bottom - ((plot.bottom - plot.top) * score) / highest;
  const dots = points.map((point) => ({
    key: point.local_date,
    x: across(plot, from, to, point.local_date),
    y: y(point.value),
    words: () => pointWords(scale, highest, point),
  }));
  const shown = dots.find((dot) => dot.key === shownKey);
  const label = words(scale.label);
  return html`<figure class="chart" ref=${frame}>
    <figcaption class="group-label">${label}</figcaption>
    <svg viewBox=${`0 0 ${widthPx} ${HEIGHT_PX}`} width=${widthPx} height=${HEIGHT_PX} role="group" aria-label=${text.chartName(label)}>
      <g aria-hidden="true">
        <${Bands} scale=${scale} highest=${highest} plot=${plot} y=${y} />
        ${ticksOf(scale, highest).map(
          (score) => html`<line class="chart-grid" x1=${plot.left} x2=${plot.right} y1=${y(score)} y2=${y(score)} />
            <text class="chart-label" x=${plot.left - 6} y=${y(score)} dy="0.35em" text-anchor="end">${number(score, 0)}</text>`,
        )}
        ${dated(dots).map(
          (dot) => html`<text class="chart-label" x=${dot.x} y=${HEIGHT_PX - 4} text-anchor=${anchorAt(dot.x, plot)}>${shortDate(dot.key)}</text>`,
        )}
        ${scale.bands.map(
          ({ from_score: lowest, label }) =>
            html`<${BandName} name=${text.bandFrom(lowest, words(label))} y=${y(lowest) - 7} plot=${plot} dots=${dots} />`,
        )}
        ${runsOf(points).map(
          (run) => html`<polyline class="chart-median" points=${run.map((index) => `${dots[index]?.x},${dots[index]?.y}`).join(" ")} />`,
        )}
      </g>
      <${ChartPoints} points=${dots} onShow=${(/** @type {{ key: string } | undefined} */ dot) => setShownKey(dot?.key)} />
      ${shown && html`<circle class="chart-cursor" cx=${shown.x} cy=${shown.y ?? 0} r="7" />`}
    </svg>
    <p class="hint chart-reading">${shown?.words() ?? text.chartHint}</p>
  </figure>`;
}

/** @param {Plot} plot @param {string} from @param {string} to @param {string} localDate */
function across({ left, right }, from, to, localDate) {
  const days = daysBetween(to, from);
  return days === 0 ? (left + right) / 2 : left + 8 + ((right - left - 16) * daysBetween(localDate, from)) / days;
}

/** @param {{ scale: Scale, highest: number, plot: Plot, y: (score: number) => number }} props */
function Bands({ scale, highest, plot, y }) {
  return scale.bands.map(({ from_score: from }, index) => {
    const top = y(scale.bands[index + 1]?.from_score ?? highest);
    return html`<rect
      class=${index % 2 === 0 ? "score-band" : "score-band is-other"}
      x=${plot.left}
      y=${top}
      width=${plot.right - plot.left}
      height=${y(from) - top}
    />`;
  });
}

/**
 * Stands on the left, unless only there a dot would cover it.
 *
 * @param {{ name: string, y: number, plot: Plot, dots: { x: number, y: number }[] }} props
 */
function BandName({ name, y, plot: { left, right }, dots }) {
  const width = name.length * LETTER_PX;
  const beside = dots.filter((dot) => dot.y > y - NAME_ROOM_PX.above && dot.y < y + NAME_ROOM_PX.below);
  const isCoveredLeft = beside.some(({ x }) => x < left + width);
  const isCoveredRight = beside.some(({ x }) => x > right - width);
  const place = isCoveredLeft && !isCoveredRight ? { x: right - 6, anchor: "end" } : { x: left + 6, anchor: "start" };
  return html`<text class="chart-label score-band-name" x=${place.x} y=${y} text-anchor=${place.anchor}>${name}</text>`;
}

/** @param {Scale} scale @param {number} highest */
function ticksOf({ bands }, highest) {
  if (bands.length > 0) return [0, ...bands.map((each) => each.from_score), highest];
  return highest <= NARROW_SCALE ? [0, 2, 4, 6].filter((score) => score <= highest) : [0, highest];
}

/** @param {{ key: string, x: number }[]} dots @returns {{ key: string, x: number }[]} those with room for their date, the last among them */
function dated(dots) {
  let next = Infinity;
  return dots.toReversed().filter((dot) => {
    const fits = next - dot.x >= LABEL_PX;
    if (fits) next = dot.x;
    return fits;
  });
}

/** @param {number} x @param {Plot} plot */
function anchorAt(x, { left, right }) {
  if (x - left < LABEL_PX / 2) return "start";
  return right - x < LABEL_PX / 2 ? "end" : "middle";
}

/**
 * Check-ins of one after another are joined; where one was left out there is a gap.
 *
 * @param {ScorePoint[]} points
 * @returns {number[][]} places of points, by run
 */
function runsOf(points) {
  const longest = (3 * checkInPack().interval_days) / 2;
  /** @type {number[][]} */
  const runs = [];
  points.forEach(({ local_date: localDate }, index) => {
    const previous = points[index - 1];
    if (previous && daysBetween(localDate, previous.local_date) <= longest) runs.at(-1)?.push(index);
    else runs.push([index]);
  });
  return runs.filter((run) => run.length > 1);
}

/** @param {Scale} scale @param {number} highest @param {ScorePoint} point */
function pointWords(scale, highest, { local_date: localDate, value }) {
  const reached = band(scale, value);
  const score = charts.score(words(scale.label), value, highest);
  if (!reached) return text.dot(shortDate(localDate), score);
  return text.dotWithBand(shortDate(localDate), score, words(reached.label));
}

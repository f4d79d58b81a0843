/** The frame every chart lives in: zoom, keys, the day that is read, and the table beside it. */

import { useCallback, useMemo, useRef, useState } from "preact/hooks";

import { charts as text } from "../text/charts.js";
import { ChartPoints, POINTS_AT_ONCE } from "../ui/chart-points.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { useGrowing, useTurn } from "../ui/turns.js";
import { useNear } from "../ui/use-near.js";
import { usePinch } from "../ui/use-pinch.js";
import { useWidth } from "../ui/use-width.js";
import { closer, dayAt, daysIn, moved, ofDays, shownRange, wider } from "./chart-zoom.js";
import { DayAnswers } from "./day-answers.js";

/** @import { Range, Zoom } from "./chart-zoom.js" */
/** @import { ChartPoint } from "../ui/chart-points.js" */

/**
 * @typedef {object} Drawing
 * @property {number} width in pixels, like all the others
 * @property {number} height
 * @property {{ top: number, bottom: number }} plot
 * @property {boolean} [areDotsDrawn] whether the picture has drawn the dots of the stops
 * @property {unknown} picture everything that cannot be reached
 * @property {ChartPoint[]} stops by date
 * @property {string} summary one sentence
 */

const DOT_PX = 2.75;

/**
 * @param {{
 *   label: string,
 *   whole: Range,
 *   heightPx: number,
 *   draw: (range: Range, widthPx: number) => Drawing,
 *   canZoom?: boolean,
 *   children?: (range: Range) => unknown,
 * }} props `draw` stays the same function as long as it draws the same; `children` is the table twin
 */
export function LiveChart({ label, whole, heightPx, draw, canZoom = true, children }) {
  const [frame, widthPx] = useWidth();
  const isDrawn = useTurn(useNear(frame));
  const [zoom, setZoom] = useState(/** @type {Zoom | null} */ (null));
  const [hasZoomed, setHasZoomed] = useState(false);
  const [chosen, setChosen] = useState(/** @type {string | undefined} */ (undefined));
  const [hovered, setHovered] = useState(/** @type {ChartPoint | undefined} */ (undefined));
  const { from_date: fromDate, to_date: toDate } = shownRange(whole, zoom);
  const range = useMemo(() => ({ from_date: fromDate, to_date: toDate }), [fromDate, toDate]);
  const drawing = useMemo(() => (isDrawn ? draw(range, widthPx) : undefined), [isDrawn, draw, range, widthPx]);

  const zoomTo = useCallback((/** @type {Zoom | null} */ next) => {
    setHasZoomed(true);
    setZoom(next);
  }, []);
  const move = useCallback(
    (/** @type {-1 | 1} */ side) => {
      const isEnd = side < 0 ? fromDate <= whole.from_date : toDate >= whole.to_date;
      if (!isEnd) zoomTo(moved(range, side * Math.max(Math.floor(daysIn(range) / 2), 1)));
      return !isEnd;
    },
    [range, whole.from_date, whole.to_date],
  );

  /** @param {KeyboardEvent} event */
  function onKeyDown(event) {
    const about = chosen && fromDate <= chosen && chosen <= toDate ? chosen : undefined;
    if (!canZoom || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") zoomTo(closer(range, about));
    else if (event.key === "-") zoomTo(wider(range, whole, about));
    else return;
    event.preventDefault();
  }

  const shown = hovered ?? drawing?.stops.find((stop) => stop.key === chosen);
  return html`<div class="live-chart" ref=${frame}>
    <figure class="chart">
      ${drawing
        ? html`<${Picture}
            label=${label}
            drawing=${drawing}
            range=${range}
            whole=${whole}
            shown=${shown}
            onShow=${setChosen}
            onHover=${setHovered}
            onEdge=${move}
            onZoom=${canZoom ? zoomTo : undefined}
            onKeyDown=${onKeyDown}
          />`
        : html`<div class="chart-empty" style=${{ blockSize: `${heightPx}px` }}></div>`}
      <figcaption class="hint chart-readout">${shown?.words() ?? text.hint}</figcaption>
    </figure>
    <p class="chart-summary" aria-live=${hasZoomed ? "polite" : "off"}>${drawing?.summary}</p>
    ${canZoom &&
    html`<${ZoomButtons} label=${label} range=${range} whole=${whole} chosen=${chosen} onZoom=${zoomTo} onMove=${move} />`}
    ${chosen && html`<${DayAnswers} localDate=${chosen} onClose=${() => setChosen(undefined)} />`}
    ${children?.(range)}
  </div>`;
}

/**
 * @param {{
 *   label: string, drawing: Drawing, range: Range, whole: Range, shown: ChartPoint | undefined,
 *   onShow: (localDate: string) => void, onHover: (point: ChartPoint | undefined) => void,
 *   onEdge: (side: -1 | 1) => boolean, onZoom?: (zoom: Zoom | null) => void,
 *   onKeyDown: (event: KeyboardEvent) => void,
 * }} props
 */
function Picture({ label, drawing, range, whole, shown, onShow, onHover, onEdge, onZoom, onKeyDown }) {
  const svg = useRef(/** @type {SVGElement | null} */ (null));
  const { width, height, plot, picture, stops, areDotsDrawn = false } = drawing;
  usePinch(
    svg,
    {
      onGrip: ({ share }) => ({ range, on: dayAt(range, share) }),
      onPinch: ({ range: from, on }, scale) => onZoom?.(ofDays(whole, on, Math.round(daysIn(from) / scale))),
      onDrag: ({ range: from }, share) => {
        if (daysIn(from) < daysIn(whole)) onZoom?.(moved(from, -Math.round(daysIn(from) * share)));
      },
    },
    [],
  );
  // Points of which one has the focus come at once: it must not be lost while they do.
  const grown = useRef(drawing);
  if (!svg.current?.contains(document.activeElement)) grown.current = drawing;
  const count = useGrowing(stops.length, POINTS_AT_ONCE, 0, grown.current);
  const radius = dotRadius(stops.length, width);
  // The same element as before where nothing changed: a tap draws no point again.
  const points = useMemo(
    () => html`<${ChartPoints}
      points=${stops}
      count=${count}
      width=${width}
      height=${height}
      radius=${radius}
      isBare=${true}
      onShow=${(/** @type {ChartPoint} */ stop) => onShow(stop.key)}
      onHover=${onHover}
      onEdge=${onEdge}
    />`,
    [count, drawing, onEdge],
  );
  return html`<svg
    ref=${svg}
    viewBox=${`0 0 ${width} ${height}`}
    width=${width}
    height=${height}
    role="group"
    aria-label=${text.chartName(label)}
    aria-busy=${count < stops.length}
    onKeyDown=${onKeyDown}
  >
    ${picture} ${shown && html`<${Cursor} at=${shown} plot=${plot} />`} ${!areDotsDrawn && html`<${Dots} dots=${stops} radius=${radius} />`}
    ${points}
  </svg>`;
}

/** All in one path: hundreds of elements would be slow. @param {{ dots: ChartPoint[], radius: number }} props */
function Dots({ dots, radius }) {
  const path = useMemo(() => dots.map(({ x, y }) => (y === null ? "" : `M${x} ${y}h0`)).join(""), [dots]);
  return html`<path class="chart-dots" style=${{ strokeWidth: `${2 * radius}px` }} d=${path} aria-hidden="true" />`;
}

/** Dots of many days would grow into one another. @param {number} count @param {number} width */
function dotRadius(count, width) {
  return Math.max(Math.min(DOT_PX, (1.2 * width) / Math.max(count, 1)), 1.25);
}

/** @param {{ at: ChartPoint, plot: { top: number, bottom: number } }} props */
function Cursor({ at, plot }) {
  return html`<g class="chart-cursor" aria-hidden="true">
    <line x1=${at.x} x2=${at.x} y1=${plot.top} y2=${plot.bottom} />
    ${at.y !== null && html`<circle cx=${at.x} cy=${at.y} r="7" />`}
  </g>`;
}

/**
 * @param {{
 *   label: string, range: Range, whole: Range, chosen: string | undefined,
 *   onZoom: (zoom: Zoom | null) => void, onMove: (side: -1 | 1) => boolean,
 * }} props
 */
function ZoomButtons({ label, range, whole, chosen, onZoom, onMove }) {
  const isAll = daysIn(range) >= daysIn(whole);
  const about = chosen && range.from_date <= chosen && chosen <= range.to_date ? chosen : undefined;
  return html`<div class="zoom-buttons" role="group" aria-label=${text.zoom(label)}>
    <${ZoomButton} label=${text.closer} isOff=${daysIn(range) <= 7} onClick=${() => onZoom(closer(range, about))}>+<//>
    <${ZoomButton} label=${text.wider} isOff=${isAll} onClick=${() => onZoom(wider(range, whole, about))}>−<//>
    ${!isAll &&
    html`<${ZoomButton} label=${text.earlier} isOff=${range.from_date <= whole.from_date} onClick=${() => onMove(-1)}>
        <${Icon} name="previous" size=${20} />
      <//>
      <${ZoomButton} label=${text.later} isOff=${range.to_date >= whole.to_date} onClick=${() => onMove(1)}>
        <${Icon} name="next" size=${20} />
      <//>`}
  </div>`;
}

/** Never disabled: the focus would be lost on the way. @param {{ label: string, isOff: boolean, onClick: () => void, children: unknown }} props */
function ZoomButton({ label, isOff, onClick, children }) {
  return html`<button
    type="button"
    class="zoom-button"
    aria-label=${label}
    title=${label}
    aria-disabled=${isOff ? "true" : undefined}
    onClick=${() => !isOff && onClick()}
  >
    ${children}
  </button>`;
}

/** @param {Range} range @param {string} asOf @returns {number} the days of it that have come */
export function daysSoFar(range, asOf) {
  const last = range.to_date < asOf ? range.to_date : asOf;
  return Math.max(daysIn({ ...range, to_date: last }), 0);
}


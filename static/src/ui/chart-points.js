import { useLayoutEffect, useMemo, useRef } from "preact/hooks";

import { daysBetween } from "../domain/local-date.js";
import { html } from "./html.js";

const PAGE_DAYS = 7;
const LARGEST_PX = 2.75;
/** About half a year. */
export const POINTS_AT_ONCE = 200;

/** @typedef {{ key: string, x: number, y: number | null, words: () => string }} ChartPoint in pixels; `key` is its local date, without a height it has no dot */

/**
 * The points of a chart, each with its words: one stop for Tab, the arrow keys move between them, the
 * Page keys by a week. A touch anywhere goes to the nearest.
 *
 * @param {{
 *   points: ChartPoint[],
 *   count?: number,
 *   width: number,
 *   height: number,
 *   radius?: number,
 *   isBare?: boolean,
 *   onShow: (point: ChartPoint) => void,
 *   onHover?: (point: ChartPoint | undefined) => void,
 *   onEdge?: (step: -1 | 1) => boolean,
 * }} props `count` of them stand by now, the earliest; `isBare` where the dots are drawn already; `onEdge` answers whether there is more to come on that side
 */
export function ChartPoints({ points, count = points.length, width, height, radius = LARGEST_PX, isBare = false, onShow, onHover, onEdge }) {
  const group = useRef(/** @type {SVGGElement | null} */ (null));
  const stop = useRef(/** @type {string | undefined} */ (undefined));
  const step = useRef(/** @type {-1 | 0 | 1} */ (0));
  // Looked at before the points change: one that is moved among its neighbours would lose the focus.
  const hadFocus = group.current?.contains(document.activeElement) ?? false;

  useLayoutEffect(() => {
    const from = points.findIndex((point) => point.key === stop.current);
    const to = from + (from < 0 ? 0 : step.current);
    step.current = 0;
    stopAt(to in points ? to : points.length - 1);
    if (hadFocus) focusOn(stopIndex());
  }, [points, count]);

  const stopIndex = () => points.findIndex((point) => point.key === stop.current);

  /** Set by hand: a stop that moves must not draw hundreds of points again. @param {number} index */
  function stopAt(index) {
    stop.current = points[index]?.key;
    group.current?.querySelector('[tabindex="0"]')?.setAttribute("tabindex", "-1");
    group.current?.querySelectorAll(".chart-point")[index]?.setAttribute("tabindex", "0");
  }

  /** One that does not stand yet is read all the same. @param {number} index */
  function focusOn(index) {
    const element = /** @type {SVGElement | undefined} */ (group.current?.querySelectorAll(".chart-point")[index]);
    const point = points[index];
    if (element) element.focus({ preventScroll: true });
    else if (point) readAt(index, point);
  }

  /** @param {number} index @param {ChartPoint} point */
  function readAt(index, point) {
    stopAt(index);
    onShow(point);
  }

  /** @param {KeyboardEvent} event */
  function onKeyDown(event) {
    const from = stopIndex();
    const to = destination(event.key, from, points);
    if (to === undefined) return;
    event.preventDefault();
    if (to in points) focusOn(to);
    else goBeyond(to < 0 ? -1 : 1);
  }

  /** @param {-1 | 1} side */
  function goBeyond(side) {
    step.current = side;
    if (!onEdge?.(side)) step.current = 0;
  }

  /** @param {Event} event */
  function onFocusIn({ target }) {
    const index = [...(group.current?.querySelectorAll(".chart-point") ?? [])].indexOf(/** @type {Element} */ (target));
    const point = points[index];
    if (point) readAt(index, point);
  }

  /** @param {MouseEvent} event @returns {number} the place of the point nearest across */
  function nearest(event) {
    const box = /** @type {SVGGElement} */ (group.current).getBoundingClientRect();
    const x = ((event.clientX - box.left) * width) / box.width;
    return points.reduce((best, point, index) => {
      return Math.abs(point.x - x) < Math.abs((points[best]?.x ?? Infinity) - x) ? index : best;
    }, 0);
  }

  return html`<g
    ref=${group}
    onKeyDown=${onKeyDown}
    onFocusIn=${onFocusIn}
    onClick=${(/** @type {MouseEvent} */ event) => focusOn(nearest(event))}
    onPointerMove=${(/** @type {PointerEvent} */ event) => event.pointerType === "mouse" && onHover?.(points[nearest(event)])}
    onPointerLeave=${() => onHover?.(undefined)}
  >
    <rect class="chart-hit" width=${width} height=${height} />
    ${startsBelow(count).map(
      (from) => html`<${SomePoints}
        key=${from}
        points=${points}
        from=${from}
        to=${Math.min(from + POINTS_AT_ONCE, count)}
        middle=${height / 2}
        radius=${radius}
        isBare=${isBare}
      />`,
    )}
  </g>`;
}

/** @param {number} count @returns {number[]} */
const startsBelow = (count) => Array.from({ length: Math.ceil(count / POINTS_AT_ONCE) }, (_, place) => place * POINTS_AT_ONCE);

/**
 * Left alone while others come beside them.
 *
 * @param {{ points: ChartPoint[], from: number, to: number, middle: number, radius: number, isBare: boolean }} props
 */
function SomePoints({ points, from, to, middle, radius, isBare }) {
  return useMemo(
    () => html`<g>
      ${points.slice(from, to).map(
        (point) => html`<circle
          key=${point.key}
          class=${isBare || point.y === null ? "chart-point" : "chart-point chart-dot"}
          role="img"
          aria-label=${point.words()}
          tabindex="-1"
          cx=${point.x}
          cy=${point.y ?? middle}
          r=${radius}
        />`,
      )}
    </g>`,
    [points, to, middle, radius, isBare],
  );
}

/** @param {string} key @param {number} from @param {ChartPoint[]} points @returns {number | undefined} beyond either end for a step out of sight; undefined for any other key */
function destination(key, from, points) {
  const here = points[from];
  if (here === undefined) return undefined;
  const last = points.length - 1;
  const isFar = (/** @type {ChartPoint} */ { key: on }) => Math.abs(daysBetween(on, here.key)) >= PAGE_DAYS;
  if (key === "ArrowLeft") return from - 1;
  if (key === "ArrowRight") return from + 1;
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key === "PageUp") return from === 0 ? -1 : Math.max(points.slice(0, from).findLastIndex(isFar), 0);
  if (key !== "PageDown") return undefined;
  const later = points.findIndex((point, index) => index > from && isFar(point));
  if (from === last) return points.length;
  return later < 0 ? last : later;
}

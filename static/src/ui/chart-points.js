import { useRef, useState } from "preact/hooks";

import { html } from "./html.js";

const HIT_PX = 12;

/** @typedef {{ key: string, x: number, y: number, words: string }} ChartPoint in pixels */

/**
 * The points of a chart, each with its words: one stop for Tab, the arrow keys move between them.
 *
 * @param {{ points: ChartPoint[], onShow: (point: ChartPoint | undefined) => void }} props
 */
export function ChartPoints({ points, onShow }) {
  const [stop, setStop] = useState(/** @type {string | undefined} */ (undefined));
  const group = useRef(/** @type {SVGGElement | null} */ (null));
  const stopKey = points.some((point) => point.key === stop) ? stop : points.at(-1)?.key;

  /** @param {KeyboardEvent} event */
  function onKeyDown(event) {
    const from = points.findIndex((point) => point.key === stopKey);
    const to = destination(event.key, from, points.length);
    if (to === undefined) return;
    event.preventDefault();
    setStop(points[to]?.key);
    /** @type {SVGElement | undefined} */ (group.current?.children[to])?.focus();
  }

  return html`<g ref=${group} onKeyDown=${onKeyDown}>
    ${points.map(
      (point) => html`<g
        key=${point.key}
        class="chart-point"
        role="img"
        aria-label=${point.words}
        tabindex=${point.key === stopKey ? 0 : -1}
        onFocus=${() => {
          setStop(point.key);
          onShow(point);
        }}
        onBlur=${() => onShow(undefined)}
        onPointerEnter=${() => onShow(point)}
        onPointerLeave=${() => onShow(undefined)}
      >
        <circle class="chart-hit" cx=${point.x} cy=${point.y} r=${HIT_PX} />
        <circle class="chart-dot" cx=${point.x} cy=${point.y} r="2.75" />
      </g>`,
    )}
  </g>`;
}

/** @param {string} key @param {number} from @param {number} count */
function destination(key, from, count) {
  const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: count - 1 }[key];
  return to === undefined || to < 0 || to >= count ? undefined : to;
}

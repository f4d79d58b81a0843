/** The frame of a chart in a report: a day is read by touch or with the arrow keys. */

import { useState } from "preact/hooks";

import { treatmentDay } from "../domain/treatment-week.js";
import { charts } from "../text/charts.js";
import { ChartPoints } from "../ui/chart-points.js";
import { shortDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { px } from "../views/chart-parts.js";

/** @import { Frame } from "../domain/shapes.js" */
/** @import { ChartPoint } from "../ui/chart-points.js" */
/** @import { Report } from "./report-shapes.js" */

const DOT_PX = 2.75;

/**
 * @param {{
 *   frame: import("preact").RefObject<HTMLElement>, label: string, model: Frame, stops: ChartPoint[],
 *   areDotsDrawn?: boolean, children: unknown,
 * }} props
 */
export function ReportFigure({ frame, label, model, stops, areDotsDrawn = false, children }) {
  const [shown, setShown] = useState(/** @type {ChartPoint | undefined} */ (undefined));
  const width = px(model.width);
  const height = px(model.height);
  return html`<figure class="chart report-chart" ref=${frame}>
    <svg viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} role="group" aria-label=${charts.chartName(label)}>
      ${children} ${shown && html`<${Cursor} at=${shown} plot=${model.plot} />`}
      <${ChartPoints}
        points=${stops}
        width=${width}
        height=${height}
        radius=${Math.max(Math.min(DOT_PX, (1.2 * width) / Math.max(stops.length, 1)), 1.25)}
        isBare=${areDotsDrawn}
        onShow=${setShown}
      />
    </svg>
    <figcaption class="hint chart-readout">${shown?.words()}</figcaption>
  </figure>`;
}

/** @param {{ at: ChartPoint, plot: Frame["plot"] }} props */
function Cursor({ at, plot }) {
  return html`<g class="chart-cursor" aria-hidden="true">
    <line x1=${at.x} x2=${at.x} y1=${px(plot.y)} y2=${px(plot.y + plot.height)} />
    ${at.y !== null && html`<circle cx=${at.x} cy=${at.y} r="7" />`}
  </g>`;
}

/** Without a course there are no weeks to count. @param {Report} report */
export const firstDoseOf = (report) => report.course?.first_dose_date ?? null;

/** @param {string} on @param {string | null} firstDose */
export function dayWords(on, firstDose) {
  return firstDose === null ? shortDate(on) : charts.dayIn(treatmentDay(on, firstDose), shortDate(on));
}

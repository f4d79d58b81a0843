/** The chart of one item: every day a point, what happened beside it above and beneath. */

import { useCallback, useMemo } from "preact/hooks";

import { chartModel, chartRequest } from "../domain/chart-model.js";
import { quartile, sortedNumbers } from "../domain/series.js";
import { treatmentDay, treatmentWeek } from "../domain/treatment-week.js";
import { charts as text } from "../text/charts.js";
import { number, shortDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { earlyFlare, words } from "./catalogue.js";
import { px } from "./chart-parts.js";
import { ChartTable } from "./chart-table.js";
import { axisInUse, endedOn } from "./course-trends.js";
import { gradeWords } from "./entry.js";
import { ItemPicture } from "./item-picture.js";
import { LiveChart, daysSoFar } from "./live-chart.js";
import { stopsOf } from "./mark-words.js";

/** @import { Annotations, Axis, ChartModel, ChartRequest, Trends } from "../domain/shapes.js" */
/** @import { Item } from "./catalogue.js" */
/** @import { Range } from "./chart-zoom.js" */
/** @import { Drawing } from "./live-chart.js" */
/** @import { ChartPoint } from "../ui/chart-points.js" */

const HEIGHT_PX = 240;
const ROW_PX = 16;
const ANY_WIDTH_PX = 320;

/** @param {{ item: Item, answer: Trends, fromWeek: number | null }} props */
export function Chart({ item, answer, fromWeek }) {
  const axis = axisInUse();
  const end = endedOn();
  const heightPx = chartHeight(HEIGHT_PX, answer.annotations);
  const request = useMemo(
    () => chartRequest(answer, item.item_id, end, earlyFlare(), axis, ANY_WIDTH_PX, heightPx, fromWeek),
    [answer, item, end, axis, fromWeek],
  );
  const draw = useCallback(
    (/** @type {Range} */ range, /** @type {number} */ widthPx) => drawItem({ ...request, ...range, width_px: widthPx }, item),
    [request, item],
  );
  const label = words(item.label);
  return html`<${LiveChart} label=${label} whole=${request} heightPx=${heightPx} draw=${draw}>
    ${(/** @type {Range} */ range) => html`<${ChartTable} item=${item} request=${request} range=${range} axis=${axis} />`}
  <//>`;
}

/** @param {number} heightPx @param {Annotations} beside @returns {number} with room for the rows that only some charts have */
export function chartHeight(heightPx, beside) {
  return heightPx + (beside.off_plan.length > 0 ? ROW_PX : 0) + (beside.lab_days.length > 0 ? ROW_PX : 0);
}

/** @param {ChartRequest} request @param {Item} item @returns {Drawing} */
function drawItem(request, item) {
  const model = chartModel(request);
  const { plot } = model;
  return {
    width: px(model.width),
    height: px(model.height),
    plot: { top: px(plot.y), bottom: px(plot.y + plot.height) },
    picture: html`<${ItemPicture} model=${model} anchors=${words(item.anchors)} />`,
    stops: itemStops(request, item, model),
    summary: itemSummary(request, item, model),
  };
}

/**
 * @param {ChartRequest} request
 * @param {Item} item
 * @param {ChartModel} model
 * @returns {ChartPoint[]} the days a chart of the request can be read at
 */
export function itemStops({ first_dose_date: firstDoseDate }, item, model) {
  const answered = model.dots.map((dot) => ({
    key: dot.local_date,
    x: px(dot.x),
    y: px(dot.y),
    words: () => gradeWords(item, dot.value),
  }));
  return stopsOf(answered, model, (on) => dayWords(on, firstDoseDate));
}

/** @param {string} on @param {string | null} firstDoseDate */
export function dayWords(on, firstDoseDate) {
  return firstDoseDate === null ? shortDate(on) : text.dayIn(treatmentDay(on, firstDoseDate), shortDate(on));
}

/** @param {ChartRequest} request @param {Item} item @param {ChartModel} model */
function itemSummary(request, item, { dots, red_flags: redFlags, off_plan: offPlan, lab_days: labDays, not_shown: notShown }) {
  const values = sortedNumbers(dots.map((dot) => dot.value));
  const worst = (request.trend.worse === "higher" ? values.at(-1) : values[0]) ?? 0;
  const parts = [text.logged(dots.length, daysSoFar(request, request.as_of))];
  if (values.length > 0) parts.push(text.middleAndWorst(number(quartile(values, 2), 2), text.anchor(worst, gradeWords(item, worst))));
  return text.summary(rangeWords(request), [
    ...parts,
    ...countWords({ red_flags: redFlags.length, off_plan: offPlan.length, lab_days: labDays.length, not_shown: notShown }),
  ]);
}

/** @param {Partial<Record<keyof typeof text.counts, number>>} counts @returns {string[]} those there are any of */
export function countWords(counts) {
  return Object.entries(counts).flatMap(([name, count]) =>
    count ? [text.counts[/** @type {keyof typeof text.counts} */ (name)](count)] : [],
  );
}

/** @param {Range & { axis: Axis, first_dose_date: string | null }} request @returns {string} in weeks where the chart counts the weeks of the calendar */
export function rangeWords({ from_date: fromDate, to_date: toDate, axis, first_dose_date: firstDoseDate }) {
  if (axis !== "weeks" || firstDoseDate === null) return text.dates(shortDate(fromDate), shortDate(toDate));
  return text.weeks(treatmentWeek(fromDate, firstDoseDate), treatmentWeek(toDate, firstDoseDate));
}

/** All items beneath one another on one axis, with what happened drawn once for all of them. */

import { FLARE, answers, earlyFlareSpan, shownDates, yTicks } from "./chart-model.js";
import { TENTHS, drawnAxis, marks, plotOf, rowsOf, xTicks } from "./chart-scale.js";

/** @import { Window } from "./chart-scale.js" */
/** @import { Axis, ItemTrend, Plot, SmallMultiple, SmallMultiples, Trends, WeekSpan } from "./shapes.js" */

/** Above each item's plot its words, between two items some room. */
const LABEL_PX = 18;
const GAP_PX = 10;

const EDGES = [0, 4];

/**
 * Place every item of the trends, in their order, and what happened beside them.
 *
 * @param {Trends} trends
 * @param {string | null} endedOn
 * @param {WeekSpan | null} earlyFlare the weeks of the catalogue's note, drawn for the flare alone
 * @param {Axis} axis
 * @param {number} widthPx
 * @param {number} itemHeightPx of each item's plot, without its label
 * @param {number | null} [fromWeek] as for `chartRequest`, here the earliest answer of any item
 * @param {number | null} [toWeek] as for `chartRequest`
 * @returns {SmallMultiples}
 */
export function smallMultiples(
  trends,
  endedOn,
  earlyFlare,
  axis,
  widthPx,
  itemHeightPx,
  fromWeek = null,
  toWeek = null,
) {
  const { annotations, first_dose_date: firstDoseDate, as_of: asOf } = trends;
  const [fromDate, toDate] = shownDates(trends.items, trends, fromWeek, toWeek);
  /** @type {Window} */
  const range = {
    first_dose_date: firstDoseDate,
    ended_on: endedOn,
    as_of: asOf,
    from_date: fromDate,
    to_date: toDate,
    axis,
    annotations,
  };
  const eachPx = LABEL_PX + itemHeightPx + GAP_PX;
  const empty = plotOf(widthPx, 0, annotations); // of negative height: what is not plot
  const heightPx = trends.items.length * eachPx - empty.height / TENTHS;
  const plot = plotOf(widthPx, heightPx, annotations);
  return {
    width: widthPx * TENTHS,
    height: heightPx * TENTHS,
    axis: drawnAxis(range),
    plot,
    rows: rowsOf(plot, annotations),
    x_ticks: xTicks(range, plot),
    items: trends.items.map((item, number) => {
      const top = plot.y + (number * eachPx + LABEL_PX) * TENTHS;
      const own = { x: plot.x, y: top, width: plot.width, height: itemHeightPx * TENTHS };
      return itemOf(item, item.item_id === FLARE ? earlyFlare : null, range, own);
    }),
    ...marks(range, plot),
  };
}

/** @param {ItemTrend} trend @param {WeekSpan | null} earlyFlare @param {Window} range @param {Plot} plot @returns {SmallMultiple} */
function itemOf(trend, earlyFlare, range, plot) {
  return {
    item_id: trend.item_id,
    worse: trend.worse,
    plot,
    label: plot.y - (LABEL_PX * TENTHS) / 3,
    y_ticks: yTicks(EDGES, plot),
    early_flare: earlyFlareSpan(earlyFlare, range, plot),
    ...answers(trend, range, plot),
  };
}

/** The trends of the shown diary, worked out anew only when the diary or the day changes. */

import { computed } from "@preact/signals";

import { courseOf, itemTrend } from "../domain/trends.js";
import { breathe } from "../ui/breathe.js";
import { allItems, trackedItems } from "./catalogue.js";
import { hasAnswers } from "./entry.js";
import { diary, preferences, regimenPeriods, today, treatment } from "./state.js";

/** @import { Axis, Lab, WeekSummary, ItemTrend } from "../domain/shapes.js" */
/** @import { Range } from "./chart-zoom.js" */

const entries = computed(() => /** @type {any[]} */ (diary().all("entries")));

export const isAnythingLogged = computed(() => entries.value.some(hasAnswers));

const course = computed(() => {
  const labs = /** @type {Lab[]} */ (/** @type {unknown} */ (diary().all("labs")));
  return courseOf(entries.value, treatment(), regimenPeriods(), today.value, labs);
});

/** @type {WeakMap<import("./catalogue.js").Item, import("@preact/signals").ReadonlySignal<ItemTrend>>} */
const trendByItem = new WeakMap();

/** @param {import("./catalogue.js").Item} item */
function trendOf(item) {
  const known = trendByItem.get(item);
  const trend = known ?? computed(() => itemTrend(item, course.value));
  if (!known) trendByItem.set(item, trend);
  return trend;
}

export const courseTrends = computed(() => ({
  ...course.value.answer,
  items: itemsShown().map((item) => trendOf(item).value),
}));

/** Works all of it out item by item: at once it is a long wait on a slow phone. */
export async function prepareTrends() {
  course.value;
  for (const item of itemsShown()) {
    await breathe();
    trendOf(item).value;
  }
}

/** @returns {import("./catalogue.js").Item[]} the tracked ones, then others once graded */
function itemsShown() {
  const tracked = trackedItems(treatment());
  const graded = new Set(entries.value.flatMap((entry) => Object.keys(entry.grades ?? {})));
  return [...tracked, ...allItems().filter((item) => graded.has(item.item_id) && !tracked.includes(item))];
}

/** @returns {string | null} */
export const endedOn = () => treatment()["ended_on"] ?? null;

/** @returns {Axis} the one the person chose; dates before there is a first dose */
export function axisInUse() {
  return treatment()["first_dose_date"] ? /** @type {Axis} */ (preferences.value.axis) : "dates";
}

/** @param {ItemTrend} trend @param {Axis} axis @returns {WeekSummary[]} those that a chart with this axis draws */
export function weeksOn(trend, axis) {
  return axis === "on_drug" ? trend.on_drug_weeks : trend.weeks;
}

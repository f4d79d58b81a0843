/** Laboratory values as people read them. */

import { labSeries } from "../domain/labs.js";
import { compareText } from "../domain/local-date.js";
import { treatmentDay, weekOfDay } from "../domain/treatment-week.js";
import { labs as text } from "../text/labs.js";
import { words } from "./catalogue.js";
import { analyteOf, labPack } from "./course-packs.js";

/** @import { Lab, RangePlace } from "../domain/shapes.js" */
/** @typedef {Lab & { key: string }} KeptLab */

/** Converted values have no end of digits; those printed have few. */
const MOST_DIGITS = 4;

/** @param {string} analyte */
export function analyteLabel(analyte) {
  const known = analyteOf(analyte);
  return known ? words(known.label) : analyte;
}

/** @param {string} analyte @param {string} unit @returns {string} the unit as laboratories print it */
export function unitLabel(analyte, unit) {
  const known = analyteOf(analyte)?.units.find((each) => each.unit === unit);
  return known ? words(known.label) : unit;
}

/** @param {number} value as printed @returns {string} with nothing rounded away */
export function asPrinted(value) {
  return String(value).replace("-", "−");
}

/** @param {number} value @returns {string} a value that may have been converted */
export function asConverted(value) {
  return asPrinted(Number(value.toPrecision(Math.max(MOST_DIGITS, String(Math.trunc(value)).length))));
}

/** @param {Lab} lab @returns {string} such as "ALT 32 U/L" */
export function labLine({ analyte, value, unit, result }) {
  const label = analyteLabel(analyte);
  if (value === undefined) return text.lineOf(label, result ? text.results[result].toLowerCase() : text.testDone);
  return text.lineOf(label, text.amount(asPrinted(value), unitLabel(analyte, unit ?? "")));
}

/**
 * @param {number | null | undefined} low
 * @param {number | null | undefined} high
 * @param {(value: number) => string} [shown]
 */
export function rangeWords(low, high, shown = asPrinted) {
  const from = low ?? undefined;
  const to = high ?? undefined;
  if (from !== undefined && to !== undefined) return text.ranges.both(shown(from), shown(to));
  if (from !== undefined) return text.ranges.low(shown(from));
  return to === undefined ? text.ranges.none : text.ranges.high(shown(to));
}

/** @param {Lab} lab @returns {RangePlace} where it lies in the range its own laboratory printed */
export function placeOf(lab) {
  const [series] = labSeries([lab], lab.analyte, labPack().analytes, null, lab.taken_on);
  return series?.points[0]?.place ?? "unknown";
}

/** @param {string} on @param {string | undefined} firstDoseDate @returns {string | undefined} */
export function weekWords(on, firstDoseDate) {
  if (!firstDoseDate) return undefined;
  const day = treatmentDay(on, firstDoseDate);
  return text.weekAndDay(weekOfDay(day), day);
}

/**
 * @param {KeptLab[]} labs
 * @returns {{ taken_on: string, labs: KeptLab[] }[]} the latest day first, its values in the catalogue's order
 */
export function labDays(labs) {
  const days = [...new Set(labs.map((lab) => lab.taken_on))].sort(compareText).reverse();
  return days.map((takenOn) => ({
    taken_on: takenOn,
    labs: labs
      .filter((lab) => lab.taken_on === takenOn)
      .sort((one, other) => rankOf(one) - rankOf(other) || compareText(one.key, other.key)),
  }));
}

/** @param {Lab} lab @returns {number} its place on screens, the person's own names last */
function rankOf({ analyte }) {
  const { analytes } = labPack();
  const rank = analytes.findIndex((known) => known.analyte === analyte);
  return rank < 0 ? analytes.length : rank;
}

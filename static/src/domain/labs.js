/** Laboratory values: whether they can be taken as written, and the series they make. */

import { compareText } from "./local-date.js";
import { treatmentDay } from "./treatment-week.js";

/** @import { Analyte, FieldProblem, Lab, LabPoint, LabSeries, LabUnit, RangePlace } from "./shapes.js" */

/** @typedef {Lab & { value: number, unit: string }} ValuedLab */

/** The group of values that can be turned into one another; the others go by their unit. */
const CONVERTIBLE = "";

/**
 * Say what a form has to ask again about a value.
 *
 * An analyte the catalogue does not know is taken as printed, in any unit.
 *
 * @param {Lab} lab
 * @param {Analyte[]} analytes
 * @returns {FieldProblem[]}
 */
export function labProblems(lab, analytes) {
  return [...unitProblems(lab, known(analytes, lab.analyte)), ...numberProblems(lab)];
}

/** @param {Analyte[]} analytes @param {string} analyte @returns {Analyte | undefined} */
function known(analytes, analyte) {
  return analytes.find((each) => each.analyte === analyte);
}

/** @param {Lab} lab @param {Analyte | undefined} analyte @returns {FieldProblem[]} */
function unitProblems({ unit }, analyte) {
  const units = analyte?.units.map((each) => each.unit);
  if (units === undefined || unit === undefined || units.includes(unit)) return [];
  if (units.length === 0) {
    const detail = "this one has no value, at most a result";
    return [{ path: "$.value", code: "value-not-kept", detail }];
  }
  const detail = `expected one of ${units.join(", ")}`;
  return [{ path: "$.unit", code: "unit-does-not-fit", detail }];
}

/** @param {Lab} lab @returns {FieldProblem[]} */
function numberProblems({ value, reference_low: low, reference_high: high }) {
  const problems = [];
  if (value !== undefined && value < 0) {
    problems.push({ path: "$.value", code: "negative-value", detail: "expected 0 or more" });
  }
  if (low !== undefined && high !== undefined && high < low) {
    const detail = "the range ends below its start";
    problems.push({ path: "$.reference_high", code: "range-reversed", detail });
  }
  return problems;
}

/**
 * Give the values of one analyte up to `asOf`, each series in the unit of its latest value.
 *
 * Values whose units cannot be turned into one another exactly stand in series of their own.
 *
 * @param {Lab[]} labs
 * @param {string} analyte
 * @param {Analyte[]} analytes the catalogue's; one it does not know is not converted
 * @param {string | null} firstDoseDate
 * @param {string} asOf
 * @returns {LabSeries[]} the series with the latest value first; none where there is only a result
 */
export function labSeries(labs, analyte, analytes, firstDoseDate, asOf) {
  const units = new Map(known(analytes, analyte)?.units.map((unit) => [unit.unit, unit]));
  const valued = /** @type {ValuedLab[]} */ (
    labs.filter((lab) => lab.analyte === analyte && lab.taken_on <= asOf && lab.unit !== undefined)
  ).sort((left, right) => compareText(left.taken_on, right.taken_on));
  /** @type {Map<string, [ValuedLab, ...ValuedLab[]]>} */
  const groups = new Map();
  for (const lab of valued) {
    const group = units.get(lab.unit)?.conversion ? CONVERTIBLE : lab.unit;
    const others = groups.get(group);
    if (others === undefined) groups.set(group, [lab]);
    else others.push(lab);
  }
  return [...groups.values()]
    .map((group) => seriesOf(group, units, firstDoseDate))
    .sort((left, right) => compareText(left.unit, right.unit))
    .sort((left, right) => compareText(latestDay(right), latestDay(left)));
}

/** @param {LabSeries} series @returns {string} */
function latestDay(series) {
  return /** @type {LabPoint} */ (series.points.at(-1)).taken_on;
}

/**
 * @param {[ValuedLab, ...ValuedLab[]]} ascending
 * @param {Map<string, LabUnit>} units
 * @param {string | null} firstDoseDate
 * @returns {LabSeries}
 */
function seriesOf(ascending, units, firstDoseDate) {
  const { analyte, unit } = ascending.at(-1) ?? ascending[0];
  const toUnit = units.get(unit);
  const points = ascending.map((lab) => point(lab, units.get(lab.unit), toUnit, firstDoseDate));
  return { analyte, unit, points };
}

/** @param {ValuedLab} lab @param {LabUnit | undefined} fromUnit @param {LabUnit | undefined} toUnit @param {string | null} firstDoseDate @returns {LabPoint} */
function point(lab, fromUnit, toUnit, firstDoseDate) {
  const inUnit = (/** @type {number} */ value) =>
    fromUnit && toUnit && fromUnit.unit !== toUnit.unit
      ? converted(value, fromUnit, toUnit)
      : value;
  const { taken_on: on, reference_low: low, reference_high: high } = lab;
  return {
    taken_on: on,
    treatment_day: firstDoseDate === null ? null : treatmentDay(on, firstDoseDate),
    value: inUnit(lab.value),
    reference_low: low === undefined ? null : inUnit(low),
    reference_high: high === undefined ? null : inUnit(high),
    place: placeOf(lab),
  };
}

/**
 * Turn a value of one unit of an analyte into another of its units.
 *
 * @param {number} value
 * @param {LabUnit} fromUnit
 * @param {LabUnit} toUnit throws where there is no exact conversion
 * @returns {number}
 */
export function converted(value, fromUnit, toUnit) {
  const { conversion: start } = fromUnit;
  const { conversion: end } = toUnit;
  if (start === null || end === null) {
    throw new RangeError(`${fromUnit.unit} is not exactly any number of ${toUnit.unit}`);
  }
  return (value * (start.times * end.over)) / (start.over * end.times);
}

/** @param {ValuedLab} lab @returns {RangePlace} */
function placeOf({ value, reference_low: low, reference_high: high }) {
  if (low === undefined && high === undefined) return "unknown";
  if (low !== undefined && value < low) return "below";
  return high !== undefined && value > high ? "above" : "within";
}

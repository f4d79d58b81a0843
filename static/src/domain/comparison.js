/** The last four weeks beside what was before: the person's baseline, and the dose before. */

import { addDays } from "./local-date.js";
import { quartile, sortedNumbers } from "./series.js";

/** @import { Comparison, DoseStep, Point, Stretch } from "./shapes.js" */

const LATER_DAYS = 28;
const EARLIER_DAYS = 28;
const MIN_LATER_DAYS = 8;
const MIN_EARLIER_DAYS = 5;

/** The baseline of the trend rules: treatment days −14 to 14. */
const BASELINE_DAYS_BEFORE = 14;
const BASELINE_DAYS_SINCE = 14;

/**
 * Compare the last four weeks with the two weeks on either side of the first dose.
 *
 * @param {Point[]} points at most one per date
 * @param {string | null} firstDoseDate
 * @param {string} asOf
 * @returns {Comparison | null} null without a first dose date, and until the baseline is over
 */
export function againstBaseline(points, firstDoseDate, asOf) {
  if (firstDoseDate === null) return null;
  const baselineFrom = addDays(firstDoseDate, -BASELINE_DAYS_BEFORE);
  const baselineTo = addDays(firstDoseDate, BASELINE_DAYS_SINCE - 1);
  if (asOf <= baselineTo) return null;
  const laterFrom = later(addDays(asOf, 1 - LATER_DAYS), addDays(baselineTo, 1));
  return comparison(stretch(points, baselineFrom, baselineTo), stretch(points, laterFrom, asOf));
}

/**
 * Compare the last four weeks, from the last dose step on, with the four weeks before that step.
 *
 * The earlier stretch does not reach beyond the step before it: it is of one regimen.
 *
 * @param {Point[]} points at most one per date
 * @param {DoseStep[]} doseSteps up to `asOf`, earliest first
 * @param {string} asOf
 * @returns {Comparison | null} null until the regimen has changed
 */
export function againstDoseStep(points, doseSteps, asOf) {
  const [before, last] = doseSteps.slice(-2).map((step) => step.local_date);
  if (before === undefined || last === undefined) return null;
  const earlierFrom = later(addDays(last, -EARLIER_DAYS), before);
  const laterFrom = later(addDays(asOf, 1 - LATER_DAYS), last);
  return comparison(
    stretch(points, earlierFrom, addDays(last, -1)),
    stretch(points, laterFrom, asOf),
  );
}

/** @param {string} left @param {string} right @returns {string} */
function later(left, right) {
  return left > right ? left : right;
}

/** @param {Point[]} points @param {string} fromDate @param {string} toDate @returns {Stretch} */
function stretch(points, fromDate, toDate) {
  const values = points
    .filter((point) => fromDate <= point.local_date && point.local_date <= toDate)
    .map((point) => point.value);
  return {
    from_date: fromDate,
    to_date: toDate,
    days_logged: values.length,
    median: values.length > 0 ? quartile(sortedNumbers(values), 2) : null,
  };
}

/** @param {Stretch} earlier @param {Stretch} latest @returns {Comparison} */
function comparison(earlier, latest) {
  const isEnough =
    earlier.days_logged >= MIN_EARLIER_DAYS && latest.days_logged >= MIN_LATER_DAYS;
  if (!isEnough || earlier.median === null || latest.median === null) {
    return { status: "not_enough_days", earlier, later: latest, change: null };
  }
  return { status: "ok", earlier, later: latest, change: latest.median - earlier.median };
}

/** Where each item is going, and what happened beside it: doses, pauses, red flags, labs. */

import { againstBaseline, againstDoseStep } from "./comparison.js";
import { courseDays, isPause, lastDay } from "./dose.js";
import { addDays, compareText, dayNumber } from "./local-date.js";
import { offPlanDays } from "./off-plan.js";
import { offDrugStretches, onDrugDates, onDrugWeekByDate, onDrugWeekSummaries } from "./on-drug.js";
import { dailyPoints, sortedNumbers, weekSummaries } from "./series.js";
import { DAYS_PER_WEEK, onDrugWeek, treatmentWeek, weekOfDay } from "./treatment-week.js";

/** @import { Annotations, DailyEntry, DoseStep, Item, ItemTrend, Lab, LabDay, Pause, Point, RegimenPeriod, Slope, Treatment, Trends } from "./shapes.js" */

/** The analyte that is nobody else's business. */
const PREGNANCY_TEST = "pregnancy_test";

const SLOPE_DAYS = 28;
const MIN_SLOPE_DAYS = 8;

/**
 * Answer how each item has gone up to `asOf`; later entries do not count.
 *
 * @param {DailyEntry[]} entries at most one per date, in any order
 * @param {Item[]} items
 * @param {Treatment} treatment
 * @param {RegimenPeriod[]} regimenPeriods
 * @param {string} asOf
 * @param {number | null} [fromWeek] the first treatment week given; null from the first entry on
 * @param {number | null} [toWeek] the last; null up to `asOf`. Both bound points and weeks, neither
 *   the slope, the comparisons nor the annotations, and mean nothing before a first dose date.
 * @param {Lab[]} [labs]
 * @returns {Trends}
 */
export function trends(
  entries,
  items,
  treatment,
  regimenPeriods,
  asOf,
  fromWeek = null,
  toWeek = null,
  labs = [],
) {
  const course = courseOf(entries, treatment, regimenPeriods, asOf, labs);
  return { ...course.answer, items: items.map((item) => itemTrend(item, course, fromWeek, toWeek)) };
}

/**
 * Give what the trends of all items rest on, so that whoever draws can work them out one by one.
 *
 * @param {DailyEntry[]} entries
 * @param {Treatment} treatment
 * @param {RegimenPeriod[]} regimenPeriods
 * @param {string} asOf
 * @param {Lab[]} labs
 * @returns {{ answer: Trends, past: DailyEntry[], week_by_date: Record<string, number> }} an answer about no item
 */
export function courseOf(entries, treatment, regimenPeriods, asOf, labs) {
  const firstDoseDate = treatment.first_dose_date ?? null;
  const past = entries.filter((entry) => entry.local_date <= asOf);
  const beside = annotations(past, regimenPeriods, treatment, labs, asOf);
  const onDrug = onDrugDates(firstDoseDate, beside.off_drug, asOf);
  const answer = {
    as_of: asOf,
    first_dose_date: firstDoseDate,
    treatment_week: firstDoseDate === null ? null : treatmentWeek(asOf, firstDoseDate),
    on_drug_week: onDrugWeek(onDrug.length),
    items: [],
    annotations: beside,
  };
  return { answer, past, week_by_date: onDrugWeekByDate(onDrug) };
}

/**
 * @param {Item} item
 * @param {ReturnType<typeof courseOf>} course
 * @param {number | null} [fromWeek]
 * @param {number | null} [toWeek]
 * @returns {ItemTrend}
 */
export function itemTrend(item, { answer, past, week_by_date: weekByDate }, fromWeek = null, toWeek = null) {
  const { as_of: asOf, first_dose_date: firstDoseDate, annotations: beside } = answer;
  const points = dailyPoints(past, item.item_id, firstDoseDate);
  const shown = points.filter((point) => isWithin(point, fromWeek, toWeek));
  return {
    item_id: item.item_id,
    worse: item.worse,
    points: shown,
    weeks: weekSummaries(shown, firstDoseDate, item.worse),
    slope: slope(points, asOf),
    on_drug_weeks: onDrugWeekSummaries(shown, weekByDate, item.worse),
    against_baseline: againstBaseline(points, firstDoseDate, asOf),
    against_dose_step: againstDoseStep(points, beside.dose_steps, asOf),
  };
}

/** @param {Point} point @param {number | null} fromWeek @param {number | null} toWeek @returns {boolean} */
function isWithin(point, fromWeek, toWeek) {
  if (point.treatment_day === null) return true;
  const week = weekOfDay(point.treatment_day);
  return (fromWeek === null || fromWeek <= week) && (toWeek === null || week <= toWeek);
}

/**
 * Give the Theil-Sen slope over the four weeks that end with `asOf`, that day included.
 *
 * @param {Point[]} points
 * @param {string} asOf
 * @returns {Slope} `not_enough_days` where fewer than eight of them were answered: a slope through so
 *   few would mean little
 */
export function slope(points, asOf) {
  const fromDate = addDays(asOf, 1 - SLOPE_DAYS);
  const recent = points.filter((point) => fromDate <= point.local_date && point.local_date <= asOf);
  const isEnough = recent.length >= MIN_SLOPE_DAYS;
  return {
    status: isEnough ? "ok" : "not_enough_days",
    grades_per_week: isEnough ? theilSenSlope(recent) : null,
    days_logged: recent.length,
    from_date: fromDate,
    to_date: asOf,
  };
}

/**
 * Give the median slope over every pair of points, in grades per week.
 *
 * @param {Point[]} points at most one per date, in any order
 * @returns {number | null} null for fewer than two points
 *
 * Source: Sen (1968), J. Am. Stat. Assoc. 63(324):1379-1389.
 */
export function theilSenSlope(points) {
  const days = points
    .map((point) => ({ day: dayNumber(point.local_date), value: point.value }))
    .sort((left, right) => left.day - right.day);
  const slopes = sortedNumbers(
    days.flatMap((from, index) =>
      days
        .slice(index + 1)
        .map((to) => (DAYS_PER_WEEK * (to.value - from.value)) / (to.day - from.day)),
    ),
  );
  const middle = Math.floor(slopes.length / 2);
  const upper = slopes[middle];
  const lower = slopes[slopes.length - 1 - middle];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/**
 * Tell what happened up to `asOf`, each kind earliest first.
 *
 * A dose step is a regimen unlike the one before it, a pause included; a pause lasts until the next
 * regimen, the end of the course or `asOf`. Flags and analytes keep alphabetical order. Pregnancy
 * tests are nobody else's business and are left out.
 *
 * @param {DailyEntry[]} entries
 * @param {RegimenPeriod[]} regimenPeriods
 * @param {Treatment} treatment
 * @param {Lab[]} labs
 * @param {string} asOf
 * @returns {Annotations}
 */
export function annotations(entries, regimenPeriods, treatment, labs, asOf) {
  const end = lastDay(treatment.ended_on, asOf);
  const periods = periodsInForce(regimenPeriods, end);
  const days = courseDays(treatment, regimenPeriods, entries, asOf);
  return {
    dose_steps: doseSteps(periods),
    pauses: joined(pauses(periods, end)),
    red_flags: entries
      .filter((entry) => entry.local_date <= asOf)
      .map((entry) => ({ local_date: entry.local_date, flags: raisedFlags(entry) }))
      .filter((day) => day.flags.length > 0)
      .sort((left, right) => compareText(left.local_date, right.local_date)),
    off_plan: offPlanDays(days),
    lab_days: labDays(labs, asOf),
    off_drug: offDrugStretches(days, treatment.first_dose_date ?? null, asOf),
  };
}

/** @param {Lab[]} labs @param {string} asOf @returns {LabDay[]} */
function labDays(labs, asOf) {
  /** @type {Map<string, Set<string>>} */
  const analytesByDay = new Map();
  for (const { taken_on: on, analyte } of labs) {
    if (on > asOf || analyte === PREGNANCY_TEST) continue;
    analytesByDay.set(on, (analytesByDay.get(on) ?? new Set()).add(analyte));
  }
  return [...analytesByDay]
    .sort(([left], [right]) => compareText(left, right))
    .map(([on, analytes]) => ({ local_date: on, analytes: [...analytes].sort(compareText) }));
}

/** @param {RegimenPeriod[]} regimenPeriods @param {string} end @returns {RegimenPeriod[]} */
function periodsInForce(regimenPeriods, end) {
  // Of two that start on the same day the later in the list stands, as for the dose.
  const byStart = new Map(regimenPeriods.map((period) => [period.starts_on, period]));
  return [...byStart.values()]
    .filter((period) => period.starts_on <= end)
    .sort((left, right) => compareText(left.starts_on, right.starts_on));
}

/** @param {RegimenPeriod[]} periods @returns {DoseStep[]} */
function doseSteps(periods) {
  return periods
    .filter((period, index) => !isSameDose(period, periods[index - 1]))
    .map((period) => ({ local_date: period.starts_on, daily_mg: period.daily_mg }));
}

/** @param {RegimenPeriod} period @param {RegimenPeriod | undefined} before @returns {boolean} */
function isSameDose(period, before) {
  return (
    before !== undefined &&
    before.daily_mg.length === period.daily_mg.length &&
    before.daily_mg.every((mg, index) => mg === period.daily_mg[index])
  );
}

/** @param {RegimenPeriod[]} periods @param {string} end @returns {Pause[]} */
function pauses(periods, end) {
  return periods
    .map((period, index) => ({ period, next: periods[index + 1] }))
    .filter(({ period }) => isPause(period))
    .map(({ period, next }) => ({
      from_date: period.starts_on,
      to_date: next === undefined ? end : addDays(next.starts_on, -1),
    }));
}

/** @param {Pause[]} found @returns {Pause[]} */
function joined(found) {
  /** @type {Pause[]} */
  const result = [];
  for (const pause of found) {
    const before = result.at(-1);
    if (before !== undefined && addDays(before.to_date, 1) === pause.from_date) {
      before.to_date = pause.to_date;
    } else {
      result.push({ ...pause });
    }
  }
  return result;
}

/** @param {DailyEntry} entry @returns {string[]} */
function raisedFlags(entry) {
  return Object.entries(entry.red_flags ?? {})
    .filter(([, isRaised]) => isRaised)
    .map(([flag]) => flag)
    .sort(compareText);
}

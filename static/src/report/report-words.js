/** What a report says in figures and a few words; each figure with its unit. */

import { reportText as text } from "../text/report.js";
import { fullDate, number } from "../ui/format.js";

/** @import { DoseRange, DoseStep } from "../domain/shapes.js" */
/** @import { Answer, CourseReport, EffectReport, FourWeeks, LabValue, RedFlagReport, ScoreReport } from "./report-shapes.js" */
/** @typedef {{ label: string, value: string, detail: string[] }} Fact */

const DAY_MS = 86_400_000;

/** @param {number} week */
export const weekNumber = (week) => String(week).replace("-", "−");

/** @param {string} instant @returns {string} to the minute; the person's zone at the time is not known, so it is UTC */
export const instantWords = (instant) => `${fullDate(instant.slice(0, 10))} ${instant.slice(11, 16)} UTC`;

/** @param {{ from_date: string, to_date: string }} dates */
export function datesWords({ from_date: fromDate, to_date: toDate }) {
  return text.span(fullDate(fromDate), fullDate(toDate));
}

/** @param {{ from_date: string, to_date: string }} dates both ends included */
export function daysIn({ from_date: fromDate, to_date: toDate }) {
  return (Date.parse(toDate) - Date.parse(fromDate)) / DAY_MS + 1;
}

/** @param {CourseReport} course @returns {Fact[]} */
export function courseFacts(course) {
  return [weekFact(course), doseNowFact(course), doseSoFarFact(course), adherenceFact(course)];
}

/** @param {CourseReport} course @returns {Fact} */
function weekFact({ treatment_week: week, on_drug_week: onDrug, first_dose_date: first, ended_on: ended }) {
  const words = text.course;
  const detail = [first === null ? words.noFirstDose : words.firstDose(fullDate(first))];
  if (onDrug !== null && onDrug !== week) detail.push(words.onDrugWeek(weekNumber(onDrug)));
  if (ended !== null) detail.push(words.ended(fullDate(ended)));
  return { label: words.week, value: week === null ? words.notKnown : text.week(weekNumber(week)), detail };
}

/** @param {CourseReport} course @returns {Fact} */
function doseNowFact({ regimen, weight, ended_on: ended }) {
  const words = text.course;
  if (regimen === null) return { label: words.now, value: ended === null ? text.notLogged : words.isEnded, detail: [] };
  const isPause = regimen.daily_mg.every((mg) => mg === 0);
  const detail = [words.since(fullDate(regimen.starts_on))];
  if (weight === null) detail.push(words.noWeight);
  else if (regimen.mg_per_kg_per_day !== null && !isPause)
    detail.push(words.perKilogram(number(regimen.mg_per_kg_per_day, 2), number(weight.weight_kg, 1)));
  const value = isPause ? words.pause : words.aDay(milligrams(regimen.daily_mg), words.formulations[regimen.formulation]);
  return { label: words.now, value, detail };
}

/** @param {CourseReport} course @returns {Fact} */
function doseSoFarFact({ dose: { mg, mg_per_kg: perKg } }) {
  const words = text.course;
  if (!mg.assumed) return { label: words.soFar, value: text.notLogged, detail: [] };
  const range = perKg.by_daily_weight;
  const isExact = number(mg.known, 0) === number(mg.assumed, 0);
  return {
    label: words.soFar,
    value: words.milligrams(rangeOf(mg, 0)),
    detail: [...(range ? [words.milligramsPerKilogram(rangeOf(range, 1))] : []), isExact ? words.allLogged : words.restUnlogged],
  };
}

/** @param {DoseRange} amount @param {0 | 1} digits */
const rangeOf = ({ known, assumed }, digits) => text.fromTo(number(known, digits), number(assumed, digits));

/** @param {CourseReport} course @returns {Fact} */
function adherenceFact({ adherence: kept }) {
  const words = text.course;
  if (!kept.planned) return { label: words.asPlanned, value: words.noPlan, detail: [] };
  const off = /** @type {const} */ (["missed", "partial", "more"]).filter((kind) => kept[kind]).map((kind) => words[kind](kept[kind]));
  return {
    label: words.asPlanned,
    value: text.ofDays(kept.as_planned, kept.planned),
    detail: [...off, kept.not_logged ? words.open(kept.not_logged) : words.noneOpen],
  };
}

/** @param {number[]} dailyMg */
function milligrams(dailyMg) {
  return text.course.milligrams(dailyMg.map((mg) => number(mg, 2)).join("/"));
}

/** @param {DoseStep} step */
export function stepWords({ daily_mg: dailyMg }) {
  if (dailyMg.every((mg) => mg === 0)) return text.course.pause;
  return dailyMg.length === 1 ? milligrams(dailyMg) : text.course.turns(milligrams(dailyMg), dailyMg.length);
}

/** @param {RedFlagReport} flag @returns {string} what the person did about it, and how it went */
export function doneWords(flag) {
  const words = text.redFlags;
  if (!flag.is_in_ledger) return words.notInLedger;
  if (flag.action === null) return words.nothingWritten;
  const action = words.actions[flag.action];
  const done = flag.acknowledged_at === null ? action : words.at(action, instantWords(flag.acknowledged_at));
  return flag.outcome === null ? done : `${done}; ${words.outcomes[flag.outcome]}`;
}

/** @param {EffectReport} effect */
export function effectLabel({ label, worse }) {
  return worse === "higher" ? label : `${label} ${text.effects.lowerIsWorse}`;
}

/** @param {Answer | null} answer @returns {[string, string]} what, and when */
export function answerWords(answer) {
  if (answer === null) return [text.notLogged, ""];
  const date = fullDate(answer.local_date);
  const when = answer.treatment_week === null ? date : text.inWeek(date, weekNumber(answer.treatment_week));
  return [text.effects.answer(answer.value, answer.words), when];
}

/** @param {FourWeeks} weeks @returns {string[]} a row */
export function fourWeeksRow(weeks) {
  const figure = (/** @type {number | null} */ value) => (value === null ? text.notLogged : number(value, 1));
  return [
    weeksWords(weeks),
    datesWords(weeks),
    text.ofDays(weeks.days_logged, daysIn(weeks)),
    figure(weeks.median),
    figure(weeks.worst),
  ];
}

/** @param {FourWeeks} weeks */
function weeksWords({ from_week: from, to_week: to }) {
  if (from === null || to === null) return text.none;
  return to < 0 ? text.effects.before : text.span(weekNumber(from), weekNumber(to));
}

/** @param {LabValue} value */
export function labWords({ value, result, unit_label: unit }) {
  if (value !== null) return text.labs.amount(asPrinted(value), unit ?? "");
  return result === null ? text.labs.noResult : text.labs.results[result];
}

/** @param {LabValue} value */
export function labRangeWords({ value, reference_low: low, reference_high: high, unit_label: unit }) {
  if (low !== null && high !== null) return text.labs.between(asPrinted(low), asPrinted(high), unit ?? "");
  if (low !== null) return text.labs.atLeast(asPrinted(low), unit ?? "");
  if (high !== null) return text.labs.upTo(asPrinted(high), unit ?? "");
  return value === null ? text.none : text.labs.noRange;
}

/** @param {LabValue} value */
export function labPlaceWords({ value, place }) {
  return value === null ? text.none : text.labs.places[place];
}

/** Nothing is rounded away. @param {number} value */
const asPrinted = (value) => String(value).replace("-", "−");

/** @param {ScoreReport} score */
export function scoreWords({ label, value, highest, band }) {
  return value === null ? text.checkIns.open(label) : text.checkIns.score(label, value, highest, band);
}

/** The capsules left at home, and the last day they last for. */

import {
  STANDARD,
  assumedMg,
  courseDays,
  formulationOn,
  isPause,
  knownMg,
  periodsFrom,
  plannedDays,
  total,
} from "./dose.js";
import { addDays, compareText, daysBetween } from "./local-date.js";
import { accumulated } from "./projection.js";

/** @import { AmountLeft, DailyEntry, DateRange, Formulation, RegimenPeriod, Supply, SupplyLeft, SupplyStatus, Treatment } from "./shapes.js" */

/** @typedef {{strength_mg: number, capsules: number, from_date: string}} Stock capsules of one strength, before the doses taken from them since that date */

/** Four years. */
const AHEAD_DAYS = 1461;

/**
 * Work out what is left after the dose of `asOf`, and the last day it covers.
 *
 * The latest count of a strength stands for everything before it, that day's dose and refills
 * included; without a count, doses are taken from the first refill on. Which strengths a day's mg
 * were made of is not known: with several, only mg are given, and the range spans the counts.
 *
 * @param {Supply[]} supplies of two counts of one strength on one day the later in the list stands;
 *   those after `asOf`, or of another formulation than the one prescribed, do not count
 * @param {Treatment} treatment
 * @param {RegimenPeriod[]} regimenPeriods
 * @param {DailyEntry[]} entries
 * @param {string} asOf
 * @returns {SupplyLeft}
 */
export function supplyLeft(supplies, treatment, regimenPeriods, entries, asOf) {
  const formulation = formulationOn(regimenPeriods, asOf);
  const stocks = stocksOf(supplies, formulation, asOf);
  const mg = mgLeft(stocks, formulation, treatment, regimenPeriods, entries, asOf);
  const status = statusOf(stocks, treatment, regimenPeriods, asOf);
  const isCovered = status === "ok" && mg !== null;
  const range = isCovered ? lastsUntil(mg, treatment, regimenPeriods, asOf) : null;
  return {
    as_of: asOf,
    status: isCovered && range === null ? "outlasts" : status,
    formulation,
    strengths_mg: stocks.map((stock) => stock.strength_mg),
    mg,
    capsules: capsulesOf(stocks, mg),
    lasts_until: range,
  };
}

/** @param {Supply[]} supplies @param {Formulation} formulation @param {string} asOf @returns {Stock[]} */
function stocksOf(supplies, formulation, asOf) {
  /** @type {Map<number, [Supply, ...Supply[]]>} */
  const byStrength = new Map();
  for (const supply of [...supplies].sort((left, right) => compareText(left.on, right.on))) {
    if (supply.on > asOf || (supply.formulation ?? STANDARD) !== formulation) continue;
    const others = byStrength.get(supply.strength_mg);
    if (others === undefined) byStrength.set(supply.strength_mg, [supply]);
    else others.push(supply);
  }
  return [...byStrength]
    .sort(([left], [right]) => left - right)
    .map(([strengthMg, ascending]) => stockOf(strengthMg, ascending));
}

/** @param {number} strengthMg @param {[Supply, ...Supply[]]} ascending @returns {Stock} */
function stockOf(strengthMg, ascending) {
  const stock = { strength_mg: strengthMg, capsules: 0, from_date: ascending[0].on };
  let countedOn = "";
  for (const supply of ascending) {
    if (supply.kind === "count") {
      stock.capsules = supply.capsules;
      countedOn = supply.on;
      stock.from_date = addDays(supply.on, 1);
    } else if (supply.on !== countedOn) {
      stock.capsules += supply.capsules;
    }
  }
  return stock;
}

/**
 * @param {Stock[]} stocks
 * @param {Formulation} formulation
 * @param {Treatment} treatment
 * @param {RegimenPeriod[]} regimenPeriods
 * @param {DailyEntry[]} entries
 * @param {string} asOf
 * @returns {AmountLeft | null}
 */
function mgLeft(stocks, formulation, treatment, regimenPeriods, entries, asOf) {
  if (stocks.length === 0) return null;
  const days = courseDays(treatment, regimenPeriods, entries, asOf).filter(
    (day) => day.formulation === formulation,
  );
  const starts = stocks.map((stock) => stock.from_date).sort(compareText);
  const [first = "", last = first] = [starts[0], starts.at(-1)];
  const stockMg = total(stocks.map((stock) => stock.strength_mg * stock.capsules));
  const assumed = total(days.filter((day) => day.on >= first).map(assumedMg));
  const known = total(days.filter((day) => day.on >= last).map(knownMg));
  return { least: Math.max(stockMg - assumed, 0), most: Math.max(stockMg - known, 0) };
}

/** @param {Stock[]} stocks @param {Treatment} treatment @param {RegimenPeriod[]} regimenPeriods @param {string} asOf @returns {SupplyStatus} */
function statusOf(stocks, treatment, regimenPeriods, asOf) {
  if (stocks.length === 0) return "no_supply";
  if (treatment.ended_on && treatment.ended_on <= asOf) return "ended";
  const [current] = periodsFrom(regimenPeriods, addDays(asOf, 1));
  if (current === undefined) return "no_regimen";
  if (isPause(current)) return "paused";
  const strengths = stocks.map((stock) => stock.strength_mg);
  return current.daily_mg.every((mg) => isSumOf(mg, strengths)) ? "ok" : "does_not_fit";
}

/**
 * Tell whether whole capsules of these strengths can make up a dose.
 *
 * Amounts are compared in tenths of a milligram; one with a finer part fits nothing.
 *
 * @param {number} mg
 * @param {number[]} strengthsMg
 * @returns {boolean}
 */
export function isSumOf(mg, strengthsMg) {
  const target = mg * 10;
  if (!Number.isInteger(target)) return false;
  const isReachable = Array.from({ length: target + 1 }, (_, amount) => amount === 0);
  for (const strength of strengthsMg.map((each) => each * 10)) {
    if (!Number.isInteger(strength) || strength === 0) continue;
    for (let amount = strength; amount <= target; amount += 1) {
      isReachable[amount] ||= isReachable[amount - strength] === true;
    }
  }
  return isReachable[target] === true;
}

/** @param {AmountLeft} mg @param {Treatment} treatment @param {RegimenPeriod[]} regimenPeriods @param {string} asOf @returns {DateRange | null} */
function lastsUntil(mg, treatment, regimenPeriods, asOf) {
  const { ended_on: endedOn } = treatment;
  const days = endedOn ? Math.min(AHEAD_DAYS, daysBetween(endedOn, asOf)) : AHEAD_DAYS;
  const aheadMg = accumulated(plannedDays(regimenPeriods, endedOn, addDays(asOf, 1), days));
  const covered = (/** @type {number} */ amount) => aheadMg.filter((sum) => sum <= amount).length;
  if (covered(mg.least) === days) return null;
  return { earliest: addDays(asOf, covered(mg.least)), latest: addDays(asOf, covered(mg.most)) };
}

/** @param {Stock[]} stocks @param {AmountLeft | null} mg @returns {AmountLeft | null} */
function capsulesOf([stock, ...others], mg) {
  if (stock === undefined || mg === null || others.length > 0) return null;
  const strengthMg = stock.strength_mg;
  if (mg.least % strengthMg !== 0 || mg.most % strengthMg !== 0) return null;
  return { least: mg.least / strengthMg, most: mg.most / strengthMg };
}

/** A prescribed dose in words. */

import { isPause } from "../domain/dose.js";
import { regimen as text } from "../text/regimen.js";
import { soFar } from "../text/treatment.js";
import { number } from "../ui/format.js";

/** @param {import("./regimen-plan.js").Period} period */
export function periodWords(period) {
  const { doses_per_day: parts = 1, formulation } = period;
  const extras = [
    parts > 1 && !isPause(period) && text.inParts(parts),
    formulation === "absorica_ld" && soFar.formulations.absorica_ld,
  ].filter(Boolean);
  return [cycleWords(period), ...extras].join(", ");
}

/** @param {import("./regimen-plan.js").Period} period */
export function cycleWords(period) {
  if (isPause(period)) return text.pause;
  const amounts = period.daily_mg.map(mgNumber).join("/");
  return period.daily_mg.length === 1 ? text.everyDay(amounts) : text.inTurn(amounts);
}

/** @param {number} mg */
export function mgNumber(mg) {
  return number(mg, 2);
}

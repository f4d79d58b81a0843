/** What was taken so far, as a range: from what is known to what the plan would make of open days. */

import { cumulativeDose } from "../domain/dose.js";
import { trends as text } from "../text/trends.js";
import { number } from "../ui/format.js";
import { html } from "../ui/html.js";
import { diary, regimenPeriods, today, treatment } from "./state.js";

/** @param {{ entries: any[] }} props */
export function DoseSoFar({ entries }) {
  const periods = regimenPeriods();
  if (periods.length === 0) return null;
  const weights = /** @type {any[]} */ (diary().all("weights"));
  const dose = cumulativeDose(treatment(), periods, weights, entries, today.value);
  const perKg = dose.mg_per_kg.by_daily_weight;
  return html`<section class="card dose-so-far" aria-labelledby="dose-so-far-title">
    <h2 id="dose-so-far-title">${text.doseTitle}</h2>
    <p class="dose-figure">${rangeWords(dose.mg, 0, text.milligrams)}</p>
    ${perKg && html`<p class="dose-figure is-second">${rangeWords(perKg, 1, text.milligramsPerKilogram)}</p>`}
    <p class="hint">
      ${dose.mg.known === dose.mg.assumed ? text.doseKnown : text.doseRange(dose.unknown_days)}
      ${!perKg && ` ${text.doseNoWeight}`} ${text.doseNoTarget}
    </p>
  </section>`;
}

/**
 * @param {import("../domain/shapes.js").DoseRange} range
 * @param {0 | 1} digits
 * @param {(amount: string) => string} unit
 */
function rangeWords({ known, assumed }, digits, unit) {
  const low = number(known, digits);
  const high = number(assumed, digits);
  return unit(low === high ? low : text.fromTo(low, high));
}

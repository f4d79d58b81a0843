/** The dose so far, how it adds up, what is usual, and what lies ahead if nothing changes. */

import { useState } from "preact/hooks";

import { courseDays, cumulativeDose } from "../domain/dose.js";
import { offPlanDays } from "../domain/off-plan.js";
import { projection } from "../domain/projection.js";
import { hrefTo } from "../router.js";
import { soFar as text, treatment as treatmentWords } from "../text/treatment.js";
import { fullDate, longDate, number } from "../ui/format.js";
import { html } from "../ui/html.js";
import { DoseBand, bandInUse } from "./dose-band.js";
import { mgWords, perKgWords } from "./dose-range.js";
import { mgNumber } from "./regimen-words.js";
import { diary, regimenPeriods, today, treatment } from "./state.js";
import { Sources } from "./treatment-sources.js";
import { weights } from "./weights.js";

/** @typedef {import("../domain/shapes.js").CumulativeDose} CumulativeDose */
/** @typedef {import("../domain/shapes.js").DoseProjection} DoseProjection */
/** @typedef {import("../domain/dose.js").DoseDay} DoseDay */

const OFF_PLAN_SHOWN = 10;

export function DosePage() {
  const dose = doseSoFar();
  if (dose.mg.assumed === 0 && dose.unknown_days === 0) return html`<section class="card"><p>${text.empty}</p></section>`;
  const days = courseDays(treatment(), regimenPeriods(), entries(), today.value);
  return html`
    <section class="card" aria-labelledby="so-far-title">
      <h2 id="so-far-title">${text.mg}</h2>
      <${Figures} dose=${dose} />
    </section>
    <${Ahead} />
    ${dose.is_comparable_to_band ? html`<${DoseBand} />` : html`<${NotComparable} dose=${dose} />`}
    <${Counted} dose=${dose} days=${days} />
    <${OffPlan} days=${days} />
  `;
}

/** @returns {any[]} */
function entries() {
  return diary().all("entries");
}

/** @returns {CumulativeDose} up to today */
export function doseSoFar() {
  return cumulativeDose(treatment(), regimenPeriods(), weights(), entries(), today.value);
}

/** @param {{ dose: CumulativeDose }} props */
export function Figures({ dose }) {
  const { by_daily_weight: daily, by_latest_weight: latest } = dose.mg_per_kg;
  const isKnown = dose.mg.known === dose.mg.assumed && dose.unknown_days === 0;
  return html`
    <p class="dose-figure">${mgWords(dose.mg)}</p>
    ${daily &&
    latest &&
    html`<dl class="figures">
      <dt>${text.perKgDaily}</dt>
      <dd>${perKgWords(daily)}</dd>
      <dt>${text.perKgLatest}</dt>
      <dd>${perKgWords(latest)}</dd>
    </dl>`}
    ${weights().length === 0 && html`<p><a href=${hrefTo("treatment", "weight")}>${text.noWeight}</a></p>`}
    <p class="hint">${isKnown ? text.allKnown : text.range}</p>
  `;
}

/** @param {{ dose: CumulativeDose }} props */
function NotComparable({ dose }) {
  return html`<section class="card" aria-labelledby="parts-title">
    <h2 id="parts-title">${text.formulations.absorica_ld}</h2>
    <p>${text.notComparable}</p>
    <dl class="figures">
      ${dose.by_formulation.map(
        ({ formulation, mg, mg_per_kg: { by_daily_weight: perKg } }) => html`<dt>${text.formulations[formulation]}</dt>
          <dd>${mgWords(mg)}${perKg && html`<br />${perKgWords(perKg)}`}</dd>`,
      )}
    </dl>
    <${Sources} of="formulation" />
  </section>`;
}

function Ahead() {
  const ahead = projection(treatment(), regimenPeriods(), weights(), entries(), today.value);
  return html`<section class="card" aria-labelledby="ahead-title">
    <h2 id="ahead-title">${text.aheadTitle}</h2>
    ${aheadLines(ahead).map((line) => html`<p key=${line}>${line}</p>`)}
    <p><strong>${text.decides}</strong></p>
  </section>`;
}

/** @param {DoseProjection} ahead @returns {string[]} */
export function aheadLines(ahead) {
  if (ahead.status !== "ok") return [text.aheadStatus[ahead.status]];
  const band = bandInUse();
  return [endLine(band.low, ahead.low), endLine(band.high, ahead.high)];
}

/** @param {number} end @param {import("../domain/shapes.js").DateRange | null} range */
function endLine(end, range) {
  const perKg = number(end, 1);
  if (!range) return isBehind(end) ? text.passed(perKg) : text.notReached(perKg);
  const { earliest, latest } = range;
  if (earliest === today.value) return text.ahead(perKg, text.passedBefore(fullDate(latest)));
  if (earliest === latest) return text.ahead(perKg, text.on(fullDate(latest)));
  return text.ahead(perKg, text.between(fullDate(earliest), fullDate(latest)));
}

/** @param {number} end @returns {boolean} whether even what is known is past it, by either way of weighing */
function isBehind(end) {
  const { by_daily_weight: daily, by_latest_weight: latest } = doseSoFar().mg_per_kg;
  return Math.min(daily?.known ?? 0, latest?.known ?? 0) >= end;
}

/** @param {{ dose: CumulativeDose, days: DoseDay[] }} props */
function Counted({ dose, days }) {
  const rows = [
    [text.onDrugDays, dose.on_drug_days],
    [text.known, days.filter((day) => day.taken_mg !== null).length],
    [text.unknown, dose.unknown_days],
    [text.paused, dose.paused_days],
    [text.offPlan, offPlanDays(days).length],
  ];
  return html`<section class="card" aria-labelledby="counted-title">
    <h2 id="counted-title">${text.days}</h2>
    <dl class="figures is-counts">
      ${rows.map(([label, count]) => html`<dt>${label}</dt><dd>${count}</dd>`)}
    </dl>
  </section>`;
}

/** @param {{ days: DoseDay[] }} props */
function OffPlan({ days }) {
  const [isWhole, setIsWhole] = useState(false);
  const latestFirst = offPlanDays(days).reverse();
  const shown = isWhole ? latestFirst : latestFirst.slice(0, OFF_PLAN_SHOWN);
  const mg = (/** @type {number} */ amount) => treatmentWords.milligrams(mgNumber(amount));
  return html`<section class="card" aria-labelledby="off-plan-title">
    <h2 id="off-plan-title">${text.offPlanTitle}</h2>
    ${latestFirst.length === 0 && html`<p>${text.offPlanNone}</p>`}
    <ul class="off-plan" role="list">
      ${shown.map(
        (day) => html`<li key=${day.local_date}>
          <a href=${hrefTo("history", day.local_date)}>${longDate(day.local_date)}</a>
          <span><strong>${text.offPlanKinds[day.kind]}:</strong> ${text.offPlanLine(mg(day.taken_mg), mg(day.planned_mg))}</span>
        </li>`,
      )}
    </ul>
    ${shown.length < latestFirst.length &&
    html`<p>
      <button type="button" class="button is-small" onClick=${() => setIsWhole(true)}>
        ${text.offPlanMore(latestFirst.length)}
      </button>
    </p>`}
  </section>`;
}

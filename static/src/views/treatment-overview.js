/** Where the course stands today: the week, the dose planned, what it has come to, until when capsules last. */

import { courseDays, isPause, onDrugDays, plannedMg } from "../domain/dose.js";
import { addDays, daysBetween } from "../domain/local-date.js";
import { projection } from "../domain/projection.js";
import { onDrugWeek, treatmentDay, treatmentWeek } from "../domain/treatment-week.js";
import { hrefTo } from "../router.js";
import { supply } from "../text/regimen.js";
import { course, soFar, treatment as treatmentWords, where as text } from "../text/treatment.js";
import { fullDate, longDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { FirstDose } from "./course-dates.js";
import { Figures, aheadLines, doseSoFar } from "./dose-page.js";
import { DayAmounts, amountWords } from "./regimen-form.js";
import { pausedSince, periodsAround } from "./regimen-plan.js";
import { periodWords } from "./regimen-words.js";
import { diary, regimenPeriods, today, treatment } from "./state.js";
import { suppliesLeft, untilWords } from "./supplies.js";
import { weights } from "./weights.js";

/** @typedef {import("./regimen-plan.js").Period} Period */

const DAYS_AHEAD = 7;

export function TreatmentOverview() {
  if (!treatment()["first_dose_date"]) return html`<${NoDateYet} />`;
  return html`
    <${WhereYouAre} />
    <${SoFar} />
    <${Left} />
  `;
}

function NoDateYet() {
  return html`<section class="card">
      <h2>${course.emptyTitle}</h2>
      <p>${course.emptyDetail}</p>
      <${FirstDose} />
    </section>
    <${SoFar} />`;
}

function WhereYouAre() {
  const { first_dose_date: firstDose, ended_on: endedOn } = treatment();
  const isOver = endedOn && endedOn <= today.value;
  return html`<section class="card where" aria-labelledby="where-title">
    <h2 id="where-title" class="visually-hidden">${text.title}</h2>
    ${isOver ? html`<${Ended} endedOn=${endedOn} />` : html`<${Going} firstDose=${firstDose} endedOn=${endedOn} />`}
  </section>`;
}

/** @param {{ endedOn: string }} props */
function Ended({ endedOn }) {
  return html`
    <p class="dose-figure">${text.ended(daysBetween(today.value, endedOn))}</p>
    <p>${text.endedOn(fullDate(endedOn))}</p>
  `;
}

/** @param {{ firstDose: string, endedOn: string | undefined }} props */
function Going({ firstDose, endedOn }) {
  const ahead = daysBetween(firstDose, today.value);
  const from = ahead > 0 ? firstDose : today.value;
  return html`
    <p class="dose-figure">
      ${ahead > 0
        ? text.startsIn(ahead)
        : text.weekAndDay(treatmentWeek(today.value, firstDose), treatmentDay(today.value, firstDose))}
    </p>
    ${ahead > 0 ? html`<p>${text.startsOn(longDate(firstDose))}</p>` : html`<${OnDrug} firstDose=${firstDose} />`}
    ${endedOn && html`<p>${text.endsOn(fullDate(endedOn))}</p>`}
    ${ahead <= 0 && html`<${Regimen} />`}
    ${regimenPeriods().length > 0
      ? html`<${Planned} days=${plannedFrom(from, endedOn)} />`
      : html`<p><a class="button" href=${hrefTo("treatment", "plan")}>${text.addPlan}</a></p>`}
  `;
}

/** Days that are all alike are said in one line. @param {{ days: { on: string, mg: number | null }[] }} props */
function Planned({ days }) {
  const [first] = days;
  const isUniform = days.length > 1 && days.every((day) => day.mg === first?.mg);
  return html`<h3>${text.planned}</h3>
    ${isUniform
      ? html`<p>${text.plannedEach(amountWords(first?.mg ?? null), days.length, first?.on === today.value)}</p>`
      : html`<${DayAmounts} days=${days} />`}`;
}

/** The second reading of time, where it differs from the first. @param {{ firstDose: string }} props */
function OnDrug({ firstDose }) {
  const entries = /** @type {any[]} */ (diary().all("entries"));
  const since = courseDays(treatment(), regimenPeriods(), entries, today.value).filter((day) => day.on >= firstDose);
  const week = onDrugWeek(onDrugDays(since));
  if (week === null || week === treatmentWeek(today.value, firstDose)) return null;
  return html`<p>${text.onDrug(week)}</p>`;
}

function Regimen() {
  const periods = /** @type {Period[]} */ (regimenPeriods());
  const { current } = periodsAround(periods, today.value);
  if (!current) return periods.length > 0 ? html`<p>${text.noPlan}</p>` : null;
  const since = isPause(current) ? pausedSince(periods, today.value) : current.starts_on;
  return html`<p>
    ${isPause(current)
      ? text.paused(fullDate(since), daysBetween(today.value, since) + 1)
      : text.going(periodWords(current), fullDate(since))}
  </p>`;
}

/** @param {string} from @param {string | undefined} endedOn */
function plannedFrom(from, endedOn) {
  return Array.from({ length: DAYS_AHEAD }, (_, elapsed) => addDays(from, elapsed))
    .filter((on) => !endedOn || on <= endedOn)
    .map((on) => ({ on, mg: plannedMg(regimenPeriods(), endedOn, on) }));
}

function SoFar() {
  const dose = doseSoFar();
  if (dose.mg.assumed === 0) return null;
  const entries = /** @type {any[]} */ (diary().all("entries"));
  const ahead = projection(treatment(), regimenPeriods(), weights(), entries, today.value);
  return html`<section class="card" aria-labelledby="so-far-title">
    <h2 id="so-far-title">${soFar.title}</h2>
    <${Figures} dose=${dose} />
    ${ahead.status === "ok" &&
    html`<p>
      ${soFar.aheadTitle}: ${aheadLines(ahead).join(" ")} <strong>${soFar.decides}</strong>
    </p>`}
    <p><a href=${hrefTo("treatment", "so-far")}>${soFar.howCounted}</a></p>
  </section>`;
}

function Left() {
  const left = suppliesLeft();
  if (left.status === "no_supply") return null;
  return html`<section class="card" aria-labelledby="left-title">
    <h2 id="left-title">${treatmentWords.sections.supply}</h2>
    <p>${untilWords(left)}</p>
    <p><a href=${hrefTo("treatment", "supply")}>${supply.listTitle}</a></p>
  </section>`;
}

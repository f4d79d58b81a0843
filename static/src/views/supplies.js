/** Capsules at home: what was counted or collected, and what must be left of it. */

import { supplyLeft } from "../domain/supply.js";
import { newId } from "../ids.js";
import { regimen, supply as text } from "../text/regimen.js";
import { soFar, treatment as treatmentWords } from "../text/treatment.js";
import { Field } from "../ui/field.js";
import { fullDate, number } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { Select } from "../ui/select.js";
import { EARLIEST, pastDateProblem } from "./course-bounds.js";
import { RecordList } from "./record-list.js";
import { periodsAround } from "./regimen-plan.js";
import { cycleWords, mgNumber } from "./regimen-words.js";
import { diary, regimenPeriods, today, treatment } from "./state.js";

/** @typedef {import("../domain/shapes.js").Supply & { key: string }} Supply */
/** @typedef {import("../domain/shapes.js").SupplyLeft} SupplyLeft */
/** @typedef {import("./regimen-plan.js").Period} Period */
/** @typedef {Record<string, string>} Values */

const KINDS = /** @type {const} */ (["count", "refill"]);
const FORMULATIONS = /** @type {const} */ (["standard", "absorica_ld"]);

export function Supplies() {
  return html`
    <${Left} />
    <${RecordList}
      id="supply"
      collection="supplies"
      title=${text.listTitle}
      detail=${text.listDetail}
      none=${text.none}
      addLabel=${text.add}
      records=${supplies().toSorted((one, other) => (one.on < other.on ? 1 : -1))}
      lineOf=${lineOf}
      initialOf=${initialOf}
      problemsOf=${problemsOf}
      fieldsOf=${fieldsOf}
      newKey=${newId}
      Inputs=${Inputs}
    />
  `;
}

/** @returns {Supply[]} */
function supplies() {
  return /** @type {any[]} */ (diary().all("supplies"));
}

/** @returns {SupplyLeft} as of today */
export function suppliesLeft() {
  const entries = /** @type {any[]} */ (diary().all("entries"));
  return supplyLeft(supplies(), treatment(), regimenPeriods(), entries, today.value);
}

function Left() {
  const left = suppliesLeft();
  if (left.status === "no_supply")
    return html`<section class="card">
      <h2>${text.empty}</h2>
      <p>${text.emptyDetail}</p>
    </section>`;
  return html`<section class="card dose-so-far" aria-labelledby="left-title">
    <h2 id="left-title">${text.leftTitle}</h2>
    <p class="dose-figure">${amountWords(left)}</p>
    <p>${untilWords(left)}</p>
    ${left.mg && left.mg.least !== left.mg.most && html`<p class="hint">${text.range}</p>`}
    ${left.strengths_mg.length > 1 && html`<p class="hint">${text.strengthsMixed}</p>`}
  </section>`;
}

/** @param {SupplyLeft} left */
function amountWords({ capsules, mg, strengths_mg: [strength = 0] }) {
  if (capsules) return text.capsulesLeft(rangeWords(capsules), mgNumber(strength));
  return mg ? text.mgLeft(rangeWords(mg)) : "";
}

/** @param {import("../domain/shapes.js").AmountLeft} range */
function rangeWords({ least, most }) {
  return least === most ? mgNumber(most) : treatmentWords.fromTo(mgNumber(least), mgNumber(most));
}

/** @param {SupplyLeft} left @returns {string} until when they last, or why that is not known */
export function untilWords({ status, lasts_until: until, strengths_mg: strengths, mg }) {
  if (status === "no_supply") return text.none;
  if (status === "does_not_fit") return text.doesNotFit(strengths.map(mgNumber).join(", "), currentDose());
  if (mg?.most === 0) return text.usedUp;
  if (status !== "ok") return text.status[status];
  if (!until) return "";
  const { earliest, latest } = until;
  return earliest === latest ? text.lasts(fullDate(latest)) : text.lastsBetween(fullDate(earliest), fullDate(latest));
}

function currentDose() {
  const { current } = periodsAround(/** @type {Period[]} */ (regimenPeriods()), today.value);
  return current ? cycleWords(current) : "";
}

/** @param {Supply} supply */
function lineOf({ kind, strength_mg: strength, capsules, formulation, on }) {
  const main = text.line[kind](number(capsules, 0), mgNumber(strength));
  const isOther = formulation === "absorica_ld";
  return { main: isOther ? `${main}, ${soFar.formulations.absorica_ld}` : main, side: fullDate(on) };
}

/** @param {Supply} [supply] @returns {Values} for a new one, the strength and capsules of the latest one */
function initialOf(supply) {
  const latest = supplies().toSorted((one, other) => (one.on < other.on ? 1 : -1))[0];
  const like = supply ?? latest;
  const { current } = periodsAround(/** @type {Period[]} */ (regimenPeriods()), today.value);
  return {
    kind: supply?.kind ?? (latest ? "refill" : "count"),
    on: supply?.on ?? today.value,
    strength: like ? String(like.strength_mg) : "",
    capsules: supply ? String(supply.capsules) : "",
    formulation: (like ? like.formulation : current?.formulation) ?? "standard",
  };
}

/** @param {Values} values */
function problemsOf({ on = "", strength = "", capsules = "" }) {
  const mg = Number(strength.trim().replace(",", ".") || NaN);
  const isCount = /^\d{1,3}$/.test(capsules.trim());
  return {
    on: pastDateProblem(on),
    strength: !(mg >= 1 && mg <= 100) && text.strengthInvalid,
    capsules: !isCount && text.capsulesInvalid,
  };
}

/** @param {Values} values @returns {Record<string, unknown>} */
function fieldsOf({ kind, on, strength = "", capsules = "", formulation }) {
  return {
    kind,
    on,
    strength_mg: Number(strength.trim().replace(",", ".")),
    capsules: Number(capsules.trim()),
    formulation: formulation === "standard" ? null : formulation,
  };
}

/** @param {import("./record-list.js").InputsProps} props */
function Inputs({ bind, values, set }) {
  const kind = /** @type {(typeof KINDS)[number]} */ (values["kind"]);
  return html`
    <div>
      <${Segmented}
        id="supply-kind"
        label=${text.kind}
        isLabelVisible
        choices=${KINDS.map((each) => ({ value: each, content: text.kinds[each] }))}
        value=${kind}
        onPick=${(/** @type {string} */ chosen) => set("kind", chosen)}
      />
      <p class="hint" role="status">${text.kindHints[kind]}</p>
    </div>
    <${Field} id="supply-on" type="date" label=${text.on} min=${EARLIEST} max=${today.value} ...${bind("on")} />
    <${Field}
      id="supply-strength"
      label=${text.strength}
      inputmode="decimal"
      autocomplete="off"
      unit=${treatmentWords.unitMg}
      ...${bind("strength")}
    />
    <${Field} id="supply-capsules" label=${text.capsules} inputmode="numeric" autocomplete="off" ...${bind("capsules")} />
    <${Select}
      id="supply-formulation"
      label=${regimen.formulation}
      hint=${regimen.formulationHint}
      value=${values["formulation"]}
      options=${FORMULATIONS.map((value) => ({ value, label: regimen.formulations[value] }))}
      onPick=${(/** @type {string} */ chosen) => set("formulation", chosen)}
    />
  `;
}

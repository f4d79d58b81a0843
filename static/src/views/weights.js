/** Body weights, in the unit the person reads. */

import { newId } from "../ids.js";
import { weight as text } from "../text/regimen.js";
import { treatment as treatmentWords } from "../text/treatment.js";
import { Field } from "../ui/field.js";
import { fullDate, number } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { EARLIEST, pastDateProblem } from "./course-bounds.js";
import { RecordList } from "./record-list.js";
import { saveTreatment } from "./save-record.js";
import { diary, today, treatment } from "./state.js";

/** @typedef {import("../domain/shapes.js").Weight & { key: string }} Weight */
/** @typedef {Record<string, string>} Values */

const UNITS = /** @type {const} */ (["kg", "lb"]);
const KG_PER = { kg: 1, lb: 0.45359237 };
const LEAST_KG = 20;
const MOST_KG = 300;

export function Weights() {
  return html`<${RecordList}
    id="weight"
    collection="weights"
    title=${text.listTitle}
    detail=${text.detail}
    none=${text.none}
    addLabel=${text.add}
    records=${weights().toSorted((one, other) => (one.measured_on < other.measured_on ? 1 : -1))}
    lineOf=${(/** @type {Weight} */ weight) => ({ main: weightWords(weight), side: fullDate(weight.measured_on) })}
    initialOf=${initialOf}
    problemsOf=${problemsOf}
    fieldsOf=${fieldsOf}
    newKey=${newId}
    Inputs=${Inputs}
  >
    <${Segmented}
      id="weight-unit"
      label=${text.unit}
      isLabelVisible
      choices=${UNITS.map((unit) => ({ value: unit, content: treatmentWords[unit] }))}
      value=${unitInUse()}
      onPick=${(/** @type {string} */ chosen) => saveTreatment({ weight_unit: chosen })}
    />
  <//>`;
}

/** @returns {Weight[]} */
export function weights() {
  return /** @type {any[]} */ (diary().all("weights"));
}

/** @returns {"kg" | "lb"} */
function unitInUse() {
  return treatment()["weight_unit"] ?? "kg";
}

/** @param {Weight} weight */
export function weightWords({ weight_kg: weightKg }) {
  const unit = unitInUse();
  return `${number(weightKg / KG_PER[unit], 1)} ${treatmentWords[unit]}`;
}

/** @param {Weight} [weight] @returns {Values} */
function initialOf(weight) {
  if (!weight) return { measured_on: today.value, weight: "" };
  const inUnit = weight.weight_kg / KG_PER[unitInUse()];
  return { measured_on: weight.measured_on, weight: String(Number(inUnit.toFixed(1))) };
}

/** @param {Values} values @param {Weight} [weight] being changed */
function problemsOf(values, weight) {
  const kg = kgFrom(values);
  const perUnit = KG_PER[unitInUse()];
  const same = weights().find((other) => other.measured_on === values["measured_on"] && other.key !== weight?.key);
  return {
    measured_on: pastDateProblem(values["measured_on"] ?? "") ?? (same && text.sameDay(weightWords(same))),
    weight:
      !(kg >= LEAST_KG && kg <= MOST_KG) &&
      text.invalid(number(LEAST_KG / perUnit, 0), `${number(MOST_KG / perUnit, 0)} ${treatmentWords[unitInUse()]}`),
  };
}

/** @param {Values} values @returns {Record<string, unknown>} */
function fieldsOf(values) {
  return { measured_on: values["measured_on"], weight_kg: kgFrom(values) };
}

/** @param {Values} values @returns {number} to the nearest ten grams; NaN where no number was typed */
function kgFrom({ weight = "" }) {
  const typed = weight.trim().replace(",", ".");
  return /^\d+(\.\d+)?$/.test(typed) ? Number((Number(typed) * KG_PER[unitInUse()]).toFixed(2)) : NaN;
}

/** @param {import("./record-list.js").InputsProps} props */
function Inputs({ bind }) {
  return html`
    <${Field}
      id="weight-on"
      type="date"
      label=${text.measuredOn}
      min=${EARLIEST}
      max=${today.value}
      ...${bind("measured_on")}
    />
    <${Field}
      id="weight-amount"
      label=${text.weight}
      inputmode="decimal"
      autocomplete="off"
      unit=${treatmentWords[unitInUse()]}
      ...${bind("weight")}
    />
  `;
}

/** The course: its dates, the prescribed dose, weights and region. */

import { newId } from "../ids.js";
import { screens } from "../text/screens.js";
import { text as common } from "../text/text.js";
import { DateField } from "../ui/date-field.js";
import { Field } from "../ui/field.js";
import { fullDate, number } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { reportProblem, say } from "../ui/toast.js";
import { doseWords } from "./chart.js";
import { RegionSelect } from "./contacts.js";
import { RecordList } from "./record-list.js";
import { diary, regimenPeriods, today, treatment } from "./state.js";

const text = screens.treatment;
const EARLIEST = "2000-01-01";
const MAX_MG = 1000;
const MAX_CYCLE_DAYS = 28;
const KG_PER_LB = 0.45359237;
const WEIGHT_RANGE_KG = { from: 20, to: 300 };
const DATE_WORDS = { clear: text.clearDate, clearNamed: text.clearNamed, invalid: text.dateInvalid };

/** @typedef {import("../store/types").Document} Document */

export function TreatmentSettings() {
  return html`
    <${Dates} />
    <${Regimen} />
    <${Weights} />
  `;
}

/** @param {Record<string, unknown>} fields */
function saveTreatment(fields) {
  diary()
    .save("treatment", "treatment", fields)
    .then(() => say(common.toast.saved))
    .catch(reportProblem);
}

function Dates() {
  const { first_dose_date: firstDose, ended_on: endedOn } = treatment();
  return html`<section class="card">
    <${DateField}
      id="first-dose-date"
      label=${text.firstDose}
      hint=${text.firstDoseHint}
      value=${firstDose}
      min=${EARLIEST}
      max=${today.value}
      words=${DATE_WORDS}
      onSave=${(/** @type {string | null} */ date) => saveTreatment({ first_dose_date: date })}
    />
    <${DateField}
      id="ended-on"
      label=${text.endedOn}
      hint=${text.endedOnHint}
      value=${endedOn}
      min=${EARLIEST}
      max=${today.value}
      words=${DATE_WORDS}
      check=${(/** @type {string} */ date) => (firstDose && date < firstDose ? text.endBeforeStart : undefined)}
      onSave=${(/** @type {string | null} */ date) => saveTreatment({ ended_on: date })}
    />
    <${RegionSelect} id="region" label=${text.region} hint=${text.regionHint} />
  </section>`;
}

function Regimen() {
  return html`<${RecordList}
    id="regimen"
    collection="regimen_periods"
    title=${text.regimenTitle}
    detail=${text.regimenDetail}
    none=${text.regimenNone}
    addLabel=${text.addRegimen}
    records=${regimenPeriods().toSorted(byField("starts_on"))}
    lineOf=${(/** @type {Document} */ period) => ({
      main: doseWords(period["daily_mg"]),
      side: text.from(fullDate(period["starts_on"])),
    })}
    initialOf=${(/** @type {Document | undefined} */ period) => ({
      starts_on: period?.["starts_on"] ?? treatment()["first_dose_date"] ?? today.value,
      daily_mg: period?.["daily_mg"].join("/") ?? "",
    })}
    problemsOf=${(/** @type {Record<string, string>} */ values) => ({
      starts_on: (values["starts_on"] ?? "") < EARLIEST && text.dateInvalid,
      daily_mg: cycleFrom(values["daily_mg"] ?? "") === undefined && text.dailyMgInvalid,
    })}
    fieldsOf=${(/** @type {Record<string, string>} */ values) => ({
      starts_on: values["starts_on"],
      daily_mg: cycleFrom(values["daily_mg"] ?? ""),
    })}
    newKey=${newId}
    Inputs=${RegimenInputs}
  />`;
}

/** @param {{ bind: (name: string) => object }} props */
function RegimenInputs({ bind }) {
  return html`
    <${Field} id="regimen-from" type="date" label=${text.startsOn} min=${EARLIEST} ...${bind("starts_on")} />
    <${Field}
      id="regimen-mg"
      label=${text.dailyMg}
      hint=${text.dailyMgHint}
      autocomplete="off"
      unit=${screens.day.milligrams}
      ...${bind("daily_mg")}
    />
  `;
}

/**
 * @param {string} typed such as 40 or 20/40
 * @returns {number[] | undefined} undefined where it is no list of amounts
 */
function cycleFrom(typed) {
  const amounts = typed.trim().split(/\s*[/;]\s*|\s+/).map((amount) => Number(amount.replace(",", ".") || NaN));
  const isWhole = amounts.length <= MAX_CYCLE_DAYS && amounts.every((mg) => mg >= 0 && mg <= MAX_MG);
  return isWhole ? amounts : undefined;
}

function Weights() {
  const unit = treatment()["weight_unit"] ?? "kg";
  const perUnit = unit === "lb" ? KG_PER_LB : 1;
  const unitWords = unit === "lb" ? text.lb : text.kg;
  const low = WEIGHT_RANGE_KG.from / perUnit;
  const high = WEIGHT_RANGE_KG.to / perUnit;
  const shown = (/** @type {number} */ kg) => number(kg / perUnit, 1);

  /** @param {string} typed @returns {number} in kg, to the nearest ten grams */
  const kgFrom = (typed) => Number((Number(typed.replace(",", ".") || NaN) * perUnit).toFixed(2));

  return html`<${RecordList}
    id="weight"
    collection="weights"
    title=${text.weightTitle}
    detail=${text.weightDetail}
    none=${text.weightNone}
    addLabel=${text.addWeight}
    records=${diary().all("weights").toSorted(byField("measured_on"))}
    lineOf=${(/** @type {Document} */ weight) => ({
      main: `${shown(weight["weight_kg"])} ${unitWords}`,
      side: fullDate(weight["measured_on"]),
    })}
    initialOf=${(/** @type {Document | undefined} */ weight) => ({
      measured_on: weight?.["measured_on"] ?? today.value,
      weight_kg: weight ? String(Number((weight["weight_kg"] / perUnit).toFixed(1))) : "",
    })}
    problemsOf=${(/** @type {Record<string, string>} */ values) => {
      const kg = kgFrom(values["weight_kg"] ?? "");
      const isWithin = kg >= WEIGHT_RANGE_KG.from && kg <= WEIGHT_RANGE_KG.to;
      const date = values["measured_on"] ?? "";
      return {
        measured_on: (date < EARLIEST || date > today.value) && text.dateInvalid,
        weight_kg: !isWithin && text.weightInvalid(number(low, 0), `${number(high, 0)} ${unitWords}`),
      };
    }}
    fieldsOf=${(/** @type {Record<string, string>} */ values) => ({
      measured_on: values["measured_on"],
      weight_kg: kgFrom(values["weight_kg"] ?? ""),
    })}
    newKey=${newId}
    Inputs=${(/** @type {{ bind: (name: string) => object }} */ { bind }) => html`
      <${Field} id="weight-on" type="date" label=${text.measuredOn} min=${EARLIEST} max=${today.value} ...${bind("measured_on")} />
      <${Field} id="weight-amount" label=${text.weight} inputmode="decimal" autocomplete="off" unit=${unitWords} ...${bind("weight_kg")} />
    `}
  >
    <${Segmented}
      id="weight-unit"
      label=${text.weightUnit}
      isLabelVisible
      choices=${[
        { value: "kg", content: text.kg },
        { value: "lb", content: text.lb },
      ]}
      value=${unit}
      onPick=${(/** @type {string} */ chosen) => saveTreatment({ weight_unit: chosen })}
    />
  <//>`;
}

/** @param {string} field @returns {(one: Document, other: Document) => number} the latest first */
function byField(field) {
  return (one, other) => (one[field] < other[field] ? 1 : -1);
}

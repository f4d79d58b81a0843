/** The form of one prescribed dose: what it asks, what is wrong with it, what is saved. */

import { isPause } from "../domain/dose.js";
import { regimen as text } from "../text/regimen.js";
import { dayDose } from "../text/today.js";
import { treatment as treatmentWords, where } from "../text/treatment.js";
import { Field } from "../ui/field.js";
import { mediumDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { Select } from "../ui/select.js";
import { EARLIEST, dateProblem, farthest } from "./course-bounds.js";
import { periodStartingOn, previewDays, readAmount, readPattern, unusualMg } from "./regimen-plan.js";
import { mgNumber, periodWords } from "./regimen-words.js";
import { regimenPeriods, today, treatment } from "./state.js";

/** @typedef {import("./regimen-plan.js").Period} Period */
/** @typedef {Record<string, string>} Values */

const PREVIEW_DAYS = 14;
const PARTS = ["1", "2", "3", "4"];
const KINDS = /** @type {const} */ (["same", "pattern", "pause"]);
const FORMULATIONS = /** @type {const} */ (["standard", "absorica_ld"]);

/** @param {Period} [period] @returns {Values} for a new one, what the latest one says of everything but the amount */
export function initialOf(period) {
  const latest = period ?? regimenPeriods().toSorted((one, other) => (one.starts_on < other.starts_on ? 1 : -1))[0];
  return {
    starts_on: period?.starts_on ?? (latest ? today.value : (treatment()["first_dose_date"] ?? today.value)),
    kind: period ? kindOf(period) : "same",
    mg: period && kindOf(period) === "same" ? String(period.daily_mg[0]) : "",
    pattern: period && kindOf(period) === "pattern" ? period.daily_mg.join("/") : "",
    parts: String(/** @type {Period | undefined} */ (latest)?.doses_per_day ?? ""),
    formulation: latest?.formulation ?? "standard",
  };
}

/** @param {Period} period @returns {(typeof KINDS)[number]} */
function kindOf(period) {
  if (isPause(period)) return "pause";
  return period.daily_mg.length === 1 ? "same" : "pattern";
}

/** @param {Values} values @returns {import("./regimen-plan.js").Read} */
function readDose({ kind, mg = "", pattern = "" }) {
  if (kind === "pause") return { daily_mg: [0] };
  return kind === "pattern" ? readPattern(pattern) : readAmount(mg);
}

/** @param {Values} values @param {Period} [period] being changed */
export function problemsOf(values, period) {
  const { problem } = readDose(values);
  const same = sameStart(values, period);
  return {
    starts_on: dateProblem(values["starts_on"] ?? "") ?? (same && text.sameStart(periodWords(same))),
    [values["kind"] === "pattern" ? "pattern" : "mg"]: problem && text.problems[problem],
  };
}

/** @param {Values} values @param {Period} [period] */
function sameStart(values, period) {
  return periodStartingOn(/** @type {Period[]} */ (regimenPeriods()), values["starts_on"] ?? "", period?.key);
}

/** @param {Values} values */
export function confirmOf(values) {
  const mg = unusualMg(readDose(values).daily_mg ?? []);
  if (mg === undefined) return undefined;
  return {
    title: text.confirmTitle(mgNumber(mg)),
    detail: `${dayDose.unusual(mg)} ${text.compare}`,
    confirm: text.confirm,
    back: text.confirmBack,
  };
}

/** @param {Values} values @returns {Record<string, unknown>} */
export function fieldsOf(values) {
  return {
    starts_on: values["starts_on"],
    daily_mg: readDose(values).daily_mg,
    doses_per_day: values["parts"] ? Number(values["parts"]) : null,
    formulation: values["formulation"] === "standard" ? null : values["formulation"],
  };
}

/** @param {import("./record-list.js").InputsProps} props */
export function RegimenInputs({ bind, values, errors, set, record, open }) {
  const same = errors["starts_on"] && sameStart(values, /** @type {any} */ (record));
  const isDose = values["kind"] !== "pause";
  return html`
    <${Field}
      id="regimen-from"
      type="date"
      label=${text.startsOn}
      min=${EARLIEST}
      max=${farthest()}
      ...${bind("starts_on")}
    />
    ${same &&
    html`<p><button type="button" class="button is-small" onClick=${() => open(same.key)}>${text.openOther}</button></p>`}
    <${Segmented}
      id="regimen-kind"
      label=${text.kind}
      isLabelVisible
      choices=${KINDS.map((kind) => ({ value: kind, content: text.kinds[kind] }))}
      value=${values["kind"]}
      onPick=${(/** @type {string} */ kind) => set("kind", kind)}
    />
    ${values["kind"] === "same" &&
    html`<${Field}
      id="regimen-mg"
      label=${text.dailyMg}
      hint=${text.dailyMgHint}
      inputmode="decimal"
      autocomplete="off"
      unit=${treatmentWords.unitMg}
      ...${bind("mg")}
    />`}
    ${values["kind"] === "pattern" &&
    html`<${Field}
        id="regimen-pattern"
        label=${text.pattern}
        hint=${text.patternHint}
        autocomplete="off"
        unit=${treatmentWords.unitMg}
        ...${bind("pattern")}
      />
      <${Preview} values=${values} />`}
    ${isDose && html`<${HowTaken} values=${values} set=${set} />`}
  `;
}

/** Day by day, so that a pattern that begins on the wrong day is seen. @param {{ values: Values }} props */
function Preview({ values }) {
  const { daily_mg: dailyMg } = readDose(values);
  const startsOn = values["starts_on"] ?? "";
  if (!dailyMg || dateProblem(startsOn)) return null;
  return html`<div class="dose-preview" aria-live="polite">
    <h3>${text.preview}</h3>
    <${DayAmounts} days=${previewDays(dailyMg, startsOn, PREVIEW_DAYS)} />
  </div>`;
}

/** @param {{ days: { on: string, mg: number | null }[] }} props */
export function DayAmounts({ days }) {
  return html`<ol class="day-amounts" role="list">
    ${days.map(
      ({ on, mg }) => html`<li key=${on} class=${mg ? undefined : "is-none"}>
        <span class="hint">${on === today.value ? where.today : mediumDate(on)}</span>
        <strong>${amountWords(mg)}</strong>
      </li>`,
    )}
  </ol>`;
}

/** @param {number | null} mg */
export function amountWords(mg) {
  if (mg === null) return where.noDose;
  return mg === 0 ? where.none : treatmentWords.milligrams(mgNumber(mg));
}

/** @param {{ values: Values, set: (name: string, value: string) => void }} props */
function HowTaken({ values, set }) {
  const parts = Number(values["parts"]);
  const { daily_mg: dailyMg = [] } = readDose(values);
  const isSplit = parts > 1 && dailyMg.length === 1;
  return html`
    <div>
      <${Segmented}
        id="regimen-parts"
        label=${text.parts}
        isLabelVisible
        isClearable
        choices=${PARTS.map((part) => ({ value: part, content: part }))}
        value=${values["parts"] || undefined}
        onPick=${(/** @type {string | undefined} */ part) => set("parts", part ?? "")}
      />
      <p class="hint" role="status">
        ${isSplit && text.partsEach(parts, mgNumber((dailyMg[0] ?? 0) / parts))} ${!values["parts"] && text.partsHint}
      </p>
    </div>
    <${Select}
      id="regimen-formulation"
      label=${text.formulation}
      hint=${text.formulationHint}
      value=${values["formulation"]}
      options=${FORMULATIONS.map((value) => ({ value, label: text.formulations[value] }))}
      onPick=${(/** @type {string} */ value) => set("formulation", value)}
    />
  `;
}

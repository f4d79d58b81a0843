/** One value of a visit as it is typed. */

import { labs as text } from "../text/labs.js";
import { Field } from "../ui/field.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { Select } from "../ui/select.js";
import { ruleOf, words } from "./catalogue.js";
import { analyteOf, labPack } from "./course-packs.js";
import { PREGNANCY_TEST, labFields, readings, unitsOf } from "./lab-draft.js";
import { analyteLabel, unitLabel } from "./lab-words.js";

/** @import { LabRow, RowProblems } from "./lab-draft.js" */
/** @import { KeptLab } from "./lab-words.js" */
/**
 * @typedef {{
 *   row: LabRow, labs: KeptLab[], problems: RowProblems, onChange: (changed: Partial<LabRow>) => void,
 *   onTakeOff?: () => void,
 * }} LabRowProps
 */

const ANOTHER = "";

/** @param {LabRowProps} props */
export function LabRowFields(props) {
  const { row, onTakeOff } = props;
  const known = analyteOf(row.analyte);
  const label = known ? words(known.label) : row.name || text.other;
  return html`<fieldset class="lab-row">
    <legend>${label}</legend>
    ${known && html`<p class="hint">${words(known.what_it_is)}</p>`}
    ${row.analyte === PREGNANCY_TEST ? html`<${TestResult} ...${props} />` : html`<${ValueFields} ...${props} />`}
    ${onTakeOff &&
    html`<button type="button" class="quiet-button" aria-label=${text.takeOffNamed(label)} onClick=${onTakeOff}>
      ${text.takeOff}
    </button>`}
  </fieldset>`;
}

/** @param {LabRowProps} props */
function ValueFields({ row, labs, problems, onChange }) {
  const id = (/** @type {string} */ name) => `lab-${row.key}-${name}`;

  /** @param {"name" | "value" | "low" | "high" | "otherUnit"} name @param {keyof RowProblems} [field] */
  function bind(name, field = /** @type {keyof RowProblems} */ (name)) {
    return {
      id: id(name),
      value: row[name],
      error: problemWords(row, problems, field),
      autocomplete: "off",
      onInput: (/** @type {string} */ typed) => onChange({ [name]: typed }),
    };
  }

  return html`
    ${row.analyte === "" && html`<${Field} label=${text.name} ...${bind("name")} />`}
    <div class="lab-pair">
      <${Field} label=${text.value} inputmode="decimal" ...${bind("value")} />
      <${UnitField} row=${row} labs=${labs} id=${id("unit")} onChange=${onChange} typed=${bind("otherUnit", "unit")} />
    </div>
    <div class="lab-pair">
      <${Field} label=${text.low} inputmode="decimal" ...${bind("low")} />
      <${Field} label=${text.high} inputmode="decimal" ...${bind("high")} />
    </div>
  `;
}

/**
 * The units laboratories print for this value, and room for another.
 *
 * @param {{ row: LabRow, labs: KeptLab[], id: string, typed: object, onChange: LabRowProps["onChange"] }} props
 */
function UnitField({ row, labs, id, typed, onChange }) {
  const units = unitsOf(row.analyte, labs, labPack().analytes);
  const other = html`<${Field} label=${text.unitAsPrinted} ...${typed} />`;
  if (units.length === 0) return other;
  return html`
    <${Select}
      id=${id}
      label=${text.unit}
      value=${row.unit}
      options=${[
        ...units.map((unit) => ({ value: unit, label: unitLabel(row.analyte, unit) })),
        { value: ANOTHER, label: text.otherUnit },
      ]}
      onPick=${(/** @type {string} */ unit) => onChange({ unit })}
    />
    ${row.unit === ANOTHER && other}
  `;
}

/** @param {LabRow} row @param {RowProblems} problems @param {keyof RowProblems} field */
function problemWords(row, problems, field) {
  const problem = problems[field];
  if (problem === undefined) return undefined;
  if (problem === "comma") return text.problems.comma(...readings(row[/** @type {"value" | "low" | "high"} */ (field)]));
  return problem === "unitDoesNotFit" ? unitWords(row) : text.problems[problem];
}

/** @param {LabRow} row whose unit is none of its analyte's */
function unitWords(row) {
  const { analytes } = labPack();
  const analyte = String(labFields(row, "", analytes)["analyte"]);
  const units = unitsOf(analyte, [], analytes).map((unit) => unitLabel(analyte, unit));
  return text.problems.unitDoesNotFit(analyteLabel(analyte), text.orUnits(units));
}

/** That a test was done; its result only if the person wants it here. @param {LabRowProps} props */
function TestResult({ row, onChange }) {
  const rule = ruleOf("pregnancy");
  return html`
    <p>${text.done}</p>
    <p class="hint">${text.resultHint}</p>
    <${Segmented}
      id=${`lab-${row.key}-result`}
      label=${text.result}
      isLabelVisible
      choices=${/** @type {const} */ (["none", "negative", "positive"]).map((value) => ({
        value,
        content: text.results[value],
      }))}
      value=${row.result}
      onPick=${(/** @type {LabRow["result"]} */ result) => onChange({ result })}
    />
    ${row.result === "positive" &&
    rule &&
    html`<div class="lab-positive" role="alert">
      <p><strong>${text.positive} ${words(rule.title)}</strong></p>
      <ol>
        ${words(rule.what_to_do).map((step) => html`<li>${step}</li>`)}
      </ol>
      <p class="hint">${text.positiveOpens}</p>
    </div>`}
  `;
}

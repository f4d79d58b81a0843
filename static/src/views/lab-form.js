/** The values of one visit: the day once, then what the page lists. */

import { useState } from "preact/hooks";

import { newId } from "../ids.js";
import { labs as text } from "../text/labs.js";
import { records } from "../text/records.js";
import { Field } from "../ui/field.js";
import { html } from "../ui/html.js";
import { reportProblem } from "../ui/toast.js";
import { words } from "./catalogue.js";
import { labPack } from "./course-packs.js";
import { useFormFocus } from "./kept-form.js";
import { EARLIEST, PREGNANCY_TEST, emptyRow, hasProblems, problemsOf } from "./lab-draft.js";
import { LabRowFields } from "./lab-row.js";
import { analyteLabel } from "./lab-words.js";
import { today } from "./state.js";

/** @import { DraftProblems, LabDraft, LabRow } from "./lab-draft.js" */
/** @import { KeptLab } from "./lab-words.js" */

/**
 * @param {{
 *   draft: LabDraft, labs: KeptLab[], canTest: boolean, isOpenedHere: boolean,
 *   onChange: (draft: LabDraft) => void, onSave: () => Promise<void>, onCancel: () => void,
 * }} props
 */
export function LabForm({ draft, labs, canTest, isOpenedHere, onChange, onSave, onCancel }) {
  const [problems, setProblems] = useState(/** @type {DraftProblems} */ ({ byRow: {} }));
  const [isBusy, setIsBusy] = useState(false);
  const { form, focusProblem } = useFormFocus(isOpenedHere);
  const { taken_on: takenOn, rows, isChange } = draft;

  /** @param {LabRow[]} changed */
  function putRows(changed) {
    onChange({ ...draft, rows: changed });
  }

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    const found = problemsOf(draft, labPack().analytes, today.value);
    setProblems(found);
    if (hasProblems(found)) return focusProblem();
    if (isBusy) return;
    setIsBusy(true);
    onSave().catch((error) => {
      setIsBusy(false);
      reportProblem(error);
    });
  }

  const title = isChange && rows[0] ? text.editTitle(rows[0].name || analyteLabel(rows[0].analyte)) : text.formTitle;
  return html`<form class="card record-form" noValidate ref=${form} onSubmit=${submit} aria-labelledby="lab-form-title">
    <h2 id="lab-form-title">${title}</h2>
    <${Field}
      id="lab-taken-on"
      type="date"
      label=${text.takenOn}
      min=${EARLIEST}
      max=${today.value}
      value=${takenOn}
      error=${problems.taken_on && text.problems.date}
      onInput=${(/** @type {string} */ on) => onChange({ ...draft, taken_on: on })}
    />
    ${!isChange && html`<${Pick} rows=${rows} labs=${labs} canTest=${canTest} error=${problems.rows} onRows=${putRows} />`}
    ${rows.map(
      (row) => html`<${LabRowFields}
        key=${row.key}
        row=${row}
        labs=${labs}
        problems=${problems.byRow[row.key] ?? {}}
        onChange=${(/** @type {Partial<LabRow>} */ changed) =>
          putRows(rows.map((each) => (each.key === row.key ? { ...each, ...changed } : each)))}
        onTakeOff=${isChange ? undefined : () => putRows(rows.filter((each) => each.key !== row.key))}
      />`,
    )}
    ${rows.length > 0 && html`<p class="hint">${text.rangeHint}</p>`}
    <div class="button-row">
      <button type="submit" class="button is-primary">${isChange ? records.save : text.save}</button>
      <button type="button" class="button" onClick=${onCancel}>${records.cancel}</button>
    </div>
  </form>`;
}

/**
 * @param {{
 *   rows: LabRow[], labs: KeptLab[], canTest: boolean, error: string | undefined, onRows: (rows: LabRow[]) => void,
 * }} props
 */
function Pick({ rows, labs, canTest, error, onRows }) {
  const { analytes } = labPack();
  const offered = analytes.filter(({ analyte }) => analyte !== PREGNANCY_TEST || canTest);

  /** @param {string} analyte @param {boolean} isPicked */
  function pick(analyte, isPicked) {
    if (isPicked) onRows([...rows, emptyRow(newId(), analyte, labs, analytes)]);
    else onRows(rows.filter((row) => row.analyte !== analyte));
  }

  return html`<fieldset aria-describedby="lab-pick-hint lab-pick-error">
    <legend>${text.pick}</legend>
    <p class="hint" id="lab-pick-hint">${text.pickHint}</p>
    <div class="lab-pick">
      ${offered.map(
        ({ analyte, label }, index) => html`<label class="check-row" key=${analyte}>
          <input
            type="checkbox"
            aria-invalid=${error && index === 0 ? "true" : undefined}
            checked=${rows.some((row) => row.analyte === analyte)}
            onChange=${(/** @type {{ currentTarget: HTMLInputElement }} */ event) =>
              pick(analyte, event.currentTarget.checked)}
          />
          <span>${words(label)}</span>
        </label>`,
      )}
    </div>
    <p class="field-error" id="lab-pick-error" role=${error ? "alert" : undefined}>${error && text.problems.nothing}</p>
    <button
      type="button"
      class="quiet-button"
      onClick=${() => onRows([...rows, emptyRow(newId(), "", labs, analytes)])}
    >
      ${text.addOther}
    </button>
  </fieldset>`;
}

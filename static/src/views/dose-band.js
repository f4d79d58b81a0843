/** The usual range of a whole course, or what the clinic says instead: context, never a finishing line. */

import { useState } from "preact/hooks";

import { records } from "../text/records.js";
import { soFar as text, treatment as treatmentWords } from "../text/treatment.js";
import { Field } from "../ui/field.js";
import { number } from "../ui/format.js";
import { html } from "../ui/html.js";
import { useForm } from "../ui/use-form.js";
import { focusSoon, useFormFocus } from "./kept-form.js";
import { readAmount } from "./regimen-plan.js";
import { saveTreatment } from "./save-record.js";
import { treatment } from "./state.js";
import { Sources } from "./treatment-sources.js";

const USUAL = { low: 120, high: 150 };
const EDIT_ID = "band-edit";

/** @returns {{ low: number, high: number }} in mg per kg */
export function bandInUse() {
  return { ...USUAL, ...treatment()["target_band"] };
}

export function DoseBand() {
  const [isEditing, setIsEditing] = useState(false);
  const isOwn = treatment()["target_band"] !== undefined;
  const { low, high } = bandInUse();
  const words = isOwn ? text.bandOwn : text.band;

  function close() {
    setIsEditing(false);
    focusSoon(EDIT_ID);
  }

  return html`<section class="card" aria-labelledby="band-title">
    <h2 id="band-title">${text.bandTitle}</h2>
    <p>${words(number(low, 1), number(high, 1))}</p>
    ${!isOwn && html`<${Sources} of="band" />`}
    ${isEditing
      ? html`<${BandForm} onDone=${close} />`
      : html`<div class="button-row">
          <button type="button" class="button is-small" id=${EDIT_ID} onClick=${() => setIsEditing(true)}>
            ${isOwn ? text.bandEditOwn : text.bandEdit}
          </button>
          ${isOwn &&
          html`<button type="button" class="button is-small" onClick=${() => saveTreatment({ target_band: null })}>
            ${text.bandUsual}
          </button>`}
        </div>`}
  </section>`;
}

/** @param {{ onDone: () => void }} props */
function BandForm({ onDone }) {
  const { low, high } = bandInUse();
  const form = useForm({ low: String(low), high: String(high) });
  const { form: element, focusProblem } = useFormFocus(true);

  /** @param {Event} event */
  function submit(event) {
    const band = { low: perKg(form.values.low), high: perKg(form.values.high) };
    const found = problemsOf(band);
    form.submit(event, found, () => saveTreatment({ target_band: band }).then(onDone));
    if (Object.values(found).some(Boolean)) focusProblem();
  }

  return html`<form class="record-form" ref=${element} noValidate onSubmit=${submit}>
    <${Field} id="band-low" label=${text.bandLow} inputmode="decimal" unit=${treatmentWords.unitMgPerKg} ...${form.bind("low")} />
    <${Field} id="band-high" label=${text.bandHigh} inputmode="decimal" unit=${treatmentWords.unitMgPerKg} ...${form.bind("high")} />
    <div class="button-row">
      <button type="submit" class="button is-primary">${records.save}</button>
      <button type="button" class="button" onClick=${onDone}>${records.cancel}</button>
    </div>
  </form>`;
}

/** @param {string} typed */
function perKg(typed) {
  return readAmount(typed).daily_mg?.[0];
}

/** @param {{ low: number | undefined, high: number | undefined }} band */
function problemsOf({ low, high }) {
  return {
    low: low === undefined && text.bandInvalid,
    high: high === undefined ? text.bandInvalid : low !== undefined && high < low && text.bandOrder,
  };
}

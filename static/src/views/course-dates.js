/** The first and the last day of the course, either of which may lie ahead. */

import { course as text, treatment as treatmentWords } from "../text/treatment.js";
import { DateField } from "../ui/date-field.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { EARLIEST, dateProblem, farthest } from "./course-bounds.js";
import { saveTreatment } from "./save-record.js";
import { treatment } from "./state.js";

export function CourseDates() {
  const { first_dose_date: firstDose, ended_on: endedOn } = treatment();

  /** @param {string} date */
  function checkEnd(date) {
    const isBefore = firstDose && date < firstDose;
    return dateProblem(date) ?? (isBefore ? text.endBeforeStart(fullDate(firstDose)) : undefined);
  }

  return html`<section class="card">
    <${FirstDose} hint=${text.firstDoseHint} />
    <${DateField}
      id="ended-on"
      label=${text.endedOn}
      hint=${text.endedOnHint}
      value=${endedOn}
      min=${EARLIEST}
      max=${farthest()}
      words=${treatmentWords}
      check=${checkEnd}
      onSave=${(/** @type {string | null} */ date) => saveTreatment({ ended_on: date })}
    />
  </section>`;
}

/** @param {{ hint?: string }} props */
export function FirstDose({ hint }) {
  const { first_dose_date: firstDose, ended_on: endedOn } = treatment();

  /** @param {string} date */
  function check(date) {
    const isAfter = endedOn && date > endedOn;
    return dateProblem(date) ?? (isAfter ? text.startAfterEnd(fullDate(endedOn)) : undefined);
  }

  return html`<${DateField}
    id="first-dose-date"
    label=${text.firstDose}
    hint=${hint}
    value=${firstDose}
    min=${EARLIEST}
    max=${farthest()}
    words=${treatmentWords}
    check=${check}
    onSave=${(/** @type {string | null} */ date) => saveTreatment({ first_dose_date: date })}
  />`;
}

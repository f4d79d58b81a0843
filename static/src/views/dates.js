/** Appointments and what falls due: a reminder, and never any programme's record. */

import { hrefTo } from "../router.js";
import { dates as text } from "../text/dates.js";
import { care } from "../text/records.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Select } from "../ui/select.js";
import { PregnancyCare, hasPregnancyCare, saveTreatment } from "./care-parts.js";
import { words } from "./catalogue.js";
import { programmePack } from "./course-packs.js";
import { draftOf } from "./date-draft.js";
import { DateForm } from "./date-form.js";
import { DateList, NOW_ID } from "./date-list.js";
import { chosenProgramme, dueDates } from "./due-dates.js";
import { focusSoon, useKeptForm } from "./kept-form.js";
import { region, today, treatment } from "./state.js";

/** @import { DateDraft } from "./date-draft.js" */
/** @import { DueDate } from "./due-dates.js" */

const FORM = "dates";
const ADD_ID = "dates-add";

export function Dates() {
  const { draft, isOpenedHere, keep } = useKeptForm(FORM);
  const { not_the_record: notTheRecord, check_with_your_clinic: checkWithYourClinic } = programmePack();
  const changing = draft && dueDates.value.find(({ id }) => id === /** @type {DateDraft} */ (draft).id);
  const form = draft && html`<${DateForm}
    draft=${draft}
    due=${changing}
    canTest=${hasPregnancyCare()}
    isOpenedHere=${isOpenedHere}
    onChange=${keep}
    onClose=${close}
  />`;

  function close() {
    keep(undefined);
    focusSoon(changing ? NOW_ID : ADD_ID);
  }

  return html`<div class="care">
    <p><strong>${words(notTheRecord)}</strong> ${words(checkWithYourClinic)}</p>
    <${ProgrammeChoice} />
    ${dueDates.value.length === 0 && !draft && html`<${NothingYet} />`}
    ${draft && !changing
      ? form
      : html`<p>
          <button
            type="button"
            class="button is-primary"
            id=${ADD_ID}
            onClick=${() => keep(draftOf(undefined, today.value))}
          >
            ${text.add}
          </button>
        </p>`}
    <${DateList}
      dates=${dueDates.value}
      changingId=${changing?.id}
      form=${form}
      onChange=${(/** @type {DueDate} */ due) => keep(draftOf(due, today.value))}
    />
    <${PregnancyCare} />
  </div>`;
}

function ProgrammeChoice() {
  const chosen = chosenProgramme();
  const { programmes, released_on: releasedOn, review } = programmePack();
  const here = region();
  const offered = programmes.toSorted((one, other) => Number(isOf(other, here)) - Number(isOf(one, here)));
  return html`<section class="card">
    <${Select}
      id="programme"
      label=${text.programme}
      hint=${text.programmeHint}
      value=${chosen?.programme_id ?? ""}
      options=${[
        { value: "", label: text.noProgramme },
        ...offered.map(({ programme_id: id, label }) => ({ value: id, label: words(label) })),
      ]}
      onPick=${(/** @type {string} */ id) => saveTreatment({ programme: id || null })}
    />
    ${chosen && html`<p>${words(chosen.about)}</p>`}
    ${chosen && chosen.events.length > 0 && html`<p class="hint">
      ${text.packDate(fullDate(releasedOn))} ${review === "pending" && care.notReviewed}
    </p>`}
    ${chosen && chosen.events.length > 0 && !treatment()["first_dose_date"] && html`<p>
      ${text.needsFirstDose} <a href=${hrefTo("treatment", "course")}>${text.setFirstDose}</a>
    </p>`}
  </section>`;
}

/** @param {import("./course-packs.js").Programme} programme @param {string} here */
function isOf({ regions }, here) {
  return regions.includes(here);
}

function NothingYet() {
  return html`<section class="card" aria-labelledby="dates-empty">
    <h2 id="dates-empty">${text.emptyTitle}</h2>
    ${text.empty.map((sentence) => html`<p>${sentence}</p>`)}
  </section>`;
}

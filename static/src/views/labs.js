/** Laboratory values: added a page at a time, listed by day and by value. */

import { daysBetween } from "../domain/local-date.js";
import { labs as text } from "../text/labs.js";
import { text as common } from "../text/text.js";
import { html } from "../ui/html.js";
import { say } from "../ui/toast.js";
import { hasPregnancyCare } from "./care-parts.js";
import { words } from "./catalogue.js";
import { labPack } from "./course-packs.js";
import { saveAnswers } from "./entry.js";
import { focusSoon, useKeptForm } from "./kept-form.js";
import { LabDays } from "./lab-days.js";
import { labFields, rowOf } from "./lab-draft.js";
import { LabForm } from "./lab-form.js";
import { LabSeriesList } from "./lab-series-list.js";
import { diary, today } from "./state.js";

/** @import { LabDraft, LabRow } from "./lab-draft.js" */
/** @import { KeptLab } from "./lab-words.js" */

export { prepareTrends } from "./course-trends.js";

const FORM = "labs";
const ADD_ID = "labs-add";

/** A positive test of longer ago than this is history: nobody is warned of it today. */
const POSITIVE_COUNTS_DAYS = 35;
const PREGNANCY_FLAG = "pregnancy";

export function Labs() {
  const { draft, isOpenedHere, keep } = useKeptForm(FORM);
  const labs = /** @type {KeptLab[]} */ (diary().all("labs"));

  /** @param {KeptLab} lab */
  function change(lab) {
    keep({ taken_on: lab.taken_on, rows: [rowOf(lab.key, lab, labPack().analytes)], isChange: true });
  }

  function close() {
    keep(undefined);
    focusSoon(ADD_ID);
  }

  return html`<div class="care">
    <p class="hint">${words(labPack().ranges_are_the_labs)}</p>
    ${labs.length === 0 && !draft && html`<${NothingYet} />`}
    ${draft
      ? html`<${LabForm}
          draft=${draft}
          labs=${labs}
          canTest=${hasPregnancyCare()}
          isOpenedHere=${isOpenedHere}
          onChange=${keep}
          onSave=${() => saveAll(/** @type {LabDraft} */ (draft)).then(close)}
          onCancel=${close}
        />`
      : html`<p>
          <button
            type="button"
            class="button is-primary"
            id=${ADD_ID}
            onClick=${() => keep({ taken_on: today.value, rows: [], isChange: false })}
          >
            ${text.add}
          </button>
        </p>`}
    <${LabSeriesList} labs=${labs}><${LabDays} labs=${labs} onChange=${change} /><//>
  </div>`;
}

function NothingYet() {
  return html`<section class="card" aria-labelledby="labs-empty">
    <h2 id="labs-empty">${text.emptyTitle}</h2>
    ${text.empty.map((sentence) => html`<p>${sentence}</p>`)}
  </section>`;
}

/** The keys were given when the rows were made, so that saving again after a failure writes nothing twice. @param {LabDraft} draft */
async function saveAll({ taken_on: takenOn, rows, isChange }) {
  for (const row of rows) await diary().save("labs", row.key, labFields(row, takenOn, labPack().analytes));
  say(isChange ? common.toast.saved : text.saved(rows.length));
  if (rows.some((row) => isPositiveNow(row, takenOn))) {
    await saveAnswers(today.value, { red_flags: { [PREGNANCY_FLAG]: true } }, null);
  }
}

/** @param {LabRow} row @param {string} takenOn */
function isPositiveNow({ result }, takenOn) {
  return result === "positive" && daysBetween(today.value, takenOn) <= POSITIVE_COUNTS_DAYS;
}

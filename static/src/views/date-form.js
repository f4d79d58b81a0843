/** A date of the person's own, or their own word on one of the programme's. */

import { useState } from "preact/hooks";

import { dates as text } from "../text/dates.js";
import { dateWords, records } from "../text/records.js";
import { text as common } from "../text/text.js";
import { Field } from "../ui/field.js";
import { html } from "../ui/html.js";
import { Select } from "../ui/select.js";
import { reportProblem, say } from "../ui/toast.js";
import { EARLIEST, dateProblems } from "./date-draft.js";
import { latestDate, saveDate } from "./due-dates.js";
import { useFormFocus } from "./kept-form.js";
import { diary, today } from "./state.js";

/** @import { DateDraft, DateProblems, DateValues } from "./date-draft.js" */
/** @import { DueDate } from "./due-dates.js" */

const KINDS = /** @type {const} */ (["visit", "blood_test", "pregnancy_test", "pharmacy", "other"]);

/**
 * @param {{
 *   draft: DateDraft, due: DueDate | undefined, canTest: boolean, isOpenedHere: boolean,
 *   onChange: (draft: DateDraft) => void, onClose: () => void,
 * }} props
 */
export function DateForm({ draft, due, canTest, isOpenedHere, onChange, onClose }) {
  const [problems, setProblems] = useState(/** @type {DateProblems} */ ({}));
  const { form, focusProblem } = useFormFocus(isOpenedHere);
  const isOwn = due?.event === undefined;

  /** @param {keyof DateValues} name */
  function bind(name) {
    const problem = problems[/** @type {keyof DateProblems} */ (name)];
    return {
      value: draft[name],
      error: problem && text.problems[problem],
      onInput: (/** @type {string} */ typed) => onChange({ ...draft, [name]: typed }),
    };
  }

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    const found = dateProblems(draft, today.value, latestDate());
    setProblems(found);
    if (Object.keys(found).length > 0) return focusProblem();
    save(draft, due).then(onClose, reportProblem);
  }

  return html`<form class="card record-form" noValidate ref=${form} onSubmit=${submit} aria-labelledby="date-form-title">
    <h3 id="date-form-title">${due ? text.moveTitle(due.label) : text.addTitle}</h3>
    ${isOwn &&
    html`<${Select}
      id="date-kind"
      label=${text.kind}
      value=${draft.kind}
      options=${KINDS.filter((kind) => kind !== "pregnancy_test" || canTest).map((kind) => ({
        value: kind,
        label: dateWords.kinds[kind],
      }))}
      onPick=${(/** @type {string} */ kind) => onChange({ ...draft, kind })}
    />`}
    <${Field} id="date-on" type="date" label=${text.on} min=${EARLIEST} max=${latestDate()} ...${bind("on")} />
    ${due?.status === "done" &&
    html`<${Field} id="date-done" type="date" label=${text.doneOn} min=${EARLIEST} max=${today.value} ...${bind("done_on")} />`}
    <${Field} id="date-time" type="time" label=${text.time} hint=${text.timeHint} ...${bind("time")} />
    <${Field} id="date-note" label=${text.note} hint=${text.noteHint} autocomplete="off" ...${bind("note")} />
    <div class="button-row">
      <button type="submit" class="button is-primary">${records.save}</button>
      <button type="button" class="button" onClick=${onClose}>${records.cancel}</button>
    </div>
  </form>`;
}

/** @param {DateDraft} draft @param {DueDate | undefined} due */
async function save({ id, on, time, note, kind, done_on: doneOn }, due) {
  const fields = {
    scheduled_on: on,
    time: time || null,
    note: note.trim() || null,
    ...(due?.status === "done" && doneOn && { done_on: doneOn }),
    ...(due?.event === undefined && { kind }),
  };
  if (due) await saveDate(due, fields);
  else await diary().save("appointments", id, fields);
  say(common.toast.saved);
}

/** Questions for the doctor, gathered through the weeks, and the visits at which they are asked. */

import { newId } from "../ids.js";
import { share as words } from "../text/share.js";
import { Field } from "../ui/field.js";
import { fullDate, mediumDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { TextArea } from "../ui/text-area.js";
import { EARLIEST, pastDateProblem } from "./course-bounds.js";
import { RecordList } from "./record-list.js";
import { saveRecord } from "./save-record.js";
import { diary, today } from "./state.js";

/** @typedef {{ key: string, asked_on: string, text: string, answered_on?: string }} Question */
/** @typedef {{ key: string, visited_on: string, note?: string }} Visit */
/** @typedef {Record<string, string>} Values */

const MOST_CHARACTERS = 500;

export function Questions() {
  return html`
    <${RecordList}
      id="question"
      collection="questions"
      title=${words.questions.listTitle}
      detail=${words.questions.detail}
      none=${words.questions.none}
      addLabel=${words.questions.add}
      records=${questions().toSorted(openFirst)}
      lineOf=${questionLine}
      leadOf=${(/** @type {Question} */ question) => html`<${Answered} question=${question} />`}
      initialOf=${(/** @type {Question} */ question) => ({ text: question?.text ?? "" })}
      problemsOf=${questionProblems}
      fieldsOf=${questionFields}
      newKey=${newId}
      Inputs=${QuestionInputs}
    />
    <${RecordList}
      id="visit"
      collection="visits"
      title=${words.visits.title}
      detail=${words.visits.detail}
      none=${words.visits.none}
      addLabel=${words.visits.add}
      records=${visits().toSorted((one, other) => (one.visited_on < other.visited_on ? 1 : -1))}
      lineOf=${(/** @type {Visit} */ { visited_on: on, note = "" }) => ({ main: fullDate(on), side: note })}
      initialOf=${(/** @type {Visit} */ visit) => ({
        visited_on: visit?.visited_on ?? today.value,
        note: visit?.note ?? "",
      })}
      problemsOf=${visitProblems}
      fieldsOf=${(/** @type {Values} */ { visited_on, note = "" }) => ({ visited_on, note: note.trim() || null })}
      newKey=${newId}
      Inputs=${VisitInputs}
    />
  `;
}

/** @returns {Question[]} */
export function questions() {
  return /** @type {any[]} */ (diary().all("questions"));
}

/** @returns {Visit[]} */
function visits() {
  return /** @type {any[]} */ (diary().all("visits"));
}

/** @returns {string | undefined} the day of the latest visit up to today */
export function lastVisit() {
  const days = visits().map((visit) => visit.visited_on);
  return days.filter((day) => day <= today.value).toSorted().at(-1);
}

/** The newest first; those answered after all that are open. @param {Question} one @param {Question} other */
function openFirst(one, other) {
  if (!one.answered_on !== !other.answered_on) return one.answered_on ? 1 : -1;
  return one.asked_on < other.asked_on ? 1 : -1;
}

/** @param {Question} question */
function questionLine({ text, asked_on: askedOn, answered_on: answeredOn }) {
  const side = answeredOn ? words.questions.answered(mediumDate(answeredOn)) : words.questions.asked(mediumDate(askedOn));
  return { main: text, side };
}

/** @param {{ question: Question }} props */
function Answered({ question: { key, text, answered_on: answeredOn } }) {
  return html`<label class="answered">
    <input
      type="checkbox"
      checked=${Boolean(answeredOn)}
      aria-label=${words.questions.markAnswered(text)}
      onChange=${() => saveRecord("questions", key, { answered_on: answeredOn ? null : today.value })}
    />
  </label>`;
}

/** @param {Values} values */
function questionProblems({ text = "" }) {
  const length = text.trim().length;
  return {
    text: (length === 0 && words.questions.missing) || (length > MOST_CHARACTERS && words.questions.tooLong),
  };
}

/** @param {Values} values @param {Question} [question] being changed: it keeps the day it was asked */
function questionFields({ text = "" }, question) {
  return { text: text.trim(), ...(!question && { asked_on: today.value }) };
}

/** @param {Values} values @param {Visit} [visit] being changed */
function visitProblems({ visited_on: on = "" }, visit) {
  const same = visits().some((other) => other.visited_on === on && other.key !== visit?.key);
  return { visited_on: pastDateProblem(on) ?? (same && words.visits.sameDay) };
}

/** @param {import("./record-list.js").InputsProps} props */
function QuestionInputs({ bind, values }) {
  return html`<${TextArea}
    id="question-text"
    label=${words.questions.text}
    hint=${words.questions.textHint(MOST_CHARACTERS - (values["text"] ?? "").length)}
    maxLength=${MOST_CHARACTERS}
    ...${bind("text")}
  />`;
}

/** @param {import("./record-list.js").InputsProps} props */
function VisitInputs({ bind }) {
  return html`
    <${Field}
      id="visit-on"
      type="date"
      label=${words.visits.on}
      min=${EARLIEST}
      max=${today.value}
      ...${bind("visited_on")}
    />
    <${TextArea}
      id="visit-note"
      label=${words.visits.note}
      hint=${words.visits.noteHint}
      rows=${2}
      maxLength=${MOST_CHARACTERS}
      ...${bind("note")}
    />
  `;
}

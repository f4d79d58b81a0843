/** What the columns of another app's table mean: said by the person, column by column, never guessed. */

import { useState } from "preact/hooks";

import { bring, mapping as text } from "../text/data.js";
import { Field } from "../ui/field.js";
import { html } from "../ui/html.js";
import { Select } from "../ui/select.js";
import { allItems, words } from "./catalogue.js";
import { gradeWords } from "./entry.js";

/** @import { Json } from "../store/types" */
/** @typedef {{ target: string, low: string, high: string, worse: string, table: Record<string, string> }} Meaning `table` is for words */

const GRADES = "grades.";
const GRADE_STEPS = [0, 1, 2, 3, 4];
/** @type {Meaning} */
const LEFT_OUT = { target: "", low: "", high: "", worse: "", table: {} };

/** @param {{ look: Json, isBusy: boolean, onMeaning: (mapping: Json) => void, onCancel: () => void }} props */
export function TableMeaning({ look, isBusy, onMeaning, onCancel }) {
  const [dateColumn, setDateColumn] = useState(look.date_column ?? look.columns[0]?.name ?? "");
  const [dateFormat, setDateFormat] = useState(look.date_formats.length === 1 ? look.date_formats[0] : "");
  const [meanings, setMeanings] = useState(/** @type {Record<string, Meaning>} */ ({}));
  const columns = look.columns.filter((/** @type {Json} */ column) => column.name !== dateColumn);
  const chosen = columns
    .map((/** @type {Json} */ column) => ({ column: column.name, ...(meanings[column.name] ?? LEFT_OUT) }))
    .filter((/** @type {Meaning} */ meaning) => meaning.target);
  const samplesOf = (/** @type {string} */ name) => columns.find((/** @type {Json} */ column) => column.name === name).samples;
  const isDateAsked = dateColumn !== look.date_column || look.date_formats.length > 1;
  const isWhole = chosen.length > 0 && chosen.every((/** @type {Said} */ said) => isSaid(said, samplesOf(said.column))) && (dateFormat || !isDateAsked);

  /** @param {string} name @param {Partial<Meaning>} changed */
  function say(name, changed) {
    setMeanings((before) => ({ ...before, [name]: { ...LEFT_OUT, ...before[name], ...changed } }));
  }

  /** @param {Event} event */
  function send(event) {
    event.preventDefault();
    if (!isWhole) return;
    onMeaning({
      date_column: dateColumn,
      delimiter: look.delimiter,
      ...(dateFormat ? { date_format: dateFormat } : {}),
      columns: chosen.map((/** @type {Said} */ said) => asMapping(said, samplesOf(said.column))),
    });
  }

  return html`<form class="stack" onSubmit=${send}>
    <h3>${text.title}</h3>
    <p>${text.detail}</p>
    <${FirstRows} look=${look} />
    <${Select} id="map-date" label=${text.dateColumn} value=${dateColumn} options=${look.columns.map(named)} onPick=${setDateColumn} />
    ${isDateAsked &&
    html`<${Select}
      id="map-format"
      label=${text.dateFormat}
      value=${dateFormat}
      options=${[{ value: "", label: text.unsaid }, ...formatsOf(look, dateColumn).map(plain)]}
      onPick=${setDateFormat}
    />`}
    ${columns.map(
      (/** @type {Json} */ column, /** @type {number} */ index) => html`<${Column}
        key=${column.name}
        id=${`map-${index}`}
        column=${column}
        targets=${look.targets}
        meaning=${meanings[column.name] ?? LEFT_OUT}
        onSay=${(/** @type {Partial<Meaning>} */ changed) => say(column.name, changed)}
      />`,
    )}
    <div class="button-row">
      <button type="button" class="button" disabled=${isBusy} onClick=${onCancel}>${bring.cancel}</button>
      <button type="submit" class="button is-primary" disabled=${isBusy || !isWhole}>${text.show}</button>
    </div>
  </form>`;
}

/** The table as it is written, so that a column can be told by what stands beside it. @param {{ look: Json }} props */
function FirstRows({ look }) {
  return html`<details>
    <summary>${text.firstRows(look.first_rows.length)}</summary>
    <div class="table-scroll" role="region" aria-label=${text.firstRows(look.first_rows.length)} tabindex="0">
      <table class="first-rows">
        <thead>
          <tr>
            ${look.columns.map((/** @type {Json} */ column) => html`<th scope="col" key=${column.name}>${column.name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${look.first_rows.map(
            (/** @type {string[]} */ row) => html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** @param {{ id: string, column: Json, targets: string[], meaning: Meaning, onSay: (changed: Partial<Meaning>) => void }} props */
function Column({ id, column, targets, meaning, onSay }) {
  return html`<div class="stack">
    <${Select}
      id=${id}
      label=${text.target(column.name)}
      hint=${column.samples.length > 0 ? text.samples(column.samples) : undefined}
      value=${meaning.target}
      options=${[{ value: "", label: text.leaveOut }, ...targets.map((target) => ({ value: target, label: labelOf(target) }))]}
      onPick=${(/** @type {string} */ target) => onSay({ target })}
    />
    ${isGraded(meaning.target) && areWords(column.samples) && html`<${WordGrades} ...${{ id, column, meaning, onSay }} />`}
    ${isGraded(meaning.target) &&
    !areWords(column.samples) &&
    html`<fieldset class="inline-form scale-fields">
      <legend>${text.scaleOf(column.name)}</legend>
      <${Field} id=${`${id}-low`} label=${text.low} inputmode="decimal" value=${meaning.low} onInput=${(/** @type {string} */ low) => onSay({ low })} />
      <${Field} id=${`${id}-high`} label=${text.high} inputmode="decimal" value=${meaning.high} onInput=${(/** @type {string} */ high) => onSay({ high })} />
      <${Select}
        id=${`${id}-worse`}
        label=${text.worse}
        value=${meaning.worse}
        options=${[{ value: "", label: text.unsaid }, { value: "lower", label: text.lower }, { value: "higher", label: text.higher }]}
        onPick=${(/** @type {string} */ worse) => onSay({ worse })}
      />
    </fieldset>`}
  </div>`;
}

/** Words such as "mild" have no scale: each of them is a step. @param {{ id: string, column: Json, meaning: Meaning, onSay: (changed: Partial<Meaning>) => void }} props */
function WordGrades({ id, column, meaning, onSay }) {
  const item = itemOf(meaning.target);
  const steps = GRADE_STEPS.map((grade) => ({ value: String(grade), label: item ? gradeWords(item, grade) : String(grade) }));
  return html`<fieldset class="stack">
    <legend>${text.wordsOf(column.name)}</legend>
    ${column.samples.map(
      (/** @type {string} */ word, /** @type {number} */ index) => html`<${Select}
        key=${word}
        id=${`${id}-word-${index}`}
        label=${text.word(word)}
        value=${meaning.table[word] ?? ""}
        options=${[{ value: "", label: text.unsaid }, ...steps]}
        onPick=${(/** @type {string} */ grade) => onSay({ table: { ...meaning.table, [word]: grade } })}
      />`,
    )}
  </fieldset>`;
}

/** @param {string[]} samples */
function areWords(samples) {
  return samples.some((sample) => Number.isNaN(numberOf(sample)));
}

/** @param {string} target */
function isGraded(target) {
  return target === "mood" || target.startsWith(GRADES);
}

/** @param {string} typed */
const numberOf = (typed) => Number(typed.replace(",", "."));

/** @typedef {Meaning & { column: string }} Said */

/** @param {Meaning} meaning @param {string[]} samples */
function isSaid({ target, low, high, worse, table }, samples) {
  if (isGraded(target) && areWords(samples)) return samples.every((word) => table[word]);
  return !isGraded(target) || Boolean(worse && low.trim() && high.trim() && numberOf(low) < numberOf(high));
}

/** @param {Said} said @param {string[]} samples */
function asMapping({ column, target, low, high, worse, table }, samples) {
  if (!isGraded(target)) return { column, target };
  if (areWords(samples)) return { column, target, table: Object.fromEntries(samples.map((word) => [word, Number(table[word])])) };
  return { column, target, scale: { low: numberOf(low), high: numberOf(high), worse } };
}

/** @param {string} target */
function itemOf(target) {
  return allItems().find((/** @type {Json} */ each) => each.item_id === target.replace(GRADES, ""));
}

/** @param {string} target */
function labelOf(target) {
  const item = itemOf(target);
  return item ? words(item.label) : (text.fields[target] ?? target);
}

const ALL_FORMATS = ["YYYY-MM-DD", "YYYY/MM/DD", "DD/MM/YYYY", "MM/DD/YYYY", "DD.MM.YYYY", "DD-MM-YYYY", "MM-DD-YYYY"];

/** @param {Json} look @param {string} dateColumn */
function formatsOf(look, dateColumn) {
  return dateColumn === look.date_column ? look.date_formats : ALL_FORMATS;
}

/** @param {string} value */
const plain = (value) => ({ value, label: value });

/** @param {{ name: string }} column */
const named = ({ name }) => plain(name);

/** A short list of dated records that can be added to, changed and deleted. */

import { useState } from "preact/hooks";

import { records as text } from "../text/records.js";
import { text as common } from "../text/text.js";
import { Dialog } from "../ui/dialog.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { reportProblem, say } from "../ui/toast.js";
import { useForm } from "../ui/use-form.js";
import { focusSoon, useFormFocus, useKeptForm } from "./kept-form.js";
import { diary } from "./state.js";

/** @typedef {import("../store/types").Document} Document */
/** @typedef {Record<string, string>} Values */
/** @typedef {{ title: string, detail: string, confirm: string, back: string }} Question */
/**
 * @typedef {{
 *   bind: (name: string) => object, values: Values, errors: Values,
 *   set: (name: string, value: string) => void, record: Document | undefined, open: (key: string) => void,
 * }} InputsProps `open` puts the form of another record in this one's place; what was typed here is kept
 */
/**
 * @typedef {{
 *   id: string, collection: string, title: string, detail: string, none: string, addLabel: string,
 *   records: Document[],
 *   lineOf: (record: Document) => { main: string, side: string },
 *   initialOf: (record?: Document) => Values,
 *   problemsOf: (values: Values, record?: Document) => Record<string, string | false | undefined>,
 *   confirmOf?: (values: Values) => Question | undefined,
 *   fieldsOf: (values: Values, record?: Document) => Record<string, unknown>,
 *   newKey: () => string,
 *   Inputs: unknown,
 *   leadOf?: (record: Document) => unknown,
 *   children?: unknown,
 * }} RecordListProps `Inputs` is a component that takes `InputsProps`; `confirmOf` asks before what is
 *   possible but unlikely is saved; `leadOf` draws what stands before the words of a record
 */

const NEW = "new";

/** @typedef {{ open: string, typed: Record<string, Values> }} Forms by record; one of them is on the screen */

/** @param {RecordListProps} props */
export function RecordList(props) {
  const { id, title, detail, none, addLabel, records, children } = props;
  const { draft: forms, isOpenedHere, keep } = useKeptForm(id);
  const { open: editing, typed = {} } = /** @type {Partial<Forms>} */ (forms ?? {});

  /** @param {string} key */
  const open = (key) => keep({ open: key, typed });

  /** What was typed into another form before this one was opened comes back now. */
  function close() {
    const { [editing ?? ""]: _, ...others } = typed;
    const [next] = Object.keys(others);
    keep(next ? { open: next, typed: others } : undefined);
    focusSoon(editing === NEW ? addId(id) : editId(id, editing ?? ""));
  }

  const form = (/** @type {Document | undefined} */ record) => html`<${RecordForm}
    ...${props}
    key=${keyOf(record)}
    record=${record}
    typed=${typed[keyOf(record)]}
    isOpenedHere=${isOpenedHere}
    onTyped=${(/** @type {Values} */ values) => keep({ open: editing, typed: { ...typed, [keyOf(record)]: values } })}
    open=${open}
    onDone=${close}
  />`;

  return html`<section class="card" aria-labelledby=${`${id}-title`}>
    <h2 id=${`${id}-title`}>${title}</h2>
    <p class="hint">${detail}</p>
    ${children} ${records.length === 0 && html`<p>${none}</p>`}
    <ul class="record-list" role="list">
      ${records.map((record) => {
        const key = keyOf(record);
        return html`<li key=${key} class=${editing === key ? undefined : "record"}>
          ${editing === key ? form(record) : html`<${RecordLine} ...${props} record=${record} onEdit=${() => open(key)} />`}
        </li>`;
      })}
    </ul>
    ${editing === NEW
      ? form(undefined)
      : html`<p><button type="button" class="button" id=${addId(id)} onClick=${() => open(NEW)}>${addLabel}</button></p>`}
  </section>`;
}

/** @param {Document | undefined} record */
function keyOf(record) {
  return record ? String(record["key"]) : NEW;
}

/** @param {string} id of the list */
const addId = (id) => `${id}-add`;

/** @param {string} id of the list @param {string} key */
const editId = (id, key) => `${id}-edit-${key}`;

/** @param {RecordListProps & { record: Document, onEdit: () => void }} props */
function RecordLine({ id, collection, record, lineOf, leadOf, onEdit }) {
  const { main, side } = lineOf(record);
  const key = String(record["key"]);
  const name = `${main}, ${side}`;
  return html`
    ${leadOf?.(record)}
    <span class="record-words"><strong>${main}</strong> <span class="hint">${side}</span></span>
    <span class="record-buttons">
      <button type="button" class="icon-button" id=${editId(id, key)} aria-label=${text.editNamed(name)} onClick=${onEdit}>
        <${Icon} name="today" size=${20} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label=${text.removeNamed(name)}
        onClick=${() => remove(id, collection, key)}
      >
        <${Icon} name="bin" size=${20} />
      </button>
    </span>
  `;
}

/** @param {string} id @param {string} collection @param {string} key */
async function remove(id, collection, key) {
  const current = diary();
  try {
    const change = await current.remove(collection, key);
    document.getElementById(addId(id))?.focus();
    say(text.removed, { label: common.toast.undo, run: () => current.undo(change) });
  } catch (error) {
    reportProblem(error);
  }
}

/**
 * @param {RecordListProps & {
 *   record: Document | undefined, typed: Values | undefined, isOpenedHere: boolean,
 *   onTyped: (values: Values) => void, open: (key: string) => void, onDone: () => void,
 * }} props
 */
function RecordForm(props) {
  const { id, collection, record, typed, isOpenedHere, onTyped, onDone } = props;
  const { initialOf, problemsOf, confirmOf, fieldsOf, newKey, Inputs, open } = props;
  const form = useForm(typed ?? initialOf(record), onTyped);
  const { form: element, focusProblem } = useFormFocus(isOpenedHere);
  const [question, setQuestion] = useState(/** @type {Question | undefined} */ (undefined));

  /** @param {Event} event */
  function submit(event) {
    const found = problemsOf(form.values, record);
    form.submit(event, found, askOrSend);
    if (Object.values(found).some(Boolean)) focusProblem();
  }

  async function askOrSend() {
    const asked = confirmOf?.(form.values);
    if (asked) setQuestion(asked);
    else await send();
  }

  async function send() {
    const current = diary();
    const change = await current.save(collection, record ? keyOf(record) : newKey(), fieldsOf(form.values, record));
    say(common.toast.saved, { label: common.toast.undo, run: () => current.undo(change) });
    onDone();
  }

  return html`<form class="record-form" ref=${element} noValidate onSubmit=${submit}>
      ${typed && !isOpenedHere && html`<p class="hint" role="status">${text.kept}</p>`}
      <${Inputs} bind=${form.bind} values=${form.values} errors=${form.errors} set=${form.set} record=${record} open=${open} />
      <div class="button-row">
        <button type="submit" class="button is-primary">${text.save}</button>
        <button type="button" class="button" onClick=${onDone}>${text.cancel}</button>
      </div>
    </form>
    ${question &&
    html`<${Dialog}
      id=${`${id}-confirm`}
      title=${question.title}
      confirmLabel=${question.confirm}
      cancelLabel=${question.back}
      onConfirm=${() => send().catch(reportProblem)}
      onCancel=${() => setQuestion(undefined)}
    >
      <p>${question.detail}</p>
    <//>`}`;
}

/** A short list of dated records that can be added to, changed and deleted. */

import { useState } from "preact/hooks";

import { screens } from "../text/screens.js";
import { text as common } from "../text/text.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { reportProblem, say } from "../ui/toast.js";
import { useForm } from "../ui/use-form.js";
import { diary } from "./state.js";

/** @typedef {import("../store/types").Document} Document */
/**
 * @typedef {{
 *   id: string, collection: string, title: string, detail: string, none: string, addLabel: string,
 *   records: Document[],
 *   lineOf: (record: Document) => { main: string, side: string },
 *   initialOf: (record?: Document) => Record<string, string>,
 *   problemsOf: (values: Record<string, string>) => Record<string, string | false>,
 *   fieldsOf: (values: Record<string, string>) => Record<string, unknown>,
 *   newKey: () => string,
 *   Inputs: unknown,
 *   children?: unknown,
 * }} RecordListProps `Inputs` is a component that takes `bind` of the form
 */

const NEW = "new";

/** @param {RecordListProps} props */
export function RecordList(props) {
  const { id, collection, title, detail, none, addLabel, records, lineOf, children } = props;
  const [editing, setEditing] = useState(/** @type {string | null} */ (null));
  const done = () => setEditing(null);

  return html`<section class="card" aria-labelledby=${`${id}-title`}>
    <h2 id=${`${id}-title`}>${title}</h2>
    <p class="hint">${detail}</p>
    ${children} ${records.length === 0 && html`<p>${none}</p>`}
    <ul class="record-list" role="list">
      ${records.map((record) => {
        const key = String(record["key"]);
        if (editing === key)
          return html`<li key=${key}><${RecordForm} ...${props} record=${record} onDone=${done} /></li>`;
        return html`<li key=${key} class="record">
          <${RecordLine} line=${lineOf(record)} onEdit=${() => setEditing(key)} onRemove=${() => remove(collection, key)} />
        </li>`;
      })}
    </ul>
    ${editing === NEW
      ? html`<${RecordForm} ...${props} record=${undefined} onDone=${done} />`
      : html`<p><button type="button" class="button" onClick=${() => setEditing(NEW)}>${addLabel}</button></p>`}
  </section>`;
}

/** @param {{ line: { main: string, side: string }, onEdit: () => void, onRemove: () => void }} props */
function RecordLine({ line, onEdit, onRemove }) {
  const name = `${line.main}, ${line.side}`;
  return html`
    <span class="record-words"><strong>${line.main}</strong> <span class="hint">${line.side}</span></span>
    <button type="button" class="icon-button" aria-label=${screens.treatment.editNamed(name)} onClick=${onEdit}>
      <${Icon} name="today" size=${20} />
    </button>
    <button type="button" class="icon-button" aria-label=${screens.treatment.removeNamed(name)} onClick=${onRemove}>
      <${Icon} name="bin" size=${20} />
    </button>
  `;
}

/** @param {string} collection @param {string} key */
async function remove(collection, key) {
  const current = diary();
  try {
    const change = await current.remove(collection, key);
    say(screens.treatment.removed, { label: common.toast.undo, run: () => current.undo(change) });
  } catch (error) {
    reportProblem(error);
  }
}

/** @param {RecordListProps & { record: Document | undefined, onDone: () => void }} props */
function RecordForm({ collection, record, initialOf, problemsOf, fieldsOf, newKey, Inputs, onDone }) {
  const form = useForm(initialOf(record));

  async function send() {
    await diary().save(collection, record ? String(record["key"]) : newKey(), fieldsOf(form.values));
    say(common.toast.saved);
    onDone();
  }

  return html`<form
    class="record-form"
    noValidate
    onSubmit=${(/** @type {Event} */ event) => form.submit(event, problemsOf(form.values), send)}
  >
    <${Inputs} bind=${form.bind} />
    <div class="button-row">
      <button type="submit" class="button is-primary">${screens.settings.save}</button>
      <button type="button" class="button" onClick=${onDone}>${screens.settings.cancel}</button>
    </div>
  </form>`;
}

import { FieldError, describedBy } from "./field.js";
import { html } from "./html.js";

/**
 * Several lines of text, labelled like a field.
 *
 * @param {{
 *   id: string, label: string, hint?: string, error?: string, value: string | undefined, rows?: number,
 *   maxLength: number, onInput: (value: string) => void,
 * }} props
 */
export function TextArea({ id, label, hint, error, value, rows = 3, maxLength, onInput }) {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    <textarea
      id=${id}
      rows=${rows}
      maxlength=${maxLength}
      value=${value ?? ""}
      aria-invalid=${error ? "true" : undefined}
      aria-describedby=${describedBy(id, hint, error)}
      onInput=${(/** @type {{ currentTarget: HTMLTextAreaElement }} */ event) => onInput(event.currentTarget.value)}
    ></textarea>
    <${FieldError} id=${id} error=${error} />
  </div>`;
}

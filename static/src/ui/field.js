import { html } from "./html.js";

/**
 * A labelled input with its hint and its error beside it, tied together for screen readers.
 *
 * @param {{
 *   id: string,
 *   label: string,
 *   hint?: string,
 *   error?: string,
 *   type?: string,
 *   value: string | number | undefined,
 *   unit?: string,
 *   onInput: (value: string) => void,
 *   [attribute: string]: unknown,
 * }} props attributes not named here go to the input
 */
export function Field({ id, label, hint, error, type = "text", value, unit, onInput, ...attributes }) {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    <div class="field-box">
      <input
        ...${attributes}
        id=${id}
        type=${type}
        value=${value ?? ""}
        aria-invalid=${error ? "true" : undefined}
        aria-describedby=${describedBy(id, hint, error)}
        onInput=${(/** @type {{ currentTarget: HTMLInputElement }} */ event) =>
          onInput(event.currentTarget.value)}
      />
      ${unit && html`<span class="field-unit">${unit}</span>`}
    </div>
    <${FieldError} id=${id} error=${error} />
  </div>`;
}

/** @param {{ id: string, error?: string | undefined }} props */
export function FieldError({ id, error }) {
  return html`<p class="field-error" id=${`${id}-error`} role=${error ? "alert" : undefined}>${error}</p>`;
}

/**
 * @param {string} id
 * @param {string | undefined} hint
 * @param {string | undefined} error
 */
export function describedBy(id, hint, error) {
  const parts = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : undefined;
}

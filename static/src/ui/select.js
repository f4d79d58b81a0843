import { html } from "./html.js";

/**
 * A labelled list to choose one value from.
 *
 * @param {{
 *   id: string,
 *   label: string,
 *   hint?: string,
 *   value: string,
 *   options: { value: string, label: string }[],
 *   onPick: (value: string) => void,
 * }} props
 */
export function Select({ id, label, hint, value, options, onPick }) {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    <select
      id=${id}
      aria-describedby=${hint ? `${id}-hint` : undefined}
      onChange=${(/** @type {{ currentTarget: HTMLSelectElement }} */ event) => onPick(event.currentTarget.value)}
    >
      ${options.map(
        (option) => html`<option value=${option.value} selected=${option.value === value}>${option.label}</option>`,
      )}
    </select>
  </div>`;
}

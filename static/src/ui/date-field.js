import { useState } from "preact/hooks";

import { Field } from "./field.js";
import { html } from "./html.js";

/**
 * A date that is saved as soon as it is a whole one within its bounds, and can be cleared.
 *
 * @param {{
 *   id: string, label: string, hint?: string, value: string | undefined, min: string, max?: string,
 *   words: { clear: string, clearNamed: (label: string) => string, invalid: string },
 *   check?: (date: string) => string | undefined,
 *   onSave: (date: string | null) => void,
 * }} props `check` gives the words for what is wrong with a date
 */
export function DateField({ id, label, hint, value, min, max, words, check, onSave }) {
  const [error, setError] = useState("");

  /** @param {{ currentTarget: HTMLInputElement }} event */
  function take(event) {
    const date = event.currentTarget.value;
    const isWithin = date >= min && (!max || date <= max);
    const wrong = isWithin ? check?.(date) : words.invalid;
    setError(date && wrong ? wrong : "");
    if (date && !wrong && date !== value) onSave(date);
  }

  return html`<div class="date-field">
    <${Field}
      id=${id}
      type="date"
      label=${label}
      hint=${hint}
      value=${value}
      min=${min}
      max=${max}
      error=${error}
      onInput=${() => undefined}
      onChange=${take}
    />
    ${value &&
    html`<button type="button" class="quiet-button" aria-label=${words.clearNamed(label)} onClick=${() => onSave(null)}>
      ${words.clear}
    </button>`}
  </div>`;
}

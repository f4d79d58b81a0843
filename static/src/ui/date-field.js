import { useEffect, useState } from "preact/hooks";

import { Field } from "./field.js";
import { html } from "./html.js";

/** A year that is still being typed begins with zeros. */
const WHOLE_YEAR = "1000";

/**
 * A date that is saved as soon as it is a whole one that nothing is wrong with, and can be cleared.
 *
 * @param {{
 *   id: string, label: string, hint?: string, value: string | undefined, min: string, max?: string,
 *   words: { clear: string, clearNamed: (label: string) => string },
 *   check: (date: string) => string | undefined,
 *   onSave: (date: string | null) => void,
 * }} props `check` gives the words for what is wrong with a date
 */
export function DateField({ id, label, hint, value = "", min, max, words, check, onSave }) {
  const [typed, setTyped] = useState(value);
  const [error, setError] = useState("");
  useEffect(() => {
    setTyped(value);
    setError("");
  }, [value]);

  /** @param {string} date @param {boolean} isLeft whether the person has gone on from the field */
  function take(date, isLeft) {
    const wrong = date && check(date);
    setError(wrong && (isLeft || date >= WHOLE_YEAR) ? wrong : "");
    if (date && !wrong && date !== value) onSave(date);
  }

  return html`<div class="date-field">
    <${Field}
      id=${id}
      type="date"
      label=${label}
      hint=${hint}
      value=${typed}
      min=${min}
      max=${max}
      error=${error}
      onInput=${(/** @type {string} */ date) => {
        setTyped(date);
        take(date, false);
      }}
      onBlur=${() => take(typed, true)}
    />
    ${value &&
    html`<button type="button" class="quiet-button" aria-label=${words.clearNamed(label)} onClick=${() => onSave(null)}>
      ${words.clear}
    </button>`}
  </div>`;
}

/** The field of a link's passcode, for whoever makes it and whoever has it: never filled in, never kept. */

import { Field } from "./field.js";
import { html } from "./html.js";

/** As the server takes them (schemas/share.py). */
const MOST_CHARACTERS = 64;

/**
 * @param {{
 *   id: string, label: string, hint: string, error: string | undefined, value: string, isShown?: boolean,
 *   onInput: (passcode: string) => void,
 * }} props
 */
export function PasscodeInput({ isShown = false, ...field }) {
  return html`<${Field}
    type=${isShown ? "text" : "password"}
    autocomplete="off"
    autocapitalize="none"
    spellcheck=${false}
    maxlength=${MOST_CHARACTERS}
    ...${field}
  />`;
}

/** The passcode of a link: typed or suggested, to be seen or hidden. */

import { useState } from "preact/hooks";

import { share as words } from "../text/share.js";
import { html } from "../ui/html.js";
import { PasscodeInput } from "../ui/passcode-input.js";
import { suggestedPasscode } from "./share-passcode.js";

/** @param {{ value: string, error: string | undefined, onInput: (passcode: string) => void }} props */
export function PasscodeField({ value, error, onInput }) {
  const [isShown, setIsShown] = useState(true);
  const [suggested, setSuggested] = useState("");

  function suggest() {
    const passcode = suggestedPasscode();
    setIsShown(true);
    setSuggested(passcode);
    onInput(passcode);
  }

  return html`<div class="passcode">
    <${PasscodeInput}
      id="share-passcode"
      label=${words.passcode.label}
      hint=${words.passcode.hint}
      isShown=${isShown}
      value=${value}
      error=${error}
      onInput=${onInput}
    />
    <div class="button-row">
      <button type="button" class="button is-small" aria-controls="share-passcode" onClick=${() => setIsShown(!isShown)}>
        ${isShown ? words.passcode.hide : words.passcode.show}
      </button>
      <button type="button" class="button is-small" onClick=${suggest}>${words.passcode.suggest}</button>
    </div>
    <p class="visually-hidden" role="status">${suggested && words.passcode.suggested(suggested)}</p>
    <p class="hint">${words.passcode.tenTries}</p>
  </div>`;
}

/** Who opens a link, asked before it is opened, since the person who made it is shown every opening. */

import { useEffect, useRef, useState } from "preact/hooks";

import { viewerText } from "../text/viewer.js";
import { Field } from "../ui/field.js";
import { html } from "../ui/html.js";
import { PasscodeInput } from "../ui/passcode-input.js";

/** @import { Link } from "./shl.js" */
/** @import { Said } from "./viewer.js" */

const text = viewerText.asking;
const NAME_LETTERS = 80;

/**
 * @param {{
 *   link: Link, said: Said, onSay: (said: Said) => void, isBusy: boolean, attemptsLeft: number | null, onOpen: () => void,
 * }} props
 */
export function Asking({ link, said, onSay, isBusy, attemptsLeft, onOpen }) {
  const [isMissing, setIsMissing] = useState(false);
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  const isClosed = attemptsLeft === 0;
  const error = isMissing ? text.passcodeMissing : attemptsLeft === null ? undefined : text.wrong(attemptsLeft);
  useEffect(() => {
    if (error && !isBusy) /** @type {HTMLInputElement | null} */ (form.current?.querySelector("#passcode"))?.select();
  }, [error, isBusy]);

  /** @param {Event} event */
  function onSubmit(event) {
    event.preventDefault();
    if (isBusy || isClosed) return;
    const lacksPasscode = link.hasPasscode && said.passcode === "";
    setIsMissing(lacksPasscode);
    if (!lacksPasscode) onOpen();
  }

  return html`<main class="viewer-narrow">
    <p class="viewer-brand">${viewerText.brand}</p>
    <form class="card" ref=${form} onSubmit=${onSubmit} autocomplete="off" noValidate>
      <h1>${text.title}</h1>
      ${link.label && html`<p class="report-words">${text.label(link.label)}</p>`}
      <p>${text.noAccount}</p>
      <${Field}
        id="recipient"
        label=${text.name}
        hint=${text.nameHint}
        value=${said.recipient}
        maxlength=${NAME_LETTERS}
        autocomplete="off"
        placeholder=${text.nobody}
        onInput=${(/** @type {string} */ recipient) => onSay({ ...said, recipient })}
      />
      ${link.hasPasscode &&
      html`<${PasscodeInput}
        id="passcode"
        label=${text.passcode}
        hint=${text.passcodeHint}
        error=${error}
        value=${said.passcode}
        onInput=${(/** @type {string} */ passcode) => onSay({ ...said, passcode })}
      />`}
      <button class="button is-primary" aria-disabled=${isBusy || isClosed ? "true" : undefined}>
        ${isBusy ? text.opening : text.open}
      </button>
    </form>
  </main>`;
}

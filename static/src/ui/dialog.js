import { useEffect, useRef } from "preact/hooks";

import { html } from "./html.js";

/**
 * A modal question. Escape and the cancel button both answer no.
 *
 * @param {{
 *   id: string,
 *   title: string,
 *   children?: unknown,
 *   confirmLabel: string,
 *   cancelLabel: string,
 *   isDangerous?: boolean,
 *   isConfirmDisabled?: boolean,
 *   onConfirm: () => void,
 *   onCancel: () => void,
 * }} props
 */
export function Dialog({
  id,
  title,
  children,
  confirmLabel,
  cancelLabel,
  isDangerous = false,
  isConfirmDisabled = false,
  onConfirm,
  onCancel,
}) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    const opener = /** @type {HTMLElement | null} */ (document.activeElement);
    dialog.current?.showModal();
    return () => opener?.isConnected && opener.focus();
  }, []);

  /** @param {Event} event */
  function confirm(event) {
    event.preventDefault();
    onConfirm();
  }

  return html`<dialog class="dialog" ref=${dialog} aria-labelledby=${`${id}-title`} onClose=${onCancel}>
    <form onSubmit=${confirm}>
      <h2 id=${`${id}-title`}>${title}</h2>
      ${children}
      <div class="button-row">
        <button type="button" class="button" onClick=${onCancel}>${cancelLabel}</button>
        <button
          type="submit"
          class=${isDangerous ? "button is-dangerous" : "button is-primary"}
          disabled=${isConfirmDisabled}
        >
          ${confirmLabel}
        </button>
      </div>
    </form>
  </dialog>`;
}

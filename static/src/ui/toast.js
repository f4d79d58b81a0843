import { signal } from "@preact/signals";

import { text } from "../text/text.js";
import { html } from "./html.js";
import { Icon } from "./icons.js";

const SHOWN_MS = 6000;
const PROBLEM_SHOWN_MS = 15000;

/** Of errors that carry no code of ours. @type {Record<string, string>} */
const CODES = { OfflineError: "offline", QuotaExceededError: "storage-full" };

/** @typedef {{ message: string, isProblem: boolean, action?: { label: string, run: () => unknown } }} Toast */

/** The one short message on screen; a new one takes the place of the old. */
const shown = signal(/** @type {Toast | null} */ (null));

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * Say something for a few seconds, with at most one thing to do about it.
 *
 * @param {string} message
 * @param {Toast["action"]} [action]
 */
export function say(message, action) {
  show({ message, isProblem: false, action }, SHOWN_MS);
}

/**
 * Tell the person that something did not work. Every failed promise of the interface ends here.
 *
 * @param {unknown} error
 */
export function reportProblem(error) {
  show({ message: problemText(error), isProblem: true }, PROBLEM_SHOWN_MS);
}

/**
 * @param {unknown} error
 * @returns {string} words for the error's stable code; never the server's own detail
 */
export function problemText(error) {
  const { code = "", name = "" } = /** @type {{ code?: string, name?: string }} */ (error ?? {});
  return text.errors[CODES[name] ?? (code || name)] ?? text.errors["unexpected"] ?? "";
}

/**
 * @param {Toast} toast
 * @param {number} forMs
 */
function show(toast, forMs) {
  clearTimeout(timer);
  shown.value = toast;
  timer = setTimeout(dismiss, forMs);
}

/** Take away what is shown, because something of more weight is about to be. */
export function dismiss() {
  clearTimeout(timer);
  shown.value = null;
}

/** Where toasts appear and are read out; always in the page, so that screen readers watch it. */
export function ToastRegion() {
  const toast = shown.value;
  return html`<div class="toast-region">
    <div role="status" class=${toast ? "toast" : undefined} data-problem=${toast?.isProblem || undefined}>
      ${toast && html`<${Icon} name=${toast.isProblem ? "attention" : "check"} size=${20} />`}
      ${toast && html`<span>${toast.message}</span>`}
      ${toast?.action &&
      html`<button
        type="button"
        onClick=${() => {
          dismiss();
          Promise.resolve(toast.action?.run()).catch(reportProblem);
        }}
      >
        ${toast.action.label}
      </button>`}
      ${toast &&
      html`<button type="button" class="icon-button" aria-label=${text.toast.dismiss} onClick=${dismiss}>
        <${Icon} name="close" size=${18} />
      </button>`}
    </div>
  </div>`;
}

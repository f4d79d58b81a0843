import { text } from "../text/text.js";
import { html } from "../ui/html.js";

/** Beside words of medicine, in a language in which no clinician who grew up with it has read them. */
export function TranslationNote() {
  const { translationNotChecked } = text.app;
  return translationNotChecked && html`<p class="hint">${translationNotChecked}</p>`;
}

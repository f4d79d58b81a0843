/** The language of the page: that of the browser, or one chosen here, which is kept nowhere. */

import { LANGUAGE_NAMES } from "../text/language-names.js";
import { LANGUAGES, languageInUse, speak } from "../text/language.js";
import { viewerText as text } from "../text/viewer.js";
import { html } from "../ui/html.js";

/** @import { Language } from "../text/language.js" */

/** English where the words cannot be fetched. @param {Language} language */
export async function speakIn(language) {
  await speak(language);
  document.documentElement.lang = languageInUse();
}

/** @param {{ onPick: (language: Language) => void }} props */
export function LanguageChoice({ onPick }) {
  return html`<footer><div class="viewer-language" role="group" aria-label=${text.language}>
    ${LANGUAGES.map(
      (language) => html`<button
        type="button"
        class="quiet-button"
        lang=${language}
        aria-pressed=${language === languageInUse() ? "true" : "false"}
        onClick=${() => onPick(language)}
      >
        ${LANGUAGE_NAMES[language]}
      </button>`,
    )}
  </div></footer>`;
}

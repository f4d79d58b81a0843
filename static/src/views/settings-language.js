/** In which language everything is. */

import { language as text } from "../text/first-questions.js";
import { LANGUAGES, languageInUse } from "../text/language.js";
import { LANGUAGE_NAMES } from "../text/language-names.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { reportProblem } from "../ui/toast.js";
import { ownDiary, prefer, preferences } from "./state.js";
import { TranslationNote } from "./translation-note.js";

export function LanguageSettings() {
  return html`<section class="card">
    ${ownDiary.value?.storage === "memory" ? html`<p>${text.notKept}</p>` : html`<${Choice} />`}
    <${TranslationNote} />
  </section>`;
}

function Choice() {
  const named = LANGUAGES.map((language) => ({
    value: language,
    content: html`<span lang=${language}>${LANGUAGE_NAMES[language]}</span>`,
  }));
  return html`<${Segmented}
      id="language"
      label=${text.label}
      isLabelVisible
      choices=${[{ value: "system", content: text.automatic }, ...named]}
      value=${preferences.value.language}
      onPick=${(/** @type {string} */ language) => choose(language).catch(reportProblem)}
    />
    <p class="hint">${text.detail}</p>`;
}

/** For whoever begins in a language of the browser that is not their own. */
export function OtherLanguages() {
  if (ownDiary.value?.storage === "memory") return null;
  return html`<div class="button-row" role="group" aria-label=${text.label}>
    ${LANGUAGES.filter((language) => language !== languageInUse()).map(
      (language) => html`<button
        type="button"
        class="quiet-button"
        lang=${language}
        onClick=${() => choose(language).catch(reportProblem)}
      >
        ${LANGUAGE_NAMES[language]}
      </button>`,
    )}
  </div>`;
}

/** Parts of the words are held all over the screens: a page that starts anew has none of the old ones. @param {string} language */
async function choose(language) {
  await prefer({ language });
  location.reload();
}

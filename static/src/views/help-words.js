/** The glossary: what words mean, and who says so. */

import { help as text } from "../text/help.js";
import { html } from "../ui/html.js";

/** @typedef {{ word: string, meaning: string, source?: { title: string, url: string } }} Word */

export function HelpWords() {
  return html`<section class="card glossary">
    <p class="hint">${text.wordsIntro}</p>
    <dl>
      ${/** @type {Word[]} */ (text.words).map(
        ({ word, meaning, source }) => html`<div key=${word}>
          <dt>${word}</dt>
          <dd>${meaning}</dd>
          <dd class="hint">
            ${source
              ? html`${text.source} <a href=${source.url} rel="noopener noreferrer" target="_blank">${source.title}</a>`
              : text.ownWord}
          </dd>
        </div>`,
      )}
    </dl>
  </section>`;
}

/** Shown where the diary could not be opened or the app could not be fetched whole. */

import { text } from "../text/text.js";
import { html } from "../ui/html.js";

export function StartProblem() {
  return html`<section class="start-problem narrow" role="alert">
    <h1>${text.app.notOpened}</h1>
    <p>${text.app.notOpenedDetail}</p>
    <p>
      <button type="button" class="button is-primary" onClick=${() => location.reload()}>${text.app.reload}</button>
    </p>
    <p class="nobody-watches">${text.app.callLocal}</p>
  </section>`;
}

/** Shown where the diary itself could not be opened: what happened, and the numbers all the same. */

import { text } from "../text/text.js";
import { html } from "../ui/html.js";
import { NOBODY_IS_WATCHING } from "./catalogue.js";
import { ContactList, contactsOfKinds } from "./contacts.js";

export function StartProblem() {
  return html`<main class="start-problem narrow">
    <h1>${text.app.notOpened}</h1>
    <p>${text.app.notOpenedDetail}</p>
    <p>
      <button type="button" class="button is-primary" onClick=${() => location.reload()}>${text.app.reload}</button>
    </p>
    <h2>${text.urgent.title}</h2>
    <p>${NOBODY_IS_WATCHING}</p>
    <${ContactList} contacts=${contactsOfKinds(["emergency", "crisis"])} />
  </main>`;
}

/** Urgent: whom to call and what to do, one tap from everywhere, with or without a network. */

import { text } from "../text/text.js";
import { html } from "../ui/html.js";
import { nobodyIsWatching } from "./catalogue.js";
import { ContactList, RegionSelect, contactsOfKinds } from "./contacts.js";
import { entryOn } from "./entry.js";
import { FlagList } from "./flag-list.js";
import { today } from "./state.js";
import { TranslationNote } from "./translation-note.js";

const FIRST_KINDS = ["emergency", "crisis"];
const OTHER_KINDS = ["poison", "pregnancy_programme", "information", "reporting"];

export function Urgent() {
  return html`
    <h1 tabindex="-1">${text.urgent.title}</h1>
    <p class="nobody-watches">${nobodyIsWatching()}</p>
    <button type="button" class="button is-wide urgent-jump" onClick=${goToList}>${text.urgent.toList}</button>
    <div class="urgent-columns">
      <section class="urgent-contacts" aria-labelledby="call-title">
        <h2 id="call-title">${text.urgent.call}</h2>
        <${ContactList} contacts=${contactsOfKinds(FIRST_KINDS)} />
        <${RegionSelect} id="urgent-region" />
      </section>
      <section aria-labelledby="urgent-list-title">
        <h2 id="urgent-list-title" tabindex="-1">${text.urgent.listTitle}</h2>
        <p>${text.urgent.listHint} ${text.urgent.recorded}</p>
        <${FlagList}
          localDate=${today.value}
          answers=${entryOn(today.value)?.red_flags ?? {}}
          level="h3"
          hasTiers
        />
      </section>
      <${OtherContacts} />
    </div>
    <${TranslationNote} />
  `;
}

/** On a phone the numbers of some regions fill more than one screen, and the list stands below them. */
function goToList() {
  const title = document.getElementById("urgent-list-title");
  title?.focus({ preventScroll: true });
  title?.scrollIntoView();
}

function OtherContacts() {
  const contacts = contactsOfKinds(OTHER_KINDS);
  if (contacts.length === 0) return null;
  return html`<section aria-labelledby="other-numbers">
    <h2 id="other-numbers">${text.urgent.otherNumbers}</h2>
    <${ContactList} contacts=${contacts} />
  </section>`;
}

/** Urgent: whom to call and what to do, one tap from everywhere, with or without a network. */

import { text } from "../text/text.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { nobodyIsWatching, allRules, words } from "./catalogue.js";
import { ContactList, RegionSelect, contactsOfKinds } from "./contacts.js";
import { region, today } from "./state.js";
import { answerFlag } from "./warnings.js";

const FIRST_KINDS = ["emergency", "crisis"];
const OTHER_KINDS = ["poison", "pregnancy_programme", "information", "reporting"];

export function Urgent() {
  const rules = allRules().filter(
    (rule) => rule.flag && rule.valid_regions.some((valid) => valid === "*" || valid === region()),
  );
  return html`
    <h1 tabindex="-1">${text.urgent.title}</h1>
    <p class="nobody-watches">${nobodyIsWatching()}</p>
    <div class="urgent-columns">
      <section class="urgent-contacts" aria-labelledby="call-title">
        <h2 id="call-title">${text.urgent.call}</h2>
        <${ContactList} contacts=${contactsOfKinds(FIRST_KINDS)} />
        <${RegionSelect} id="urgent-region" />
        <${OtherContacts} />
      </section>
      <section aria-labelledby="urgent-list-title">
        <h2 id="urgent-list-title">${text.urgent.listTitle}</h2>
        <p>${text.urgent.listHint} ${text.urgent.recorded}</p>
        <ol class="urgent-list" role="list">
          ${rules.map((rule) => html`<li key=${rule.rule_id}><${UrgentRule} rule=${rule} /></li>`)}
        </ol>
      </section>
    </div>
  `;
}

function OtherContacts() {
  const contacts = contactsOfKinds(OTHER_KINDS);
  if (contacts.length === 0) return null;
  return html`<h2>${text.urgent.otherNumbers}</h2>
    <${ContactList} contacts=${contacts} />`;
}

/** @param {{ rule: import("./catalogue.js").Rule }} props */
function UrgentRule({ rule }) {
  const label = words(rule.short_label);
  return html`<article class=${`urgent-rule is-${rule.tier}`}>
    <p class="tier"><${Icon} name=${tierIcon(rule.tier)} size=${20} /> ${text.tiers[rule.tier]}</p>
    <h3>${label}</h3>
    <ul class="what-to-do">
      ${words(rule.what_to_do).map((step) => html`<li>${step}</li>`)}
    </ul>
    <button
      type="button"
      class="button is-urgent"
      aria-label=${text.urgent.happeningNamed(label)}
      onClick=${() => answerFlag(today.value, rule.flag ?? "", true)}
    >
      ${text.urgent.happening}
    </button>
  </article>`;
}

/** @param {import("./catalogue.js").Rule["tier"]} tier */
export function tierIcon(tier) {
  return tier === "emergency_now" ? "urgent" : "phone";
}

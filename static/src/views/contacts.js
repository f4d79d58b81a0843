/** Numbers to turn to, large enough to hit with a shaking thumb. */

import { text } from "../text/text.js";
import { shortDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { Select } from "../ui/select.js";
import { allRegions, contactsOf, words } from "./catalogue.js";
import { region, saveRegion } from "./state.js";

/** @typedef {import("./catalogue.js").Contact} Contact */

const KEYPAD = ["", "", "ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"];

const ICONS = /** @type {const} */ ({ call: "phone", text: "message", open: "open" });

/**
 * @param {string[]} kinds
 * @returns {Contact[]} of the person's region, in the order of *kinds*
 */
export function contactsOfKinds(kinds) {
  const known = contactsOf(region());
  return kinds.flatMap((kind) => known.filter((contact) => contact.kind === kind));
}

/** @param {{ contacts: Contact[] }} props */
export function ContactList({ contacts }) {
  return html`<ul class="contact-list" role="list">
    ${contacts.map((contact) => html`<li key=${contact.contact_id}><${ContactLine} contact=${contact} /></li>`)}
  </ul>`;
}

/** @param {{ contact: Contact }} props */
function ContactLine({ contact }) {
  const link = linkOf(contact);
  const content = html`
    <${Icon} name=${ICONS[/** @type {keyof typeof ICONS} */ (contact.action)]} />
    <span class="contact-words">
      <span class="contact-number">${numberWords(contact)}</span>
      <span>${words(contact.label)}</span>
      <span class="contact-proof">
        ${contact.verified_on ? text.urgent.confirmedOn(shortDate(contact.verified_on)) : text.urgent.notConfirmed}
      </span>
    </span>
  `;
  const className = `contact is-${contact.kind}`;
  if (!link) return html`<span class=${className}>${content}</span>`;
  const elsewhere = contact.action === "open" ? { target: "_blank", rel: "noopener noreferrer" } : {};
  return html`<a class=${className} href=${link} ...${elsewhere}>${content}</a>`;
}

/** @param {Contact} contact */
function numberWords({ action, number, url, text_keyword: keyword }) {
  if (action === "open") return url?.replace(/^https:\/\//, "");
  if (action !== "text" || !number) return number;
  return keyword ? text.urgent.textTo(keyword, number) : text.urgent.textNumber(number);
}

/** @param {Contact} contact @returns {string | undefined} undefined where there is nothing to dial */
function linkOf({ action, number, url, text_keyword: keyword }) {
  if (action === "open") return url;
  if (!number) return undefined;
  if (action === "call") return `tel:${digitsOf(number)}`;
  return `sms:${digitsOf(number)}${keyword ? `?body=${encodeURIComponent(keyword)}` : ""}`;
}

/** @param {string} number may spell a word, as 1-800-FDA-1088 does */
function digitsOf(number) {
  const digits = number.toUpperCase().replace(/[A-Z]/g, (letter) =>
    String(KEYPAD.findIndex((letters) => letters.includes(letter))),
  );
  return digits.replace(/[^+\d]/g, "");
}

/** @param {{ id: string, label?: string, hint?: string }} props */
export function RegionSelect({ id, label = text.urgent.numbersFor, hint }) {
  return html`<${Select}
    id=${id}
    label=${label}
    hint=${hint}
    value=${region()}
    options=${allRegions().map((known) => ({ value: known.region, label: words(known.label) }))}
    onPick=${saveRegion}
  />`;
}

/** The catalogue the app was built with: items, urgent rules and contacts, in the language in use. */

import contactBook from "../../../schemas/contacts/contacts.json";
import itemCatalogue from "../../../schemas/catalogue/items.json";
import rulePack from "../../../schemas/rules/urgent.json";

/** @typedef {{ [language: string]: string }} Text */
/**
 * @typedef {{
 *   item_id: string, group: string, worse: "higher" | "lower", is_default: boolean,
 *   label: Text, question: Text, anchors: { [language: string]: string[] },
 * }} Item
 */
/** @typedef {{ title: string, url: string, grade: string, checked_on: string }} Source */
/**
 * @typedef {{
 *   rule_id: string, tier: "emergency_now" | "same_day" | "soon", flag?: string, condition?: unknown,
 *   question: Text, short_label: Text, title: Text, what_to_do: { [language: string]: string[] },
 *   may_signal: Text, sources: Source[], review: string, valid_regions: string[],
 *   contacts: string[], groups: string[],
 * }} Rule
 */
/**
 * @typedef {{
 *   contact_id: string, kind: string, label: Text, action: string, number?: string, url?: string,
 *   text_keyword?: string, source?: string, grade?: string, verified_on?: string,
 * }} Contact
 */

const LANGUAGE = "en";

export const ITEMS = /** @type {Item[]} */ (/** @type {unknown} */ (itemCatalogue.items));
export const EARLY_FLARE = itemCatalogue.early_flare;
export const CATALOGUE_VERSION = itemCatalogue.catalogue_version;
export const RULES = /** @type {Rule[]} */ (/** @type {unknown} */ (rulePack.rules));
export const PACK_VERSION = rulePack.pack_version;
export const NOBODY_IS_WATCHING = words(rulePack.nobody_is_watching);
export const CONTACTS_VERSION = contactBook.contacts_version;
export const REGIONS = /** @type {{ region: string, label: Text, contacts: Contact[] }[]} */ (
  /** @type {unknown} */ (contactBook.regions)
);

/**
 * @template {string | string[]} Words
 * @param {{ [language: string]: Words }} text
 * @returns {Words}
 */
export function words(text) {
  return /** @type {Words} */ (text[LANGUAGE] ?? text["en"]);
}

/**
 * @param {Record<string, any>} treatment
 * @returns {Item[]} what the person tracks, in their order, mood always with them
 */
export function trackedItems(treatment) {
  const chosen = /** @type {string[] | undefined} */ (treatment["tracked_items"]);
  const ids = chosen ?? ITEMS.filter((item) => item.is_default).map((item) => item.item_id);
  return [...new Set([...ids, "mood"])].flatMap((id) => ITEMS.find((item) => item.item_id === id) ?? []);
}

/** @param {string} flag @returns {Rule | undefined} */
export function ruleOfFlag(flag) {
  return RULES.find((rule) => (rule.flag ?? rule.rule_id) === flag);
}

/** @param {string} region @returns {Contact[]} those of the region, most urgent kind first */
export function contactsOf(region) {
  const found = REGIONS.find((known) => known.region === region);
  return (found ?? REGIONS.find((known) => known.region === "OTHER"))?.contacts ?? [];
}

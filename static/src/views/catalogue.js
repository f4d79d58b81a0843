/** The catalogue that travels with the app: items, urgent rules and contacts, in the language in use. */

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

/**
 * @typedef {{
 *   items: {
 *     catalogue_version: string, items: Item[],
 *     early_flare: {
 *       text: Text, from_week: number, to_week: number, source_title: string, source_url: string, checked_on: string,
 *     },
 *   },
 *   urgent_rules: { pack_version: string, nobody_is_watching: Text, rules: Rule[] },
 *   contacts: { contacts_version: string, regions: { region: string, label: Text, contacts: Contact[] }[] },
 * }} Catalogue
 */

const CATALOGUE_FILE = "/catalogue.json";

/** @type {Catalogue} */
let catalogue;

/** Read once, before anything is drawn: no screen exists without its urgent rules. */
export async function loadCatalogue() {
  const response = await fetch(CATALOGUE_FILE);
  if (!response.ok) throw new Error(`${CATALOGUE_FILE} answered ${response.status}`);
  catalogue = await response.json();
}

export const allItems = () => catalogue.items.items;
export const allRules = () => catalogue.urgent_rules.rules;
export const allRegions = () => catalogue.contacts.regions;
export const earlyFlare = () => catalogue.items.early_flare;
export const nobodyIsWatching = () => words(catalogue.urgent_rules.nobody_is_watching);

export const catalogueVersions = () => ({
  catalogue: catalogue.items.catalogue_version,
  rules: catalogue.urgent_rules.pack_version,
  contacts: catalogue.contacts.contacts_version,
});

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
  const ids = chosen ?? allItems().filter((item) => item.is_default).map((item) => item.item_id);
  return [...new Set([...ids, "mood"])].flatMap((id) => allItems().find((item) => item.item_id === id) ?? []);
}

/** @param {string} flag @returns {Rule | undefined} */
export function ruleOfFlag(flag) {
  return allRules().find((rule) => (rule.flag ?? rule.rule_id) === flag);
}

/** @param {string} region @returns {Contact[]} those of the region, most urgent kind first */
export function contactsOf(region) {
  const found = allRegions().find((known) => known.region === region);
  return (found ?? allRegions().find((known) => known.region === "OTHER"))?.contacts ?? [];
}

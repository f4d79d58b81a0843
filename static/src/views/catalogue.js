/** The catalogue in use: items, urgent rules and contacts, in the language in use. */

import { signal } from "@preact/signals";

import { isOlder, keptCatalogue } from "../store/kept-catalogue.js";
import { languageInUse } from "../text/language.js";

/** @typedef {{ [language: string]: string }} Text */
/**
 * @typedef {{
 *   item_id: string, group: string, worse: "higher" | "lower", is_default: boolean,
 *   label: Text, question: Text, anchors: { [language: string]: string[] },
 * }} Item
 */
/** @typedef {{ title: string, url: string, grade: string, checked_on: string }} Source */
/** @typedef {import("./warning-states.js").Tier} Tier */
/** @typedef {{ [language: string]: string[] }} Steps */
/** @typedef {"stated" | "raised"} TierBasis whether a source asks for the tier, or we chose a higher one */
/**
 * @typedef {{
 *   flag: string, question: Text, tier: Tier, tier_basis: TierBasis, title: Text, what_to_do: Steps,
 * }} FollowUp
 */
/**
 * @typedef {{
 *   rule_id: string, area: string, tier: Tier, tier_basis: TierBasis, flag: string, question: Text,
 *   short_label: Text, title: Text, what_to_do: Steps, may_signal: Text, sources: Source[],
 *   review: "pending" | "reviewed", valid_regions: string[], contacts: string[], follow_ups?: FollowUp[],
 *   also_when?: import("../domain/shapes.js").Condition,
 * }} Rule
 */
/** @typedef {{ area_id: string, label: Text }} Area */
/**
 * @typedef {{
 *   rule_id: string, advice: "contact_soon" | "mention", items: string[],
 *   condition: import("../domain/shapes.js").Condition, repeat_after_days: number, title: Text,
 *   what_to_do: Steps, sources: Source[], review: "pending" | "reviewed",
 * }} TrendRule
 */
/**
 * @typedef {{
 *   scale_id: string, label: Text, question_ids: string[], bands: { from_score: number, label: Text }[],
 *   offers_rest_from: number | null,
 * }} Scale
 */
/**
 * @typedef {{
 *   questionnaire_id: string, label: Text, stem: Text, options: Steps,
 *   questions: { question_id: string, text: Text }[], short: Scale, full: Scale, terms: Text,
 *   sources: Source[], review: "pending" | "reviewed",
 * }} Questionnaire
 */
/**
 * @typedef {{
 *   pack_version: string, interval_days: number, introduction: Text, what_a_score_is_not: Text,
 *   questionnaires: Questionnaire[],
 * }} CheckInPack
 */
/**
 * @typedef {{
 *   contact_id: string, kind: string, label: Text, action: string, number?: string, url?: string,
 *   text_keyword?: string, source?: string, grade?: string, verified_on?: string,
 * }} Contact
 */

/**
 * @typedef {{
 *   items: {
 *     catalogue_version: string, items: Item[],
 *     early_flare: {
 *       text: Text, from_week: number, to_week: number, source_title: string, source_url: string, checked_on: string,
 *     },
 *   },
 *   urgent_rules: { pack_version: string, nobody_is_watching: Text, areas: Area[], rules: Rule[] },
 *   trend_rules: { pack_version: string, not_an_alarm: Text, rules: TrendRule[] },
 *   check_in: CheckInPack,
 *   contacts: { contacts_version: string, regions: { region: string, label: Text, contacts: Contact[] }[] },
 * }} Catalogue
 */

/** A newer one may take its place while the app is open. */
const catalogue = signal(/** @type {Catalogue} */ (/** @type {unknown} */ (undefined)));

/** Before anything is drawn, since no screen exists without its urgent rules: the newer of built-in and kept. */
export async function loadCatalogue() {
  const [builtIn, kept] = await Promise.all([builtInCatalogue(), keptCatalogue()]);
  useCatalogue(kept && !isOlder(kept, builtIn) ? kept : builtIn);
}

/** One file for each language: the first screen waits for it, and the words of the others would treble it. */
async function builtInCatalogue() {
  const language = languageInUse();
  const response = await fetch(language === "en" ? "/catalogue.json" : `/catalogue-${language}.json`);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response.json();
}

export const catalogueInUse = () => catalogue.value;

/** @param {Catalogue} newer */
export function useCatalogue(newer) {
  catalogue.value = newer;
}

export const allItems = () => catalogue.value.items.items;
export const allRules = () => catalogue.value.urgent_rules.rules;
export const areas = () => catalogue.value.urgent_rules.areas;
export const trendPack = () => catalogue.value.trend_rules;
export const checkInPack = () => catalogue.value.check_in;
export const allRegions = () => catalogue.value.contacts.regions;
export const earlyFlare = () => catalogue.value.items.early_flare;
export const nobodyIsWatching = () => words(catalogue.value.urgent_rules.nobody_is_watching);

export const catalogueVersions = () => ({
  catalogue: catalogue.value.items.catalogue_version,
  rules: catalogue.value.urgent_rules.pack_version,
  contacts: catalogue.value.contacts.contacts_version,
});

/**
 * @template {string | string[]} Words
 * @param {{ [language: string]: Words }} text
 * @returns {Words}
 */
export function words(text) {
  return /** @type {Words} */ (text[languageInUse()] ?? text["en"]);
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

/** @param {string} ruleId @returns {Rule | undefined} undefined where only the server knows the rule */
export function ruleOf(ruleId) {
  return allRules().find((rule) => rule.rule_id === ruleId);
}

/** @param {Rule} rule @returns {string[]} its own flag, then those of its follow-ups */
export function flagsOf(rule) {
  return [rule.flag, ...(rule.follow_ups ?? []).map((followUp) => followUp.flag)];
}

/** @param {string} region @returns {{ area: Area, rules: Rule[] }[]} the rules of a region under their headings */
export function rulesByArea(region) {
  const valid = allRules().filter(({ valid_regions: regions }) => regions.includes("*") || regions.includes(region));
  return areas()
    .map((area) => ({ area, rules: valid.filter((rule) => rule.area === area.area_id) }))
    .filter(({ rules }) => rules.length > 0);
}

/** @param {string} region @returns {Contact[]} those of the region, most urgent kind first */
export function contactsOf(region) {
  const found = allRegions().find((known) => known.region === region);
  return (found ?? allRegions().find((known) => known.region === "OTHER"))?.contacts ?? [];
}

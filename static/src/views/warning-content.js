/** The words of a warning: those of its rule as it is here, or those it came with. */

import { languageInUse } from "../text/language.js";
import { catalogueVersions, nobodyIsWatching, ruleOf, words } from "./catalogue.js";
import { contactsOfKinds } from "./contacts.js";

/** @typedef {import("./catalogue.js").Rule} Rule */
/** @typedef {import("./warning-states.js").Evidence} Evidence */
/**
 * @typedef {{
 *   rule_id: string, tier: import("./warning-states.js").Tier, local_date: string, evidence: Evidence[],
 *   event?: Record<string, any>,
 * }} Warning
 */
/**
 * @typedef {object} Content
 * @property {string} [label] what was answered yes; absent where this app does not know the rule
 * @property {string} pack_version
 * @property {string} language
 * @property {string} title
 * @property {string[]} what_to_do
 * @property {string} may_signal
 * @property {string} nobody_is_watching
 * @property {import("./catalogue.js").Contact[]} contacts
 * @property {import("./catalogue.js").Source[]} sources
 * @property {"pending" | "reviewed"} review
 * @property {import("./catalogue.js").TierBasis} [tier_basis]
 */

/**
 * @param {Warning} warning
 * @returns {Content}
 */
export function contentOf(warning) {
  const rule = ruleOf(warning.rule_id);
  const stage = rule && stageOf(rule, warning);
  return stage ? contentOfRule(rule, stage) : /** @type {Content} */ (warning.event);
}

/**
 * The rule itself or, where the tier was raised, the follow-up that raised it.
 *
 * @param {Rule} rule
 * @param {Warning} warning
 * @returns {Rule | import("./catalogue.js").FollowUp | undefined}
 */
function stageOf(rule, { tier, evidence }) {
  if (rule.tier === tier) return rule;
  const isYes = (/** @type {string} */ flag) => evidence.some(({ field }) => field === `red_flags.${flag}`);
  const raising = (rule.follow_ups ?? []).filter((followUp) => followUp.tier === tier);
  return raising.find(({ flag }) => isYes(flag)) ?? raising[0];
}

/**
 * @param {Rule} rule
 * @param {Pick<Rule, "tier_basis" | "title" | "what_to_do">} stage
 * @returns {Content}
 */
function contentOfRule(rule, stage) {
  return {
    label: words(rule.short_label),
    pack_version: catalogueVersions().rules,
    language: languageInUse(),
    title: words(stage.title),
    what_to_do: words(stage.what_to_do),
    may_signal: words(rule.may_signal),
    nobody_is_watching: nobodyIsWatching(),
    contacts: contactsOfKinds(rule.contacts),
    sources: rule.sources,
    review: rule.review,
    tier_basis: stage.tier_basis,
  };
}

/**
 * @param {Warning} warning
 * @returns {import("../store/types").WarningShown} its showing, in its exact words
 */
export function showingOf(warning) {
  const { label, pack_version, language, title, what_to_do, may_signal, nobody_is_watching, contacts, sources, review } =
    contentOf(warning);
  const { rule_id, tier, local_date, evidence } = warning;
  const said = { pack_version, language, title, what_to_do, may_signal, nobody_is_watching };
  const evaluated_on = label === undefined ? "server" : "device";
  return { kind: "warning_shown", rule_id, tier, local_date, ...said, contacts, sources, review, evidence, evaluated_on };
}

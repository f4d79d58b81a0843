/** Which warnings are shown: decided on this device, before anything is sent anywhere. */

import { computed, effect, signal } from "@preact/signals";

import { addDays, compareText } from "../domain/local-date.js";
import { evaluatePack } from "../domain/urgent-rules.js";
import { newId } from "../ids.js";
import { text } from "../text/text.js";
import { localDateOf } from "../ui/format.js";
import { dismiss, reportProblem } from "../ui/toast.js";
import { allRules, catalogueVersions, words } from "./catalogue.js";
import { contactsOfKinds } from "./contacts.js";
import { saveAnswers } from "./entry.js";
import { diary, isExample, region, today } from "./state.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {"called_emergency" | "went_for_care" | "spoke_to_prescriber" | "not_yet" | "mistake"} Action */
/**
 * @typedef {{
 *   warning_id: string, rule_id: string, pack_version: string, tier: "emergency_now" | "same_day" | "soon",
 *   local_date: string, evidence: unknown[], shown_at: string,
 *   acknowledged_at?: string | null, action?: Action | null, title?: string,
 * }} ShownWarning
 */
/**
 * @typedef {{
 *   title: string, label?: string, what_to_do: string[], may_signal: string, review: string,
 *   contacts: import("./catalogue.js").Contact[], sources: import("./catalogue.js").Source[],
 * }} WarningContent
 */

const URGENCY = { emergency_now: 0, same_day: 1, soon: 2 };
const OPENED_AT = new Date().toISOString();

/** Warnings and answers of this visit: on screen at once, whether or not they are stored yet. */
const recent = signal(/** @type {ShownWarning[]} */ ([]));

/** Every warning shown from the open diary, with what the person did. */
const ledger = computed(() => {
  const stored = /** @type {ShownWarning[]} */ (diary().warnings.all());
  const isRecent = new Set(recent.value.map((warning) => warning.warning_id));
  const known = [...stored.filter((warning) => !isRecent.has(warning.warning_id)), ...recent.value];
  return known.sort((one, other) => compareText(one.shown_at, other.shown_at));
});

/** Those that wait for an answer, the most urgent first. */
export const waiting = computed(() =>
  latestOfEach(ledger.value)
    .filter((warning) => isWaiting(warning, today.value) && contentOf(warning))
    .sort((one, other) => URGENCY[one.tier] - URGENCY[other.tier]),
);

/**
 * @param {ShownWarning[]} shown earliest first
 * @returns {ShownWarning[]} of one answer shown several times only the last, whose answer settles it
 */
function latestOfEach(shown) {
  return [...new Map(shown.map((warning) => [`${warning.rule_id} ${warning.local_date}`, warning])).values()];
}

/**
 * The words of a warning: of the rule as it is here or, where this app does not know the rule, as the
 * server sent them with it.
 *
 * @param {ShownWarning} warning
 * @returns {WarningContent | undefined}
 */
export function contentOf(warning) {
  const rule = allRules().find((known) => known.rule_id === warning.rule_id);
  if (!rule) return warning.title ? /** @type {WarningContent} */ (/** @type {unknown} */ (warning)) : undefined;
  return {
    title: words(rule.title),
    label: words(rule.short_label),
    what_to_do: words(rule.what_to_do),
    may_signal: words(rule.may_signal),
    contacts: contactsOfKinds(rule.contacts),
    sources: rule.sources,
    review: rule.review,
  };
}

/**
 * "Not yet" is no end: a same-day warning returns on the next day, an emergency each time the diary
 * is opened.
 *
 * @param {ShownWarning} warning
 * @param {string} on
 */
function isWaiting(warning, on) {
  if (!warning.acknowledged_at) return true;
  if (warning.action !== "not_yet" || warning.tier === "soon") return false;
  if (warning.tier === "emergency_now") return warning.acknowledged_at < OPENED_AT;
  return localDateOf(new Date(warning.acknowledged_at)) < on;
}

/** Leave the warnings of one diary behind when another is opened. */
export function resetWarnings() {
  recent.value = [];
}

/**
 * Answer one red flag: a yes shows its warning first and is saved after that.
 *
 * @param {string} localDate
 * @param {string} flag
 * @param {boolean | null} answer null un-answers
 */
export function answerFlag(localDate, flag, answer) {
  if (answer) {
    warnAbout(localDate, flag);
    return saveAnswers(localDate, { red_flags: { [flag]: true } }, null);
  }
  const message = answer === null ? text.toast.cleared : text.toast.saved;
  return saveAnswers(localDate, { red_flags: { [flag]: answer } }, message);
}

/**
 * Show the warning of one answer, as new as if it had just been given.
 *
 * @param {string} localDate
 * @param {string} flag answered yes, though perhaps not in the diary yet
 */
export function warnAbout(localDate, flag) {
  const entries = /** @type {Entry[]} */ (diary().all("entries"));
  const before = entries.find((entry) => entry.local_date === localDate);
  const after = { ...before, local_date: localDate, red_flags: { ...before?.red_flags, [flag]: true } };
  const others = entries.filter((entry) => entry.local_date !== localDate);
  for (const outcome of outcomesMet([...others, after], localDate)) {
    const rule = allRules().find((known) => known.rule_id === outcome.rule_id);
    const isAboutThisAnswer = (rule?.flag ?? rule?.rule_id) === flag;
    if (isAboutThisAnswer || !wasShown(outcome.rule_id, localDate)) showWarning(outcome, localDate);
  }
}

/**
 * @param {Entry[]} entries
 * @param {string} asOf
 * @returns {{ rule_id: string, evidence: unknown[] }[]}
 */
function outcomesMet(entries, asOf) {
  const firstDoseDate = diary().get("treatment", "treatment")?.["first_dose_date"] ?? null;
  return evaluatePack(/** @type {any} */ (allRules()), entries, asOf, firstDoseDate, region()).filter(
    (/** @type {{ status: string }} */ outcome) => outcome.status === "met",
  );
}

/** @param {string} ruleId @param {string} localDate */
function wasShown(ruleId, localDate) {
  return ledger.value.some((warning) => warning.rule_id === ruleId && warning.local_date === localDate);
}

/**
 * @param {{ rule_id: string, evidence: unknown[] }} outcome
 * @param {string} localDate
 */
function showWarning(outcome, localDate) {
  const rule = allRules().find((known) => known.rule_id === outcome.rule_id);
  const isOpen = waiting.value.some(
    (warning) => warning.rule_id === outcome.rule_id && warning.local_date === localDate,
  );
  if (!rule || isOpen) return;
  const shown = {
    warning_id: newId(),
    rule_id: rule.rule_id,
    pack_version: catalogueVersions().rules,
    tier: rule.tier,
    local_date: localDate,
    evidence: outcome.evidence,
    shown_at: new Date().toISOString(),
    acknowledged_at: null,
    action: null,
  };
  dismiss();
  recent.value = [...recent.value, shown];
  diary().warnings.add(shown).catch(reportProblem);
}

/**
 * Note what the person did about a warning; by mistake means that the answer was no.
 *
 * @param {ShownWarning} warning
 * @param {Action} action
 */
export async function answerWarning(warning, action) {
  const acknowledged = { ...warning, action, acknowledged_at: new Date().toISOString() };
  recent.value = [...recent.value.filter((known) => known.warning_id !== warning.warning_id), acknowledged];
  const rule = allRules().find((known) => known.rule_id === warning.rule_id);
  if (action === "mistake" && rule?.flag)
    await saveAnswers(warning.local_date, { red_flags: { [rule.flag]: false } }, text.warning.changedToNo);
  await diary().warnings.acknowledge(warning.warning_id, action);
}

/** Warn about answers that came from another device and were never shown on this one. */
export function watchForWarnings() {
  effect(() => {
    if (isExample.value) return;
    const entries = /** @type {Entry[]} */ (diary().all("entries"));
    for (const localDate of [addDays(today.value, -1), today.value])
      for (const outcome of outcomesMet(entries, localDate))
        if (!wasShown(outcome.rule_id, localDate))
          showWarning(outcome, localDate);
  });
}

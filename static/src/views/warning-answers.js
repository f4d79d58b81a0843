/** Answers as they are about to be, and the rules that they meet. */

import { evaluatePack } from "../domain/urgent-rules.js";
import { allRules, flagsOf, ruleOf } from "./catalogue.js";
import { entryOn, saveAnswers } from "./entry.js";
import { diary, region, treatment } from "./state.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {Pick<import("./warning-states.js").WarningState, "rule_id" | "tier" | "evidence">} Met */
/** @typedef {{ red_flags?: Record<string, boolean | null>, check_in?: Record<string, number | null> }} Patch */

/** Answers on their way into the diary: they count already. */
const unsaved = new Set(/** @type {{ localDate: string, patch: Patch }[]} */ ([]));

/** @param {string} localDate @param {Patch} patch */
export async function save(localDate, patch) {
  const saving = { localDate, patch };
  unsaved.add(saving);
  await saveAnswers(localDate, patch, null);
  unsaved.delete(saving);
}

/** @param {string} localDate @param {Patch} patch @returns {Met[]} */
export function metAfter(localDate, patch) {
  const others = allEntries().filter((entry) => entry.local_date !== localDate);
  return rulesMet([...others, withPatch(entryNow(localDate), patch)], localDate);
}

/** @param {string} localDate @returns {Entry} as it is about to be */
export function entryNow(localDate) {
  const patches = [...unsaved].filter((saving) => saving.localDate === localDate).map(({ patch }) => patch);
  return patches.reduce(withPatch, entryOn(localDate) ?? { local_date: localDate });
}

/** @returns {Entry[]} */
export const allEntries = () => /** @type {Entry[]} */ (diary().all("entries"));

/** @param {Entry} entry @param {Patch} patch @returns {Entry} */
function withPatch(entry, { red_flags = {}, check_in = {} }) {
  return /** @type {Entry} */ ({
    ...entry,
    red_flags: { ...entry.red_flags, ...red_flags },
    check_in: answered({ ...entry.check_in, ...check_in }),
  });
}

/** @template Value @param {Record<string, Value | null>} answers @returns {Record<string, Value>} without those taken back */
function answered(answers) {
  return /** @type {Record<string, Value>} */ (
    Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null))
  );
}

/** @param {Entry[]} entries @param {string} asOf @returns {Met[]} */
export function rulesMet(entries, asOf) {
  const firstDoseDate = treatment()["first_dose_date"] ?? null;
  const outcomes = evaluatePack(/** @type {any} */ (allRules()), entries, asOf, firstDoseDate, region());
  return /** @type {Met[]} */ (outcomes.filter(({ status }) => status === "met"));
}

/** @param {Met} met @param {Patch} patch */
export function isAbout(met, { red_flags = {}, check_in = {} }) {
  const rule = ruleOf(met.rule_id);
  if (rule && flagsOf(rule).some((flag) => flag in red_flags)) return true;
  return met.evidence.some(({ field }) => Object.keys(check_in).some((question) => field === `check_in.${question}`));
}

/** Calls the JavaScript domain by the names and shapes that conformance vectors use. */

import { readFileSync, readdirSync } from "node:fs";

import { caseOf } from "../../static/src/domain/conditions.js";

const ROOT = new URL("../../", import.meta.url);
const VECTORS = new URL("schemas/vectors/", ROOT);
/** Cases of the released packs, not of a module. */
const OF_PACKS = ["emergencies.json", "trend-pack.json", "urgent-pack.json"];

/** @type {Map<string, Record<string, (...parameters: any[]) => any>>} */
const modules = new Map();
for (const stem of stems()) {
  modules.set(stem, await import(new URL(`static/src/domain/${stem}.js`, ROOT).href));
}

/** @returns {string[]} */
export function stems() {
  return readdirSync(VECTORS)
    .filter((name) => /^[a-z-]+\.json$/.test(name) && !OF_PACKS.includes(name))
    .map((name) => name.replace(".json", ""))
    .sort();
}

/** @param {string} stem @returns {any[]} */
export function casesOf(stem) {
  const { shared = {}, cases } = JSON.parse(readFileSync(new URL(`${stem}.json`, VECTORS), "utf8"));
  return cases.map((/** @type {any} */ each) => filledIn(each, shared));
}

/**
 * Replace each object that has a `$like` by the shared one with the rest laid over it.
 *
 * @param {any} value
 * @param {Record<string, any>} shared
 * @returns {any}
 */
function filledIn(value, shared) {
  if (Array.isArray(value)) return value.map((each) => filledIn(each, shared));
  if (typeof value !== "object" || value === null) return value;
  const { $like, ...members } = value;
  const filled = Object.entries(members).map(([name, each]) => [name, filledIn(each, shared)]);
  const base = $like === undefined ? {} : filledIn(shared[$like], shared);
  return { ...base, ...Object.fromEntries(filled) };
}

/**
 * @param {string} stem
 * @param {string} functionName as Python spells it
 * @param {any[]} parameters
 * @returns {any} the result as it travels
 */
export function answer(stem, functionName, parameters) {
  const called = modules.get(stem)?.[camelCase(functionName)];
  if (called === undefined) throw new Error(`${stem}.js has no ${camelCase(functionName)}`);
  return JSON.parse(JSON.stringify(called(...parameters.map(converted))));
}

/** @param {any} parameter @returns {any} */
function converted(parameter) {
  return parameter?.$case === undefined ? parameter : caseOf(...parameter.$case);
}

/** @param {string} name @returns {string} */
function camelCase(name) {
  return name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}

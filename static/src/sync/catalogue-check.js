/** Whether a catalogue can be trusted with warnings: its shape, its words, its numbers to call, its rules at work. */
import schema from "../../../schemas/json/catalogue.schema.json" with { type: "json" };
import { evaluateTrends } from "../domain/trend-rules.js";
import { evaluatePack } from "../domain/urgent-rules.js";

/** @import { Json } from "../store/types" */

const LANGUAGE = "en";
const ANY_DAY = "2026-03-02";
const VERSION = /^\d{1,6}(\.\d{1,6}){0,3}$/;
const DEFINITIONS = /** @type {Record<string, Json>} */ (schema.$defs);

/**
 * The shape is the one the server's own structs have: the schema is generated from them, and a member or an operator
 * that it does not name is a fault.
 *
 * @param {Json} catalogue
 * @returns {string | undefined} where the first fault is; undefined where there is none
 */
export function faultIn(catalogue) {
  try {
    checkShape(schema, catalogue, "$");
    checkVersions(catalogue);
    checkRules(catalogue.urgent_rules);
    checkContacts(catalogue.contacts);
    tryRules(catalogue);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : "$";
  }
}

/**
 * @param {unknown} isSound
 * @param {string} path
 */
function demand(isSound, path) {
  if (!isSound) throw new TypeError(path);
}

/**
 * @param {Json} shape of JSON Schema, of which these are the keywords that msgspec writes
 * @param {Json} value
 * @param {string} path
 */
function checkShape(shape, value, path) {
  if (shape.$ref) checkShape(definitionOf(shape.$ref), value, path);
  else if (shape.discriminator) checkShape(definitionOf(mappedTo(shape, value, path)), value, path);
  else if (shape.anyOf) checkShape(oneOf(shape, value, path), value, path);
  else if (shape.enum) demand(shape.enum.includes(value), path);
  else checkTyped(shape, value, path);
}

/** @param {string} reference */
function definitionOf(reference) {
  return DEFINITIONS[reference.slice("#/$defs/".length)];
}

/** @param {Json} shape @param {Json} value @param {string} path @returns {string} the definition an operator stands for */
function mappedTo({ discriminator: { propertyName, mapping } }, value, path) {
  const isNamed = isObject(value) && Object.hasOwn(mapping, value[propertyName]);
  demand(isNamed, `${path}.${propertyName}`);
  return mapping[value[propertyName]];
}

/** Null or one other shape, which may be a number, whole or not: there are no other unions here. @param {Json} shape @param {Json} value @param {string} path */
function oneOf({ anyOf }, value, path) {
  const fitting = anyOf.filter((/** @type {Json} */ each) => (each.type === "null") === (value === null));
  const anyNumber = fitting.find((/** @type {Json} */ each) => each.type === "number");
  demand(anyNumber || fitting.length === 1, path);
  return anyNumber ?? fitting[0];
}

/** @param {Json} shape @param {Json} value @param {string} path */
function checkTyped(shape, value, path) {
  switch (shape.type) {
    case "object":
      demand(isObject(value), path);
      return isObject(shape.additionalProperties) ? checkWords(shape, value, path) : checkMembers(shape, value, path);
    case "array":
      demand(Array.isArray(value), path);
      demand(value.length >= (shape.minItems ?? 0) && value.length <= (shape.maxItems ?? Infinity), path);
      return value.forEach((/** @type {Json} */ each, /** @type {number} */ index) =>
        checkShape(shape.items, each, `${path}[${index}]`),
      );
    case "string":
      demand(typeof value === "string" && value.trim() !== "", path);
      return demand(shape.format !== "date" || isDate(value), path);
    case "integer":
      demand(Number.isSafeInteger(value), path);
      return demand(value >= (shape.minimum ?? -Infinity) && value <= (shape.maximum ?? Infinity), path);
    case "number":
      return demand(Number.isFinite(value), path);
    default:
      return demand(shape.type === (value === null ? "null" : typeof value), path);
  }
}

/** @param {Json} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {Json} shape @param {Json} value @param {string} path */
function checkMembers({ properties, required }, value, path) {
  // What was left out is absent: null would not be the same to a rule.
  for (const name of required) demand(Object.hasOwn(value, name), `${path}.${name}`);
  for (const [name, member] of Object.entries(value)) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    demand(known && !(member === null && known.default === null), `${path}.${name}`);
    checkShape(known, member, `${path}.${name}`);
  }
}

/** Every map of a catalogue holds words by language. @param {Json} shape @param {Json} value @param {string} path */
function checkWords({ additionalProperties }, value, path) {
  demand(Object.hasOwn(value, LANGUAGE), `${path}.${LANGUAGE}`);
  for (const [language, words] of Object.entries(value)) {
    checkShape(additionalProperties, words, `${path}.${language}`);
  }
}

/** @param {string} text */
function isDate(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** @param {Json} catalogue */
function checkVersions({ items, urgent_rules, trend_rules, check_in, contacts, labs, programmes }) {
  demand(VERSION.test(items.catalogue_version), "$.items.catalogue_version");
  demand(VERSION.test(urgent_rules.pack_version), "$.urgent_rules.pack_version");
  demand(VERSION.test(trend_rules.pack_version), "$.trend_rules.pack_version");
  demand(VERSION.test(check_in.pack_version), "$.check_in.pack_version");
  demand(VERSION.test(contacts.contacts_version), "$.contacts.contacts_version");
  demand(VERSION.test(labs.pack_version), "$.labs.pack_version");
  demand(VERSION.test(programmes.pack_version), "$.programmes.pack_version");
}

/** A question without an area would stand on no screen, and one of two with the same flag would never be asked. @param {Json} pack */
function checkRules({ areas, rules }) {
  const known = new Set(areas.map((/** @type {Json} */ area) => area.area_id));
  const flags = new Set();
  rules.forEach((/** @type {Json} */ rule, /** @type {number} */ index) => {
    demand(known.has(rule.area), `$.urgent_rules.rules[${index}].area`);
    for (const { flag } of [rule, ...(rule.follow_ups ?? [])]) {
      demand(!flags.has(flag), `$.urgent_rules.rules[${index}]: ${flag} stands twice`);
      flags.add(flag);
    }
  });
}

/** @param {Json} book */
function checkContacts({ regions }) {
  demand(regions.some((/** @type {Json} */ each) => each.region === "OTHER"), "$.contacts.regions: no OTHER");
  for (const { region, contacts } of regions) {
    demand(contacts.length > 0, `$.contacts.regions: ${region} has none`);
    for (const contact of contacts) demand(canBeReached(contact, region), `$.contacts.regions: ${contact.contact_id}`);
  }
}

/** Where the region is unknown, the person is told to call the local number. @param {Json} contact @param {string} region */
function canBeReached({ action, kind, number, url }, region) {
  if (url !== undefined && !url.startsWith("https://")) return false;
  if (action === "open") return url !== undefined;
  if (number === undefined) return region === "OTHER" && action === "call" && kind === "emergency";
  return /\d{2}/.test(number);
}

/** A rule that cannot be evaluated throws here, not when somebody needs it. @param {Json} catalogue */
function tryRules({ urgent_rules, trend_rules }) {
  for (const firstDoseDate of [null, ANY_DAY]) {
    evaluatePack(urgent_rules.rules, [], ANY_DAY, firstDoseDate, "OTHER");
    evaluateTrends(trend_rules.rules, [], ANY_DAY, firstDoseDate);
  }
}

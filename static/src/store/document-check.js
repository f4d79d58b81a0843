/** Whether a record is one a diary can hold, by the schemas that are generated from the server's own structs. */
import appointments from "../../../schemas/json/appointments.schema.json" with { type: "json" };
import entries from "../../../schemas/json/entries.schema.json" with { type: "json" };
import labs from "../../../schemas/json/labs.schema.json" with { type: "json" };
import questions from "../../../schemas/json/questions.schema.json" with { type: "json" };
import regimenPeriods from "../../../schemas/json/regimen_periods.schema.json" with { type: "json" };
import supplies from "../../../schemas/json/supplies.schema.json" with { type: "json" };
import treatment from "../../../schemas/json/treatment.schema.json" with { type: "json" };
import visits from "../../../schemas/json/visits.schema.json" with { type: "json" };
import weights from "../../../schemas/json/weights.schema.json" with { type: "json" };

/** @import { Json } from "./types" */

/** @type {Record<string, Json>} */
const SCHEMAS = { entries, treatment, regimen_periods: regimenPeriods, weights, labs, appointments, supplies, visits, questions };
export const COLLECTIONS = Object.keys(SCHEMAS);

/**
 * @param {string} collection one of `COLLECTIONS`
 * @param {Json} record
 * @returns {string | undefined} where the first fault is; undefined where there is none
 */
export function faultOf(collection, record) {
  const schema = SCHEMAS[collection];
  return fault(schema, record, "$", schema.$defs);
}

/** @param {Json} shape @param {Json} value @param {string} path @param {Json} definitions @returns {string | undefined} */
function fault(shape, value, path, definitions) {
  if (shape.$ref) return fault(definitions[shape.$ref.slice("#/$defs/".length)], value, path, definitions);
  if (shape.anyOf) {
    const faults = shape.anyOf.map((/** @type {Json} */ each) => fault(each, value, path, definitions));
    return faults.includes(undefined) ? undefined : path;
  }
  if (shape.enum) return shape.enum.includes(value) ? undefined : path;
  if (shape.type === "object") return faultInMembers(shape, value, path, definitions);
  if (shape.type === "array") return faultInItems(shape, value, path, definitions);
  return fits(shape, value) ? undefined : path;
}

/** @param {Json} shape @param {Json} value @param {string} path @param {Json} definitions */
function faultInMembers({ properties = {}, required = [], additionalProperties }, value, path, definitions) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return path;
  const missing = required.find((/** @type {string} */ name) => !Object.hasOwn(value, name));
  if (missing) return `${path}.${missing}`;
  for (const [name, member] of Object.entries(value)) {
    const known = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    const found = known ? fault(known, member, `${path}.${name}`, definitions) : `${path}.${name}`;
    if (found) return found;
  }
  return undefined;
}

/** @param {Json} shape @param {Json} value @param {string} path @param {Json} definitions */
function faultInItems({ items, minItems = 0, maxItems = Infinity }, value, path, definitions) {
  if (!Array.isArray(value) || value.length < minItems || value.length > maxItems) return path;
  return value
    .map((each, index) => fault(items, each, `${path}[${index}]`, definitions))
    .find((found) => found !== undefined);
}

/** @param {Json} shape @param {Json} value */
function fits({ type, format, pattern, minimum = -Infinity, maximum = Infinity, minLength = 0, maxLength = Infinity }, value) {
  switch (type) {
    case "string":
      if (typeof value !== "string" || value.length < minLength || [...value].length > maxLength) return false;
      if (format === "date") return isDate(value);
      return !pattern || new RegExp(pattern, "u").test(value);
    case "integer":
      return Number.isSafeInteger(value) && value >= minimum && value <= maximum;
    case "number":
      return Number.isFinite(value) && value >= minimum && value <= maximum;
    case "null":
      return value === null;
    default:
      return typeof value === type;
  }
}

/** Also not the 30th of February, which some engines take for a day of March. @param {string} text */
function isDate(text) {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

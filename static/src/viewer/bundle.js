/** What a FHIR bundle holds for this page: our own report, the report on paper, and observations. */

import { viewerText } from "../text/viewer.js";
import { fromBase64, jsonOf } from "./bytes.js";

/** @import { Bundle } from "./opening.js" */
/** @import { Report } from "../report/report-shapes.js" */
/** @typedef {{ date: string, name: string, value: string }} ObservedRow */

const FORMAT = 1;

/** @param {Bundle} bundle @returns {Record<string, any>[]} */
const resourcesOf = (bundle) => (bundle.entry ?? []).flatMap((each) => each?.resource ?? []);

/** @param {Bundle} bundle @returns {Report | null} null in bundles of others, and in a format of later days */
export function reportOf(bundle) {
  for (const { resourceType, contentType, data } of resourcesOf(bundle)) {
    if (resourceType !== "Binary" || contentType !== "application/json") continue;
    const report = decodedOrNull(data, jsonOf);
    if (/** @type {any} */ (report)?.format === FORMAT) return /** @type {Report} */ (report);
  }
  return null;
}

/** @param {Bundle} bundle @returns {Uint8Array<ArrayBuffer> | null} */
export function pdfOf(bundle) {
  const documents = resourcesOf(bundle).filter(({ resourceType }) => resourceType === "DocumentReference");
  const attachments = documents.flatMap(({ content = [] }) => content.map((/** @type {any} */ each) => each.attachment));
  const pdf = attachments.find((each) => each?.contentType === "application/pdf");
  return decodedOrNull(pdf?.data, (bytes) => bytes);
}

/** @template Made @param {unknown} data @param {(bytes: Uint8Array<ArrayBuffer>) => Made} make @returns {Made | null} */
function decodedOrNull(data, make) {
  try {
    return typeof data === "string" && data !== "" ? make(fromBase64(data)) : null;
  } catch {
    return null;
  }
}

/** @param {Bundle} bundle @returns {ObservedRow[]} every observation and each of its parts, the latest first */
export function observationsOf(bundle) {
  const rows = resourcesOf(bundle)
    .filter(({ resourceType }) => resourceType === "Observation")
    .flatMap(observed);
  return rows.sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));
}

/** @param {Record<string, any>} observation @returns {ObservedRow[]} */
function observed(observation) {
  const date = String(observation["effectiveDateTime"] ?? observation["effectivePeriod"]?.start ?? "").slice(0, 10);
  const parts = [observation, ...(observation["component"] ?? [])].filter((part) => valueOf(part) !== null);
  return parts.map((part) => ({ date, name: nameOf(part.code), value: valueOf(part) ?? "" }));
}

/** @param {any} concept @returns {string} */
function nameOf(concept) {
  const coding = concept?.coding?.[0];
  return String(concept?.text ?? coding?.display ?? coding?.code ?? "–");
}

/** @param {Record<string, any>} part @returns {string | null} as FHIR says it, null where it says none */
function valueOf(part) {
  const { valueQuantity: quantity, valueCodeableConcept: concept } = part;
  if (quantity?.value !== undefined) return [quantity.value, quantity.unit ?? quantity.code].filter((each) => each !== undefined).join(" ");
  if (concept) return nameOf(concept);
  if (part["dataAbsentReason"]) return nameOf(part["dataAbsentReason"]);
  const plain = part["valueInteger"] ?? part["valueString"] ?? part["valueBoolean"] ?? part["valueDateTime"] ?? null;
  if (typeof plain === "boolean") return plain ? viewerText.plain.yes : viewerText.plain.no;
  return plain === null ? null : String(plain);
}

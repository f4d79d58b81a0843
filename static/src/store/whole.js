/** Whether what is left of a record that somebody deleted is a record at all. */

/** The fields without which there is none, by collection; the other collections need none. @type {Record<string, string[]>} */
export const REQUIRED = {
  appointments: ["scheduled_on", "kind"],
  labs: ["taken_on", "analyte"],
  questions: ["asked_on", "text"],
  regimen_periods: ["starts_on", "daily_mg"],
  supplies: ["on", "kind", "strength_mg", "capsules"],
  visits: ["visited_on"],
  weights: ["measured_on", "weight_kg"],
};

/**
 * @param {string} collection
 * @param {Record<string, unknown>} document
 */
export function isWhole(collection, document) {
  return (REQUIRED[collection] ?? []).every((name) => Object.hasOwn(document, name));
}

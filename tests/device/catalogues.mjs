/** The catalogue of this repository, as the server gives it, and ways to spoil one. */
import { readFile } from "node:fs/promises";

const read = async (name) =>
  JSON.parse(await readFile(new URL(`../../schemas/${name}`, import.meta.url), "utf8"));

const BUILT_IN = {
  items: await read("catalogue/items.json"),
  urgent_rules: await read("rules/urgent.json"),
  trend_rules: await read("rules/trends.json"),
  check_in: await read("questionnaires/check-in.json"),
  contacts: await read("contacts/contacts.json"),
  labs: await read("catalogue/labs.json"),
  programmes: await read("programmes/programmes.json"),
};

/** A copy of its own for each test. */
export function aCatalogue({ pack_version = BUILT_IN.urgent_rules.pack_version } = {}) {
  const catalogue = structuredClone(BUILT_IN);
  catalogue.urgent_rules.pack_version = pack_version;
  return catalogue;
}

/** A catalogue after `spoil` was done to it. */
export function spoiled(spoil) {
  const catalogue = aCatalogue();
  spoil(catalogue);
  return catalogue;
}

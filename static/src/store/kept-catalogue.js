/**
 * The last good catalogue that the server gave, kept beside the diaries in a small database of its own.
 *
 * Only what the first screen needs is here: read it, and tell which of two is newer. Fetching, checking and keeping
 * are in sync/catalogue.js.
 */
import { signal } from "@preact/signals";
import { openDB } from "idb";

/** @import { CatalogueStatus, Json, KeptCatalogue } from "./types" */

/** The shapes of packs that this app reads; one kept by a later or earlier app may have others. */
export const FORMATS = { urgent_rules: 2, trend_rules: 1, check_in: 1, labs: 1, programmes: 1 };

const DATABASE = "retinote-catalogue";
const STORE = "kept";
const KEY = "catalogue";

/** Whether the words and rules in use can be relied on; `problem` is for a banner on every screen. */
export const catalogueStatus = signal(
  /** @type {CatalogueStatus} */ ({ version: null, confirmed_on: null, problem: null }),
);

/**
 * Never rejects, and gives nothing that is damaged or of another format: the built-in catalogue then stands.
 *
 * @returns {Promise<Json | undefined>} of the shape of `GET /catalogue`, checked when it was kept; it may be older
 *   than the built-in one, see `isOlder`
 */
export async function keptCatalogue() {
  const kept = await readKept();
  if (kept?.problem) catalogueStatus.value = { ...catalogueStatus.value, problem: kept.problem };
  return kept?.text === undefined || sumOf(kept.text) !== kept.sum ? undefined : readable(kept.text);
}

/** @param {string} text */
function readable(text) {
  try {
    const catalogue = JSON.parse(text);
    const isKnown = Object.entries(FORMATS).every(([pack, format]) => catalogue[pack].format === format);
    return isKnown ? catalogue : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {Json} one catalogue
 * @param {Json} other catalogue
 * @returns {boolean} whether any part of `one` is older than the same part of `other`
 */
export function isOlder(one, other) {
  const others = versionsOf(other);
  return versionsOf(one).some((version, index) => compareVersions(version, others[index] ?? "") < 0);
}

/**
 * @param {Json} catalogue
 * @returns {string[]} of its parts, always in the same order
 */
export function versionsOf({ items, urgent_rules, trend_rules, check_in, contacts, labs, programmes }) {
  return [
    items.catalogue_version,
    urgent_rules.pack_version,
    trend_rules.pack_version,
    check_in.pack_version,
    contacts.contacts_version,
    labs.pack_version,
    programmes.pack_version,
  ];
}

/**
 * By number, part by part: 2026.11.9 comes before 2026.11.10.
 *
 * @param {string} one
 * @param {string} other
 * @returns {number} below 0 where `one` is older
 */
function compareVersions(one, other) {
  const [ones, others] = [one, other].map((version) => version.split(".").map(Number));
  const differing = [0, 1, 2, 3].find((index) => (ones?.[index] ?? 0) !== (others?.[index] ?? 0));
  return differing === undefined ? 0 : (ones?.[differing] ?? 0) - (others?.[differing] ?? 0);
}

/** Tells a text that was damaged on the disk from the one that was kept. @param {string} text */
export function sumOf(text) {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  return sum;
}

/** @returns {Promise<KeptCatalogue | undefined>} undefined also where the browser keeps nothing */
export function readKept() {
  return inDatabase((database) => database.get(STORE, KEY)).catch(() => undefined);
}

/** @param {KeptCatalogue} kept @returns {Promise<unknown>} rejects where the browser keeps nothing, or no more */
export function writeKept(kept) {
  return inDatabase((database) => database.put(STORE, kept, KEY));
}

/**
 * Opened for each use, so that no tab ever stands in the way of another.
 *
 * @template Result
 * @param {(database: import("idb").IDBPDatabase) => Promise<Result>} work
 */
async function inDatabase(work) {
  const database = await openDB(DATABASE, 1, { upgrade: (created) => void created.createObjectStore(STORE) });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

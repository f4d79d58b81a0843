/** Keeps the catalogue current: asks the server once a day, and takes only one that is good and not older. */
import { dayNumber } from "../domain/local-date.js";
import { catalogueStatus, isOlder, readKept, sumOf, versionsOf, writeKept } from "../store/kept-catalogue.js";
import { onOpportunity } from "./sync.js";

/** @import { Json, KeptCatalogue } from "../store/types" */
/**
 * What a test may put in place of the browser's.
 * @typedef {object} Surroundings
 * @property {() => number} now in milliseconds since 1970
 * @property {typeof globalThis.fetch} fetch
 * @property {(act: () => void) => () => void} onOpportunity calls `act` when a new attempt has a chance
 */

const URL_OF_CATALOGUE = "/api/v1/catalogue";
const TIMEOUT_MS = 20_000;
const ASK_EVERY_MS = 24 * 60 * 60_000;
const STALE_AFTER_DAYS = 90;

/**
 * Needs no account. `catalogueStatus` says what came of it; a catalogue that is refused changes nothing else.
 *
 * @param {object} app
 * @param {() => Json} app.inUse the catalogue that screens and rules now go by
 * @param {(catalogue: Json) => void} app.use takes up a newer one, which was checked; `inUse` gives it from then on
 * @param {Partial<Surroundings>} [instead]
 */
export function watchCatalogue({ inUse, use }, instead = {}) {
  const surroundings = { ...browser, ...instead };
  /** @type {KeptCatalogue | undefined} */
  let last;
  /** @type {Promise<void> | undefined} */
  let asking;

  /** Resolves when done, whatever came of it. */
  function now() {
    asking ??= confirm().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  async function confirm() {
    const at = surroundings.now();
    const kept = (await readKept()) ?? last ?? asInstalled(inUse(), at);
    last = isDue(kept, inUse(), at) ? await askAgain(kept, at) : kept;
    show(last, inUse(), at);
  }

  /** @param {KeptCatalogue} kept @param {number} at @returns {Promise<KeptCatalogue>} */
  async function askAgain(kept, at) {
    const response = await ask(surroundings.fetch, etagOf(kept, inUse()));
    const { next, newer } = response ? await judge(response, kept, inUse(), at) : { next: kept };
    // Where nothing can be kept, the next visit begins with the built-in catalogue again.
    await writeKept(next).catch(() => undefined);
    if (newer !== undefined) use(newer);
    return next;
  }

  const stop = surroundings.onOpportunity(() => void now());
  void now();
  return { now, stop };
}

/**
 * The app's own files came from this server with the catalogue that is among them.
 *
 * @param {Json} inUse
 * @param {number} at milliseconds since 1970
 * @returns {KeptCatalogue}
 */
function asInstalled(inUse, at) {
  return { versions: versionsOf(inUse), etag: null, asked_at: null, confirmed_on: dateAt(at), problem: null };
}

/** A clock that was set back counts as a day gone by. @param {KeptCatalogue} kept @param {Json} inUse @param {number} at */
function isDue({ asked_at, versions }, inUse, at) {
  const age = at - Date.parse(asked_at ?? "");
  return !(age >= 0 && age < ASK_EVERY_MS && isSame(versions, versionsOf(inUse)));
}

/** @param {KeptCatalogue} kept @param {Json} inUse @returns {string | null} only where it stands for what is in use */
function etagOf({ etag, versions }, inUse) {
  return isSame(versions, versionsOf(inUse)) ? etag : null;
}

/** @param {string[]} one @param {string[]} other */
function isSame(one, other) {
  return one.join() === other.join();
}

/**
 * @param {typeof globalThis.fetch} fetch
 * @param {string | null} etag
 * @returns {Promise<{text: string | undefined, etag: string | null} | undefined>} without a text where nothing has
 *   changed; undefined where no answer of our server's arrived
 */
async function ask(fetch, etag) {
  try {
    const response = await fetch(URL_OF_CATALOGUE, {
      headers: etag === null ? {} : { "if-none-match": etag },
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 304) return { text: undefined, etag };
    const isJson = response.headers.get("content-type")?.startsWith("application/json");
    return response.ok && isJson ? { text: await response.text(), etag: response.headers.get("etag") } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {{text: string | undefined, etag: string | null}} response
 * @param {KeptCatalogue} kept
 * @param {Json} inUse
 * @param {number} at milliseconds since 1970
 * @returns {Promise<{next: KeptCatalogue, newer?: Json}>} `newer` is to be used from now on
 */
async function judge({ text, etag }, kept, inUse, at) {
  const asked_at = new Date(at).toISOString();
  const confirmed = { ...kept, asked_at, etag, confirmed_on: dateAt(at), problem: null };
  if (text === undefined) return { next: confirmed };
  const catalogue = await trusted(text);
  if (!catalogue || isOlder(catalogue, inUse)) {
    const problem = catalogue ? "older" : "refused";
    return { next: { ...kept, asked_at, etag: null, versions: versionsOf(inUse), problem } };
  }
  const next = { ...confirmed, versions: versionsOf(catalogue) };
  return isOlder(inUse, catalogue) ? { next: { ...next, text, sum: sumOf(text) }, newer: catalogue } : { next };
}

/** @param {string} text @returns {Promise<Json | undefined>} undefined where it is not a catalogue to go by */
async function trusted(text) {
  // Only now and then is there something to check: the check is not among the files that every visit needs.
  const { faultIn } = await import("./catalogue-check.js");
  const catalogue = parsed(text);
  return faultIn(catalogue) === undefined ? catalogue : undefined;
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {KeptCatalogue} kept @param {Json} inUse @param {number} at */
function show({ confirmed_on, problem }, inUse, at) {
  const isStale = dayNumber(dateAt(at)) - dayNumber(confirmed_on) > STALE_AFTER_DAYS;
  const version = inUse.urgent_rules.pack_version;
  catalogueStatus.value = { version, confirmed_on, problem: problem ?? (isStale ? "unconfirmed" : null) };
}

/** @param {number} milliseconds since 1970 @returns {string} in UTC: a day more or less is nothing here */
function dateAt(milliseconds) {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** @type {Surroundings} */
const browser = {
  now: Date.now,
  fetch: (...request) => fetch(...request),
  onOpportunity,
};

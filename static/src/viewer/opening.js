/** Asks for what a link leads to, and says what came of it; nothing is kept and nothing else is asked. */

import { jsonOf } from "./bytes.js";
import { UnreadableFile, decrypt } from "./jwe.js";

/** @import { Link } from "./shl.js" */
/** @typedef {{ resourceType: "Bundle", entry?: { resource?: Record<string, any> }[] }} Bundle */
/**
 * @typedef {{ status: "open", bundle: Bundle, endsAt: string | null }
 *   | { status: "wrong_passcode", attemptsLeft: number }
 *   | { status: "wait", seconds: number }
 *   | { status: "gone" | "offline" | "damaged" | "trouble" }} Opening
 */

/** The file comes inside the answer up to here, and at an address of its own above. */
const EMBEDDED_BYTES = 10_000_000;
const FHIR = "application/fhir+json";
const EXPIRES = "Retinote-Expires-At";
const LONGEST_WAIT_SECONDS = 3600;
const WAIT_SECONDS = 60;

/** @type {RequestInit} */
const PRIVATELY = { cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer", redirect: "error" };

/**
 * @param {Link} link
 * @param {{ recipient: string, passcode?: string }} said `recipient` is shown to whoever made the link
 * @param {typeof fetch} [ask]
 * @returns {Promise<Opening>}
 */
export async function openLink(link, said, ask = fetch) {
  try {
    const answer = await (link.isOneFile ? askForFile(link, said, ask) : askForManifest(link, said, ask));
    if (!answer.ok) return await refusal(answer);
    const compact = link.isOneFile ? await answer.text() : await fileOf(await answer.json(), link, ask);
    const bundle = jsonOf(await decrypt(compact, link.key));
    return isBundle(bundle) ? { status: "open", bundle, endsAt: answer.headers.get(EXPIRES) ?? link.endsAt } : { status: "damaged" };
  } catch (error) {
    return failure(error);
  }
}

/** @param {Link} link @param {{ recipient: string }} said @param {typeof fetch} ask */
function askForFile(link, { recipient }, ask) {
  const url = new URL(link.url);
  url.searchParams.set("recipient", recipient);
  return ask(url.href, PRIVATELY).catch(unreached);
}

/** @param {Link} link @param {{ recipient: string, passcode?: string }} said @param {typeof fetch} ask */
function askForManifest(link, { recipient, passcode }, ask) {
  const asked = { recipient, ...(link.hasPasscode && { passcode }), embeddedLengthMax: EMBEDDED_BYTES };
  const headers = { "content-type": "application/json" };
  return ask(link.url, { ...PRIVATELY, method: "POST", headers, body: JSON.stringify(asked) }).catch(unreached);
}

/**
 * @param {{ files?: { contentType?: string, embedded?: string, location?: string }[] }} manifest
 * @param {Link} link
 * @param {typeof fetch} ask
 */
async function fileOf(manifest, link, ask) {
  const file = manifest.files?.find?.((each) => each.contentType?.split(";")[0] === FHIR);
  if (typeof file?.embedded === "string") return file.embedded;
  if (typeof file?.location !== "string" || new URL(file.location).origin !== new URL(link.url).origin)
    throw new UnreadableFile("no file of a kind that is read here");
  const answer = await ask(file.location, PRIVATELY).catch(unreached);
  if (!answer.ok) throw new Refused(answer);
  return answer.text();
}

/** No answer at all. */
class Unreached extends Error {}

/** A file that was promised and is not given. */
class Refused extends Error {
  /** @param {Response} answer */
  constructor(answer) {
    super(String(answer.status));
    this.answer = answer;
  }
}

/** @param {unknown} cause @returns {never} */
function unreached(cause) {
  throw new Unreached("no answer", { cause });
}

/** @param {unknown} error @returns {Promise<Opening>} */
async function failure(error) {
  if (error instanceof Unreached) return { status: "offline" };
  if (error instanceof Refused) return refusal(error.answer);
  return { status: "damaged" };
}

/** @param {Response} answer @returns {Promise<Opening>} */
async function refusal(answer) {
  if (answer.status === 404) return { status: "gone" };
  if (answer.status === 429) return { status: "wait", seconds: waitOf(answer.headers.get("Retry-After")) };
  if (answer.status !== 401) return { status: "trouble" };
  const { remainingAttempts } = await answer.json().catch(() => ({}));
  if (!Number.isInteger(remainingAttempts)) return { status: "trouble" };
  return { status: "wrong_passcode", attemptsLeft: remainingAttempts };
}

/** @param {string | null} seconds */
function waitOf(seconds) {
  const wait = Number(seconds);
  return Number.isInteger(wait) && wait > 0 ? Math.min(wait, LONGEST_WAIT_SECONDS) : WAIT_SECONDS;
}

/** @param {unknown} value @returns {value is Bundle} */
function isBundle(value) {
  const { resourceType, entry = [] } = /** @type {Record<string, unknown>} */ (value ?? {});
  return resourceType === "Bundle" && Array.isArray(entry);
}

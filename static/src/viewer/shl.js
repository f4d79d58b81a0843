/**
 * A SMART Health Link taken apart.
 *
 * Source: SMART Health Cards and Links STU1 1.0.0, "Construct a SMART Health Link Payload".
 */

import { fromBase64url, jsonOf } from "./bytes.js";

/**
 * @typedef {object} Link
 * @property {string} url
 * @property {Uint8Array<ArrayBuffer>} key
 * @property {boolean} isOneFile fetched at once, without a passcode
 * @property {boolean} hasPasscode
 * @property {string | null} label anybody who has the link can read it
 * @property {string | null} endsAt an instant; a hint, the server decides
 */
/** @typedef {{ status: "none" | "malformed" | "newer" } | { status: "foreign", origin: string } | { status: "ok", link: Link }} Parsed */

const PREFIX = "shlink:/";
const FLAGS = new Set(["", "L", "LP", "LU", "P", "U"]);
const KEY_BYTES = 32;
const LABEL_LETTERS = 80;
const ADDRESS_LETTERS = 128;
const VERSION = 1;

/**
 * Read the link in an address.
 *
 * @param {string} address a link alone, or what stands before it too: all that follows "#" or the viewer's address
 * @param {string} ownOrigin links of other servers are told apart, never opened
 * @returns {Parsed}
 */
export function parseLink(address, ownOrigin) {
  const spelled = linkIn(address);
  if (spelled === null) return { status: /^#?$/.test(address) ? "none" : "malformed" };
  const payload = payloadOf(spelled);
  if (payload === null) return { status: "malformed" };
  if (payload["v"] !== undefined && payload["v"] !== VERSION) return { status: "newer" };
  const url = urlOf(payload["url"]);
  const link = url && linkOf(payload, url);
  if (!link || !url) return { status: "malformed" };
  return url.origin === ownOrigin ? { status: "ok", link } : { status: "foreign", origin: url.origin };
}

/** Some programs that pass links on escape the slash. @param {string} address @returns {string | null} */
function linkIn(address) {
  const plain = address.replace(/^(.*?shlink:)%2f/i, "$1/");
  const start = plain.indexOf(PREFIX);
  return start < 0 ? null : plain.slice(start + PREFIX.length).trim();
}

/** @param {string} spelled @returns {Record<string, unknown> | null} */
function payloadOf(spelled) {
  try {
    const payload = jsonOf(fromBase64url(spelled));
    const isObject = typeof payload === "object" && payload !== null && !Array.isArray(payload);
    return isObject ? /** @type {Record<string, unknown>} */ (payload) : null;
  } catch {
    return null;
  }
}

/** @param {unknown} url @returns {URL | null} */
function urlOf(url) {
  if (typeof url !== "string" || url.length > ADDRESS_LETTERS || !/^https?:\/\//.test(url)) return null;
  return URL.canParse(url) ? new URL(url) : null;
}

/** @param {Record<string, unknown>} payload @param {URL} url @returns {Link | null} */
function linkOf({ key, flag = "", label = null, exp = null }, url) {
  const secret = keyOf(key);
  if (secret === null || typeof flag !== "string" || !FLAGS.has(flag)) return null;
  if (label !== null && (typeof label !== "string" || [...label].length > LABEL_LETTERS)) return null;
  if (exp !== null && (typeof exp !== "number" || Number.isNaN(new Date(exp * 1000).valueOf()))) return null;
  return {
    url: url.href,
    key: secret,
    isOneFile: flag.includes("U"),
    hasPasscode: flag.includes("P"),
    label,
    endsAt: exp === null ? null : new Date(exp * 1000).toISOString(),
  };
}

/** @param {unknown} key @returns {Uint8Array<ArrayBuffer> | null} */
function keyOf(key) {
  if (typeof key !== "string") return null;
  try {
    const bytes = fromBase64url(key);
    return bytes.length === KEY_BYTES ? bytes : null;
  } catch {
    return null;
  }
}

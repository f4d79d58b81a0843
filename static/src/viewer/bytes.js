/** Bytes out of the alphabets they travel in, and strictly: one spelling for each content. */

/**
 * @param {string} spelled URL-safe, without padding
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {RangeError} for any other alphabet, padding, an impossible length or bits beyond the last byte
 */
export function fromBase64url(spelled) {
  if (!/^[A-Za-z0-9_-]*$/.test(spelled) || spelled.length % 4 === 1) throw new RangeError("not base64url");
  const bytes = decoded(spelled.replaceAll("-", "+").replaceAll("_", "/"));
  if (hasLeftOver(spelled)) throw new RangeError("bits beyond the last byte");
  return bytes;
}

/**
 * @param {string} spelled as FHIR has it: the usual alphabet, padded, with line breaks or without
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {RangeError} for anything else
 */
export function fromBase64(spelled) {
  const joined = spelled.replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(joined) || joined.length % 4 !== 0) throw new RangeError("not base64");
  return decoded(joined);
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {unknown}
 * @throws {TypeError | SyntaxError} for what is not UTF-8 or not JSON
 */
export function jsonOf(bytes) {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

/** @param {string} plain @returns {Uint8Array<ArrayBuffer>} */
function decoded(plain) {
  return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
}

/** A decoder ignores them, so two spellings would mean the same. @param {string} spelled */
function hasLeftOver(spelled) {
  const last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".indexOf(spelled.at(-1) ?? "A");
  if (spelled.length % 4 === 2) return (last & 0b1111) !== 0;
  return spelled.length % 4 === 3 && (last & 0b11) !== 0;
}

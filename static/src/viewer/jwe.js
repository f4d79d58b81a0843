/**
 * Decrypts what a link leads to: JWE compact, with the key of the link and nothing else.
 *
 * Source: RFC 7516, sections 5.2 and 7.1; RFC 7518, sections 4.5 and 5.3.
 */

import { fromBase64url, jsonOf } from "./bytes.js";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Something in the file is not as it was made, or it was made in a way that is not read here. */
export class UnreadableFile extends Error {}

/**
 * @param {string} compact
 * @param {Uint8Array<ArrayBuffer>} key
 * @returns {Promise<Uint8Array<ArrayBuffer>>} what was encrypted
 * @throws {UnreadableFile} where one byte is another, or the key is
 */
export async function decrypt(compact, key) {
  const [header = "", encryptedKey, iv = "", ciphertext = "", tag = "", ...more] = compact.trim().split(".");
  if (encryptedKey !== "" || more.length > 0) throw new UnreadableFile("not a JWE of five parts without a key");
  checkHeader(read(() => jsonOf(fromBase64url(header))));
  const [nonce, sealed, seal] = read(() => [fromBase64url(iv), fromBase64url(ciphertext), fromBase64url(tag)]);
  if (nonce?.length !== IV_BYTES || seal?.length !== TAG_BYTES || !sealed) throw new UnreadableFile("wrong lengths");
  const how = { name: "AES-GCM", iv: nonce, additionalData: new TextEncoder().encode(header), tagLength: TAG_BYTES * 8 };
  try {
    const secret = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["decrypt"]);
    return new Uint8Array(await crypto.subtle.decrypt(how, secret, joined(sealed, seal)));
  } catch (cause) {
    throw new UnreadableFile("cannot be decrypted", { cause });
  }
}

/** Compressed files are legal elsewhere; our own never are. @param {unknown} header */
function checkHeader(header) {
  const { alg, enc, zip, crit } = /** @type {Record<string, unknown>} */ (header ?? {});
  if (alg !== "dir" || enc !== "A256GCM") throw new UnreadableFile("another kind of encryption");
  if (zip !== undefined) throw new UnreadableFile("compressed");
  if (crit !== undefined) throw new UnreadableFile("asks for more than is understood");
}

/** @template Made @param {() => Made} make @returns {Made} */
function read(make) {
  try {
    return make();
  } catch (cause) {
    throw new UnreadableFile("spelled wrongly", { cause });
  }
}

/** @param {Uint8Array<ArrayBuffer>} first @param {Uint8Array<ArrayBuffer>} second @returns {Uint8Array<ArrayBuffer>} */
function joined(first, second) {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Links and files as a server makes them, for tests that open or spoil them. */

export const ORIGIN = "https://diary.example";
export const KEY = Uint8Array.from({ length: 32 }, (_, index) => index);
const encoder = new TextEncoder();

export const base64url = (bytes) => Buffer.from(bytes).toString("base64url");
export const base64 = (bytes) => Buffer.from(bytes).toString("base64");
export const utf8 = (text) => encoder.encode(text);

export function aPayload(over = {}) {
  return { url: `${ORIGIN}/shl/${"t".repeat(43)}`, key: base64url(KEY), flag: "P", ...over };
}

export const spelled = (payload) => `shlink:/${base64url(utf8(JSON.stringify(payload)))}`;

/** Encrypted as RFC 7516 has it; `header` may be another than ours. */
export async function aJwe(content, { header = { alg: "dir", enc: "A256GCM" }, key = KEY } = {}) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const head = base64url(utf8(JSON.stringify(header)));
  const secret = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
  const how = { name: "AES-GCM", iv, additionalData: utf8(head) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(how, secret, content));
  return [head, "", base64url(iv), base64url(sealed.slice(0, -16)), base64url(sealed.slice(-16))].join(".");
}

/** A file is decrypted whole and unchanged, or not at all. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { UnreadableFile, decrypt } from "../../static/src/viewer/jwe.js";
import { KEY, aJwe, base64url, utf8 } from "./links.mjs";

const TEXT = "so dry today 🧴 – 漢字";

test("what was encrypted is read again, in any script", async () => {
  const jwe = await aJwe(utf8(TEXT), { header: { alg: "dir", enc: "A256GCM", cty: "application/fhir+json" } });
  assert.equal(new TextDecoder().decode(await decrypt(jwe, KEY)), TEXT);
  assert.equal(new TextDecoder().decode(await decrypt(`${jwe}\n`, KEY)), TEXT);
});

test("a file that another library encrypted is read", async () => {
  // Made by jwcrypto 1.5 with the key 0, 1, … 31.
  const jwe = "eyJhbGciOiAiZGlyIiwgImVuYyI6ICJBMjU2R0NNIn0..MzRceckGWIJZCHUC.obCqVA5HYOs6EvuzEivGENoMx7R5ky-v5w.iraunV2xNFTaL7liX4eFUg";
  assert.equal(new TextDecoder().decode(await decrypt(jwe, KEY)), '{"resourceType":"Bundle"}');
});

test("one changed letter in any part is noticed", async () => {
  const jwe = await aJwe(utf8(TEXT));
  const parts = jwe.split(".");
  for (const index of [0, 2, 3, 4]) {
    const spoiled = parts.with(index, (parts[index][0] === "A" ? "B" : "A") + parts[index].slice(1)).join(".");
    await assert.rejects(decrypt(spoiled, KEY), UnreadableFile, `part ${index}`);
  }
  await assert.rejects(decrypt(parts.with(3, parts[3].slice(0, -4)).join("."), KEY), UnreadableFile);
});

test("another key, a short tag, a short nonce and an encrypted key are refused", async () => {
  const jwe = await aJwe(utf8(TEXT));
  const parts = jwe.split(".");
  await assert.rejects(decrypt(jwe, new Uint8Array(32)), UnreadableFile);
  await assert.rejects(decrypt(parts.with(4, base64url(new Uint8Array(12))).join("."), KEY), UnreadableFile);
  await assert.rejects(decrypt(parts.with(2, base64url(new Uint8Array(8))).join("."), KEY), UnreadableFile);
  await assert.rejects(decrypt(parts.with(1, "AAAA").join("."), KEY), UnreadableFile);
  for (const wrong of ["", "....", parts.slice(0, 4).join("."), `${jwe}.A`]) await assert.rejects(decrypt(wrong, KEY), UnreadableFile);
});

test("another algorithm, a compressed file and what must be understood are refused before anything is decrypted", async () => {
  const headers = [
    { alg: "none", enc: "A256GCM" },
    { alg: "A256KW", enc: "A256GCM" },
    { alg: "dir", enc: "A128GCM" },
    { alg: "dir", enc: "A256GCM", zip: "DEF" },
    { alg: "dir", enc: "A256GCM", crit: ["exp"] },
    null,
  ];
  for (const header of headers) await assert.rejects(aJwe(utf8(TEXT), { header }).then((jwe) => decrypt(jwe, KEY)), UnreadableFile);
});

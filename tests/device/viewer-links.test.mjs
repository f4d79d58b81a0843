/** A link is read strictly, or is said to be not whole; nothing of it is guessed. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { fromBase64, fromBase64url } from "../../static/src/viewer/bytes.js";
import { parseLink } from "../../static/src/viewer/shl.js";
import { KEY, ORIGIN, aPayload, base64url, spelled, utf8 } from "./links.mjs";

const statusOf = (address) => parseLink(address, ORIGIN).status;

test("a link is read after #, alone, and with the viewer before it", () => {
  const link = spelled(aPayload({ label: "Für den Besuch 🌿", exp: 1_800_000_000 }));
  for (const address of [`#${link}`, link, `${ORIGIN}/view#${link}`, `#${link.replace("shlink:/", "shlink:%2F")}`]) {
    const parsed = parseLink(address, ORIGIN);
    assert.equal(parsed.status, "ok", address);
    assert.deepEqual(parsed.link.key, KEY);
    assert.equal(parsed.link.label, "Für den Besuch 🌿");
    assert.equal(parsed.link.endsAt, "2027-01-15T08:00:00.000Z");
  }
});

test("flags say whether there is a passcode or one file, and others are refused", () => {
  const flagged = (flag) => parseLink(spelled(aPayload({ flag })), ORIGIN).link;
  assert.deepEqual(["U", "LU", "P", "LP"].map((flag) => flagged(flag).isOneFile), [true, true, false, false]);
  assert.deepEqual(["U", "L", "P", "LP"].map((flag) => flagged(flag).hasPasscode), [false, false, true, true]);
  for (const flag of ["PL", "PU", "X", "p", 1, null]) assert.equal(statusOf(spelled(aPayload({ flag }))), "malformed", String(flag));
});

test("no link is told from a broken one", () => {
  assert.deepEqual(["", "#"].map(statusOf), ["none", "none"]);
  const whole = spelled(aPayload());
  const broken = ["#hello", "#shlink:/", `#${whole}=`, `#${whole.slice(0, -7)}`, `#${whole}+`, `#${whole.slice(0, 60)} ${whole.slice(60)}`];
  for (const address of broken) assert.equal(statusOf(address), "malformed", address);
});

test("a payload that is no object, not JSON or not UTF-8 is not whole", () => {
  for (const content of ["[]", "null", '"text"', "{", '{"url":1}']) assert.equal(statusOf(`shlink:/${base64url(utf8(content))}`), "malformed", content);
  assert.equal(statusOf(`shlink:/${base64url([0x7b, 0x22, 0xff, 0x22, 0x7d])}`), "malformed");
});

test("keys of another length, addresses too long or of another scheme, and labels too long are refused", () => {
  const spoiled = [
    { key: base64url(KEY.slice(1)) },
    { key: `${base64url(KEY)}A` },
    { key: undefined },
    { url: "javascript:alert(1)" },
    { url: "shl/relative" },
    { url: `${ORIGIN}/shl/${"t".repeat(128)}` },
    { label: "x".repeat(81) },
    { exp: "tomorrow" },
    { exp: 1e300 },
  ];
  for (const over of spoiled) assert.equal(statusOf(spelled(aPayload(over))), "malformed", JSON.stringify(over));
});

test("a link of another server is told apart and a later version is not guessed at", () => {
  const foreign = parseLink(spelled(aPayload({ url: "https://other.example/shl/abc" })), ORIGIN);
  assert.deepEqual(foreign, { status: "foreign", origin: "https://other.example" });
  assert.equal(statusOf(spelled(aPayload({ url: `${ORIGIN}.evil.example/shl/a` }))), "foreign");
  assert.equal(statusOf(spelled(aPayload({ v: 2 }))), "newer");
  assert.equal(statusOf(spelled(aPayload({ v: 1 }))), "ok");
});

test("base64url has one spelling for each content", () => {
  assert.deepEqual([...fromBase64url("_-8")], [0xff, 0xef]);
  assert.deepEqual([...fromBase64url("")], []);
  for (const wrong of ["A", "AB", "AAF", "AA==", "A+A", "A/A", "AA\n"]) assert.throws(() => fromBase64url(wrong), RangeError, wrong);
});

test("base64 in FHIR may be broken into lines, and is padded", () => {
  assert.deepEqual([...fromBase64("/+8=\r\n")], [0xff, 0xef]);
  for (const wrong of ["_-8=", "AAA", "A===", "=AAA"]) assert.throws(() => fromBase64(wrong), RangeError, wrong);
});

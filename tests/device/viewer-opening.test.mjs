/** What comes of asking for a link, whatever is answered. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { openLink } from "../../static/src/viewer/opening.js";
import { parseLink } from "../../static/src/viewer/shl.js";
import { ORIGIN, aJwe, aPayload, spelled, utf8 } from "./links.mjs";

const SAID = { recipient: "Dr Lee & Söhne", passcode: "amber lantern" };
const BUNDLE = { resourceType: "Bundle", entry: [] };
const FHIR = "application/fhir+json";
const ENDS = "2027-01-15T08:00:00.000Z";
const linkOf = (flag, over = {}) => parseLink(spelled(aPayload({ flag, ...over })), ORIGIN).link;
const aFile = () => aJwe(utf8(JSON.stringify(BUNDLE)));

/** A server that answers in turn, and remembers what it was asked. */
function aServer(...answers) {
  const asked = [];
  const ask = async (url, options) => {
    asked.push({ url, ...options });
    const answer = answers.shift();
    if (answer === undefined) throw new TypeError("Failed to fetch");
    return answer;
  };
  return { asked, ask };
}

const json = (content, options) => new Response(JSON.stringify(content), options);

test("a link of one file is fetched once, with the name and without anything else", async () => {
  const { asked, ask } = aServer(new Response(await aFile(), { headers: { "Retinote-Expires-At": ENDS } }));
  assert.deepEqual(await openLink(linkOf("U"), SAID, ask), { status: "open", bundle: BUNDLE, endsAt: ENDS });
  assert.equal(new URL(asked[0].url).searchParams.get("recipient"), SAID.recipient);
  assert.ok(!asked[0].url.includes("amber") && !asked[0].url.includes("#"));
  assert.deepEqual([asked.length, asked[0].method, asked[0].credentials, asked[0].cache], [1, undefined, "omit", "no-store"]);
});

test("a link with a passcode is asked for in the body, and says itself how long it works", async () => {
  const { asked, ask } = aServer(json({ files: [{ contentType: FHIR, embedded: await aFile() }] }));
  const opened = await openLink(linkOf("P", { exp: 1_800_000_000 }), SAID, ask);
  assert.deepEqual(opened, { status: "open", bundle: BUNDLE, endsAt: ENDS });
  assert.deepEqual(JSON.parse(asked[0].body), { ...SAID, embeddedLengthMax: 10_000_000 });
  assert.ok(!asked[0].url.includes("?"));
});

test("a file at an address of its own is fetched there, on our own server only", async () => {
  const at = (location) => json({ files: [{ contentType: `${FHIR};fhirVersion=4.0.1`, location }] });
  const own = aServer(at(`${ORIGIN}/shl/files/abc`), new Response(await aFile()));
  assert.equal((await openLink(linkOf("LP"), SAID, own.ask)).status, "open");
  const foreign = aServer(at("https://other.example/file"));
  assert.equal((await openLink(linkOf("LP"), SAID, foreign.ask)).status, "damaged");
  assert.equal(foreign.asked.length, 1);
  const spent = aServer(at(`${ORIGIN}/shl/files/abc`), new Response("", { status: 404 }));
  assert.equal((await openLink(linkOf("LP"), SAID, spent.ask)).status, "gone");
});

test("every refusal has a name", async () => {
  const cases = [
    [json({ remainingAttempts: 7 }, { status: 401 }), { status: "wrong_passcode", attemptsLeft: 7 }],
    [json({ remainingAttempts: 0 }, { status: 401 }), { status: "wrong_passcode", attemptsLeft: 0 }],
    [json({}, { status: 401 }), { status: "trouble" }],
    [new Response("", { status: 404 }), { status: "gone" }],
    [new Response("", { status: 429, headers: { "Retry-After": "12" } }), { status: "wait", seconds: 12 }],
    [new Response("", { status: 429, headers: { "Retry-After": "soon" } }), { status: "wait", seconds: 60 }],
    [new Response("", { status: 503 }), { status: "trouble" }],
    [undefined, { status: "offline" }],
  ];
  for (const [answer, expected] of cases) assert.deepEqual(await openLink(linkOf("P"), SAID, aServer(answer).ask), expected);
});

test("what arrives damaged is never shown in part", async () => {
  const embedded = async (content) => json({ files: [{ contentType: FHIR, embedded: await aJwe(content) }] });
  const answers = [
    new Response("not json"),
    json({}),
    json({ files: [] }),
    json({ files: [{ contentType: "application/smart-health-card", embedded: "x" }] }),
    json({ files: [{ contentType: FHIR, embedded: "a.b.c" }] }),
    await embedded(utf8("{")),
    await embedded(utf8('{"resourceType":"Patient"}')),
    await embedded(utf8("null")),
    await embedded(Uint8Array.of(0x22, 0xff, 0x22)),
  ];
  for (const answer of answers) assert.deepEqual(await openLink(linkOf("P"), SAID, aServer(answer).ask), { status: "damaged" });
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { share } from "../../static/src/text/share.js";
import {
  LIFETIMES,
  PRIVATE_SECTIONS,
  SECTIONS,
  USUAL_SECTIONS,
  bodyOf,
  contentOf,
  newDraft,
  problemsFrom,
  problemsOf,
  withKind,
  withSection,
} from "../../static/src/views/share-draft.js";
import { suggestedPasscode } from "../../static/src/views/share-passcode.js";

const TODAY = "2026-03-10";
const EARLIEST = "2000-01-01";
const { components } = JSON.parse(readFileSync(new URL("../../schemas/json/openapi.json", import.meta.url)));

const aDraft = (changed = {}) => ({ ...newDraft("", "12345678"), ...changed });
const problems = (changed) =>
  Object.fromEntries(Object.entries(problemsOf(aDraft(changed), TODAY, EARLIEST)).filter(([, problem]) => problem));
const datesOf = (changed, visit) => {
  const { sections, language, ...dates } = contentOf(aDraft(changed), TODAY, visit);
  return dates;
};

test("the sections are those that the server knows, each with its words", () => {
  const known = components.schemas.NewShare.properties.sections.items.enum;

  assert.deepEqual([...SECTIONS].sort(), [...known].sort());
  for (const section of SECTIONS) assert.ok(share.sections.names[section] && share.sections.hints[section], section);
});

test("private sections are off until they are chosen", () => {
  assert.deepEqual(newDraft("", "").sections, USUAL_SECTIONS);
  assert.ok(PRIVATE_SECTIONS.every((section) => !USUAL_SECTIONS.includes(section)));
  assert.deepEqual(withSection(aDraft({ sections: ["labs"] }), "mood", true).sections, ["labs", "mood"]);
  assert.deepEqual(withSection(aDraft({ sections: ["labs", "mood"] }), "labs", false).sections, ["mood"]);
});

test("all days are asked for without dates, so that the record itself is the bound", () => {
  assert.deepEqual(datesOf({ span: "all" }), {});
});

test("four weeks are twenty-eight days with today as the last", () => {
  assert.deepEqual(datesOf({ span: "weeks4" }), { from: "2026-02-11", to: TODAY });
  assert.deepEqual(datesOf({ span: "weeks12" }), { from: "2025-12-17", to: TODAY });
});

test("since the last visit counts from the day of the visit", () => {
  assert.deepEqual(datesOf({ span: "visit" }, "2026-02-20"), { from: "2026-02-20", to: TODAY });
  assert.deepEqual(datesOf({ span: "visit" }, undefined), {});
});

test("own dates may leave either end open", () => {
  assert.deepEqual(datesOf({ span: "own", from: "2026-01-01", to: "" }), { from: "2026-01-01" });
  assert.deepEqual(datesOf({ span: "own", from: "", to: "2026-02-01" }), { to: "2026-02-01" });
});

test("a link that follows the diary has no last day", () => {
  assert.deepEqual(datesOf({ kind: "follow", span: "weeks4" }), { from: "2026-02-11" });
  assert.deepEqual(datesOf({ kind: "follow", span: "own", from: "", to: "2026-02-01" }), {});
});

test("dates that have not come, are too early or the wrong way round are said at their field", () => {
  assert.deepEqual(problems({ span: "own", from: "2026-03-11" }), { from: "date" });
  assert.deepEqual(problems({ span: "own", to: "1999-12-31" }), { to: "date" });
  assert.deepEqual(problems({ span: "own", from: "2026-03-01", to: "2026-02-01" }), { to: "reversed" });
  assert.deepEqual(problems({ span: "all", from: "2026-03-11" }), {});
});

test("a link needs a passcode of six characters, a visit needs none", () => {
  assert.deepEqual(problems({ kind: "visit", passcode: "" }), {});
  assert.deepEqual(problems({ kind: "send", passcode: " 12345 " }), { passcode: "passcodeTooShort" });
  assert.deepEqual(problems({ kind: "follow", passcode: "123456" }), {});
});

test("nothing at all is not given", () => {
  assert.deepEqual(problems({ sections: [] }), { sections: "noSections" });
});

test("a visit is asked for without a passcode, a link with it, and an empty title is the server's own", () => {
  const content = { sections: ["course"] };

  assert.deepEqual(bodyOf(aDraft(), content, "a4"), { kind: "visit", ...content, paper: "a4", expires_in_minutes: 60 });
  assert.deepEqual(bodyOf(aDraft({ kind: "send", minutes: 43_200, passcode: " 123456 ", label: " Spring " }), content, "letter"), {
    kind: "send",
    ...content,
    paper: "letter",
    expires_in_minutes: 43_200,
    passcode: "123456",
    label: "Spring",
  });
});

test("each kind begins at its usual length, and offers none that the server refuses", () => {
  assert.equal(withKind(aDraft(), "send").minutes, 30 * 24 * 60);
  assert.equal(withKind(aDraft(), "visit").minutes, 60);
  assert.ok(LIFETIMES.visit.every((minutes) => minutes >= 15 && minutes <= 48 * 60));
  assert.ok([...LIFETIMES.send, ...LIFETIMES.follow].every((minutes) => minutes >= 15 && minutes <= 365 * 24 * 60));
});

test("what the server refuses is said at the field it is about, in words", () => {
  const refused = [
    [{ code: "common-password" }, { passcode: "common" }],
    [{ code: "range-reversed" }, { to: "reversed" }],
    [{ code: "invalid-field", fields: [{ path: "$.label", code: "invalid-field" }] }, { label: "label" }],
    [{ code: "date-in-future", fields: [{ path: "$.to", code: "date-in-future" }] }, { to: "date" }],
    [{ code: "invalid-field", fields: [{ path: "$.expires_in_minutes", code: "invalid-field" }] }, { expires_in_minutes: "lifetime" }],
    [{ code: "too-many-shares" }, {}],
  ];
  for (const [error, expected] of refused) {
    assert.deepEqual(problemsFrom(error), expected);
    for (const problem of Object.values(expected)) assert.ok(share.problems[problem], problem);
  }
});

test("a suggested passcode is eight digits, each as likely as any other", () => {
  const everyByte = Array.from({ length: 256 }, (_, byte) => byte);
  let next = 0;
  const counted = Object.fromEntries(Array.from({ length: 10 }, (_, digit) => [digit, 0]));
  const turnByTurn = (bytes) => bytes.map(() => everyByte[next++ % 256]);
  for (let round = 0; round < 125; round += 1) for (const digit of suggestedPasscode(turnByTurn)) counted[digit] += 1;

  const counts = Object.values(counted);
  assert.ok(Math.max(...counts) - Math.min(...counts) <= 6, JSON.stringify(counted));
  assert.match(suggestedPasscode(), /^\d{8}$/);
});

test("bytes that would favour some digits are thrown away", () => {
  const rounds = [new Array(8).fill(250), [255, 254, 253, 252, 251, 249, 0, 11], [1, 2, 3, 4, 5, 6, 7, 8]];

  assert.equal(suggestedPasscode(() => Uint8Array.from(rounds.shift())), "90112345");
});

test("two suggestions are never the same", () => {
  const suggested = Array.from({ length: 200 }, () => suggestedPasscode());

  assert.equal(new Set(suggested).size, suggested.length);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { exportedLines } from "../../static/src/store/device-export.js";
import { bringInHere } from "../../static/src/store/device-import.js";
import { MONDAY, TUESDAY, aDevice } from "./builders.mjs";

const KEY = "01900000-0000-7000-8000-000000000001";
const SHOWN = {
  kind: "notice_shown", rule_id: "flare_rising", item_id: "flare", advice: "mention", local_date: MONDAY, pack_version: "1",
  language: "en", title: "Worth telling", what_to_do: ["Mention it."], review: "pending", evidence: [],
};

/** A file of a diary with two days, one of them edited, a weight that was deleted, and a notice. */
async function aFile(context) {
  const diary = await aDevice(context).open();
  await diary.save("entries", MONDAY, { mood: 1, grades: { flare: 2 } });
  await diary.save("entries", MONDAY, { mood: 3 });
  await diary.save("entries", TUESDAY, { note: "mine" });
  await diary.save("weights", KEY, { measured_on: MONDAY, weight_kg: 60 });
  await diary.remove("weights", KEY);
  await diary.ledger.add(SHOWN);
  return exportedLines(diary);
}

test("an export of a device comes back whole on an empty one, and waits for an account", async (context) => {
  const file = await aFile(context);
  const diary = await aDevice(context).open();
  const report = await bringInHere(diary, file, "all_or_nothing");

  assert.equal(await exportedLines(diary), file);
  assert.deepEqual(diary.get("entries", MONDAY), { local_date: MONDAY, mood: 3, grades: { flare: 2 } });
  assert.equal(diary.get("weights", KEY), undefined);
  assert.equal(diary.unsentChanges().length, 5);
  assert.equal(diary.ledger.unsent().length, 1);
  assert.deepEqual([report.days, report.first_date, report.last_date], [2, MONDAY, TUESDAY]);
  assert.deepEqual([report.changes_new, report.events_new, report.problem_count], [5, 1, 0]);
});

test("what was edited in a record after its deletion is brought in with it, and stays deleted", async (context) => {
  const other = await aDevice(context).open();
  await other.save("weights", KEY, { measured_on: MONDAY, weight_kg: 60 });
  await other.remove("weights", KEY);
  await other.save("weights", KEY, { weight_kg: 61 });
  const file = await exportedLines(other);
  const diary = await aDevice(context).open();
  const report = await bringInHere(diary, file, "all_or_nothing");

  assert.deepEqual([report.changes_new, report.problems], [3, []]);
  assert.deepEqual(diary.all("weights"), []);
  assert.equal(await exportedLines(diary), file);
});

test("a preview counts and changes nothing", async (context) => {
  const file = await aFile(context);
  const diary = await aDevice(context).open();
  await diary.save("entries", TUESDAY, { mood: 0 });
  const before = await exportedLines(diary);
  const report = await bringInHere(diary, file, "preview");

  assert.equal(await exportedLines(diary), before);
  assert.equal(report.is_imported, false);
  const entries = report.records.find(({ collection }) => collection === "entries");
  assert.deepEqual([entries.new, entries.changed], [1, 1]);
});

test("brought in twice it does nothing the second time, and a merge is noted once", async (context) => {
  const file = await aFile(context);
  const diary = await aDevice(context).open();
  await diary.save("entries", TUESDAY, { mood: 0 });
  await bringInHere(diary, file, "all_or_nothing");
  const after = await exportedLines(diary);
  const again = await bringInHere(diary, file, "all_or_nothing");

  assert.equal(await exportedLines(diary), after);
  assert.deepEqual([again.changes_new, again.changes_known, again.events_new, again.events_known], [0, 5, 0, 1]);
  assert.deepEqual(diary.get("entries", TUESDAY), { local_date: TUESDAY, mood: 0, note: "mine" });
  assert.equal(diary.ledger.all().filter(({ event }) => event.kind === "device_imported").length, 1);
});

test("rows that do not fit are named by line, and all or nothing takes none", async (context) => {
  const file = await aFile(context);
  const broken = file.replace('"mood":3', '"mood":9').replace('"note":"mine"', '"unheard":1');
  const diary = await aDevice(context).open();
  const refused = await bringInHere(diary, broken, "all_or_nothing");
  assert.equal(refused.is_imported, false);
  assert.deepEqual(diary.all("entries"), []);

  const report = await bringInHere(diary, broken, "what_fits");
  assert.deepEqual(report.problems.map(({ line, code, path }) => [line, code, path]), [
    [3, "invalid-field", "$.mood"],
    [4, "invalid-field", "$.unheard"],
  ]);
  assert.deepEqual(diary.get("entries", MONDAY), { local_date: MONDAY, mood: 1, grades: { flare: 2 } });
  assert.equal(diary.all("entries").length, 1);
});

test("a file that was cut off says so, and one of something else is refused", async (context) => {
  const file = await aFile(context);
  const diary = await aDevice(context).open();
  const cut = file.slice(0, file.indexOf('{"type":"end"'));
  const report = await bringInHere(diary, cut, "preview");

  assert.deepEqual(report.problems.map(({ line, code }) => [line, code]), [[0, "file-cut-off"]]);
  await assert.rejects(bringInHere(diary, "{\"format\":\"recipes\"}\n", "preview"), { code: "not-an-export" });
  await assert.rejects(bringInHere(diary, file.replace('"version":1', '"version":2'), "preview"), { code: "newer-format" });
});

test("rows of a server's ledger are kept, and only what devices tell is sent on", async (context) => {
  const issued = { ...SHOWN, kind: "warning_issued", tier: "same_day" };
  const hashes = { sequence: 1, previous_hash: "0".repeat(64), hash: "1".repeat(64) };
  const rows = [issued, SHOWN, { kind: "moon_landing" }].map((event, index) => ({
    type: "ledger", ...hashes, event_id: KEY.replace("01900000", `0190000${index}`), occurred_at: "2026-03-02T10:00:00.000Z",
    recorded_at: "2026-03-02T10:00:01.000Z", event,
  }));
  const header = { type: "header", format: "retinote-diary", version: 1, origin: "server" };
  const file = [header, ...rows, { type: "end", ledger: 3 }].map((line) => JSON.stringify(line)).join("\n");
  const diary = await aDevice(context).open();
  await bringInHere(diary, file, "all_or_nothing");

  assert.equal(diary.ledger.all().length, 3);
  assert.deepEqual(diary.ledger.unsent().map(({ event }) => event.kind), ["notice_shown"]);
});

test("an edit dated ahead of the clock counts as now, so that later edits still stand", async (context) => {
  const file = (await aFile(context)).replaceAll(/"edited_at":"\d{4}/g, '"edited_at":"2099');
  const diary = await aDevice(context).open();
  await bringInHere(diary, file, "all_or_nothing");
  await diary.save("entries", MONDAY, { mood: 4 });

  assert.equal(diary.get("entries", MONDAY).mood, 4);
  assert.ok(!(await exportedLines(diary)).includes("2099"));
});

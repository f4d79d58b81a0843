import assert from "node:assert/strict";
import { test } from "node:test";
import { UPGRADES, openDatabase } from "../../static/src/store/database.js";
import { MONDAY, TUESDAY, aDevice } from "./builders.mjs";

const SHOWN_HERE = {
  warning_id: "0192f000-0000-7000-8000-000000000001",
  rule_id: "raised_icp",
  pack_version: "2026.11.1",
  tier: "same_day",
  local_date: MONDAY,
  evidence: [{ local_date: MONDAY, field: "red_flags.raised_icp", value: true }],
  shown_at: "2026-03-02T20:00:00.000Z",
  acknowledged_at: "2026-03-02T20:05:00.000Z",
  action: "not_yet",
};
const FOUND_BY_THE_SERVER = {
  ...SHOWN_HERE,
  warning_id: "0192f000-0000-7000-8000-000000000002",
  rule_id: "pregnancy",
  local_date: TUESDAY,
  title: "Speak to your prescriber today",
  what_to_do: ["Call them today."],
  may_signal: "A pregnancy.",
  nobody_is_watching: "Nobody is watching this diary.",
  contacts: [{ contact_id: "gb-emergency", kind: "emergency", label: { en: "Emergency number" }, action: "call", number: "999" }],
  sources: [],
  review: "reviewed",
  shown_at: "2026-03-03T20:00:00.000Z",
  acknowledged_at: null,
  action: null,
};

/** A device whose diary was last open in the first version of the database. */
async function anOldDevice(context, warnings) {
  const device = aDevice(context);
  const old = await device.within(async () => {
    const database = await openDatabase("retinote", UPGRADES.slice(0, 1));
    await database.write(async (transaction) => transaction.put("meta", { name: "theme", value: "dark" }));
    database.close();
    await putWarnings(warnings);
    return openDatabase("retinote", UPGRADES.slice(0, 1));
  });
  context.after(() => old.close());
  return { device, old };
}

/** Past today's code, which knows that store no more. */
function putWarnings(warnings) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("retinote", 1);
    opening.onerror = reject;
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("warnings", "readwrite");
      for (const row of warnings) transaction.objectStore("warnings").put(row);
      transaction.oncomplete = () => resolve(opening.result.close());
      transaction.onerror = reject;
    };
  });
}

test("an old warning and what was done about it become events", async (context) => {
  const { device } = await anOldDevice(context, [SHOWN_HERE]);
  const diary = await device.open();

  const [shown, answered, ...others] = diary.ledger.all();
  assert.deepEqual(others, []);
  assert.equal(shown.occurred_at, SHOWN_HERE.shown_at);
  assert.deepEqual(shown.event, {
    kind: "warning_shown",
    rule_id: "raised_icp",
    tier: "same_day",
    local_date: MONDAY,
    pack_version: "2026.11.1",
    language: "und",
    title: "The words of this warning were not kept.",
    what_to_do: [],
    may_signal: "The words of this warning were not kept.",
    nobody_is_watching: "The words of this warning were not kept.",
    contacts: [],
    sources: [],
    review: "pending",
    evidence: SHOWN_HERE.evidence,
    evaluated_on: "device",
  });
  assert.equal(answered.occurred_at, SHOWN_HERE.acknowledged_at);
  assert.deepEqual(answered.event, {
    kind: "warning_acknowledged",
    rule_id: "raised_icp",
    tier: "same_day",
    local_date: MONDAY,
    action: "not_yet",
  });
});

test("the words that the server had sent with an old warning stay with it", async (context) => {
  const { device } = await anOldDevice(context, [FOUND_BY_THE_SERVER]);
  const diary = await device.open();

  const [{ event }, ...others] = diary.ledger.all();
  assert.deepEqual(others, []);
  for (const name of ["title", "what_to_do", "may_signal", "nobody_is_watching", "contacts", "review"]) {
    assert.deepEqual(event[name], FOUND_BY_THE_SERVER[name]);
  }
  assert.deepEqual([event.language, event.evaluated_on], ["en", "server"]);
});

test("no old warning is lost, and all of them wait to be sent", async (context) => {
  const rows = Array.from({ length: 30 }, (_, index) => ({ ...SHOWN_HERE, warning_id: `w${index}` }));
  const { device } = await anOldDevice(context, rows);
  const diary = await device.open();

  assert.equal(diary.ledger.all().length, 60);
  assert.equal(new Set(diary.ledger.all().map(({ event_id }) => event_id)).size, 60);
  assert.equal(diary.unsent.value, 60);
  assert.equal(diary.meta.get("theme"), "dark");
});

test("an old row that lacks almost everything does not lock the person out", async (context) => {
  const { device } = await anOldDevice(context, [{ warning_id: "bare" }, { ...SHOWN_HERE, shown_at: "yesterday" }]);
  const diary = await device.open();

  const kept = diary.ledger.all().map(({ event }) => `${event.kind} ${event.rule_id} ${event.tier}`);
  assert.deepEqual(kept.sort(), [
    "warning_acknowledged raised_icp same_day",
    "warning_shown raised_icp same_day",
    "warning_shown unknown same_day",
  ]);
});

test("a tab of the old version lets go, and cannot write past the upgrade", async (context) => {
  const { device, old } = await anOldDevice(context, [SHOWN_HERE]);
  const [one, other] = await Promise.all([device.open(), device.open()]);

  assert.deepEqual(one.ledger.all(), other.ledger.all());
  assert.equal(one.ledger.all().length, 2);
  const late = device.within(() => old.write(async (transaction) => transaction.put("meta", { name: "late", value: 1 })));
  await assert.rejects(late, { name: "VersionError" });
});

test("where the disk is full the upgrade leaves the old warnings as they were, for the next start", async (context) => {
  const { device } = await anOldDevice(context, [SHOWN_HERE, FOUND_BY_THE_SERVER]);
  const { put } = IDBObjectStore.prototype;
  context.after(() => Object.assign(IDBObjectStore.prototype, { put }));
  IDBObjectStore.prototype.put = function full(row) {
    if (this.name === "ledger" && row.event.rule_id === "pregnancy") throw new DOMException("full", "QuotaExceededError");
    return put.call(this, row);
  };
  await assert.rejects(device.open(), { name: "AbortError" });

  IDBObjectStore.prototype.put = put;
  assert.equal((await device.open()).ledger.all().length, 3);
});

test("the upgrade happens once", async (context) => {
  const { device } = await anOldDevice(context, [SHOWN_HERE]);
  const first = await device.open();
  const events = first.ledger.all();
  first.close();

  assert.deepEqual((await device.open()).ledger.all(), events);
  await device.within(async () => {
    const [{ version }] = await indexedDB.databases();
    assert.equal(version, UPGRADES.length);
    assert.ok(!(await storesOf("retinote")).contains("warnings"));
  });
});

function storesOf(name) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = reject;
    opening.onsuccess = () => {
      resolve(opening.result.objectStoreNames);
      opening.result.close();
    };
  });
}

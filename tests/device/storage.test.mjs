import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { applyChange } from "../../static/src/domain/merge.js";
import { UPGRADES, openDatabase } from "../../static/src/store/database.js";
import { openMemory } from "../../static/src/store/memory.js";
import { openDiary } from "../../static/src/store/diary.js";
import { refuseStorage } from "./browser-globals.mjs";
import { aClock, aDevice, MONDAY, TUESDAY } from "./builders.mjs";

const backings = {
  IndexedDB: () => openDatabase(`contract-${Math.random()}`),
  memory: async () => openMemory(),
};

for (const [name, open] of Object.entries(backings)) {
  test(`${name}: a transaction reads its own writes and reports what it touched`, async (context) => {
    const backing = await open();
    context.after(() => backing.close());
    const { result, touched } = await backing.write(async (transaction) => {
      transaction.put("meta", { name: "one", value: 1 });
      transaction.delete("meta", "two");
      return transaction.get("meta", "one");
    });

    assert.deepEqual(result, { name: "one", value: 1 });
    assert.deepEqual(touched, [
      { store: "meta", key: "one", value: { name: "one", value: 1 } },
      { store: "meta", key: "two" },
    ]);
  });

  test(`${name}: work that fails leaves nothing behind`, async (context) => {
    const backing = await open();
    context.after(() => backing.close());
    const failing = backing.write(async (transaction) => {
      transaction.put("meta", { name: "one", value: 1 });
      await transaction.get("meta", "one");
      throw new RangeError("changed its mind");
    });

    await assert.rejects(failing, { name: "RangeError" });
    assert.deepEqual(await backing.read((transaction) => transaction.all("meta")), []);
  });

  test(`${name}: history is found by record`, async (context) => {
    const backing = await open();
    context.after(() => backing.close());
    const change = (change_id, key) => ({ change_id, collection: "entries", key, fields: {}, edited_at: "" });
    await backing.write(async (transaction) => {
      transaction.put("history", change("a", MONDAY));
      transaction.put("history", change("b", TUESDAY));
    });

    assert.deepEqual(await backing.read((transaction) => transaction.historyOf("entries", TUESDAY)), [
      change("b", TUESDAY),
    ]);
  });
}

test("only the upgrades that are missing run, in order and once", async () => {
  const ran = [];
  const step = (number) => (database) => {
    ran.push(number);
    if (number === 1) UPGRADES[0]?.(database);
  };
  (await openDatabase("upgrades", [step(1)])).close();
  (await openDatabase("upgrades", [step(1), step(2), step(3)])).close();
  (await openDatabase("upgrades", [step(1), step(2), step(3)])).close();

  assert.deepEqual(ran, [1, 2, 3]);
});

test("data survives an upgrade that another tab begins", async (context) => {
  const old = await openDatabase("kept", UPGRADES);
  await old.write(async (transaction) => transaction.put("meta", { name: "theme", value: "dark" }));
  const upgraded = await openDatabase("kept", [...UPGRADES, () => undefined]);
  context.after(() => upgraded.close());

  assert.deepEqual(await upgraded.read((transaction) => transaction.get("meta", "theme")), {
    name: "theme",
    value: "dark",
  });
  await assert.rejects(old.read((transaction) => transaction.all("meta")), { name: "VersionError" });
});

test("records of the second version keep their documents, and further edits count as before", async (context) => {
  const device = aDevice(context);
  const day = aStoredDay(MONDAY, { mood: 1, grades: { flare: 2 } });
  const deleted = aStoredDay(TUESDAY, null);
  await device.within(async () => {
    const old = await openDatabase("retinote", UPGRADES.slice(0, 2));
    await old.write(async (transaction) => {
      for (const { change, row } of [day, deleted]) {
        transaction.put("history", change);
        transaction.put("records", row);
      }
    });
    old.close();
  });

  const diary = await device.open();
  assert.deepEqual(diary.all("entries"), [{ key: MONDAY, local_date: MONDAY, mood: 1, grades: { flare: 2 } }]);
  await diary.save("entries", MONDAY, { grades: { flare: null }, mood: 3 });
  await diary.save("entries", TUESDAY, { mood: 2 });
  diary.close();

  const reopened = await device.open();
  assert.deepEqual(reopened.all("entries"), [
    { key: MONDAY, local_date: MONDAY, mood: 3 },
    { key: TUESDAY, local_date: TUESDAY, mood: 2 },
  ]);
});

/** A change, and the record as it was stored before the third version. */
function aStoredDay(key, fields) {
  const change = { change_id: randomUUID(), collection: "entries", key, fields, edited_at: "2026-03-01T08:00:00.000Z" };
  return { change, row: { collection: "entries", key, state: applyChange(null, change) } };
}

test("a diary of a newer version is refused, not replaced by an empty one", async (context) => {
  const device = aDevice(context);
  await device.within(async () => {
    (await openDatabase("retinote", [...UPGRADES, () => undefined])).close();
    await assert.rejects(openDiary("retinote"), { name: "VersionError" });
  });
});

test("where the browser refuses storage the diary works in memory and says so", async (context) => {
  refuseStorage(context);
  const diary = await openDiary("retinote", { now: aClock() });
  context.after(() => diary.close());
  const change = await diary.save("entries", MONDAY, { mood: 1 });
  await diary.undo(change);
  await diary.save("entries", TUESDAY, { mood: 2 });

  assert.equal(diary.storage, "memory");
  assert.deepEqual(diary.all("entries"), [{ key: TUESDAY, local_date: TUESDAY, mood: 2 }]);
  assert.equal(diary.unsent.value, 3);
});

test("a full disk rejects the save, and nothing pretends to be saved", async (context) => {
  const device = aDevice(context);
  const diary = await device.open();
  await diary.save("entries", MONDAY, { mood: 1 });
  const { put } = IDBObjectStore.prototype;
  context.after(() => Object.assign(IDBObjectStore.prototype, { put }));
  IDBObjectStore.prototype.put = function full(row) {
    const request = put.call(this, row);
    if (this.name === "outbox") throw new DOMException("full", "QuotaExceededError");
    return request;
  };

  await assert.rejects(diary.save("entries", MONDAY, { mood: 4 }), { name: "QuotaExceededError" });

  IDBObjectStore.prototype.put = put;
  assert.equal(diary.get("entries", MONDAY)?.mood, 1);
  assert.equal(diary.unsent.value, 1);
  diary.close();
  const reopened = await device.open();
  assert.deepEqual(reopened.get("entries", MONDAY), { local_date: MONDAY, mood: 1 });
  assert.equal((await reopened.history("entries", MONDAY)).length, 1);
});

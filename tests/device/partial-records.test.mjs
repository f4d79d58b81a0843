import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { REQUIRED } from "../../static/src/store/whole.js";
import { COLLECTIONS } from "../../static/src/store/document-check.js";
import { aClock, aSyncedDevice } from "./builders.mjs";
import { fakeServer } from "./fake-server.mjs";

const KEY = "0192f000-0000-7000-8000-000000000001";
const VISIT = { scheduled_on: "2026-04-01", kind: "blood_test" };

test("what a record needs is what its schema says", async () => {
  for (const collection of COLLECTIONS) {
    const url = new URL(`../../schemas/json/${collection}.schema.json`, import.meta.url);
    const { $ref, $defs } = JSON.parse(await readFile(url, "utf8"));
    const { required } = $defs[$ref.split("/").at(-1)];
    const own = required.filter((name) => name !== "local_date");
    assert.deepEqual((REQUIRED[collection] ?? []).toSorted(), own.toSorted(), collection);
  }
});

/** Two devices that know of one date, the clock of the second as given. */
async function twoDevices(context, ahead = 0) {
  const server = fakeServer();
  const one = await aSyncedDevice(context, server);
  const now = aClock();
  now.advance(ahead);
  const other = await aSyncedDevice(context, server, { now });
  await one.diary.save("appointments", KEY, VISIT);
  await one.sync.now();
  await other.sync.now();
  return { server, one, other };
}

for (const first of ["one", "other"]) {
  test(`a date deleted on one device and marked as done on the other is gone on both, ${first} first`, async (context) => {
    const devices = await twoDevices(context, 60_000);
    const { one, other } = devices;
    await one.diary.remove("appointments", KEY);
    await other.diary.save("appointments", KEY, { done_on: "2026-03-04" });
    for (const { sync } of [devices[first], one, other, one]) await sync.now();

    for (const { diary } of [one, other]) {
      assert.deepEqual(diary.all("appointments"), []);
      assert.equal(diary.unsent.value, 0);
      assert.equal((await diary.history("appointments", KEY)).length, 3);
    }
  });
}

test("a mark made in a form that was open while the record went is gone with it", async (context) => {
  const { one, other } = await twoDevices(context, 60_000);
  await one.diary.remove("appointments", KEY);
  await one.sync.now();
  await other.sync.now();
  await other.diary.save("appointments", KEY, { is_skipped: true });
  await other.sync.now();

  assert.deepEqual(other.diary.all("appointments"), []);
});

test("what was deleted comes back whole where it is written anew", async (context) => {
  const { one, other } = await twoDevices(context, 60_000);
  const removal = await one.diary.remove("appointments", KEY);
  await one.sync.now();
  await other.diary.save("appointments", KEY, { done_on: "2026-03-04" });
  await other.sync.now();
  await one.diary.undo(removal);
  for (const { sync } of [one, other]) await sync.now();

  assert.deepEqual(other.diary.get("appointments", KEY), { ...VISIT, done_on: "2026-03-04" });
  assert.deepEqual(one.diary.get("appointments", KEY), other.diary.get("appointments", KEY));
});

test("a server put back is given a record before what was edited in it by a device whose clock was behind", async (context) => {
  const hours = 3_600_000;
  const server = fakeServer({ latest: "2026-03-04T08:00:00.000Z" });
  const ahead = aClock();
  ahead.advance(7 * hours);
  const one = await aSyncedDevice(context, server, { now: ahead });
  const other = await aSyncedDevice(context, server);
  await one.diary.save("appointments", KEY, VISIT);
  await one.sync.now();
  await other.sync.now();
  server.clampTo("2026-03-04T09:00:00.000Z");
  await other.diary.save("appointments", KEY, { done_on: "2026-03-04" });
  await other.sync.now();
  server.forgetAfter(0);
  await other.sync.now();

  assert.deepEqual(server.changes().map(({ fields }) => fields), [VISIT, { done_on: "2026-03-04" }]);
});

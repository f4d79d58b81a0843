import assert from "node:assert/strict";
import { test } from "node:test";
import { MONDAY, TUESDAY, aDevice, aSync, aSyncedDevice } from "./builders.mjs";
import { ACCOUNT, answerLost, fakeServer } from "./fake-server.mjs";

test("what was logged goes to the server once and is then synced", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  await diary.save("entries", MONDAY, { mood: 1 });
  assert.equal(diary.state("entries", MONDAY), "device");

  await sync.now();

  assert.equal(diary.state("entries", MONDAY), "synced");
  assert.equal(diary.state("entries", TUESDAY), "none");
  assert.equal(diary.unsent.value, 0);
  assert.equal(sync.status.value, "idle");
  assert.deepEqual(server.document("entries", MONDAY), { local_date: MONDAY, mood: 1 });
});

test("a change whose answer was lost is sent again and kept exactly once", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  await diary.save("entries", MONDAY, { mood: 1 });
  server.failNext(answerLost);
  await sync.now();
  assert.equal(sync.status.value, "offline");
  assert.equal(diary.unsent.value, 1);

  await sync.now();

  assert.equal(server.changes().length, 1);
  assert.equal(diary.unsent.value, 0);
  assert.equal(sync.status.value, "idle");
});

test("a sync that brings nothing new writes nothing, and draws nothing anew", async (context) => {
  const { diary, sync } = await aSyncedDevice(context, fakeServer());
  const before = diary.revision.value;
  await sync.now();

  assert.equal(diary.revision.value, before);
});

test("without an account nothing is sent", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server, { isSignedIn: false });
  await diary.save("entries", MONDAY, { mood: 1 });
  await sync.now();

  assert.equal(sync.status.value, "local");
  assert.equal(server.calls.length, 0);
  assert.equal(diary.state("entries", MONDAY), "device");
});

test("the example diary is never sent, not even beside an account", async (context) => {
  const server = fakeServer();
  const example = await aDevice(context).open("retinote-example");
  await example.meta.set("account", ACCOUNT);
  await example.save("entries", MONDAY, { mood: 1 });
  const sync = aSync(context, example, server);
  await sync.now();

  assert.equal(sync.status.value, "local");
  assert.equal(server.calls.length, 0);
});

test("a second device receives everything", async (context) => {
  const server = fakeServer();
  const first = await aSyncedDevice(context, server);
  await first.diary.save("entries", MONDAY, { mood: 1, grades: { flare: 2 } });
  await first.diary.save("treatment", "treatment", { first_dose_date: MONDAY, target_band: { low: 120, high: 150 } });
  await first.sync.now();

  const { diary } = await aSyncedDevice(context, server);

  assert.deepEqual(diary.all("entries"), first.diary.all("entries"));
  assert.deepEqual(diary.get("treatment", "treatment"), first.diary.get("treatment", "treatment"));
  assert.deepEqual(await diary.history("entries", MONDAY), await first.diary.history("entries", MONDAY));
  assert.equal(diary.state("entries", MONDAY), "synced");
});

test("what is saved while a sync is under way is sent too", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  await diary.save("entries", MONDAY, { mood: 1 });
  const syncing = sync.now();
  await diary.save("entries", MONDAY, { mood: 2 });
  await syncing;

  assert.equal(diary.get("entries", MONDAY)?.mood, 2);
  assert.equal(diary.unsent.value, 0);
  assert.deepEqual(server.document("entries", MONDAY), { local_date: MONDAY, mood: 2 });
});

test("a long queue goes in its order, in calls of at most 500 changes and 200,000 bytes", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  const saved = [];
  for (let index = 0; index < 1100; index += 1) {
    const note = index < 300 ? "ü".repeat(1000) : "short";
    saved.push((await diary.save("weights", `w${index}`, { weight_kg: 60, note })).change_id);
  }
  await sync.now();

  const batches = server.syncCalls().map(({ body }) => body.changes);
  assert.ok(batches.every((changes) => changes.length <= 500));
  assert.ok(batches.every((changes) => Buffer.byteLength(JSON.stringify(changes)) <= 201_000));
  assert.deepEqual(server.changes().map(({ change_id }) => change_id), saved);
  assert.equal(diary.unsent.value, 0);
});

test("a change that is bigger than a call should be is sent alone", async (context) => {
  const server = fakeServer();
  server.takeNotesOf(300_000);
  const { diary, sync } = await aSyncedDevice(context, server);
  await diary.save("entries", MONDAY, { note: "x".repeat(250_000) });
  await diary.save("entries", TUESDAY, { mood: 1 });
  await sync.now();

  assert.deepEqual(server.syncCalls().slice(1, 3).map(({ body }) => body.changes.length), [1, 1]);
  assert.equal(diary.unsent.value, 0);
});

test("more than a page waits on the server, and all of it arrives", async (context) => {
  const server = fakeServer();
  const first = await aSyncedDevice(context, server);
  for (let index = 0; index < 700; index += 1) await first.diary.save("weights", `w${index}`, { weight_kg: 60 });
  await first.sync.now();
  const { diary } = await aSyncedDevice(context, server);

  assert.equal(diary.all("weights").length, 700);
});

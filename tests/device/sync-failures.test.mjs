import assert from "node:assert/strict";
import { test } from "node:test";
import { changeExchange } from "../../static/src/sync/change-exchange.js";
import { ApiError } from "../../static/src/sync/api.js";
import { MONDAY, TUESDAY, WEDNESDAY, aSync, aSyncedDevice } from "./builders.mjs";
import { ACCOUNT, answerLost, fakeServer, offline, refused } from "./fake-server.mjs";

const TOO_LONG = "x".repeat(2001);

test("a save during a sync whose answer never comes stays in the queue", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  await diary.save("entries", MONDAY, { mood: 1 });
  server.failNext(answerLost);
  const syncing = sync.now();
  await diary.save("entries", TUESDAY, { mood: 2 });
  await syncing;

  assert.equal(diary.unsent.value, 2);
});

test("an answer that comes after the diary was erased brings nothing back", async (context) => {
  const server = fakeServer();
  const one = await aSyncedDevice(context, server);
  await one.diary.save("entries", MONDAY, { mood: 1 });
  await one.sync.now();
  const { device, diary, sync } = await aSyncedDevice(context, fakeServer());
  sync.stop();
  const slow = async (method, path, body) => {
    await device.within(() => diary.erase());
    return server.request(method, path, body);
  };
  await device.within(() => aSync(context, diary, { request: slow }).now());

  assert.deepEqual(diary.all("entries"), []);
  assert.equal(changeExchange(diary).cursor(), 0);
});

test("being signed out keeps everything and asks for no more", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  await diary.save("entries", MONDAY, { mood: 1 });
  server.failNext(refused(401, "not-signed-in"));
  await sync.now();

  assert.equal(sync.status.value, "signed_out");
  assert.equal(diary.unsent.value, 1);
  assert.deepEqual(sync.timers(), []);
  assert.deepEqual(diary.attention(), []);

  await sync.now();
  assert.equal(diary.unsent.value, 0);
});

test("each failure waits twice as long, at most a quarter of an hour, and success starts over", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  await diary.save("entries", MONDAY, { mood: 1 });
  const waits = [];
  for (const failure of [offline, offline, refused(503, "unavailable"), ...Array(8).fill(offline)]) {
    server.failNext(failure);
    await sync.now();
    waits.push(...sync.timers());
  }

  assert.deepEqual(waits.slice(0, 4), [5_000, 10_000, 20_000, 40_000]);
  assert.equal(waits.at(-1), 15 * 60_000);
  await sync.now();
  assert.deepEqual(sync.timers(), []);
  assert.equal(sync.status.value, "idle");
  server.failNext(offline);
  await sync.now();
  assert.deepEqual(sync.timers(), [5_000]);
});

test("a server that says when to come back is not asked sooner", async (context) => {
  const { diary, sync } = await aSyncedDevice(context, fakeServer());
  sync.stop();
  const busy = new ApiError(429, { code: "too-many-requests", retry_after_seconds: 90 });
  const request = async () => {
    throw busy;
  };
  const patient = aSync(context, diary, { request });
  await patient.now();

  assert.equal(patient.status.value, "error");
  assert.deepEqual(patient.timers(), [90_000]);
});

test("a save asks for a sync soon, and signing in for one at once", async (context) => {
  const { diary, sync } = await aSyncedDevice(context, fakeServer(), { isSignedIn: false });
  await diary.save("entries", MONDAY, { mood: 1 });
  assert.deepEqual(sync.timers(), [1_500]);
  await diary.meta.set("account", ACCOUNT);
  assert.deepEqual(sync.timers(), [0]);
});

test("a server put back to an earlier day is given everything again", async (context) => {
  const server = fakeServer();
  const one = await aSyncedDevice(context, server);
  const other = await aSyncedDevice(context, server);
  await one.diary.save("entries", MONDAY, { mood: 1 });
  await other.diary.save("entries", TUESDAY, { mood: 2 });
  for (const { sync } of [one, other, one]) await sync.now();
  const before = server.changes().map(({ change_id }) => change_id);

  const refusedChange = await one.diary.save("entries", WEDNESDAY, { note: TOO_LONG });
  await one.sync.now();

  server.forgetAfter(1);
  const callsBefore = server.syncCalls().length;
  await one.diary.save("entries", WEDNESDAY, { mood: 3 });
  await one.sync.now();

  const after = server.changes().map(({ change_id }) => change_id);
  assert.equal(new Set(after).size, after.length);
  assert.deepEqual(before.filter((id) => !after.includes(id)), []);
  assert.equal(after.length, 3);
  assert.deepEqual(one.diary.attention().map(({ change_id }) => change_id), [refusedChange.change_id]);
  assert.equal(one.diary.unsent.value, 0);
  assert.equal(one.sync.status.value, "idle");
  const sentAgain = server.syncCalls().slice(callsBefore).flatMap(({ body }) => body.changes);
  assert.ok(sentAgain.every(({ change_id }) => change_id !== refusedChange.change_id));
});

test("a server put back is noticed also after it has counted past what a device had seen", async (context) => {
  const server = fakeServer();
  const one = await aSyncedDevice(context, server);
  const other = await aSyncedDevice(context, server);
  await one.diary.save("entries", MONDAY, { mood: 1 });
  await one.sync.now();
  server.forgetAfter(0);
  await other.diary.save("entries", TUESDAY, { mood: 2 });
  await other.diary.save("entries", TUESDAY, { mood: 3 });
  await other.sync.now();
  for (const { sync } of [one, other]) await sync.now();

  assert.equal(server.changes().length, 3);
  assert.deepEqual(server.document("entries", MONDAY), { local_date: MONDAY, mood: 1 });
  assert.deepEqual(one.diary.all("entries"), other.diary.all("entries"));
});

test("a change that spoils every batch is found and set aside", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  const changes = [];
  for (let day = 10; day < 20; day += 1) changes.push(await diary.save("entries", `2026-03-${day}`, { mood: 1 }));
  const spoiler = changes[6];
  const spoil = {
    before: async (body) =>
      body.changes?.some(({ change_id }) => change_id === spoiler.change_id)
        ? (await refused(400, "malformed-json").before())
        : undefined,
  };
  const request = async (method, path, body) => {
    const error = await spoil.before(body);
    if (error) throw error;
    return server.request(method, path, body);
  };
  sync.stop();
  await aSync(context, diary, { request }).now();

  assert.deepEqual(diary.attention().map(({ change, code }) => [change.key, code]), [["2026-03-16", "malformed-json"]]);
  assert.deepEqual(
    server.changes().map(({ change_id }) => change_id),
    changes.filter((change) => change !== spoiler).map(({ change_id }) => change_id),
  );
  assert.equal(diary.unsent.value, 0);
});

test("a diary that is gone from the server sets nothing aside", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  for (const key of [MONDAY, TUESDAY, WEDNESDAY]) await diary.save("entries", key, { mood: 1 });
  server.failNext(...Array(20).fill(refused(404, "not-found")));
  await sync.now();

  assert.equal(sync.status.value, "error");
  assert.deepEqual(diary.attention(), []);
  assert.equal(diary.unsent.value, 3);
});

test("a server that settles nothing does not keep the device busy", async (context) => {
  const { diary, sync } = await aSyncedDevice(context, fakeServer());
  await diary.save("entries", MONDAY, { mood: 1 });
  sync.stop();
  const idle = { accepted: [], rejected: [], changes: [], cursor: 0, more: false, warnings: [] };
  const stuck = aSync(context, diary, { request: async () => idle });
  await stuck.now();

  assert.equal(stuck.status.value, "error");
  assert.equal(diary.unsent.value, 1);
});

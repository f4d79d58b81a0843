import assert from "node:assert/strict";
import { test } from "node:test";
import { changeExchange } from "../../static/src/sync/change-exchange.js";
import { MONDAY, TUESDAY, WEDNESDAY, aClock, aSyncedDevice } from "./builders.mjs";
import { fakeServer, refused } from "./fake-server.mjs";

const TOO_LONG = "x".repeat(2001);

test("a refused change stays visible with its reason, and the rest goes through", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  await diary.save("entries", MONDAY, { mood: 1 });
  const tooLong = await diary.save("entries", TUESDAY, { note: TOO_LONG });
  await diary.save("entries", WEDNESDAY, { mood: 3 });
  await sync.now();

  assert.deepEqual(diary.attention(), [
    { change_id: tooLong.change_id, change: tooLong, code: "invalid-field", detail: "because invalid-field", fields: [] },
  ]);
  assert.equal(diary.state("entries", TUESDAY), "attention");
  assert.equal(diary.get("entries", TUESDAY)?.note, TOO_LONG);
  assert.equal(diary.unsent.value, 0);
  assert.deepEqual(server.changes().map(({ key }) => key), [MONDAY, WEDNESDAY]);
});

test("correcting a refused change settles it", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  await diary.save("entries", TUESDAY, { note: TOO_LONG });
  await sync.now();
  await diary.save("entries", TUESDAY, { note: "shorter" });
  await sync.now();

  assert.deepEqual(diary.attention(), []);
  assert.equal(diary.state("entries", TUESDAY), "synced");
  assert.deepEqual(server.document("entries", TUESDAY), diary.get("entries", TUESDAY));
});

test("a refused change that is only partly replaced still needs attention", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  await diary.save("entries", TUESDAY, { note: TOO_LONG, mood: 1 });
  await sync.now();
  await diary.save("entries", TUESDAY, { mood: 2 });

  assert.equal(diary.attention().length, 1);
});

test("dismissing a refused change brings back what the server has", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  await diary.save("entries", TUESDAY, { note: "short", mood: 2 });
  const tooLong = await diary.save("entries", TUESDAY, { note: TOO_LONG });
  await sync.now();
  await diary.dismiss(tooLong.change_id);

  assert.deepEqual(diary.get("entries", TUESDAY), { local_date: TUESDAY, note: "short", mood: 2 });
  assert.deepEqual(server.document("entries", TUESDAY), diary.get("entries", TUESDAY));
  assert.equal(diary.state("entries", TUESDAY), "synced");
});

test("a refused change can be sent again", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  const change = await diary.save("entries", TUESDAY, { note: TOO_LONG });
  await sync.now();
  server.takeNotesOf(5000);
  await diary.resend(change.change_id);
  assert.equal(diary.state("entries", TUESDAY), "device");
  await sync.now();

  assert.deepEqual(diary.attention(), []);
  assert.deepEqual(server.changes().map(({ change_id }) => change_id), [change.change_id]);
});

test("a change sent again keeps its place before later ones", async (context) => {
  const { diary, sync } = await aSyncedDevice(context, fakeServer());
  const first = await diary.save("entries", TUESDAY, { note: TOO_LONG });
  await sync.now();
  const second = await diary.save("entries", WEDNESDAY, { mood: 1 });
  await diary.resend(first.change_id);

  assert.deepEqual(changeExchange(diary).outgoing(500, 200_000), [first, second]);
});

test("the instant the server allows replaces the one of a clock that ran ahead", async (context) => {
  const latest = "2026-03-04T08:01:00.000Z";
  const server = fakeServer({ latest });
  const now = aClock("2031-01-01T00:00:00.000Z");
  const { diary, sync } = await aSyncedDevice(context, server, { now });
  await diary.save("entries", MONDAY, { mood: 1 });
  await diary.save("entries", MONDAY, { mood: 2 });
  await sync.now();
  now.set("2026-03-04T08:02:00.000Z");
  const corrected = await diary.save("entries", MONDAY, { mood: 3 });

  assert.deepEqual((await diary.history("entries", MONDAY)).map(({ edited_at }) => edited_at), [
    latest,
    latest,
    "2026-03-04T08:02:00.000Z",
  ]);
  assert.equal(corrected.edited_at, "2026-03-04T08:02:00.000Z");
  assert.equal(diary.get("entries", MONDAY)?.mood, 3);
  assert.deepEqual(server.document("entries", MONDAY), { local_date: MONDAY, mood: 2 });
});

test("after a clamp the devices still agree with an edit from between", async (context) => {
  const server = fakeServer({ latest: "2026-03-04T08:01:00.000Z" });
  const ahead = await aSyncedDevice(context, server, { now: aClock("2031-01-01T00:00:00.000Z") });
  const right = await aSyncedDevice(context, server, { now: aClock("2026-03-04T08:01:00.000Z") });
  await ahead.diary.save("entries", MONDAY, { mood: 0, note: "ahead" });
  await right.diary.save("entries", MONDAY, { mood: 4 });
  for (const { sync } of [right, ahead, right]) await sync.now();

  assert.deepEqual(ahead.diary.get("entries", MONDAY), server.document("entries", MONDAY));
  assert.deepEqual(right.diary.get("entries", MONDAY), server.document("entries", MONDAY));
});

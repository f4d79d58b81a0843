import assert from "node:assert/strict";
import { test } from "node:test";
import { ApiError } from "../../static/src/sync/api.js";
import { MONDAY, TUESDAY, WEDNESDAY, aClock, aDevice, aSync, randomFrom } from "./builders.mjs";
import { ACCOUNT, answerLost, fakeServer, offline, refused } from "./fake-server.mjs";

const TOO_LONG = "x".repeat(2001);

async function aSyncedDevice(context, server, options) {
  const device = aDevice(context, options);
  const diary = await device.open();
  const sync = aSync(context, diary, server);
  await sync.now();
  return { device, diary, sync };
}

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

  assert.deepEqual(diary.exchange.outgoing(500, 200_000), [first, second]);
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
  assert.equal(diary.exchange.cursor(), 0);
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

test("a change that spoils every batch is found and set aside", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  const changes = [];
  for (let day = 10; day < 20; day += 1) changes.push(await diary.save("entries", `2026-03-${day}`, { mood: 1 }));
  const spoiler = changes[6];
  const spoil = {
    before: async (body) =>
      body.changes.some(({ change_id }) => change_id === spoiler.change_id)
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

test("what the server found and this device has not shown is kept to be shown", async (context) => {
  const { diary, sync } = await aSyncedDevice(context, fakeServer());
  sync.stop();
  const shown = { warning_id: "own", rule_id: "self_harm", local_date: MONDAY, shown_at: "2026-03-04T08:00:00.000Z" };
  await diary.warnings.add(shown);
  const found = { ...shown, warning_id: "same", action: null };
  const missed = { ...found, warning_id: "missed", rule_id: "raised_icp" };
  const answer = { accepted: [], rejected: [], changes: [], cursor: 0, more: false, warnings: [found, missed] };
  await aSync(context, diary, { request: async () => answer }).now();

  assert.deepEqual(diary.warnings.all().map(({ warning_id }) => warning_id).sort(), ["missed", "own"]);
});

test("whatever two devices do and whatever the network does, they end up equal", async (context) => {
  for (let seed = 0; seed < 40; seed += 1) {
    const random = randomFrom(seed);
    const now = aClock();
    const server = fakeServer({ latest: "2026-03-04T09:00:00.000Z" });
    const devices = [await aSyncedDevice(context, server, { now }), await aSyncedDevice(context, server, { now })];
    for (let step = 0; step < 25; step += 1) await anEvent(devices, server, now, random);
    server.failNext();
    for (const { sync } of [...devices, ...devices]) await sync.now();

    const [one, other] = devices.map(({ diary }) => diary);
    assert.deepEqual(one.all("entries"), other.all("entries"), `seed ${seed}`);
    for (const { key, ...document } of one.all("entries")) {
      assert.deepEqual(document, server.document("entries", key), `seed ${seed}`);
    }
    assert.equal(one.unsent.value + other.unsent.value, 0);
    for (const { diary, sync } of devices) {
      sync.stop();
      diary.close();
    }
  }
});

/** An edit on either device, a sync that may fail, or some time that passes. */
async function anEvent(devices, server, now, random) {
  const { diary, sync } = devices[random(2)];
  const key = [MONDAY, TUESDAY][random(2)];
  now.advance(random(3) * 10_000_000 * (random(4) === 0 ? -1 : 1));
  if (random(3) === 0) {
    server.failNext([null, null, offline, answerLost, refused(503, "unavailable")][random(5)]);
    await sync.now();
  } else if (random(5) === 0) {
    await diary.remove("entries", key);
  } else {
    await diary.save("entries", key, [
      { mood: random(5) },
      { grades: { flare: random(5) }, note: `note ${random(100)}` },
      { grades: { flare: null, headache: random(5) } },
      { grades: null },
    ][random(4)]);
  }
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { ledgerExchange } from "../../static/src/sync/ledger-exchange.js";
import { ApiError } from "../../static/src/sync/api.js";
import { openAccount } from "../../static/src/sync/account.js";
import { MONDAY, TUESDAY, aClock, aDevice, aFinding, aShowing, aSync, aSyncedDevice, anAnswer, randomFrom } from "./builders.mjs";
import { ACCOUNT, DIARY_ID, answerLost, fakeServer, offline, refused } from "./fake-server.mjs";

const LEDGER_PATH = `/diaries/${DIARY_ID}/ledger`;
const ids = (events) => events.map(({ event_id }) => event_id);

test("an event goes to the server once, after the changes, and is then sent", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  server.calls.length = 0;
  await diary.save("entries", MONDAY, { red_flags: { raised_icp: true } });
  const shown = await diary.ledger.add(aShowing());
  await sync.now();
  await sync.now();

  assert.deepEqual(server.calls.slice(0, 2).map(({ path }) => path.split("/").at(-1)), ["sync", "ledger"]);
  assert.deepEqual(server.ledgerCalls().flatMap(({ body }) => body.events), [shown]);
  assert.deepEqual(ids(server.ledger()), [shown.event_id]);
  assert.equal(diary.unsent.value, 0);
  assert.deepEqual(diary.ledger.all(), [shown]);
  assert.equal(sync.status.value, "idle");
});

test("an event asks for a sync soon", async (context) => {
  const { diary, sync } = await aSyncedDevice(context, fakeServer());
  await diary.ledger.add(aShowing());

  assert.deepEqual(sync.timers(), [1_500]);
});

test("the app may be killed between showing and sending", async (context) => {
  const server = fakeServer();
  const { device, diary, sync } = await aSyncedDevice(context, server);
  server.failNext(offline);
  const shown = await diary.ledger.add(aShowing());
  await sync.now();
  sync.stop();
  diary.close();

  const reopened = await device.open();
  assert.deepEqual(reopened.ledger.all(), [shown]);
  await aSync(context, reopened, server).now();

  assert.deepEqual(ids(server.ledger()), [shown.event_id]);
});

test("an event whose answer was lost is sent again and kept exactly once", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  const shown = await diary.ledger.add(aShowing());
  server.failNext(null, answerLost);
  await sync.now();
  assert.equal(sync.status.value, "offline");
  assert.equal(diary.unsent.value, 1);

  await sync.now();

  assert.deepEqual(ids(server.ledger()), [shown.event_id]);
  assert.equal(diary.unsent.value, 0);
});

test("what is added while a sync is under way is sent too", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  await diary.ledger.add(aShowing());
  const syncing = sync.now();
  const answered = await diary.ledger.add(anAnswer("not_yet"));
  await syncing;

  assert.equal(diary.unsent.value, 0);
  assert.equal(server.ledger().at(-1)?.event_id, answered.event_id);
});

test("what is added while the server answers is not mistaken for sent", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  sync.stop();
  let late;
  const request = async (method, path, body) => {
    const answer = await server.request(method, path, body);
    if (path === LEDGER_PATH && body.events.length > 0) late ??= await diary.ledger.add(anAnswer("mistake"));
    return answer;
  };
  await diary.ledger.add(aShowing());
  await aSync(context, diary, { request }).now();

  assert.equal(server.ledger().at(-1)?.event_id, late.event_id);
  assert.equal(diary.unsent.value, 0);
});

test("a refused event stays on the device, counts there, and is never sent again", async (context) => {
  const server = fakeServer();
  const { device, diary, sync } = await aSyncedDevice(context, server);
  server.refuseEvents(({ rule_id }) => rule_id === "pregnancy");
  const [before, spoiler, after] = [
    await diary.ledger.add(aShowing()),
    await diary.ledger.add(aShowing({ rule_id: "pregnancy" })),
    await diary.ledger.add(anAnswer("not_yet")),
  ];
  await sync.now();
  await sync.now();

  assert.deepEqual(ids(server.ledger()), [before.event_id, after.event_id]);
  assert.equal(server.ledgerCalls().flatMap(({ body }) => body.events).length, 3);
  assert.equal(diary.unsent.value, 0);
  assert.deepEqual(diary.attention(), []);
  diary.close();
  assert.deepEqual(ids((await device.open()).ledger.all()).sort(), ids([before, spoiler, after]).sort());
});

test("an event that spoils every batch is found and set aside", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  sync.stop();
  const added = [];
  for (let day = 10; day < 20; day += 1) added.push(await diary.ledger.add(aShowing({ local_date: `2026-03-${day}` })));
  const spoiler = added[6];
  const request = async (method, path, body) => {
    if (body.events?.some(({ event_id }) => event_id === spoiler.event_id)) throw new ApiError(400, { code: "malformed-json" });
    return server.request(method, path, body);
  };
  await aSync(context, diary, { request }).now();

  assert.deepEqual(ids(server.ledger()).sort(), ids(added.filter((event) => event !== spoiler)).sort());
  assert.deepEqual(ids(diary.ledger.all()).sort(), ids(added).sort());
  assert.equal(diary.unsent.value, 0);
});

test("a server that settles no event does not keep the device busy", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  sync.stop();
  await diary.ledger.add(aShowing());
  const idle = { accepted: [], rejected: [], rows: [], cursor: 0, more: false };
  const request = async (method, path, body) => (path === LEDGER_PATH ? idle : server.request(method, path, body));
  const stuck = aSync(context, diary, { request });
  await stuck.now();

  assert.equal(stuck.status.value, "error");
  assert.equal(diary.unsent.value, 1);
});

test("a diary that is gone from the server refuses no event", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  await diary.ledger.add(aShowing());
  server.failNext(null, ...Array(9).fill(refused(404, "not-found")));
  await sync.now();

  assert.equal(sync.status.value, "error");
  assert.equal(diary.unsent.value, 1);
});

test("a long queue goes in its order, in calls of at most 200 events and 200,000 bytes", async (context) => {
  const server = fakeServer();
  const now = aClock();
  const { diary, sync } = await aSyncedDevice(context, server, { now });
  const added = [];
  for (let index = 0; index < 300; index += 1) {
    now.advance(1000);
    const about = aShowing({ rule_id: `rule_${index}`, may_signal: "ü".repeat(2000) });
    added.push(await diary.ledger.add(index < 80 ? about : anAnswer("not_yet", about)));
  }
  await sync.now();

  const batches = server.ledgerCalls().map(({ body }) => body.events);
  assert.ok(batches.length > 3);
  assert.ok(batches.every((events) => events.length <= 200));
  assert.ok(batches.every((events) => Buffer.byteLength(JSON.stringify(events)) <= 201_000));
  assert.deepEqual(ids(server.ledger()), ids(added));
  assert.equal(diary.unsent.value, 0);
});

test("what the server and other devices recorded arrives, page after page", async (context) => {
  const server = fakeServer();
  for (let index = 0; index < 1100; index += 1) server.issue(aFinding({ rule_id: `rule_${index}` }));
  const first = await aSyncedDevice(context, server);
  const shown = await first.diary.ledger.add(aShowing());
  await first.sync.now();
  const { diary } = await aSyncedDevice(context, server);

  assert.equal(diary.ledger.all().length, 1101);
  assert.deepEqual(diary.ledger.all(), first.diary.ledger.all());
  assert.ok(ids(diary.ledger.all()).includes(shown.event_id));
});

test("a warning that the server found by itself is among the events, and is never sent", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  server.issue(aFinding());
  await sync.now();
  await ledgerExchange(diary).resendEverything();
  await sync.now();

  assert.deepEqual(diary.ledger.all().map(({ event }) => event), [{ kind: "warning_issued", ...aFinding() }]);
  assert.deepEqual(server.ledgerCalls().flatMap(({ body }) => body.events), []);
});

test("an event of a kind that a later version added is kept as it came", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  const event = { kind: "something_new", rule_id: "raised_icp", local_date: MONDAY, more: [1] };
  server.issue(event);
  await sync.now();

  assert.deepEqual(diary.ledger.all().map((each) => each.event), [event]);
});

test("what happened to links is kept as it came, and is never sent", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  const event = { kind: "share_opened", share_id: "01", outcome: "opened", recipient: "Dr Lee", browser: "Firefox" };
  server.issue(event);
  await sync.now();
  await diary.ledger.add(aShowing());
  await ledgerExchange(diary).resendEverything();
  await sync.now();

  assert.deepEqual(diary.ledger.all().map((row) => row.event).filter(({ kind }) => kind === event.kind), [event]);
  assert.deepEqual(server.ledgerCalls().flatMap(({ body }) => body.events).map(({ event: { kind } }) => kind), ["warning_shown"]);
});

test("a server put back to an earlier day is given every event again, also those of other devices", async (context) => {
  const server = fakeServer();
  const one = await aSyncedDevice(context, server);
  const other = await aSyncedDevice(context, server);
  server.refuseEvents(({ rule_id }) => rule_id === "pregnancy");
  await one.diary.ledger.add(aShowing());
  const refusedEvent = await one.diary.ledger.add(aShowing({ rule_id: "pregnancy" }));
  await other.diary.ledger.add(anAnswer("went_for_care"));
  server.issue(aFinding());
  for (const { sync } of [one, other, one]) await sync.now();
  const before = ids(server.ledger().filter(({ event }) => event.kind !== "warning_issued"));

  server.forgetLedgerAfter(0);
  const callsBefore = server.ledgerCalls().length;
  await one.sync.now();

  assert.deepEqual(ids(server.ledger()).sort(), before.sort());
  assert.equal(one.diary.unsent.value, 0);
  assert.equal(one.sync.status.value, "idle");
  const sentAgain = server.ledgerCalls().slice(callsBefore).flatMap(({ body }) => body.events);
  assert.ok(!ids(sentAgain).includes(refusedEvent.event_id));
});

test("a server put back and written on since is told by the hash of the row before", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  const lost = await diary.ledger.add(aShowing());
  await sync.now();
  server.forgetLedgerAfter(0);
  server.issue(aFinding({ rule_id: "one" }));
  server.issue(aFinding({ rule_id: "two" }));
  await sync.now();

  assert.ok(ids(server.ledger()).includes(lost.event_id));
  assert.equal(diary.ledger.all().length, 3);
  assert.equal(ledgerExchange(diary).cursor(), 3);
  assert.equal(sync.status.value, "idle");
});

test("a server put back that has counted to the very row a device has seen is told by its hash", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  const lost = await diary.ledger.add(aShowing());
  await sync.now();
  server.forgetLedgerAfter(0);
  server.issue(aFinding({ rule_id: "one" }));
  await sync.now();

  assert.ok(ids(server.ledger()).includes(lost.event_id));
  assert.equal(ledgerExchange(diary).cursor(), 2);
  assert.equal(sync.status.value, "idle");
});

test("a chain that is broken on the server does not keep the device busy", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  for (let index = 0; index < 1100; index += 1) server.issue(aFinding({ rule_id: `rule_${index}` }));
  for (const row of server.ledger()) row.previous_hash = "f".repeat(64);
  await diary.ledger.add(aShowing());
  await sync.now();

  assert.equal(sync.status.value, "idle");
  assert.equal(diary.ledger.all().length, 1101);
  const calls = server.ledgerCalls().length;
  await sync.now();
  assert.equal(server.ledgerCalls().length, calls + 1);
});

test("a device whose clock runs ahead does not outdo what is answered later", async (context) => {
  const now = aClock("2026-03-04T08:00:00.000Z");
  const server = fakeServer({ now });
  const ahead = await aSyncedDevice(context, server, { now: aClock("2031-01-01T00:00:00.000Z") });
  const right = await aSyncedDevice(context, server, { now: aClock("2026-03-04T08:01:00.000Z") });
  const shown = await ahead.diary.ledger.add(aShowing());
  const notYet = await ahead.diary.ledger.add(anAnswer("not_yet"));
  for (const { sync } of [ahead, right]) await sync.now();
  const went = await right.diary.ledger.add(anAnswer("went_for_care"));
  now.advance(120_000);
  for (const { sync } of [right, ahead]) await sync.now();

  assert.equal(went.occurred_at, "2026-03-04T08:01:00.000Z");
  for (const { diary } of [ahead, right]) {
    assert.deepEqual(ids(diary.ledger.all()), ids([shown, notYet, went]));
    assert.equal(diary.ledger.all()[1].occurred_at, "2026-03-04T08:00:00.000Z");
  }
  assert.equal(server.ledger()[0].occurred_at, "2031-01-01T00:00:00.000Z");
});

test("warnings from before the account go along when one is made", async (context) => {
  const server = fakeServer();
  const device = aDevice(context, { isSignedIn: false });
  const diary = await device.open();
  const sync = aSync(context, diary, server);
  const shown = await diary.ledger.add(aShowing());
  await sync.now();
  assert.deepEqual(server.calls, []);

  await openAccount(diary, sync, async () => ({ ...ACCOUNT, recovery_codes: [] })).signUp("robin", "a long password");
  await sync.now();

  assert.deepEqual(ids(server.ledger()), [shown.event_id]);
});

test("events of one account never reach another's diary", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  sync.stop();
  await diary.ledger.add(aShowing());
  const other = { ...ACCOUNT, account_id: "other", diary_id: "other-diary" };
  const paths = [];
  const request = async (method, path, body) => {
    paths.push(path);
    if (paths.length === 1) await diary.meta.set("account", other);
    return server.request(method, path, body);
  };
  await aSync(context, diary, { request }).now();

  assert.deepEqual(paths, [`/diaries/${DIARY_ID}/sync`]);
  assert.equal(diary.unsent.value, 1);
});

test("an answer that comes after the person left the diary changes nothing", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  sync.stop();
  server.issue(aFinding());
  await diary.ledger.add(aShowing());
  const request = async (method, path, body) => {
    const answer = await server.request(method, path, body);
    if (path === LEDGER_PATH) await diary.meta.set("account", undefined);
    return answer;
  };
  await aSync(context, diary, { request }).now();

  assert.equal(diary.ledger.all().length, 1);
  assert.equal(diary.unsent.value, 1);
  assert.equal(ledgerExchange(diary).cursor(), 0);
});

test("a diary kept after its account was deleted gives its events to the next account", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  const shown = await diary.ledger.add(aShowing());
  await sync.now();
  await openAccount(diary, sync, async () => undefined).deleteAccount("a long password", { keepOnDevice: true });

  assert.equal(ledgerExchange(diary).cursor(), 0);
  assert.equal(diary.unsent.value, 1);
  assert.deepEqual(diary.ledger.all(), [shown]);
});

test("erasing on signing out refuses while events are unsent", async (context) => {
  const { diary, sync } = await aSyncedDevice(context, fakeServer());
  sync.stop();
  await diary.ledger.add(aShowing());
  const actions = openAccount(diary, sync, async () => undefined);

  await assert.rejects(actions.signOut({ keepOnDevice: false }), { code: "unsent-changes", count: 1 });
  assert.equal(diary.ledger.all().length, 1);
});

test("whatever two devices record and whatever the network does, their ledgers end up equal", async (context) => {
  for (let seed = 0; seed < 25; seed += 1) {
    const random = randomFrom(seed);
    const now = aClock();
    const server = fakeServer();
    const devices = [await aSyncedDevice(context, server, { now }), await aSyncedDevice(context, server, { now })];
    const added = [];
    for (let step = 0; step < 25; step += 1) added.push(...(await anOccurrence(devices, server, now, random)));
    server.failNext();
    for (const { sync } of [...devices, ...devices]) await sync.now();

    const [one, other] = devices.map(({ diary }) => diary);
    assert.deepEqual(one.ledger.all(), other.ledger.all(), `seed ${seed}`);
    assert.deepEqual(ids(server.ledger()).filter((id) => added.includes(id)).sort(), added.sort(), `seed ${seed}`);
    assert.deepEqual(ids(one.ledger.all()).sort(), ids(server.ledger()).sort(), `seed ${seed}`);
    assert.equal(one.unsent.value + other.unsent.value, 0);
    for (const { diary, sync } of devices) {
      sync.stop();
      diary.close();
    }
  }
});

/** A showing or an answer on either device, a sync that may fail, a finding of the server's, a clock that jumps. */
async function anOccurrence(devices, server, now, random) {
  const { diary, sync } = devices[random(2)];
  const about = { local_date: [MONDAY, TUESDAY][random(2)], rule_id: ["raised_icp", "pregnancy"][random(2)] };
  now.advance(random(3) * 10_000_000 * (random(4) === 0 ? -1 : 1));
  if (random(3) === 0) {
    server.failNext(...[[], [offline], [null, offline], [answerLost], [null, answerLost], [null, refused(503, "unavailable")]][random(6)]);
    await sync.now();
    return [];
  }
  if (random(6) === 0) {
    server.issue(aFinding(about));
    return [];
  }
  const event = random(2) === 0 ? aShowing(about) : anAnswer(["not_yet", "mistake"][random(2)], aShowing(about));
  return [(await diary.ledger.add(event)).event_id];
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { openDiary } from "../../static/src/store/diary.js";
import { refuseStorage } from "./browser-globals.mjs";
import { MONDAY, TUESDAY, aClock, aDevice, aShowing, anAnswer, until } from "./builders.mjs";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("what was shown and done is there when the diary is opened again", async (context) => {
  const device = aDevice(context);
  const before = await device.open();
  const shown = await before.ledger.add(aShowing());
  const answered = await before.ledger.add(anAnswer("went_for_care"));
  before.close();

  const after = await device.open();

  assert.deepEqual(after.ledger.all(), [shown, answered]);
  assert.deepEqual(shown, { event_id: shown.event_id, occurred_at: "2026-03-04T08:00:00.000Z", event: aShowing() });
  assert.match(shown.event_id, UUID);
});

test("an event counts as unsent, and moves the revision on", async (context) => {
  const diary = await aDevice(context).open();
  const before = diary.revision.value;
  await diary.ledger.add(aShowing());
  await diary.save("entries", MONDAY, { mood: 1 });

  assert.equal(diary.unsent.value, 2);
  assert.notEqual(diary.revision.value, before);
});

test("an answer comes after its showing, also where the clock was set back between them", async (context) => {
  const now = aClock("2026-03-04T08:00:00.000Z");
  const device = aDevice(context, { now });
  const diary = await device.open();
  await diary.ledger.add(aShowing());
  now.set("2026-03-03T20:00:00.000Z");
  diary.close();
  const reopened = await device.open();
  await reopened.ledger.add(anAnswer("not_yet"));
  await reopened.ledger.add(aShowing());

  assert.deepEqual(reopened.ledger.all().map(({ event, occurred_at }) => [event.kind, occurred_at]), [
    ["warning_shown", "2026-03-04T08:00:00.000Z"],
    ["warning_acknowledged", "2026-03-04T08:00:00.001Z"],
    ["warning_shown", "2026-03-04T08:00:00.002Z"],
  ]);
});

test("a clock that once ran ahead does not move the events of other rules", async (context) => {
  const now = aClock("2031-01-01T00:00:00.000Z");
  const diary = await aDevice(context, { now }).open();
  await diary.ledger.add(aShowing());
  now.set("2026-03-04T08:00:00.000Z");
  const other = await diary.ledger.add(aShowing({ rule_id: "pregnancy" }));

  assert.equal(other.occurred_at, "2026-03-04T08:00:00.000Z");
});

test("events added at once are all kept, in their order", async (context) => {
  const diary = await aDevice(context).open();
  const actions = ["not_yet", "mistake", "spoke_to_prescriber"];
  const added = await Promise.all(actions.map((action) => diary.ledger.add(anAnswer(action))));

  assert.deepEqual(diary.ledger.all(), added);
  assert.equal(new Set(added.map(({ occurred_at }) => occurred_at)).size, 3);
});

test("an event is not touched by what the caller does to the object afterwards", async (context) => {
  const diary = await aDevice(context).open();
  const event = aShowing();
  const adding = diary.ledger.add(event);
  event.what_to_do.push("Something else.");
  await adding;

  assert.deepEqual(diary.ledger.all()[0]?.event, aShowing());
});

test("other tabs see an event as soon as it is kept", async (context) => {
  const device = aDevice(context);
  const one = await device.open();
  const other = await device.open();
  const shown = await one.ledger.add(aShowing());
  await until(other.revision, () => other.ledger.all().length === 1);
  const answered = await other.ledger.add(anAnswer("called_emergency"));
  await until(one.revision, () => one.ledger.all().length === 2);

  assert.deepEqual(one.ledger.all(), [shown, answered]);
  assert.equal(other.unsent.value, 2);
});

test("the example diary's warnings and the person's own never mix", async (context) => {
  const device = aDevice(context);
  const own = await device.open("retinote");
  const example = await device.open("retinote-example");
  await example.ledger.add(aShowing());

  assert.deepEqual(own.ledger.all(), []);
});

test("in private browsing events are kept in memory", async (context) => {
  refuseStorage(context);
  const diary = await openDiary("retinote", { now: aClock() });
  context.after(() => diary.close());
  const shown = await diary.ledger.add(aShowing());
  const answered = await diary.ledger.add(anAnswer("mistake"));

  assert.equal(diary.storage, "memory");
  assert.deepEqual(diary.ledger.all(), [shown, answered]);
  assert.equal(diary.unsent.value, 2);
});

test("a full disk rejects the event, and nothing pretends to be kept", async (context) => {
  const device = aDevice(context);
  const diary = await device.open();
  const shown = await diary.ledger.add(aShowing());
  const { put } = IDBObjectStore.prototype;
  context.after(() => Object.assign(IDBObjectStore.prototype, { put }));
  IDBObjectStore.prototype.put = function full(row) {
    if (this.name === "ledger") throw new DOMException("full", "QuotaExceededError");
    return put.call(this, row);
  };

  await assert.rejects(diary.ledger.add(anAnswer("mistake")), { name: "QuotaExceededError" });

  IDBObjectStore.prototype.put = put;
  assert.deepEqual(diary.ledger.all(), [shown]);
  await diary.ledger.add(anAnswer("mistake"));
  diary.close();
  assert.equal((await device.open()).ledger.all().length, 2);
});

test("erasing the diary erases its ledger", async (context) => {
  const device = aDevice(context);
  const diary = await device.open();
  await diary.ledger.add(aShowing({ local_date: TUESDAY }));
  assert.equal(diary.ledger.all().length, 1);
  await device.within(() => diary.erase());

  assert.deepEqual(diary.ledger.all(), []);
  assert.equal(diary.unsent.value, 0);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { aClock, aDevice, MONDAY, TUESDAY, WEDNESDAY, randomFrom, until } from "./builders.mjs";
import { stateAfter, visible } from "../../static/src/store/changes.js";

test("what was saved is there when the diary is opened again", async (context) => {
  const device = aDevice(context);
  const before = await device.open();
  await before.save("entries", MONDAY, { grades: { flare: 2 }, mood: 3, note: "first day" });
  before.close();

  const after = await device.open();

  assert.deepEqual(after.get("entries", MONDAY), {
    local_date: MONDAY,
    grades: { flare: 2 },
    mood: 3,
    note: "first day",
  });
  assert.equal(after.unsent.value, 1);
  assert.equal(after.storage, "device");
});

test("edits of one day add up, and a null clears one answer", async (context) => {
  const diary = await aDevice(context).open();
  await diary.save("entries", MONDAY, { grades: { flare: 2, lip_dryness: 1 }, mood: 3 });
  await diary.save("entries", MONDAY, { grades: { flare: null }, mood: 4 });

  assert.deepEqual(diary.get("entries", MONDAY), { local_date: MONDAY, grades: { lip_dryness: 1 }, mood: 4 });
});

test("records are listed by key, with the key, and without the deleted ones", async (context) => {
  const diary = await aDevice(context).open();
  await diary.save("entries", WEDNESDAY, { mood: 3 });
  await diary.save("entries", MONDAY, { mood: 1 });
  await diary.save("entries", TUESDAY, { mood: 2 });
  await diary.remove("entries", TUESDAY);

  assert.deepEqual(diary.all("entries"), [
    { key: MONDAY, local_date: MONDAY, mood: 1 },
    { key: WEDNESDAY, local_date: WEDNESDAY, mood: 3 },
  ]);
  assert.deepEqual(diary.all("weights"), []);
});

test("a list stays the same list until one of its records changes, and so do the others in it", async (context) => {
  const diary = await aDevice(context).open();
  await diary.save("entries", MONDAY, { mood: 1 });
  await diary.save("entries", TUESDAY, { mood: 2 });
  const before = diary.all("entries");

  await diary.save("weights", "01900000-0000-7000-8000-000000000001", { measured_on: MONDAY, weight_kg: 60 });
  await diary.meta.set("preferences", { theme: "dark" });
  assert.equal(diary.all("entries"), before);

  await diary.save("entries", TUESDAY, { mood: 3 });
  const after = diary.all("entries");
  assert.equal(after[0], before[0]);
  assert.deepEqual(after[1], { key: TUESDAY, local_date: TUESDAY, mood: 3 });
  await diary.remove("entries", MONDAY);
  assert.deepEqual(diary.all("entries"), [after[1]]);
});

test("every save and every removal moves the revision on", async (context) => {
  const diary = await aDevice(context).open();
  const seen = [diary.revision.value];
  await diary.save("entries", MONDAY, { mood: 1 });
  seen.push(diary.revision.value);
  await diary.remove("entries", MONDAY);
  seen.push(diary.revision.value);

  assert.equal(new Set(seen).size, 3);
});

test("a save is not touched by what the caller does to the object afterwards", async (context) => {
  const diary = await aDevice(context).open();
  const fields = { daily_mg: [20, 40], starts_on: MONDAY };
  const saving = diary.save("regimen_periods", "period", fields);
  fields.daily_mg.push(60);
  await saving;

  assert.deepEqual(diary.get("regimen_periods", "period")?.daily_mg, [20, 40]);
});

test("edited_at never goes backwards, not even over a restart with the clock set back", async (context) => {
  const now = aClock("2026-03-04T08:00:00.000Z");
  const device = aDevice(context, { now });
  const diary = await device.open();
  const changes = [await diary.save("entries", MONDAY, { mood: 1 }), await diary.save("entries", MONDAY, { mood: 2 })];
  now.set("2025-01-01T00:00:00.000Z");
  changes.push(await diary.save("entries", TUESDAY, { mood: 3 }));
  diary.close();
  const reopened = await device.open();
  changes.push(await reopened.save("entries", MONDAY, { mood: 4 }));

  assert.deepEqual(changes.map(({ edited_at }) => edited_at), [
    "2026-03-04T08:00:00.000Z",
    "2026-03-04T08:00:00.001Z",
    "2026-03-04T08:00:00.002Z",
    "2026-03-04T08:00:00.003Z",
  ]);
  const ids = changes.map(({ change_id }) => change_id);
  assert.deepEqual(ids, ids.toSorted());
  assert.equal(reopened.get("entries", MONDAY)?.mood, 4);
});

test("saves made at once are all kept, each later than the one before", async (context) => {
  const diary = await aDevice(context).open();
  const changes = await Promise.all([1, 2, 3, 4].map((mood) => diary.save("entries", MONDAY, { mood })));

  assert.equal(new Set(changes.map(({ edited_at }) => edited_at)).size, 4);
  assert.equal(diary.get("entries", MONDAY)?.mood, 4);
  assert.equal(diary.unsent.value, 4);
});

test("undo restores what was visible before", async (context) => {
  const diary = await aDevice(context).open();
  await diary.save("entries", MONDAY, { grades: { flare: 1 }, note: "kept" });
  const change = await diary.save("entries", MONDAY, { grades: { flare: 3, headache: 2 }, mood: 0, note: null });
  await diary.undo(change);

  assert.deepEqual(diary.get("entries", MONDAY), { local_date: MONDAY, grades: { flare: 1 }, note: "kept" });
});

test("undo of the first save takes the record away, undo of a removal brings it back", async (context) => {
  const diary = await aDevice(context).open();
  const first = await diary.save("entries", MONDAY, { mood: 2, grades: { flare: 1 } });
  const removal = await diary.remove("entries", MONDAY);
  await diary.undo(removal);
  const restored = diary.get("entries", MONDAY);
  const nothingNew = await diary.undo(removal);

  assert.deepEqual(restored, { local_date: MONDAY, mood: 2, grades: { flare: 1 } });
  assert.equal(nothingNew, undefined);

  const lone = await diary.save("entries", TUESDAY, { mood: 1 });
  await diary.undo(lone);
  assert.equal(diary.get("entries", TUESDAY), undefined);
  assert.equal(first.key, MONDAY);
});

test("undo leaves alone what was edited after the change", async (context) => {
  const diary = await aDevice(context).open();
  const change = await diary.save("entries", MONDAY, { mood: 1, grades: { flare: 3 } });
  await diary.save("entries", MONDAY, { mood: 4 });
  await diary.undo(change);

  assert.deepEqual(diary.get("entries", MONDAY), { local_date: MONDAY, mood: 4 });
});

test("the history of a record lists every change, oldest first", async (context) => {
  const diary = await aDevice(context).open();
  const saved = await diary.save("entries", MONDAY, { mood: 1 });
  await diary.save("entries", TUESDAY, { mood: 1 });
  const removed = await diary.remove("entries", MONDAY);

  assert.deepEqual(await diary.history("entries", MONDAY), [saved, removed]);
});

test("whatever is done, a record is what its history adds up to", async (context) => {
  for (let seed = 0; seed < 20; seed += 1) {
    const random = randomFrom(seed);
    const diary = await aDevice(context).open();
    const made = [];
    for (let step = 0; step < 15; step += 1) made.push(await anEdit(diary, random, made));
    for (const key of [MONDAY, TUESDAY]) {
      const history = await diary.history("entries", key);
      assert.deepEqual(diary.get("entries", key), visible("entries", key, stateAfter(history)), `seed ${seed}`);
    }
    diary.close();
  }
});

/** One of the things a person does. */
async function anEdit(diary, random, made) {
  const key = [MONDAY, TUESDAY][random(2)];
  const earlier = made[random(made.length || 1)];
  if (random(6) === 0 && earlier) return (await diary.undo(earlier)) ?? earlier;
  if (random(6) === 0) return diary.remove("entries", key);
  return diary.save("entries", key, [
    { mood: random(5) },
    { grades: { flare: random(5), headache: random(5) } },
    { grades: { flare: null }, note: null },
    { grades: null, note: `note ${random(9)}` },
  ][random(4)]);
}

test("the example diary and the person's own never mix", async (context) => {
  const device = aDevice(context);
  const own = await device.open("retinote");
  const example = await device.open("retinote-example");
  await own.save("entries", MONDAY, { mood: 1 });
  await example.save("entries", TUESDAY, { mood: 4 });
  await device.within(() => example.erase());

  assert.deepEqual(own.all("entries"), [{ key: MONDAY, local_date: MONDAY, mood: 1 }]);
  assert.deepEqual(example.all("entries"), []);
});

test("small values are kept over a restart", async (context) => {
  const device = aDevice(context);
  const diary = await device.open();
  await diary.meta.set("theme", "dark");
  await diary.meta.set("forgotten", 1);
  await diary.meta.set("forgotten", undefined);
  diary.close();

  const reopened = await device.open();

  assert.equal(reopened.meta.get("theme"), "dark");
  assert.equal(reopened.meta.get("forgotten"), undefined);
});

test("an erased diary is empty, also after a restart, and can be used on", async (context) => {
  const device = aDevice(context);
  const diary = await device.open();
  await diary.save("entries", MONDAY, { mood: 1 });
  await device.within(() => diary.erase());
  assert.deepEqual(diary.all("entries"), []);
  assert.equal(diary.unsent.value, 0);

  await device.within(() => diary.save("entries", TUESDAY, { mood: 2 }));
  diary.close();
  const reopened = await device.open();

  assert.deepEqual(reopened.all("entries"), [{ key: TUESDAY, local_date: TUESDAY, mood: 2 }]);
});

test("two tabs stay current with each other", async (context) => {
  const device = aDevice(context);
  const one = await device.open();
  const other = await device.open();
  await one.save("entries", MONDAY, { mood: 1 });
  await until(other.revision, () => other.get("entries", MONDAY));
  await Promise.all([
    one.save("entries", MONDAY, { grades: { flare: 2 } }),
    other.save("entries", MONDAY, { note: "from the other tab" }),
  ]);
  const everything = { local_date: MONDAY, mood: 1, grades: { flare: 2 }, note: "from the other tab" };
  for (const tab of [one, other]) {
    await until(tab.revision, () => tab.unsent.value === 3 && tab.get("entries", MONDAY)?.note);
    assert.deepEqual(tab.get("entries", MONDAY), everything);
  }
});

test("erasing in one tab empties the other", async (context) => {
  const device = aDevice(context);
  const one = await device.open();
  const other = await device.open();
  await one.save("entries", MONDAY, { mood: 1 });
  await until(other.revision, () => other.get("entries", MONDAY));
  await device.within(async () => {
    await one.erase();
    await until(other.revision, () => other.all("entries").length === 0);
  });

  assert.equal(other.unsent.value, 0);
});

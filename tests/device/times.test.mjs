import assert from "node:assert/strict";
import { test } from "node:test";
import { againPatch, timesOf } from "../../static/src/views/times.js";

const LIPS = { item_id: "lip_dryness", worse: "higher" };
const MOOD = { item_id: "mood", worse: "lower" };
const EVENING = { at: "19:30", firstAt: "08:15" };

test("a day logged again keeps the worst, and both times", () => {
  const before = { grades: { lip_dryness: 1 } };

  assert.deepEqual(againPatch(LIPS, 3, { before, ...EVENING }), {
    grades: { lip_dryness: 3 },
    times: { "08:15 lip_dryness": 1, "19:30 lip_dryness": 3 },
  });
});

test("something better later in the day does not make the day better", () => {
  const before = { grades: { lip_dryness: 4 } };

  assert.equal(againPatch(LIPS, 0, { before, ...EVENING }).grades.lip_dryness, 4);
});

test("of mood, the lowest is the worst", () => {
  const patch = againPatch(MOOD, 1, { before: { mood: 3 }, ...EVENING });

  assert.deepEqual(patch, { mood: 1, times: { "08:15 mood": 3, "19:30 mood": 1 } });
});

test("a slip is mended at its time, also when it was the worst", () => {
  const before = { grades: { lip_dryness: 1 } };
  againPatch(LIPS, 4, { before, ...EVENING });

  assert.equal(againPatch(LIPS, 2, { before, ...EVENING }).grades.lip_dryness, 2);
});

test("what is taken back leaves the day as it stood", () => {
  const taken = againPatch(LIPS, null, { before: { grades: { lip_dryness: 1 } }, ...EVENING });
  const first = againPatch(LIPS, null, { before: {}, ...EVENING });

  assert.deepEqual([taken.grades.lip_dryness, taken.times["19:30 lip_dryness"]], [1, null]);
  assert.equal(first.grades.lip_dryness, null);
});

test("a third time counts with the two before, and the first is noted once", () => {
  const before = { grades: { lip_dryness: 3 }, times: { "08:15 lip_dryness": 1, "12:00 lip_dryness": 3 } };

  assert.deepEqual(againPatch(LIPS, 2, { before, at: "19:30", firstAt: "12:00" }), {
    grades: { lip_dryness: 3 },
    times: { "19:30 lip_dryness": 2 },
  });
});

test("where it is not known when the first was said, no time is made up", () => {
  const patch = againPatch(LIPS, 3, { before: { grades: { lip_dryness: 1 } }, at: "19:30", firstAt: undefined });

  assert.deepEqual(patch.times, { "19:30 lip_dryness": 3 });
});

test("times stand in the order of the clock, with all that was said at each", () => {
  const times = timesOf({ "19:30 mood": 1, "08:15 flare": 0, "19:30 flare": 2 });

  assert.deepEqual(times.map(({ at }) => at), ["08:15", "19:30"]);
  assert.deepEqual(times[1].said, [{ itemId: "mood", grade: 1 }, { itemId: "flare", grade: 2 }]);
});

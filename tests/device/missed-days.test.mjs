import assert from "node:assert/strict";
import { test } from "node:test";
import { missedDay, missedDays } from "../../static/src/views/missed-day.js";

const TODAY = "2026-03-20";
const whole = (local_date) => ({ local_date, grades: { flare: 1 }, red_flags: { raised_icp: false } });

test("days left out are told oldest first, and today is not one of them", () => {
  assert.deepEqual(missedDays([whole("2026-03-16")], TODAY), ["2026-03-17", "2026-03-18", "2026-03-19"]);
});

test("nothing before the diary began was left out", () => {
  assert.deepEqual(missedDays([], TODAY), []);
  assert.deepEqual(missedDays([whole(TODAY)], TODAY), []);
});

test("a day lacks something while its grades or its safety question are open", () => {
  const graded = { local_date: "2026-03-18", mood: 3 };
  const safe = { local_date: "2026-03-19", red_flags: { raised_icp: false } };

  assert.deepEqual(missedDays([whole("2026-03-17"), graded, safe], TODAY), ["2026-03-18", "2026-03-19"]);
});

test("of a long gap the latest seven days of two weeks are asked about", () => {
  const days = missedDays([whole("2026-01-01")], TODAY);

  assert.deepEqual([days.length, days[0], days.at(-1)], [7, "2026-03-13", "2026-03-19"]);
});

test("the question on Today is about the latest of three days, and never again about one that was settled", () => {
  const entries = [whole("2026-03-10")];

  assert.equal(missedDay(entries, TODAY, undefined), "2026-03-19");
  assert.equal(missedDay(entries, TODAY, "2026-03-19"), undefined);
  assert.equal(missedDay([...entries, whole("2026-03-19")], TODAY, undefined), "2026-03-18");
});

/** Which days a chart shows, and what is said of each. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { closer, dayAt, daysIn, moved, ofDays, shownRange, wider } from "../../static/src/views/chart-zoom.js";

// The language that dates are written in is the browser's; Node may have none, or another.
Object.defineProperty(globalThis, "navigator", { value: { languages: ["en-GB"] }, configurable: true });
const { sideBySide } = await import("../../static/src/views/chart-parts.js");
const { offPlanWords, stopsOf } = await import("../../static/src/views/mark-words.js");

const WHOLE = { from_date: "2026-01-05", to_date: "2026-06-21" };
const NO_MARKS = { red_flags: [], off_plan: [], lab_days: [] };
const answer = (key, words = () => "2 Dry") => ({ key, x: 1, y: 2, words });
const said = (on) => on.slice(8);

test("nothing zoomed shows everything", () => {
  assert.deepEqual(shownRange(WHOLE, null), WHOLE);
});

test("closer shows half as many days, but never fewer than a week", () => {
  let range = WHOLE;
  const seen = [];
  for (let step = 0; step < 8; step += 1) {
    range = shownRange(WHOLE, closer(range));
    seen.push(daysIn(range));
  }
  assert.deepEqual(seen, [84, 42, 21, 11, 7, 7, 7, 7]);
});

test("wider ends with everything, and says so", () => {
  const half = shownRange(WHOLE, closer(WHOLE));

  assert.equal(wider(half, WHOLE), null);
  assert.equal(ofDays(WHOLE, "2026-02-01", 10000), null);
  assert.deepEqual(ofDays(WHOLE, "2026-02-01", 1), { middle: "2026-02-01", days: 7 });
});

test("a chart is never moved beyond its ends", () => {
  const week = { from_date: "2026-01-05", to_date: "2026-01-11" };

  assert.deepEqual(shownRange(WHOLE, moved(week, -30)), week);
  assert.deepEqual(shownRange(WHOLE, moved(week, 1000)), { from_date: "2026-06-15", to_date: "2026-06-21" });
});

test("zooming about a day keeps that day in sight", () => {
  for (const day of ["2026-01-05", "2026-03-01", "2026-06-21"]) {
    const { from_date: from, to_date: to } = shownRange(WHOLE, closer(WHOLE, day));
    assert.ok(from <= day && day <= to, day);
  }
});

test("a place across the chart is a day of it, also beyond its edges", () => {
  const week = { from_date: "2026-01-05", to_date: "2026-01-11" };

  assert.deepEqual([-1, 0, 0.5, 1, 2].map((share) => dayAt(week, share)), [
    "2026-01-05",
    "2026-01-05",
    "2026-01-08",
    "2026-01-11",
    "2026-01-11",
  ]);
});

test("days left out are told with the next answer", () => {
  const stops = stopsOf([answer("2026-01-05"), answer("2026-01-06"), answer("2026-01-10")], NO_MARKS, said);

  assert.deepEqual(stops.map(({ words }) => words()), [
    "05: 2 Dry.",
    "06: 2 Dry.",
    "10: 2 Dry. 3 days without an answer before it.",
  ]);
});

test("laboratory values have no gaps: nobody takes them daily", () => {
  const stops = stopsOf([answer("2026-01-05"), answer("2026-03-10")], NO_MARKS, said, false);

  assert.ok(stops.every(({ words }) => !words().includes("without an answer")));
});

test("a marked day without an answer can be read as well, and says that there is none", () => {
  const marks = { ...NO_MARKS, off_plan: [{ kind: "missed", local_date: "2026-01-06", x: 100, taken_mg: 0, planned_mg: 40 }] };

  const [, marked] = stopsOf([answer("2026-01-05"), answer("2026-01-07")], marks, said);

  const { words, ...place } = marked;
  assert.deepEqual(place, { key: "2026-01-06", x: 10, y: null });
  assert.equal(words(), "06: no answer. Dose missed.");
});

test("what is said of a day is worked out when somebody asks for it", () => {
  const asked = [];
  const told = (key) => answer(key, () => asked.push(key) && "2 Dry");

  const [, second] = stopsOf([told("2026-01-05"), told("2026-01-06")], NO_MARKS, said);

  assert.deepEqual(asked, []);
  assert.equal(second.words(), "06: 2 Dry.");
  assert.deepEqual(asked, ["2026-01-06"]);
});

test("a part of a dose and more than planned are said with both amounts", () => {
  assert.equal(offPlanWords({ kind: "partial", taken_mg: 20, planned_mg: 40 }), "20 of 40 mg taken");
  assert.equal(offPlanWords({ kind: "extra", taken_mg: 80, planned_mg: 40 }), "80 mg taken, 40 mg planned");
});

test("signs of neighbouring days are one, from the first of them to the last", () => {
  assert.deepEqual(sideBySide([0, 10, 18.9, 37.9, 38, 38], 19), [
    [0, 18.9],
    [37.9, 38],
  ]);
  assert.deepEqual(sideBySide([], 19), []);
});

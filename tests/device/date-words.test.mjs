import assert from "node:assert/strict";
import { test } from "node:test";
import { dateProblems } from "../../static/src/views/date-draft.js";

// The language that dates are written in is the browser's; Node may have none, or another.
Object.defineProperty(globalThis, "navigator", { value: { languages: ["en-US"] }, configurable: true });
const { whenWords } = await import("../../static/src/views/date-words.js");

const TODAY = "2026-03-10";
const LATEST = "2028-03-09";

function due(changed) {
  const on = changed.on ?? TODAY;
  return { status: "due_soon", on, in_time_until: on, time: null, done_on: null, event_id: "us_visit_monthly", ...changed };
}

test("what is due soon says in how many days", () => {
  assert.equal(whenWords(due({ on: "2026-03-13" }), TODAY), "in 3 days, Fri, Mar 13");
  assert.equal(whenWords(due({ on: "2026-03-11" }), TODAY), "tomorrow");
  assert.equal(whenWords(due({ on: TODAY, time: "14:30" }), TODAY), "today, 14:30");
});

test("what may still be done says until when", () => {
  assert.equal(whenWords(due({ on: "2026-03-08", in_time_until: "2026-03-15" }), TODAY), "now, until Sun, Mar 15");
  assert.equal(whenWords(due({ on: "2026-03-08", in_time_until: TODAY }), TODAY), "today");
});

test("what is overdue says since when, and a date of one's own was simply then", () => {
  const overdue = { status: "overdue", on: "2026-03-01", in_time_until: "2026-03-04" };

  assert.equal(whenWords(due(overdue), TODAY), "was due by March 4, 2026");
  assert.equal(whenWords(due({ ...overdue, event_id: null }), TODAY), "was on March 1, 2026");
});

test("what was done says when", () => {
  assert.equal(whenWords(due({ status: "done", done_on: "2026-03-09" }), TODAY), "on March 9, 2026");
});

test("a date that is none, too early or too far ahead is refused", () => {
  const draft = { id: "1", on: TODAY, time: "", note: "", kind: "visit", done_on: "" };

  assert.deepEqual(dateProblems(draft, TODAY, LATEST), {});
  for (const on of ["", "1999-12-31", "2028-03-10", "12026-03-10"]) {
    assert.deepEqual(dateProblems({ ...draft, on }, TODAY, LATEST), { on: "on" }, on);
  }
  assert.deepEqual(dateProblems({ ...draft, done_on: "2026-03-11" }, TODAY, LATEST), { done_on: "doneOn" });
  assert.deepEqual(dateProblems({ ...draft, time: "24:00" }, TODAY, LATEST), { time: "time" });
  assert.deepEqual(dateProblems({ ...draft, note: "x".repeat(501) }, TODAY, LATEST), { note: "note" });
});

/** Weeks in words: every week is there, also one without an answer; missing is never a number. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { trends } from "../../static/src/domain/trends.js";
import { addDays } from "../../static/src/domain/local-date.js";

// The language that dates are written in is the browser's; Node may have none, or another.
Object.defineProperty(globalThis, "navigator", { value: { languages: ["en-GB"] }, configurable: true });
const { lineWords, weeksInWords } = await import("../../static/src/views/week-words.js");

const FIRST = "2026-01-05";
const ITEM = { item_id: "lip_dryness", worse: "higher" };
const LIPS = { item_id: "lip_dryness", label: "Dry lips", anchors: ["Fine", "A bit dry", "Dry", "Cracked", "Split"] };
const SKIN = { ...LIPS, item_id: "skin_dryness", label: "Dry skin" };

/** @param {[number, number][]} days from the first dose on, each with its grade */
const weeksOf = (days, named = [LIPS]) => {
  const entries = days.map(([day, grade]) => ({ local_date: addDays(FIRST, day), grades: { lip_dryness: grade } }));
  const items = named.map(({ item_id }) => ({ ...ITEM, item_id }));
  const asOf = addDays(FIRST, 60);
  return weeksInWords(trends(entries, items, { first_dose_date: FIRST }, [], asOf, null, null, []), named);
};

test("the newest week is read first, and a week without an answer is read too", () => {
  const weeks = weeksOf([[0, 1], [15, 3]]);

  assert.deepEqual(weeks.map(({ week, starts_on, lines }) => [week, starts_on, lines.length]), [
    [3, "2026-01-19", 1],
    [2, "2026-01-12", 0],
    [1, "2026-01-05", 1],
  ]);
});

test("there is no week 0 between the week before the first dose and the first", () => {
  const weeks = weeksOf([[-2, 0], [1, 1]]);

  assert.deepEqual(weeks.map(({ week, starts_on }) => [week, starts_on]), [[1, "2026-01-05"], [-1, "2025-12-29"]]);
});

test("an item without an answer in a week is named as not logged, never as fine", () => {
  const [week] = weeksOf([[0, 0]], [LIPS, SKIN]);

  assert.deepEqual(week?.not_logged, ["Dry skin"]);
  assert.deepEqual(week?.lines.map((line) => line.words), ["Dry lips: “Fine”, 1 day logged."]);
});

test("a middle between two steps is said between their words", () => {
  const [week] = weeksOf([[0, 1], [1, 2]]);

  assert.equal(week?.lines[0]?.words, "Dry lips: between “A bit dry” and “Dry”, at worst “Dry”, 2 days logged.");
});

test("a change is told only against a week just before", () => {
  const [third, second] = weeksOf([[0, 1], [7, 3], [14, 3]]);

  assert.equal(second?.lines[0]?.words, "Dry lips: “Cracked”, 1 day logged, 2 steps more than the week before.");
  assert.equal(third?.lines[0]?.words, "Dry lips: “Cracked”, 1 day logged, as in the week before.");
});

test("of mood a rise is better", () => {
  const line = { week: 2, starts_on: FIRST, days_logged: 7, median: 3, worst: 1, change: 1 };

  assert.equal(
    lineWords(line, { item_id: "mood", label: "Mood", anchors: ["Very low", "Low", "In between", "Good", "Very good"] }, "lower"),
    "Mood: “Good”, at worst “Low”, 7 days logged, one step better than the week before.",
  );
});

test("a diary without an answer has no weeks", () => {
  assert.deepEqual(weeksOf([]), []);
});

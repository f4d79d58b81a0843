/** Trends in words: no more certain than the days logged, and never a cause. */
import assert from "node:assert/strict";
import { test } from "node:test";

// The language that dates are written in is the browser's; Node may have none, or another.
Object.defineProperty(globalThis, "navigator", { value: { languages: ["en-GB"] }, configurable: true });
const { changeWords, comparisonSentences, directionWord, slopeSentence } = await import("../../static/src/views/trend-words.js");
const { lagSentence, patternOf, signed } = await import("../../static/src/views/together-words.js");


const aTrend = (gradesPerWeek, days, worse = "higher") => ({
  worse,
  slope: { grades_per_week: gradesPerWeek, days_logged: days },
  against_baseline: null,
  against_dose_step: null,
});
const aComparison = (change) => ({
  change,
  earlier: { from_date: "2026-01-05", to_date: "2026-02-01" },
  later: { from_date: "2026-02-02", to_date: "2026-03-01" },
});
const aLag = (over) => ({
  lag_weeks: 0,
  status: "ok",
  weeks: 12,
  effective_weeks: 9,
  rank_correlation: 0.6,
  low: 0.1,
  high: 0.9,
  ...over,
});

test("too few days are no trend, and it says how many there are", () => {
  assert.equal(slopeSentence(aTrend(null, 7)), "Not enough days yet for a trend: 7 of 8 in the last 4 weeks.");
});

test("with fewer than half of the days a direction is only perhaps one", () => {
  assert.equal(slopeSentence(aTrend(0.5, 13)), "Perhaps more than 4 weeks ago, but only 13 of 28 days logged.");
  assert.equal(slopeSentence(aTrend(0.5, 14)), "More than 4 weeks ago: about half a step a week (14 of 28 days logged).");
});

test("next to nothing is about the same, up or down", () => {
  for (const flat of [0, 0.09, -0.09])
    assert.equal(slopeSentence(aTrend(flat, 20)), "About the same as 4 weeks ago (20 of 28 days logged).");
  assert.match(slopeSentence(aTrend(-0.1, 20)), /^Less than 4 weeks ago: a little a week/);
});

test("a mood that rises is better, dryness that rises is more", () => {
  assert.match(slopeSentence(aTrend(0.5, 20, "lower")), /^Better than/);
  assert.match(slopeSentence(aTrend(-0.5, 20, "lower")), /^Worse than/);
  assert.match(slopeSentence(aTrend(0.5, 20, "higher")), /^More than/);
  assert.equal(directionWord(-1, "higher"), "Less");
});

test("without anything to compare with there is no sentence", () => {
  assert.deepEqual(comparisonSentences(aTrend(0, 20)), []);
});

test("a comparison without enough days says so and gives no number", () => {
  const trend = { ...aTrend(0, 20), against_baseline: aComparison(null), against_dose_step: aComparison(0) };

  assert.deepEqual(comparisonSentences(trend), [
    "The last 4 weeks against your first days: not enough days logged to say.",
    "Since the dose last changed on 2 Feb, against before: about the same.",
  ]);
});

test("steps are said as people count them", () => {
  assert.equal(changeWords(0.5), "half a step");
  assert.equal(changeWords(-1), "one step");
  assert.equal(changeWords(1.5), "one and a half steps");
  assert.equal(changeWords(2), "2 steps");
  assert.equal(changeWords(0.25), "0.25 steps");
});

test("a pattern is one only where the whole interval lies on one side of none", () => {
  assert.equal(patternOf(0.01, 0.9), "together");
  assert.equal(patternOf(-0.9, -0.01), "opposite");
  for (const [low, high] of [[-0.1, 0.9], [0, 0.9], [-0.9, 0], [-1, 1]]) assert.equal(patternOf(low, high), "unclear");
});

test("what went together is said with its weeks and how far it could lie off", () => {
  assert.equal(
    lagSentence(aLag({ lag_weeks: 1 })),
    "One week later, higher doses and more of it went together. Over 12 weeks the figure is 0.6, where 0 is no pattern and 1 is always together; with so few weeks it could be anything from 0.1 to 0.9.",
  );
  assert.match(lagSentence(aLag({ low: -0.2 })), /^In the same week, no clear pattern\./);
});

test("no status of a lag claims a cause or gives a figure it does not have", () => {
  const none = { rank_correlation: null, low: null, high: null };
  const said = ["not_enough_weeks", "one_dose_level", "one_grade_level"].map((status) => lagSentence(aLag({ status, ...none })));

  assert.equal(new Set(said).size, 3);
  for (const sentence of [...said, lagSentence(aLag({}))]) assert.doesNotMatch(sentence, /caus|because|due to|null/i);
});

test("a figure below none has a true minus sign", () => {
  assert.equal(signed(-0.25), "−0.25");
});

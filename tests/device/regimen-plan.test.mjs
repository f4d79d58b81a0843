/** How a typed dose is read, laid out day by day, and said in words. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { inWords } from "../../static/src/text/en/today.js";
import {
  gapAtStart,
  lastWithDose,
  partAmounts,
  pausedSince,
  periodStartingOn,
  previewDays,
  readAmount,
  readPattern,
  unusualMg,
} from "../../static/src/views/regimen-plan.js";

let count = 0;
const aPeriod = (starts_on, ...daily_mg) => ({ key: `period-${(count += 1)}`, starts_on, daily_mg });

test("an amount is read with a point or a comma", () => {
  assert.deepEqual(readAmount(" 40 "), { daily_mg: [40] });
  assert.deepEqual(readAmount("22,5"), { daily_mg: [22.5] });
  assert.deepEqual(readAmount("22.5"), { daily_mg: [22.5] });
});

test("what is no amount is refused by its reason", () => {
  for (const typed of ["", "forty", "1e3", "0x10", "Infinity", "20/40", "4 0"])
    assert.deepEqual(readAmount(typed), { problem: "not_a_number" }, typed);
  assert.deepEqual(readAmount("-20"), { problem: "negative" });
  assert.deepEqual(readAmount("1001"), { problem: "over_limit" });
  assert.deepEqual(readAmount("1000"), { daily_mg: [1000] });
});

test("a pattern is read with slashes, semicolons or spaces", () => {
  for (const typed of ["20/40", "20 / 40", "20;40", "20 40"])
    assert.deepEqual(readPattern(typed), { daily_mg: [20, 40] }, typed);
  assert.deepEqual(readPattern("20/-40"), { problem: "negative" });
  assert.deepEqual(readPattern("20/"), { problem: "not_a_pattern" });
  assert.deepEqual(readPattern(Array(29).fill("20").join("/")), { problem: "too_long" });
});

test("only an amount over 200 mg is asked about", () => {
  assert.equal(unusualMg([40, 200]), undefined);
  assert.equal(unusualMg([40, 201, 300]), 300);
});

test("a pattern counts from its own first day, over the end of a month", () => {
  assert.deepEqual(previewDays([20, 40, 0], "2028-02-28", 4), [
    { on: "2028-02-28", mg: 20 },
    { on: "2028-02-29", mg: 40 },
    { on: "2028-03-01", mg: 0 },
    { on: "2028-03-02", mg: 20 },
  ]);
});

test("parts of a dose are offered where each can be written down", () => {
  assert.deepEqual(partAmounts(40, 2), [{ taken: 1, mg: 20 }]);
  assert.deepEqual(partAmounts(60, 3), [
    { taken: 2, mg: 40 },
    { taken: 1, mg: 20 },
  ]);
  assert.deepEqual(partAmounts(40, 3), []);
  assert.deepEqual(partAmounts(40), []);
  assert.deepEqual(partAmounts(0, 2), []);
  assert.deepEqual(partAmounts(null, 2), []);
});

test("a period does not collide with itself", () => {
  const [first, second] = [aPeriod("2026-01-05", 20), aPeriod("2026-02-05", 40)];

  assert.equal(periodStartingOn([first, second], "2026-02-05", first.key), second);
  assert.equal(periodStartingOn([first, second], "2026-02-05", second.key), undefined);
});

test("a pause written in two parts began with the first of them", () => {
  const periods = [aPeriod("2026-01-05", 40), aPeriod("2026-02-01", 0), aPeriod("2026-02-05", 0, 0)];

  assert.equal(pausedSince(periods, "2026-02-10"), "2026-02-01");
  assert.equal(lastWithDose(periods, "2026-02-10"), periods[0]);
});

test("days between the first dose and the first period are a gap", () => {
  const periods = [aPeriod("2026-02-01", 40), aPeriod("2026-01-10", 20)];

  assert.deepEqual(gapAtStart(periods, "2026-01-05"), { from: "2026-01-05", to: "2026-01-09" });
  assert.equal(gapAtStart(periods, "2026-01-10"), undefined);
  assert.equal(gapAtStart([], "2026-01-10"), undefined);
  assert.equal(gapAtStart(periods, undefined), undefined);
});

test("an amount is said in words, so that a slipped digit is heard", () => {
  assert.equal(inWords(0), "zero");
  assert.equal(inWords(15), "fifteen");
  assert.equal(inWords(40), "forty");
  assert.equal(inWords(250), "two hundred and fifty");
  assert.equal(inWords(405), "four hundred and five");
  assert.equal(inWords(999), "nine hundred and ninety-nine");
  assert.equal(inWords(1000), "one thousand");
  assert.equal(inWords(222.5), "two hundred and twenty-two point five");
});

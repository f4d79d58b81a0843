/** Dates as day numbers are right for every day of eight centuries, in whatever zone node runs. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  addDays,
  compareText,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
} from "../../static/src/domain/local-date.js";

const DAY = 86_400_000;

test("every day from 1600 to 2400 has the date that UTC gives it", () => {
  for (let day = dayNumber("1600-01-01"); day <= dayNumber("2400-12-31"); day += 1) {
    const date = new Date(day * DAY).toISOString().slice(0, 10);

    assert.equal(dateOfDayNumber(day), date);
    assert.equal(dayNumber(date), day);
  }
});

test("the first day of 1970 is day 0", () => {
  assert.equal(dayNumber("1970-01-01"), 0);
  assert.equal(dateOfDayNumber(-1), "1969-12-31");
});

test("days are added across a leap day, and counted back", () => {
  assert.equal(addDays("2024-02-28", 2), "2024-03-01");
  assert.equal(daysBetween("2024-03-01", "2024-02-28"), 2);
  assert.equal(daysBetween("2024-02-28", "2024-03-01"), -2);
});

test("text compares by its characters", () => {
  assert.deepEqual(["b", "a", "b"].sort(compareText), ["a", "b", "b"]);
  assert.equal(compareText("a", "a"), 0);
});

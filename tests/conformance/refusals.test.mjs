/** What cannot be: the phone refuses it as loudly as the server. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { chartRequest } from "../../static/src/domain/chart-model.js";
import { caseOf, decide, windowDays } from "../../static/src/domain/conditions.js";
import { converted } from "../../static/src/domain/labs.js";
import { weekStartsOn } from "../../static/src/domain/treatment-week.js";
import { evaluateTrends } from "../../static/src/domain/trend-rules.js";
import { evaluatePack } from "../../static/src/domain/urgent-rules.js";

const DAY = "2026-03-03";
const NOTHING = caseOf([], DAY, DAY);

const RULE = /** @type {const} */ ({
  rule_id: "r",
  tier: "soon",
  flag: "r",
  valid_regions: ["*"],
});

test("week 0 does not start", () => {
  assert.throws(() => weekStartsOn(0, DAY), RangeError);
});

for (const operator of /** @type {const} */ (["gradeOnDays", "gradeOnLastEntries"])) {
  test(`${operator} needs one bound`, () => {
    for (const bounds of [{}, { at_least: 1, at_most: 2 }]) {
      const condition = { operator, item: "x", days: 1, entries: 1, within_days: 1, ...bounds };

      assert.throws(() => decide(condition, NOTHING, null), /either at_least or at_most/);
    }
  });
}

test("an item that stands for none is refused", () => {
  const window = { item: "*", days: 1, entries: 1, within_days: 1, by: 1 };
  const conditions = /** @type {any[]} */ ([
    { operator: "gradeOnDays", ...window, at_least: 1 },
    { operator: "gradeOnLastEntries", ...window, at_least: 1 },
    { operator: "changeFromBaseline", ...window, baseline_from_day: 1, baseline_to_day: 1, baseline_min_days: 1 },
    { operator: "lasting", item: "*", at_least: 1, longer_than_days: 7, max_gap_days: 1 },
    { operator: "worseAfterImprovement", ...window, week_min_days: 1 },
  ]);
  for (const condition of conditions) {
    assert.throws(() => decide(condition, NOTHING, null), /no item for \* to stand for/);
  }
});

test("an operator this phone does not know fails the whole pack", () => {
  const condition = /** @type {any} */ ({ operator: "phaseOfMoon" });
  const rules = [RULE, { ...RULE, also_when: condition }];
  const trend = /** @type {any} */ ({ rule_id: "t", items: ["flare"], condition });

  assert.throws(() => evaluatePack([...rules], [], DAY, null, null), /unknown operator/);
  assert.throws(() => evaluateTrends([trend], [], DAY, null), /unknown operator/);
  assert.throws(() => windowDays(condition), /unknown operator/);
});

test("trends without the item make no chart", () => {
  const trends = {
    as_of: DAY,
    first_dose_date: null,
    treatment_week: null,
    on_drug_week: null,
    items: [],
    annotations: { dose_steps: [], pauses: [], red_flags: [] },
  };

  assert.throws(
    () => chartRequest(trends, "flare", null, null, "weeks", 360, 240),
    /the trends hold no item flare/,
  );
});

test("a unit is turned into another only where that is exact", () => {
  const units = ["mmol/L", "mg/dL"].map((unit) => ({ unit, conversion: null }));

  assert.throws(() => converted(1, units[0], units[1]), /not exactly/);
});

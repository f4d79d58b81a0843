/** What cannot be: the phone refuses it as loudly as the server. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { chartRequest } from "../../static/src/domain/chart-model.js";
import { weekStartsOn } from "../../static/src/domain/treatment-week.js";
import { evaluate, evaluatePack, windowDays } from "../../static/src/domain/urgent-rules.js";

const RULE = { rule_id: "r", valid_regions: ["*"] };
const DAY = "2026-03-03";

test("week 0 does not start", () => {
  assert.throws(() => weekStartsOn(0, DAY), RangeError);
});

test("a rule needs either a flag or a condition", () => {
  const condition = /** @type {const} */ ({ operator: "flag", flag: "x" });

  assert.throws(() => evaluate(RULE, [], DAY, null), /r needs either a flag or a condition/);
  assert.throws(() => evaluate({ ...RULE, flag: "x", condition }, [], DAY, null), RangeError);
});

test("grades need one bound", () => {
  const window = /** @type {const} */ ({ operator: "gradeOnDays", item: "x", days: 1, within_days: 1 });

  for (const bounds of [{}, { at_least: 1, at_most: 2 }]) {
    const rule = { ...RULE, condition: { ...window, ...bounds } };
    assert.throws(() => evaluate(rule, [], DAY, null), /either at_least or at_most/);
  }
});

test("an operator this phone does not know fails the whole pack", () => {
  const condition = /** @type {any} */ ({ operator: "phaseOfMoon" });

  assert.throws(
    () => evaluatePack([{ ...RULE, condition }], [], DAY, null, null),
    /unknown operator/,
  );
  assert.throws(() => windowDays({ ...RULE, condition }), /unknown operator/);
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

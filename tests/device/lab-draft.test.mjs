import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  emptyRow,
  hasProblems,
  labFields,
  numberFrom,
  problemsOf,
  readings,
  rowOf,
  unitsOf,
} from "../../static/src/views/lab-draft.js";

const { analytes } = JSON.parse(readFileSync(new URL("../../schemas/catalogue/labs.json", import.meta.url)));
const TODAY = "2026-03-10";

function aRow(changed = {}) {
  return { ...emptyRow("1", "alt", [], analytes), value: "32", ...changed };
}

function problems(row, takenOn = TODAY) {
  return problemsOf({ taken_on: takenOn, rows: [row], isChange: false }, analytes, TODAY).byRow["1"] ?? {};
}

test("a number may have a point or a comma before its decimals", () => {
  assert.equal(numberFrom(" 5.2 "), 5.2);
  assert.equal(numberFrom("5,2"), 5.2);
  assert.equal(numberFrom("1200"), 1200);
  assert.equal(numberFrom(".5"), 0.5);
});

test("a number that could be read in two ways is asked for again", () => {
  assert.equal(numberFrom("1,200"), undefined);
  assert.deepEqual(problems(aRow({ value: "1,200" })), { value: "comma" });
  assert.deepEqual(readings("1,200"), ["1200", "1.200"]);
});

test("what is no number alone is asked for again", () => {
  for (const value of ["<5", "5 U/L", "1e3", "0x10", "Infinity", "five", "1.2.3", "-"]) {
    assert.deepEqual(problems(aRow({ value })), { value: "notANumber" }, value);
  }
});

test("a value, its unit and its name have to be there; the range does not", () => {
  assert.deepEqual(problems(aRow({ value: "" })), { value: "missing" });
  assert.deepEqual(problems(aRow({ unit: "", otherUnit: " " })), { unit: "unit" });
  assert.deepEqual(problems(aRow({ analyte: "", name: " " })), { name: "name" });
  assert.deepEqual(problems(aRow({ low: "", high: "" })), {});
});

test("a negative value, a reversed range and a number too large are said at their fields", () => {
  assert.deepEqual(problems(aRow({ value: "-1" })), { value: "negative" });
  assert.deepEqual(problems(aRow({ low: "40", high: "10" })), { high: "reversed" });
  assert.deepEqual(problems(aRow({ value: "10000000000" })), { value: "tooLarge" });
});

test("a day of before 2000, of the future or none at all is refused", () => {
  for (const takenOn of ["1999-12-31", "2026-03-11", ""]) {
    const found = problemsOf({ taken_on: takenOn, rows: [aRow()], isChange: false }, analytes, TODAY);
    assert.equal(found.taken_on, "date", takenOn);
    assert.ok(hasProblems(found));
  }
});

test("a visit without values is nothing to save", () => {
  assert.equal(problemsOf({ taken_on: TODAY, rows: [], isChange: false }, analytes, TODAY).rows, "nothing");
});

test("a unit written another way is still that unit", () => {
  const units = [
    ["alt", "iu/l", "[IU]/L"],
    ["alt", "U / L", "U/L"],
    ["platelets", "10^9/l", "10*9/L"],
    ["platelets", "x10⁹/L", "10*9/L"],
    ["white_cells", "10³/μL", "10*3/uL"],
    ["glucose", "MMOL/L", "mmol/L"],
  ];
  for (const [analyte, otherUnit, unit] of units) {
    const row = aRow({ analyte, unit: "", otherUnit });
    assert.deepEqual(problems(row), {}, otherUnit);
    assert.equal(labFields(row, TODAY, analytes).unit, unit);
  }
});

test("a unit that is none of the analyte's does not fit", () => {
  assert.deepEqual(problems(aRow({ unit: "", otherUnit: "µkat/L" })), { unit: "unitDoesNotFit" });
  assert.deepEqual(problems(aRow({ analyte: "platelets", unit: "", otherUnit: "G/L" })), { unit: "unitDoesNotFit" });
});

test("a name of one's own is kept as printed, in any unit", () => {
  const row = aRow({ analyte: "", name: " Ferritin ", unit: "", otherUnit: "µg/L" });

  assert.deepEqual(problems(row), {});
  assert.deepEqual(labFields(row, TODAY, analytes), {
    taken_on: TODAY, analyte: "Ferritin", value: 32, unit: "µg/L", reference_low: null, reference_high: null, result: null,
  });
});

test("a name that the catalogue knows is that analyte", () => {
  const row = aRow({ analyte: "", name: "hdl cholesterol", unit: "", otherUnit: "mg/dl" });

  assert.equal(labFields(row, TODAY, analytes).analyte, "hdl_cholesterol");
  assert.equal(labFields(row, TODAY, analytes).unit, "mg/dL");
});

test("the unit used last comes first, by the day of the test and not of the writing", () => {
  const labs = [
    { taken_on: "2026-02-01", analyte: "glucose", value: 90, unit: "mg/dL" },
    { taken_on: "2026-01-01", analyte: "glucose", value: 5, unit: "mmol/L" },
  ];

  assert.deepEqual(unitsOf("glucose", labs, analytes), ["mg/dL", "mmol/L"]);
  assert.deepEqual(unitsOf("glucose", [], analytes), ["mmol/L", "mg/dL"]);
});

test("a kept value comes back into the form as it was, and out of it the same", () => {
  for (const lab of [
    { taken_on: TODAY, analyte: "alt", value: 0.5, unit: "[IU]/L", reference_high: 40 },
    { taken_on: TODAY, analyte: "Ferritin", value: 80, unit: "µg/L", reference_low: 0 },
    { taken_on: TODAY, analyte: "pregnancy_test", result: "negative" },
    { taken_on: TODAY, analyte: "pregnancy_test" },
  ]) {
    const row = rowOf("1", lab, analytes);
    const kept = Object.entries(labFields(row, TODAY, analytes)).filter(([, value]) => value !== null);
    assert.deepEqual(Object.fromEntries(kept), lab);
    assert.deepEqual(problems(row), {});
  }
});

test("a pregnancy test needs no value, and its result stays out unless asked for", () => {
  const row = emptyRow("1", "pregnancy_test", [], analytes);

  assert.deepEqual(problems(row), {});
  assert.equal(labFields(row, TODAY, analytes).result, null);
});

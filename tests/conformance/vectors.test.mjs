/** Every conformance vector, answered in JavaScript; test_vectors.py answers the same in Python. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { answer, casesOf, stems } from "./domain.mjs";

for (const stem of stems()) {
  for (const { description, function: name, arguments: parameters, expected } of casesOf(stem)) {
    test(`${stem}: ${name}: ${description}`, () => {
      assert.deepStrictEqual(answer(stem, name, parameters), expected);
    });
  }
}

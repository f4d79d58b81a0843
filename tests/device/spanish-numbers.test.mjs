/** Amounts said in words in Spanish, where they agree with the noun that follows. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { inWords } from "../../static/src/text/es/today.js";

test("an amount is said in Spanish as it is said before “miligramos”", () => {
  assert.equal(inWords(0), "cero");
  assert.equal(inWords(21), "veintiún");
  assert.equal(inWords(31), "treinta y un");
  assert.equal(inWords(100), "cien");
  assert.equal(inWords(101), "ciento un");
  assert.equal(inWords(250), "doscientos cincuenta");
  assert.equal(inWords(405), "cuatrocientos cinco");
  assert.equal(inWords(999), "novecientos noventa y nueve");
  assert.equal(inWords(1000), "mil");
  assert.equal(inWords(221.5), "doscientos veintiuno coma cinco");
});

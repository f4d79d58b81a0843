/**
 * Answers calls of the JavaScript domain: one JSON call a line in, one JSON result a line out.
 *
 * A call is `{stem, function, arguments}`; the function is named as Python names it.
 */

import { createInterface } from "node:readline";

import { answer } from "./domain.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  const { stem, function: name, arguments: parameters } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(answer(stem, name, parameters))}\n`);
}

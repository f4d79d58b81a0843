import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.addEventListener ??= () => undefined;
globalThis.document ??= /** @type {any} */ ({ hidden: true });

const { takeTurn } = await import("../../static/src/ui/turns.js");

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

test("turns come in order, each in a task of its own", async () => {
  const log = [];
  takeTurn(() => {
    log.push("first");
    setImmediate(() => log.push("another task"));
  });
  takeTurn(() => log.push("second"));
  assert.deepEqual(log, []);

  await soon();

  assert.deepEqual(log, ["first", "another task", "second"]);
});

test("a turn that was given up does not come", async () => {
  const log = [];
  const giveUp = takeTurn(() => log.push("given up"));
  takeTurn(() => log.push("kept"));

  giveUp();
  await soon();

  assert.deepEqual(log, ["kept"]);
});

test("a turn asked for during another one comes after those that wait", async () => {
  const log = [];
  takeTurn(() => {
    log.push("first");
    takeTurn(() => log.push("third"));
  });
  takeTurn(() => log.push("second"));

  await soon();

  assert.deepEqual(log, ["first", "second", "third"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";

/** @type {(() => void)[]} */
const frames = [];
globalThis.addEventListener ??= () => undefined;
globalThis.document = /** @type {any} */ ({ hidden: false });
globalThis.requestAnimationFrame = (drawn) => frames.push(drawn);

const { takeTurn } = await import("../../static/src/ui/turns.js");

/** A frame is drawn, and what was to follow it has followed: timers of one length come in order. */
async function frame() {
  frames.splice(0).forEach((drawn) => drawn());
  await new Promise((resolve) => setTimeout(resolve));
}

test("turns come in order, one after each frame", async () => {
  const log = [];
  takeTurn(() => log.push("first"));
  takeTurn(() => log.push("second"));
  assert.deepEqual(log, []);

  await frame();
  assert.deepEqual(log, ["first"]);

  await frame();
  assert.deepEqual(log, ["first", "second"]);
});

test("a turn that was given up does not come", async () => {
  const log = [];
  const giveUp = takeTurn(() => log.push("given up"));
  takeTurn(() => log.push("kept"));

  giveUp();
  await frame();

  assert.deepEqual(log, ["kept"]);
});

test("a turn asked for during another one comes after those that wait", async () => {
  const log = [];
  takeTurn(() => {
    log.push("first");
    takeTurn(() => log.push("third"));
  });
  takeTurn(() => log.push("second"));

  for (let drawn = 0; drawn < 3; drawn += 1) await frame();

  assert.deepEqual(log, ["first", "second", "third"]);
});

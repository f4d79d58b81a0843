import assert from "node:assert/strict";
import { test } from "node:test";
import { inTurn } from "../../static/src/sync/one-tab.js";

/** The locks of a browser, as far as tabs use them. */
function aBrowser() {
  let held = Promise.resolve();
  return {
    async request(_name, { signal, steal }, work) {
      const before = steal ? Promise.resolve() : held;
      const done = before.then(() => work());
      held = done.catch(() => undefined);
      if (!signal) return done;
      const given = new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
      return Promise.race([before, given]).then(() => done);
    },
  };
}

/** A patience that ends when it is told. */
function aPatience() {
  const ends = new AbortController();
  return { after: () => ends.signal, end: () => ends.abort(new DOMException("waited", "TimeoutError")) };
}

test("two tabs work one after the other", async () => {
  const browser = aBrowser();
  const heard = [];
  const work = (name) => async () => {
    heard.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    heard.push(`${name} ends`);
  };
  const [one, other] = [inTurn(browser, aPatience().after), inTurn(browser, aPatience().after)];
  await Promise.all([one(work("one")), other(work("other"))]);

  assert.deepEqual(heard, ["one begins", "one ends", "other begins", "other ends"]);
});

test("a tab that was frozen while it was its turn is passed over after a while", async () => {
  const browser = aBrowser();
  const patience = aPatience();
  void inTurn(browser, aPatience().after)(() => new Promise(() => undefined));
  let isDone = false;
  const waiting = inTurn(browser, patience.after)(async () => {
    isDone = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(isDone, false);
  patience.end();
  await waiting;

  assert.equal(isDone, true);
});

test("work that fails in its turn is not tried out of turn", async () => {
  let attempts = 0;
  const failing = inTurn(aBrowser(), aPatience().after)(async () => {
    attempts += 1;
    throw new DOMException("waited", "TimeoutError");
  });

  await assert.rejects(failing, { name: "TimeoutError" });
  assert.equal(attempts, 1);
});

test("where a browser has no locks the work is done all the same", async () => {
  let isDone = false;
  await inTurn(undefined)(async () => {
    isDone = true;
  });

  assert.equal(isDone, true);
});

/** A browser in which the service worker never came to be must not leave anybody waiting. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { browserPush } from "../../static/src/sync/push-browser.js";

// What a browser has whose worker could not be registered.
const serviceWorker = { ready: new Promise(() => undefined), getRegistration: async () => undefined };
Object.defineProperty(globalThis, "navigator", { value: { serviceWorker }, configurable: true });

test("turning reminders on ends with an error where no worker becomes ready", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });

  const subscribing = assert.rejects(browserPush().subscribe("key", false), { name: "NoWorkerError" });
  context.mock.timers.tick(20_000);

  await subscribing;
});

test("without a worker nothing is subscribed, and taking it off is done at once", async () => {
  const browser = browserPush();

  assert.equal(await browser.endpoint(), undefined);
  await browser.unsubscribe();
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { syncInBackground } from "../../static/src/sync/background.js";
import { MONDAY, aDevice } from "./builders.mjs";
import { fakeServer, offline, refused } from "./fake-server.mjs";

/** A device whose app was closed while something waited. */
async function aClosedDevice(context, options) {
  const device = aDevice(context, options);
  const diary = await device.open();
  await diary.save("entries", MONDAY, { mood: 1 });
  diary.close();
  return device;
}

const wake = (device, server) =>
  device.within(() => syncInBackground({ request: server.request, alone: (work) => work() }));

test("a worker that is woken sends what the closed app had not", async (context) => {
  const server = fakeServer();
  const device = await aClosedDevice(context);

  await wake(device, server);

  assert.deepEqual(server.document("entries", MONDAY), { local_date: MONDAY, mood: 1 });
  const diary = await device.open();
  assert.equal(diary.unsent.value, 0);
  assert.equal(diary.state("entries", MONDAY), "synced");
});

test("what could not be sent makes the browser ask again, and stays", async (context) => {
  const server = fakeServer();
  const device = await aClosedDevice(context);
  server.failNext(offline);

  await assert.rejects(wake(device, server), /still waits/);

  assert.equal((await device.open()).unsent.value, 1);
  await wake(device, server);
  assert.equal(server.changes().length, 1);
});

test("signed out or without an account, it is not asked again before the person has done something", async (context) => {
  const server = fakeServer();
  const signedOut = await aClosedDevice(context);
  server.failNext(refused(401, "not-signed-in"));

  await wake(signedOut, server);
  await wake(await aClosedDevice(context, { isSignedIn: false }), server);

  assert.equal(server.changes().length, 0);
  assert.equal((await signedOut.open()).unsent.value, 1);
});

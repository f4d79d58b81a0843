import assert from "node:assert/strict";
import { test } from "node:test";
import { MONDAY, TUESDAY, aClock, aSyncedDevice, randomFrom } from "./builders.mjs";
import { answerLost, fakeServer, offline, refused } from "./fake-server.mjs";

test("whatever two devices do and whatever the network does, they end up equal", async (context) => {
  for (let seed = 0; seed < 40; seed += 1) {
    const random = randomFrom(seed);
    const now = aClock();
    const server = fakeServer({ latest: "2026-03-04T09:00:00.000Z" });
    const devices = [await aSyncedDevice(context, server, { now }), await aSyncedDevice(context, server, { now })];
    for (let step = 0; step < 25; step += 1) await anEvent(devices, server, now, random);
    server.failNext();
    for (const { sync } of [...devices, ...devices]) await sync.now();

    const [one, other] = devices.map(({ diary }) => diary);
    assert.deepEqual(one.all("entries"), other.all("entries"), `seed ${seed}`);
    for (const { key, ...document } of one.all("entries")) {
      assert.deepEqual(document, server.document("entries", key), `seed ${seed}`);
    }
    assert.equal(one.unsent.value + other.unsent.value, 0);
    for (const { diary, sync } of devices) {
      sync.stop();
      diary.close();
    }
  }
});

/** An edit on either device, a sync that may fail, or some time that passes. */
async function anEvent(devices, server, now, random) {
  const { diary, sync } = devices[random(2)];
  const key = [MONDAY, TUESDAY][random(2)];
  now.advance(random(3) * 10_000_000 * (random(4) === 0 ? -1 : 1));
  if (random(3) === 0) {
    server.failNext([null, null, offline, answerLost, refused(503, "unavailable")][random(5)]);
    await sync.now();
  } else if (random(5) === 0) {
    await diary.remove("entries", key);
  } else {
    await diary.save("entries", key, [
      { mood: random(5) },
      { grades: { flare: random(5) }, note: `note ${random(100)}` },
      { grades: { flare: null, headache: random(5) } },
      { grades: null },
    ][random(4)]);
  }
}

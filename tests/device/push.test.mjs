import assert from "node:assert/strict";
import { test } from "node:test";

import { ApiError, OfflineError } from "../../static/src/sync/api.js";
import { openPush } from "../../static/src/sync/push.js";

const NOON = "2026-03-10T12:00:00.000Z";

/** A diary that keeps only what push needs of it. */
function aDiary(meta = { account: { diary_id: "d" } }) {
  const kept = new Map(Object.entries(meta));
  return { meta: { get: (name) => kept.get(name), set: async (name, value) => void kept.set(name, value) } };
}

/** A server with one key that remembers who it reminds, and a browser that can be changed meanwhile. */
function aWorld({ permission = "default", support = "yes" } = {}) {
  const world = { key: "key 1", permission, support, zone: "Europe/Berlin", held: undefined, made: 0, on: new Map() };
  world.now = new Date(NOON);
  world.answer = "granted";
  world.isOffline = false;
  world.sent = [];
  world.request = async (method, path, body) => {
    if (world.isOffline) throw new OfflineError(new Error("no network"));
    world.sent.push(`${method} ${path.replace(/[0-9a-f-]{36}/, "ID")}`);
    const id = path.split("/")[4];
    if (path === "/push-key") return { application_server_key: world.key };
    if (method === "PUT") return void world.on.set(id, { subscription_id: id, stopped_at: null, ...body });
    if (method === "GET") return { items: [...world.on.values()] };
    if (!world.on.has(id)) throw new ApiError(404, { code: "not-found" });
    if (method === "DELETE") return void world.on.delete(id);
    return { outcome: world.outcome ?? "delivered" };
  };
  world.browser = {
    support: () => world.support,
    permission: () => world.permission,
    ask: async () => (world.permission = world.answer),
    zone: () => world.zone,
    language: () => "en",
    endpoint: async () => world.held,
    subscribe: async (key, isFresh) => {
      if (isFresh || !world.held) world.held = `https://push.example/${++world.made}`;
      return { endpoint: world.held, keys: { p256dh: "p", auth: "a" } };
    },
    unsubscribe: async () => void (world.held = undefined),
  };
  world.open = (diary) => openPush(diary, { request: world.request, browser: world.browser, now: () => world.now });
  return world;
}

async function anOn() {
  const world = aWorld();
  const diary = aDiary();
  const push = world.open(diary);
  await push.turnOn();
  world.sent.length = 0;
  return { world, diary, push };
}

test("the browser is asked only when somebody turns reminders on", async () => {
  const world = aWorld();
  const push = world.open(aDiary());

  assert.equal(push.state(), "ask");
  assert.equal(await push.refresh(), false);
  assert.equal(world.permission, "default");
  assert.equal(await push.turnOn(), "on");
  assert.deepEqual(world.sent, ["GET /push-key", "PUT /diaries/d/push-subscriptions/ID"]);
});

test("a no is heeded, and nothing is told to the server", async () => {
  const world = aWorld();
  world.answer = "denied";

  assert.equal(await world.open(aDiary()).turnOn(), "denied");
  assert.deepEqual(world.sent, []);
});

test("what a browser cannot do comes before what it may", () => {
  assert.equal(aWorld({ support: "install" }).open(aDiary()).state(), "install");
  assert.equal(aWorld({ support: "unsupported" }).open(aDiary()).state(), "unsupported");
  assert.equal(aWorld({ permission: "denied" }).open(aDiary()).state(), "denied");
  assert.equal(aWorld({ permission: "granted" }).open(aDiary()).state(), "off");
});

test("a start at which nothing changed only looks", async () => {
  const { world, push } = await anOn();

  assert.equal(await push.refresh(), false);
  assert.deepEqual(world.sent, ["GET /diaries/d/push-subscriptions"]);
});

test("in another zone the server is told where the device is now", async () => {
  const { world, push } = await anOn();
  world.zone = "Asia/Tokyo";

  assert.equal(await push.refresh(), false);
  assert.equal([...world.on.values()][0].zone, "Asia/Tokyo");
});

test("after a week the subscription is told anew", async () => {
  const { world, push } = await anOn();
  world.now = new Date("2026-03-18T12:00:00Z");

  await push.refresh();

  assert.equal(world.sent.at(-1), "PUT /diaries/d/push-subscriptions/ID");
});

test("a subscription that the push service gave up is made anew, and the person can be told", async () => {
  const { world, push } = await anOn();
  const [mine] = world.on.values();
  world.on.set(mine.subscription_id, { ...mine, stopped_at: NOON });

  assert.equal(await push.refresh(), true);
  assert.equal(world.made, 2);
  assert.equal(push.state(), "on");
});

test("a subscription that the browser lost or changed is told anew", async () => {
  for (const held of [undefined, "https://push.example/other"]) {
    const { world, push } = await anOn();
    world.held = held;

    assert.equal(await push.refresh(), true);
    assert.equal([...world.on.values()][0].endpoint, world.held);
  }
});

test("a server with another key is subscribed at anew", async () => {
  const { world, push } = await anOn();
  world.key = "key 2";
  world.on.clear();

  assert.equal(await push.refresh(), true);
  assert.equal(world.made, 2);
});

test("notifications that were blocked later show as stopped", async () => {
  const { world, push } = await anOn();
  world.permission = "denied";

  assert.equal(push.hasStopped(), true);
  assert.equal(await push.refresh(), false);
  world.permission = "default";
  assert.equal(push.state(), "stopped");
});

test("a try that finds the device gone shows it as stopped", async () => {
  const { world, push } = await anOn();
  world.outcome = "gone";

  assert.equal(await push.test(), "gone");
  assert.equal(push.state(), "stopped");
});

test("turned off, neither the server nor the browser knows it any more", async () => {
  const { world, push } = await anOn();

  await push.turnOff();

  assert.equal(world.on.size, 0);
  assert.equal(world.held, undefined);
  assert.equal(push.state(), "off");
});

test("turning off without a network changes nothing, so that it can be tried again", async () => {
  const { world, push } = await anOn();
  world.isOffline = true;

  await assert.rejects(push.turnOff(), OfflineError);
  assert.equal(push.state(), "on");
});

test("who signs out is reminded no more on this device", async () => {
  const { world, push } = await anOn();

  const forget = await push.leave();
  assert.equal(world.on.size, 0);
  await forget();

  assert.equal(world.held, undefined);
  assert.equal(push.state(), "off");
});

test("who cannot sign out for want of a network goes on being reminded", async () => {
  const { world, push } = await anOn();
  world.isOffline = true;

  await assert.rejects(push.leave(), { name: "OfflineError" });
  world.isOffline = false;

  assert.equal(push.state(), "on");
  assert.equal(await push.refresh(), false);
});

test("a sign-out that fails after the server was told is followed by a subscription anew", async () => {
  const { world, push } = await anOn();
  await push.leave();

  assert.equal(await push.refresh(), true);
  assert.equal(world.on.size, 1);
  assert.equal(push.state(), "on");
});

test("what the server answers does not keep a device from forgetting", async () => {
  const { world, push } = await anOn();
  world.on.clear();

  await (await push.leave())();

  assert.equal(push.state(), "off");
});

test("a device that is erased is reminded of nothing, with a network or without", async () => {
  for (const isOffline of [false, true]) {
    const { world, push } = await anOn();
    world.isOffline = isOffline;

    await push.abandon();

    assert.equal(world.held, undefined);
    assert.equal(push.state(), "off");
  }
});

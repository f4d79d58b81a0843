import assert from "node:assert/strict";
import { test } from "node:test";
import { ApiError, OfflineError } from "../../static/src/sync/api.js";
import { MONDAY, TUESDAY, aSync, aSyncedDevice } from "./builders.mjs";
import { ACCOUNT, answerLost, fakeServer, offline, refused } from "./fake-server.mjs";

const LONG = "x".repeat(1_500);

/** A line on which nothing longer than so many bytes arrives in time. */
function slowLine(server, bytes) {
  return {
    request: async (method, path, body, patienceMs = 20_000) => {
      if (JSON.stringify(body ?? "").length > bytes) throw new OfflineError("timed out");
      return server.request(method, path, body, patienceMs);
    },
  };
}

async function save(diary, days, fields) {
  for (let day = 0; day < days; day += 1) {
    await diary.save("entries", new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10), fields);
  }
}

test("over a line too slow for a whole batch everything arrives in smaller ones, and soon", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  sync.stop();
  await save(diary, 60, { note: LONG });
  const slow = aSync(context, diary, slowLine(server, 20_000));
  const waits = [];
  for (let attempt = 0; attempt < 12 && diary.unsent.value > 0; attempt += 1) {
    await slow.now();
    waits.push(...slow.timers());
  }

  assert.equal(diary.unsent.value, 0);
  assert.equal(server.changes().length, 60);
  assert.ok(Math.max(...waits) <= 40_000, String(waits));
});

test("after hours without a network a long queue does not go one by one", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  await save(diary, 600, { mood: 1 });
  server.failNext(...Array(20).fill(offline));
  for (let attempt = 0; attempt < 20; attempt += 1) await sync.now();
  const before = server.syncCalls().length;
  await sync.now();

  assert.equal(diary.unsent.value, 0);
  assert.ok(server.syncCalls().length - before <= 12);
});

test("a line that timed out is given more time, two minutes at most", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  sync.stop();
  await diary.save("entries", MONDAY, { mood: 1 });
  const patience = [];
  const request = async (_method, _path, _body, patienceMs) => {
    patience.push(patienceMs);
    throw new OfflineError("timed out");
  };
  const slow = aSync(context, diary, { request });
  for (let attempt = 0; attempt < 5; attempt += 1) await slow.now();

  assert.deepEqual(patience, [20_000, 40_000, 80_000, 120_000, 120_000]);
});

test("a server or a proxy that lost patience says nothing about a change", async (context) => {
  for (const status of [408, 425]) {
    const server = fakeServer();
    const { diary, sync } = await aSyncedDevice(context, server);
    await diary.save("entries", MONDAY, { mood: 1 });
    server.failNext(refused(status, "unexpected-answer"));
    await sync.now();

    assert.deepEqual(diary.attention(), []);
    assert.equal(diary.unsent.value, 1);
    await sync.now();
    assert.equal(diary.unsent.value, 0);
  }
});

test("a browser that is signed in to another account by now is signed out of this one", async (context) => {
  const { diary, sync } = await aSyncedDevice(context, fakeServer());
  sync.stop();
  await diary.save("entries", MONDAY, { mood: 1 });
  const request = async (method, path) => {
    if (path === "/accounts/current") return { ...ACCOUNT, account_id: "somebody-else", diary_id: "another" };
    throw new ApiError(404, { code: "not-found" });
  };
  const foreign = aSync(context, diary, { request });
  await foreign.now();

  assert.equal(foreign.status.value, "signed_out");
  assert.equal(diary.unsent.value, 1);
  assert.deepEqual(diary.attention(), []);
});

test("thousands of changes made without a network arrive in one go, each once", async (context) => {
  const server = fakeServer();
  const { diary, sync } = await aSyncedDevice(context, server);
  sync.stop();
  await diary.transact(async (transaction) => {
    for (let made = 0; made < 2_500; made += 1) {
      const change_id = `0192f000-0000-7000-8000-${String(made).padStart(12, "0")}`;
      const change = { change_id, collection: "entries", key: MONDAY, fields: { mood: made % 5 }, edited_at: "2026-03-02T10:00:00.000Z" };
      transaction.put("history", change);
      transaction.put("outbox", change);
    }
  });
  await aSync(context, diary, server).now();

  assert.equal(diary.unsent.value, 0);
  assert.equal(server.changes().length, 2_500);
});

test("a server put back twice, to two earlier days, has everything of both devices in the end", async (context) => {
  const server = fakeServer();
  const one = await aSyncedDevice(context, server);
  const other = await aSyncedDevice(context, server);
  for (const day of ["01", "02", "03", "04"]) {
    await one.diary.save("entries", `2026-02-${day}`, { mood: 1 });
    await other.diary.save("entries", `2026-02-${day}`, { grades: { flare: 2 } });
    await one.sync.now();
    if (day < "03") await other.sync.now();
  }
  const wanted = new Set([...(await historyOf(one)), ...(await historyOf(other))]);
  server.forgetAfter(3);
  server.failNext(null, answerLost);
  await one.sync.now();
  server.forgetAfter(2);
  await other.diary.remove("entries", "2026-02-02");
  for (const { sync } of [other, one, other, one]) await sync.now();

  const kept = server.changes().map(({ change_id }) => change_id);
  assert.equal(new Set(kept).size, kept.length);
  assert.deepEqual([...wanted].filter((id) => !kept.includes(id)), []);
  assert.deepEqual(one.diary.all("entries"), other.diary.all("entries"));
  assert.equal(one.diary.unsent.value + other.diary.unsent.value, 0);
});

async function historyOf({ diary }) {
  const changes = await diary.transact((transaction) => transaction.all("history"));
  return changes.map(({ change_id }) => change_id);
}

test("a disk that is full when an answer is taken in loses nothing and takes it in later", async (context) => {
  const server = fakeServer();
  const one = await aSyncedDevice(context, server);
  const other = await aSyncedDevice(context, server);
  await other.diary.save("entries", TUESDAY, { mood: 2 });
  await other.sync.now();
  await one.diary.save("entries", MONDAY, { mood: 1 });
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (row) {
    const request = put.call(this, row);
    if (this.name === "history") this.transaction.abort();
    return request;
  };
  await one.sync.now();
  IDBObjectStore.prototype.put = put;

  assert.equal(one.sync.status.value, "error");
  assert.equal(one.diary.unsent.value, 1);
  assert.equal(one.diary.get("entries", TUESDAY), undefined);
  await one.sync.now();
  assert.deepEqual(one.diary.get("entries", TUESDAY), { local_date: TUESDAY, mood: 2 });
  assert.equal(one.diary.unsent.value, 0);
  assert.equal(server.changes().length, 2);
});

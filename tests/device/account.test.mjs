import assert from "node:assert/strict";
import { test } from "node:test";
import { changeExchange } from "../../static/src/sync/change-exchange.js";
import { openAccount } from "../../static/src/sync/account.js";
import { ApiError, OfflineError } from "../../static/src/sync/api.js";
import { MONDAY, TUESDAY, aDevice, aSync } from "./builders.mjs";
import { ACCOUNT, fakeServer, offline } from "./fake-server.mjs";

const OTHER = { account_id: "other", name: "alex", diary_id: "other-diary" };

/** A device without an account, before a server that knows `account` (and answers `also`). */
async function aNewDevice(context, { account = ACCOUNT, also = {} } = {}) {
  const device = aDevice(context, { isSignedIn: false });
  const diary = await device.open();
  const server = fakeServer();
  const sync = aSync(context, diary, server);
  const calls = [];
  const answers = {
    "POST /accounts": () => ({ account_id: account.account_id, diary_id: account.diary_id, recovery_codes: ["one"] }),
    "POST /sessions": () => ({ ...account, unused_recovery_codes: 8 }),
    "POST /recoveries": () => ({ ...account, unused_recovery_codes: 7 }),
    "GET /accounts/current": () => ({ ...account, unused_recovery_codes: 8 }),
    "GET /sessions/current": () => ({ ...account, unused_recovery_codes: 8 }),
    ...also,
  };
  const actions = openAccount(diary, sync, async (method, path, body) => {
    calls.push([method, path, body]);
    return answers[`${method} ${path}`]?.();
  });
  return { device, diary, server, sync, actions, calls, answers };
}

const throwing = (error) => () => {
  throw error;
};

test("signing up takes along what was logged before", async (context) => {
  const { diary, server, sync, actions } = await aNewDevice(context);
  await diary.save("entries", MONDAY, { mood: 1 });
  const created = await actions.signUp("robin", "a long password");
  await sync.now();

  assert.deepEqual(created.recovery_codes, ["one"]);
  assert.deepEqual(diary.meta.get("account"), ACCOUNT);
  assert.deepEqual(server.document("entries", MONDAY), { local_date: MONDAY, mood: 1 });
  assert.equal(diary.state("entries", MONDAY), "synced");
});

test("signing in merges what the device and the account hold", async (context) => {
  const { diary, server, sync, actions } = await aNewDevice(context);
  const elsewhere = { change_id: "a", collection: "entries", key: MONDAY, fields: { note: "there" } };
  await server.request("POST", `/diaries/${ACCOUNT.diary_id}/sync`, {
    cursor: 0,
    changes: [{ ...elsewhere, edited_at: "2026-03-01T00:00:00.000Z" }],
  });
  await diary.save("entries", MONDAY, { mood: 1 });
  await actions.signIn("robin", "a long password");
  await sync.now();

  assert.deepEqual(diary.get("entries", MONDAY), { local_date: MONDAY, mood: 1, note: "there" });
  assert.deepEqual(server.document("entries", MONDAY), diary.get("entries", MONDAY));
});

test("a device that keeps another account's diary refuses, and leaves the session it opened", async (context) => {
  const { diary, actions, answers, calls } = await aNewDevice(context);
  await diary.save("entries", MONDAY, { mood: 1 });
  await actions.signIn("robin", "a long password");
  await actions.signOut({ keepOnDevice: true });
  answers["POST /sessions"] = () => ({ ...OTHER, unused_recovery_codes: 8 });
  calls.length = 0;

  await assert.rejects(actions.signIn("alex", "another password"), { code: "other-diary-on-device" });
  await assert.rejects(actions.signUp("kim", "another password"), { code: "other-diary-on-device" });

  assert.deepEqual(calls.map(([method, path]) => `${method} ${path}`), ["POST /sessions", "DELETE /sessions/current"]);
  assert.equal(diary.meta.get("account"), undefined);
  assert.equal(diary.get("entries", MONDAY)?.mood, 1);
});

test("the diary of an account that is gone moves to a new one, with all that the old one had", async (context) => {
  const { diary, server, sync, actions, answers } = await aNewDevice(context);
  await actions.signIn("robin", "a long password");
  await diary.save("entries", MONDAY, { mood: 1 });
  await sync.now();
  answers["POST /sessions"] = throwing(new ApiError(401, { code: "wrong-credentials" }));
  answers["POST /accounts"] = () => ({ ...OTHER, recovery_codes: ["one"] });
  await diary.save("entries", TUESDAY, { mood: 2 });

  await assert.rejects(actions.signIn("robin", "a long password"), { code: "wrong-credentials" });
  await assert.rejects(actions.signUp("robin", "a long password"), { code: "other-diary-on-device" });
  await actions.signUp("robin", "a long password", { isMoving: true });

  assert.deepEqual(diary.meta.get("account"), { ...OTHER, name: "robin" });
  assert.deepEqual(changeExchange(diary).outgoing(10, 100_000).map(({ key }) => key), [MONDAY, TUESDAY]);
  assert.equal(diary.unsent.value, 2);
});

test("a second device signs in to the new account and brings what only it had", async (context) => {
  const { diary, sync, actions, answers } = await aNewDevice(context);
  await actions.signIn("robin", "a long password");
  await sync.now();
  await diary.save("entries", MONDAY, { mood: 1 });
  answers["POST /sessions"] = () => ({ ...OTHER, unused_recovery_codes: 8 });

  await actions.signIn("alex", "another password", { isMoving: true });

  assert.equal(diary.meta.get("diary_id"), OTHER.diary_id);
  assert.equal(diary.get("entries", MONDAY)?.mood, 1);
  assert.equal(diary.unsent.value, 1);
});

test("a move that is refused leaves the diary with its account", async (context) => {
  const { diary, sync, actions, answers } = await aNewDevice(context);
  await actions.signIn("robin", "a long password");
  await diary.save("entries", MONDAY, { mood: 1 });
  await sync.now();
  answers["POST /accounts"] = throwing(new ApiError(409, { code: "name-taken" }));

  await assert.rejects(actions.signUp("robin", "a long password", { isMoving: true }), { code: "name-taken" });

  assert.deepEqual(diary.meta.get("account"), ACCOUNT);
  assert.equal(diary.unsent.value, 0);
});

test("a wrong password changes nothing", async (context) => {
  const wrong = new ApiError(401, { code: "wrong-credentials" });
  const { diary, actions } = await aNewDevice(context, { also: { "POST /sessions": throwing(wrong) } });

  await assert.rejects(actions.signIn("robin", "wrong"), { code: "wrong-credentials" });
  assert.equal(diary.meta.get("account"), undefined);
});

test("signing out with the data kept, then in again, goes on where it was", async (context) => {
  const { diary, server, sync, actions } = await aNewDevice(context);
  await actions.signIn("robin", "a long password");
  await diary.save("entries", MONDAY, { mood: 1 });
  await sync.now();
  await actions.signOut({ keepOnDevice: true });
  await diary.save("entries", TUESDAY, { mood: 2 });
  await sync.now();
  assert.equal(sync.status.value, "local");
  assert.equal(server.changes().length, 1);

  await actions.signIn("robin", "a long password");
  await sync.now();

  assert.equal(server.changes().length, 2);
  assert.equal(diary.unsent.value, 0);
});

test("signing out with the data erased sends what waits first", async (context) => {
  const { device, diary, server, actions } = await aNewDevice(context);
  await actions.signIn("robin", "a long password");
  await diary.save("entries", MONDAY, { mood: 1 });
  await device.within(() => actions.signOut({ keepOnDevice: false }));

  assert.equal(server.changes().length, 1);
  assert.deepEqual(diary.all("entries"), []);
  assert.equal(diary.meta.get("diary_id"), undefined);
});

test("unsent changes are not erased unless the person insists", async (context) => {
  const { device, diary, server, sync, actions, calls } = await aNewDevice(context);
  await actions.signIn("robin", "a long password");
  await sync.now();
  await diary.save("entries", MONDAY, { mood: 1 });
  await diary.save("entries", TUESDAY, { mood: 1 });
  server.failNext(offline, offline);
  calls.length = 0;

  await assert.rejects(actions.signOut({ keepOnDevice: false }), { code: "unsent-changes", count: 2 });
  assert.deepEqual(calls, []);
  assert.equal(diary.all("entries").length, 2);

  await device.within(() => actions.signOut({ keepOnDevice: false, isForced: true }));
  assert.deepEqual(diary.all("entries"), []);
});

test("what is saved while signing out is not erased", async (context) => {
  const { diary, actions, answers } = await aNewDevice(context);
  await actions.signIn("robin", "a long password");
  answers["DELETE /sessions/current"] = () => diary.save("entries", MONDAY, { mood: 1 });

  await assert.rejects(actions.signOut({ keepOnDevice: false }), { code: "unsent-changes", count: 1 });
  assert.equal(diary.all("entries").length, 1);
  assert.equal(diary.meta.get("account"), undefined);
});

test("signing out without a network keeps the session and the data", async (context) => {
  const { diary, actions, sync } = await aNewDevice(context, {
    also: { "DELETE /sessions/current": throwing(new OfflineError("no network")) },
  });
  await actions.signIn("robin", "a long password");
  await sync.now();

  await assert.rejects(actions.signOut({ keepOnDevice: false }), { name: "OfflineError" });
  assert.deepEqual(diary.meta.get("account"), ACCOUNT);
});

test("reminders go on where signing out failed, and end with it", async (context) => {
  const told = [];
  const { diary, actions, answers } = await aNewDevice(context);
  await actions.signIn("robin", "a long password");
  await diary.meta.set("push", { subscription_id: "p", endpoint: "https://push.example/1", key: "k" });
  const path = `DELETE /diaries/${ACCOUNT.diary_id}/push-subscriptions/p`;
  answers[path] = throwing(new OfflineError("no network"));
  await assert.rejects(actions.signOut({ keepOnDevice: true }), { name: "OfflineError" });
  assert.ok(diary.meta.get("push"));
  assert.deepEqual(diary.meta.get("account"), ACCOUNT);

  for (const request of [path, "DELETE /sessions/current"]) answers[request] = () => void told.push(request);
  await actions.signOut({ keepOnDevice: true });
  assert.equal(diary.meta.get("push"), undefined);
  assert.equal(diary.meta.get("account"), undefined);
  assert.deepEqual(told, [path, "DELETE /sessions/current"]);
});

test("erasing the device ends its reminders too", async (context) => {
  const { diary, actions, calls } = await aNewDevice(context);
  await actions.signIn("robin", "a long password");
  await diary.meta.set("push", { subscription_id: "p", endpoint: "https://push.example/1", key: "k" });
  calls.length = 0;

  await actions.eraseDevice();

  const asked = calls.map(([method, path]) => `${method} ${path}`);
  assert.deepEqual(asked, [`DELETE /diaries/${ACCOUNT.diary_id}/push-subscriptions/p`, "DELETE /sessions/current"]);
  assert.equal(diary.meta.get("push"), undefined);
});

test("deleting the account can keep the diary here, ready for another account", async (context) => {
  const { diary, sync, actions } = await aNewDevice(context);
  await actions.signIn("robin", "a long password");
  await diary.save("entries", MONDAY, { mood: 1 });
  await sync.now();
  await actions.deleteAccount("a long password", { keepOnDevice: true });

  assert.deepEqual(diary.get("entries", MONDAY), { local_date: MONDAY, mood: 1 });
  assert.equal(diary.unsent.value, 1);
  assert.equal(changeExchange(diary).cursor(), 0);
  await actions.signUp("robin", "a long password");
});

test("a device whose data was cleared away picks up the session the browser still has", async (context) => {
  const { diary, actions } = await aNewDevice(context);
  await actions.resume();

  assert.deepEqual(diary.meta.get("account"), ACCOUNT);
});

test("a device whose browser has no session stays as it is", async (context) => {
  const { diary, actions, answers } = await aNewDevice(context);
  answers["GET /sessions/current"] = () => undefined;

  assert.equal(await actions.resume(), undefined);
  assert.equal(diary.meta.get("account"), undefined);
});

test("erasing the device ends its session too, so that the diary does not come back by itself", async (context) => {
  const { diary, actions, calls } = await aNewDevice(context);
  await actions.signIn("robin", "a long password");
  await diary.save("entries", MONDAY, { mood: 1 });
  calls.length = 0;

  await actions.eraseDevice();

  assert.deepEqual(diary.all("entries"), []);
  assert.ok(diary.meta.get("is_erased_here"));
  assert.deepEqual(calls.map(([method, path]) => `${method} ${path}`), ["DELETE /sessions/current"]);
});

test("who is signed in is nobody where the server says so, and unknown without a network", async (context) => {
  const { actions, answers } = await aNewDevice(context);
  answers["GET /accounts/current"] = throwing(new ApiError(401, { code: "not-signed-in" }));
  assert.equal(await actions.current(), undefined);
  answers["GET /accounts/current"] = throwing(new OfflineError("no network"));
  await assert.rejects(actions.current(), { name: "OfflineError" });
});

test("the other account actions are one call each", async (context) => {
  const { actions, calls } = await aNewDevice(context, {
    also: {
      "GET /sessions": () => ({ items: [{ session_id: "s" }] }),
      "POST /accounts/current/recovery-codes": () => ({ recovery_codes: ["new"] }),
    },
  });
  await actions.changePassword("old one", "new one");
  assert.deepEqual(await actions.newRecoveryCodes("new one"), ["new"]);
  assert.deepEqual(await actions.sessions(), [{ session_id: "s" }]);
  await actions.revokeSession("s");

  assert.deepEqual(calls, [
    ["PUT", "/accounts/current/password", { password: "old one", new_password: "new one" }],
    ["POST", "/accounts/current/recovery-codes", { password: "new one" }],
    ["GET", "/sessions", undefined],
    ["DELETE", "/sessions/s", undefined],
  ]);
});

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { exportedLines } from "../../static/src/store/device-export.js";
import { dayColumns, exportedTable } from "../../static/src/store/device-table.js";
import { openAccount } from "../../static/src/sync/account.js";
import { ApiError } from "../../static/src/sync/api.js";
import { MONDAY, TUESDAY, aDevice, aSync } from "./builders.mjs";
import { ACCOUNT } from "./fake-server.mjs";

const NEW_DIARY = "0192f000-0000-7000-8000-00000000beef";

async function aCatalogue() {
  const read = async (name) => JSON.parse(await readFile(new URL(`../../schemas/${name}.json`, import.meta.url), "utf8"));
  return { items: await read("catalogue/items"), urgent_rules: await read("rules/urgent"), check_in: await read("questionnaires/check-in") };
}

/** A signed-in device whose diary was erased on another one: the server knows a new, empty diary. */
async function anEmptiedDiary(context) {
  const device = aDevice(context);
  const diary = await device.open();
  await diary.save("entries", MONDAY, { mood: 1 });
  const sent = [];
  const gone = {
    request: async (method, path, body) => {
      if (path === "/accounts/current") return { ...ACCOUNT, diary_id: NEW_DIARY, unused_recovery_codes: 8 };
      if (path === `/diaries/${NEW_DIARY}/sync`) {
        sent.push(...body.changes);
        return { accepted: body.changes.map(({ change_id, edited_at }, index) => ({ change_id, edited_at, sequence: index + 1, is_clamped: false })), rejected: [], changes: [], cursor: sent.length, more: false, warnings: [] };
      }
      if (path === `/diaries/${NEW_DIARY}/ledger`) return { accepted: [], rejected: [], rows: [], cursor: 0, more: false };
      throw new ApiError(404, { code: "not-found" });
    },
  };
  const sync = aSync(context, diary, gone);
  return { diary, sync, sent, actions: openAccount(diary, sync, gone.request) };
}

test("a diary erased elsewhere is neither sent again nor lost before the person decides", async (context) => {
  const { diary, sync, sent } = await anEmptiedDiary(context);
  await sync.now();
  await sync.now();

  assert.equal(sync.status.value, "emptied");
  assert.deepEqual(sent, []);
  assert.deepEqual(diary.get("entries", MONDAY), { local_date: MONDAY, mood: 1 });
  assert.equal(diary.unsent.value, 1);
});

test("keeping it sends everything to the new diary", async (context) => {
  const { diary, sync, sent, actions } = await anEmptiedDiary(context);
  await sync.now();
  await actions.followEmptied({ isKept: true });
  await sync.now();

  assert.equal(sync.status.value, "idle");
  assert.deepEqual(sent.map(({ key }) => key), [MONDAY]);
  assert.equal(diary.meta.get("account").diary_id, NEW_DIARY);
});

test("erasing it here too sends nothing", async (context) => {
  const { diary, sync, sent, actions } = await anEmptiedDiary(context);
  await sync.now();
  await actions.followEmptied({ isKept: false });
  await sync.now();

  assert.deepEqual(sent, []);
  assert.deepEqual(diary.all("entries"), []);
  assert.equal(diary.meta.get("account").diary_id, NEW_DIARY);
});

test("a diary the server merely does not find is no reason to ask", async (context) => {
  const diary = await aDevice(context).open();
  const lost = { request: async (method, path) => {
    if (path === "/accounts/current") return ACCOUNT;
    throw new ApiError(404, { code: "not-found" });
  } };
  const sync = aSync(context, diary, lost);
  await sync.now();

  assert.equal(sync.status.value, "error");
});

test("a device exports its history and events, and counts them in the last line", async (context) => {
  const diary = await aDevice(context, { isSignedIn: false }).open();
  await diary.save("entries", TUESDAY, { mood: 2 });
  await diary.save("entries", MONDAY, { note: "two\nlines" });
  await diary.remove("entries", TUESDAY);

  const lines = (await exportedLines(diary)).trimEnd().split("\n").map((line) => JSON.parse(line));

  assert.deepEqual(lines[0], { type: "header", format: "retinote-diary", version: 1, origin: "device" });
  assert.deepEqual(lines.slice(1, -1).map(({ type, key, fields }) => [type, key, fields]), [
    ["change", TUESDAY, { mood: 2 }],
    ["change", MONDAY, { note: "two\nlines" }],
    ["change", TUESDAY, null],
  ]);
  assert.deepEqual(lines.at(-1), { type: "end", changes: 3, events: 0 });
});

test("a device's table leaves out what was not answered and calculates nothing", async (context) => {
  const diary = await aDevice(context, { isSignedIn: false }).open();
  await diary.save("entries", MONDAY, { mood: 0, note: '=1+"1"' });
  const catalogue = await aCatalogue();

  const [header, row] = exportedTable(diary, catalogue).split("\r\n");

  assert.equal(header, `\ufeff${dayColumns(catalogue).join(",")}`);
  assert.equal(row.replaceAll(",", ""), `${MONDAY}0"'=1+""1"""`);
});

test("a copy made on the device is noted behind what it holds, to be sent once there is an account", async (context) => {
  const { diary } = await anEmptiedDiary(context);
  const taken = await exportedLines(diary);
  await diary.ledger.add({ kind: "device_exported", format: "ndjson", days: 1 });

  assert.ok(!taken.includes("device_exported"));
  assert.ok((await exportedLines(diary)).includes("device_exported"));
  assert.deepEqual(diary.ledger.unsent().map(({ event }) => event.kind), ["device_exported"]);
});

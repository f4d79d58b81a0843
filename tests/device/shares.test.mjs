import assert from "node:assert/strict";
import { test } from "node:test";
import { openAccount } from "../../static/src/sync/account.js";
import { ApiError, OfflineError } from "../../static/src/sync/api.js";
import { keptLink, knownShares, leadsSomewhere } from "../../static/src/sync/kept-shares.js";
import { openShares } from "../../static/src/sync/shares.js";
import { aDevice } from "./builders.mjs";

const NOW = "2026-03-10T12:00:00.000Z";
const LATER = "2026-03-10T13:00:00.000Z";
const LINK = { link: "https://example.org/view#shlink:/x", shlink: "shlink:/x", qr_svg: "<svg></svg>" };
async function aDiary(context) {
  const diary = await aDevice(context).open();
  await diary.meta.set("account", { account_id: "a", name: "robin", diary_id: "d" });
  return diary;
}

function aShare(shareId, changed = {}) {
  return {
    share_id: shareId,
    kind: "send",
    state: "active",
    created_at: NOW,
    expires_at: LATER,
    renewable_until: "2026-04-09T13:00:00.000Z",
    openings: 0,
    ...changed,
  };
}

/** @param {Record<string, unknown>} answers by method and path */
const answering = (answers) => async (method, path) => {
  const answer = answers[`${method} ${path}`];
  if (answer instanceof Error) throw answer;
  return answer;
};

test("the link of a share is on the device once it is made, and in no list", async (context) => {
  const diary = await aDiary(context);
  const request = answering({ "POST /diaries/d/shares": { ...aShare("1"), ...LINK } });

  await openShares(diary, { request }).make({ kind: "send" });

  assert.deepEqual(keptLink(diary, "1"), LINK);
  assert.deepEqual(knownShares(diary, NOW).items, [aShare("1")]);
  assert.equal(diary.unsent.value, 0);
});

test("a list of several pages is read to its end", async (context) => {
  const diary = await aDiary(context);
  const request = answering({
    "GET /diaries/d/shares?limit=200": { items: [aShare("2")], next: "2" },
    "GET /diaries/d/shares?limit=200&after=2": { items: [aShare("1")], next: null },
  });

  await openShares(diary, { request, now: () => NOW }).refresh();

  assert.deepEqual(knownShares(diary, NOW), { as_of: NOW, items: [aShare("2"), aShare("1")] });
});

test("without a connection the list stays as it was last seen", async (context) => {
  const diary = await aDiary(context);
  const listed = answering({ "GET /diaries/d/shares?limit=200": { items: [aShare("1")], next: null } });
  await openShares(diary, { request: listed, now: () => NOW }).refresh();
  const unplugged = answering({ "GET /diaries/d/shares?limit=200": new OfflineError("unplugged") });

  await assert.rejects(openShares(diary, { request: unplugged, now: () => LATER }).refresh(), OfflineError);

  assert.equal(knownShares(diary, NOW).as_of, NOW);
});

test("what was active when last seen is expired once its time is over", async (context) => {
  const diary = await aDiary(context);
  const request = answering({ "GET /diaries/d/shares?limit=200": { items: [aShare("1")], next: null } });
  await openShares(diary, { request, now: () => NOW }).refresh();

  assert.equal(knownShares(diary, NOW).items[0].state, "active");
  assert.equal(knownShares(diary, LATER).items[0].state, "expired");
});

test("a link that leads nowhere any more is not kept; one that can be renewed is", async (context) => {
  const diary = await aDiary(context);
  for (const id of ["1", "2"]) {
    const request = answering({ "POST /diaries/d/shares": { ...aShare(id), ...LINK } });
    await openShares(diary, { request }).make({});
  }
  const request = answering({
    "DELETE /diaries/d/shares/1": undefined,
    "GET /diaries/d/shares/1": aShare("1", { state: "revoked", renewable_until: null }),
    "GET /diaries/d/shares?limit=200": {
      items: [aShare("2", { state: "expired" }), aShare("1", { state: "revoked", renewable_until: null })],
      next: null,
    },
  });
  const shares = openShares(diary, { request, now: () => LATER });

  await shares.revoke("1");
  assert.equal(keptLink(diary, "1"), undefined);
  await shares.refresh();
  assert.deepEqual(keptLink(diary, "2"), LINK);
});

test("a visit that has expired leads nowhere, a link does until it can no longer be renewed", () => {
  assert.ok(leadsSomewhere(aShare("1"), NOW));
  assert.ok(!leadsSomewhere(aShare("1", { state: "expired", renewable_until: null }), LATER));
  assert.ok(leadsSomewhere(aShare("1", { state: "expired" }), LATER));
  assert.ok(!leadsSomewhere(aShare("1", { state: "expired" }), "2026-04-10T00:00:00.000Z"));
});

test("a renewal that is refused changes nothing on the device", async (context) => {
  const diary = await aDiary(context);
  await openShares(diary, { request: answering({ "POST /diaries/d/shares": { ...aShare("1"), ...LINK } }) }).make({});
  const refused = new ApiError(409, { code: "share-not-renewable" });
  const request = answering({ "POST /diaries/d/shares/1/renewal": refused });

  await assert.rejects(openShares(diary, { request }).renew("1"), { code: "share-not-renewable" });

  assert.deepEqual(knownShares(diary, NOW).items, [aShare("1")]);
});

test("the report is asked for with exactly what was chosen", async (context) => {
  const diary = await aDiary(context);
  const asked = [];
  const request = async (method, path) => asked.push(`${method} ${path}`);
  const requestFile = async (path, type) => asked.push(`${path} ${type}`);
  const shares = openShares(diary, { request, requestFile });

  await shares.report({ sections: ["course", "labs"], language: "de", from: "2026-01-01" });
  await shares.pdf({ sections: ["course"], language: "en" }, "letter");

  assert.deepEqual(asked, [
    "GET /diaries/d/report.json?sections=course%2Clabs&language=de&from=2026-01-01",
    "/diaries/d/report.pdf?sections=course&language=en&paper=letter application/pdf",
  ]);
});

test("signing out leaves no link on the device, even where the diary stays", async (context) => {
  const diary = await aDiary(context);
  await openShares(diary, { request: answering({ "POST /diaries/d/shares": { ...aShare("1"), ...LINK } }) }).make({});
  const account = openAccount(diary, { now: async () => {} }, async () => undefined);

  await account.signOut({ keepOnDevice: true });

  assert.equal(keptLink(diary, "1"), undefined);
  assert.equal(knownShares(diary, NOW), undefined);
});

test("erasing the account leaves no link on the device, even where the diary stays", async (context) => {
  const diary = await aDiary(context);
  await openShares(diary, { request: answering({ "POST /diaries/d/shares": { ...aShare("1"), ...LINK } }) }).make({});
  const account = openAccount(diary, { now: async () => {} }, async () => undefined);

  await account.deleteAccount("secret", { keepOnDevice: true });

  assert.equal(keptLink(diary, "1"), undefined);
});

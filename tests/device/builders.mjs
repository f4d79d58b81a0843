/** Diaries on a clock that tests move, and sync without a browser around it. */
import { randomUUID } from "node:crypto";
import { openDiary } from "../../static/src/store/diary.js";
import { startSync } from "../../static/src/sync/sync.js";
import { inBrowser } from "./browser-globals.mjs";
import { ACCOUNT } from "./fake-server.mjs";

export { randomFrom } from "./random.mjs";

export const MONDAY = "2026-03-02";
export const TUESDAY = "2026-03-03";
export const WEDNESDAY = "2026-03-04";

/** A clock in milliseconds that moves only when told. */
export function aClock(start = "2026-03-04T08:00:00.000Z") {
  let now = Date.parse(start);
  const clock = () => now;
  clock.set = (instant) => {
    now = Date.parse(instant);
  };
  clock.advance = (milliseconds) => {
    now += milliseconds;
  };
  return clock;
}

/** Opens diaries and starts syncs that end with the test. */
export function aDevice(context, { now = aClock(), isSignedIn = true } = {}) {
  // Every device has a browser of its own: the databases of one realm are told apart by a factory.
  const storage = new IDBFactory();
  const channel = randomUUID();
  const device = {
    now,
    async open(name = "retinote") {
      const diary = await inBrowser(storage, channel, () => openDiary(name, { now }));
      context.after(() => diary.close());
      if (isSignedIn && name === "retinote" && !diary.meta.get("account")) await diary.meta.set("account", ACCOUNT);
      return diary;
    },
    within: (work) => inBrowser(storage, channel, work),
  };
  return device;
}

/** Sync that runs only when told, with the timers it asked for laid open. */
export function aSync(context, diary, server) {
  const timers = new Set();
  const sync = startSync(diary, {
    request: server.request,
    random: () => 1,
    alone: (work) => work(),
    onOpportunity: () => () => undefined,
    later: (milliseconds, act) => {
      const timer = { milliseconds, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  context.after(() => sync.stop());
  return Object.assign(sync, { timers: () => [...timers].map(({ milliseconds }) => milliseconds) });
}

/** A signed-in device that has exchanged once with the server. */
export async function aSyncedDevice(context, server, options) {
  const device = aDevice(context, options);
  const diary = await device.open();
  const sync = aSync(context, diary, server);
  await sync.now();
  return { device, diary, sync };
}

/** Resolves once `condition` holds, which is looked at whenever the signal changes. */
export function until(signal, condition) {
  return new Promise((resolve) => {
    const forget = signal.subscribe(() => {
      if (!condition()) return;
      queueMicrotask(() => forget());
      resolve(undefined);
    });
  });
}

/** An event of the ledger, as views give it to the store. */
export function aShowing(fields = {}) {
  return {
    kind: "warning_shown",
    rule_id: "raised_icp",
    tier: "same_day",
    local_date: MONDAY,
    pack_version: "2026.11.1",
    language: "en",
    title: "Speak to your prescriber today",
    what_to_do: ["Call them today."],
    may_signal: "Raised pressure inside the head.",
    nobody_is_watching: "Nobody is watching this diary.",
    contacts: [],
    sources: [],
    review: "pending",
    evidence: [{ local_date: MONDAY, field: "red_flags.raised_icp", value: true }],
    evaluated_on: "device",
    ...fields,
  };
}

export function anAnswer(action, { rule_id, tier, local_date } = aShowing()) {
  return { kind: "warning_acknowledged", rule_id, tier, local_date, action };
}

/** What the server says when it found something by itself. */
export function aFinding(fields = {}) {
  const { kind, evaluated_on, ...warned } = aShowing(fields);
  return warned;
}

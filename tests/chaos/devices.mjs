/** A device of somebody whose network and server fail all the time; the same in Node and in a real browser. */
import { openDiary } from "../../static/src/store/diary.js";
import { startSync } from "../../static/src/sync/sync.js";

export { randomFrom } from "../device/random.mjs";

const HOUR = 3_600_000;
const CLOCKS = [0, 0, -5 * HOUR, 7 * HOUR];
const DAYS = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"];
const WEIGHTS = ["0192f000-0000-7000-8000-000000000001", "0192f000-0000-7000-8000-000000000002"];
const SETTLING_ROUNDS = 40;

/** @param {{account: any, random: (bound: number) => number}} person @param {any} [surroundings] of sync */
export async function openDevice({ account, random }, surroundings = {}) {
  const wrong = CLOCKS[random(CLOCKS.length)];
  const diary = await openDiary("retinote", { now: () => Date.now() + wrong });
  if (!diary.meta.get("account")) await diary.meta.set("account", account);
  return { diary, sync: startSync(diary, surroundings) };
}

/** Make so many edits, with a sync now and then. @returns the ids of what was made */
export async function play({ diary, sync }, random, edits) {
  const made = { changes: [], events: [] };
  for (let count = 0; count < edits; ) {
    const change = await edit(diary, random, made.last);
    if (change === undefined) continue;
    made.changes.push(change.change_id);
    made.last = change;
    count += 1;
    if (random(20) === 0) made.events.push((await diary.ledger.add(aNotice(random))).event_id);
    if (random(6) === 0) await exchange(sync, random);
  }
  return { changes: made.changes, events: made.events };
}

/** Edits go on during some exchanges, and some time passes around each. */
async function exchange(sync, random) {
  const syncing = sync.now();
  if (random(2) === 0) await syncing;
  await new Promise((resolve) => setTimeout(resolve, random(80)));
}

/** Any edit a person can make; undefined where there was nothing to undo. */
function edit(diary, random, last) {
  const day = DAYS[random(DAYS.length)];
  switch (random(12)) {
    case 0:
      return diary.remove("entries", day);
    case 1:
      return last && diary.undo(last);
    case 2:
      return diary.save("entries", day, { grades: null });
    case 3:
      return diary.save("entries", day, { note: `note ${random(1000)}`, nosebleeds: random(3) });
    case 4:
      return diary.save("entries", day, { red_flags: { raised_icp: random(2) === 0 } });
    case 5:
      return editWeight(diary, random, WEIGHTS[random(WEIGHTS.length)], day);
    case 6:
      return diary.save("treatment", "treatment", { first_dose_date: day });
    case 7:
      return diary.save("entries", day, { mood: null, grades: { headache: null } });
    default:
      return diary.save("entries", day, { mood: random(5), grades: { flare: random(5), headache: random(5) } });
  }
}

/** One that is there may also be corrected in part, or removed. */
function editWeight(diary, random, key, day) {
  const weight_kg = 50 + random(40);
  const way = diary.get("weights", key) ? random(3) : 2;
  if (way === 0) return diary.remove("weights", key);
  return diary.save("weights", key, way === 1 ? { weight_kg } : { measured_on: day, weight_kg });
}

function aNotice(random) {
  return {
    kind: "warning_acknowledged",
    rule_id: "raised_icp",
    tier: "same_day",
    local_date: DAYS[random(DAYS.length)],
    action: "not_yet",
  };
}

/** Exchange until nothing waits any more. @returns {Promise<boolean>} false where it never came to rest */
export async function settle({ diary, sync }) {
  for (let round = 0; round < SETTLING_ROUNDS; round += 1) {
    await sync.now();
    if (sync.status.value === "idle" && diary.unsent.value === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** All that the device knows. */
export async function told({ diary }) {
  const collections = ["entries", "weights", "treatment"];
  const changes = await diary.transact((transaction) => transaction.all("history"));
  return {
    documents: Object.fromEntries(collections.map((name) => [name, diary.all(name)])),
    changes: changes.map(({ change_id, edited_at }) => [change_id, edited_at]),
    events: diary.ledger.all().map(({ event_id, event }) => [event_id, event.kind]),
    unsent: diary.unsent.value,
    refused: diary.attention().map(({ code }) => code),
  };
}

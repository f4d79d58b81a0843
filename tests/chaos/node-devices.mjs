/** Plays seeds in Node, two devices each: a plan comes in on stdin, one line of JSON goes out for each seed. */
import { createInterface } from "node:readline";
import { request } from "../../static/src/sync/api.js";
import { inBrowser } from "../device/browser-globals.mjs";
import { openDevice, play, randomFrom, settle, told } from "./devices.mjs";

const AT_ONCE = 10;
const BURST = 25;
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const nextLine = async () => JSON.parse((await lines.next()).value);
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

let opening = Promise.resolve();

const { origin, edits, people } = await nextLine();
const played = await inTurns(people, AT_ONCE, playSeed);
say("played");
await nextLine();
for (const seed of played) say(await finish(seed));
process.exit(0);

/** @param {{seed: number, account: any, cookie: string}} person */
async function playSeed(person) {
  const devices = [aPhone(person, 0), aPhone(person, 1)];
  const made = await Promise.all(devices.map((device) => device.live(edits / 2)));
  return { seed: person.seed, devices, changes: made.flatMap((one) => one.changes), events: made.flatMap((one) => one.events) };
}

function aPhone({ seed, account, cookie }, index) {
  const random = randomFrom(seed * 2 + index);
  const storage = new IDBFactory();
  const surroundings = {
    request: withCookie(cookie),
    alone: (work) => work(),
    onOpportunity: () => () => undefined,
    later: () => () => undefined,
  };
  let open;

  async function start() {
    open = await inTurn(storage, `${seed}-${index}`, () => openDevice({ account, random }, surroundings));
  }

  /** The app is closed; what it was sending may be on its way still. */
  async function close() {
    const settled = open.sync.now();
    open.sync.stop();
    await settled;
    open.diary.close();
  }

  return {
    async live(count) {
      const made = { changes: [], events: [] };
      await start();
      for (let left = count; left > 0; left -= BURST) {
        const { changes, events } = await play(open, random, Math.min(BURST, left));
        made.changes.push(...changes);
        made.events.push(...events);
        if (random(3) === 0) {
          await close();
          await start();
        }
      }
      return made;
    },
    settle: () => settle(open),
    told: () => told(open),
  };
}

async function finish({ devices, ...made }) {
  let isSettled = true;
  for (const device of [...devices, ...devices, devices[0]]) isSettled = (await device.settle()) && isSettled;
  return { ...made, is_settled: isSettled, devices: await Promise.all(devices.map((device) => device.told())) };
}

/** The app's own way to the server, on a phone that has a cookie and knows where the server is. */
function withCookie(cookie) {
  const { fetch } = globalThis;
  return (...asked) => {
    const mine = (path, { credentials, cache, ...options }) =>
      fetch(origin + path, { ...options, headers: { ...options.headers, cookie } });
    // The request is begun before anything else can run, so that no two phones meet in the global.
    globalThis.fetch = mine;
    const answer = request(...asked);
    globalThis.fetch = fetch;
    return answer;
  };
}

/** One browser opens at a time: the next would meet it in the globals. */
function inTurn(storage, channel, open) {
  const opened = opening.then(() => inBrowser(storage, channel, open));
  opening = opened.catch(() => undefined);
  return opened;
}

async function inTurns(items, width, work) {
  const results = [];
  const waiting = [...items.entries()];
  async function worker() {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1]);
  }
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

/** Keeps this device and the server equal: sends what waits, takes in what is new, and tries again later. */
import { effect, signal } from "@preact/signals";
import { OWN_DIARY } from "../store/diary.js";
import { ApiError, OfflineError, request } from "./api.js";
import { deliver } from "./batches.js";
import { changeExchange } from "./change-exchange.js";
import { ledgerExchange } from "./ledger-exchange.js";
import { inTurn } from "./one-tab.js";
import { statusAfter } from "./sync-status.js";

/** @import { Account, Diary, Exchange } from "../store/types" */
/** @import { Request } from "./api.js" */
/**
 * `emptied`: the diary was erased elsewhere and an empty one took its place; nothing is sent before the person has said
 * what becomes of what is on this device.
 * @typedef {"local" | "idle" | "syncing" | "offline" | "signed_out" | "emptied" | "error"} SyncStatus
 */
/** @typedef {ReturnType<typeof startSync>} Sync */
/**
 * What a test may put in place of the browser's.
 * @typedef {object} Surroundings
 * @property {Request} request
 * @property {(milliseconds: number, act: () => void) => () => void} later gives a way to call it off
 * @property {() => number} random from 0 to 1
 * @property {(work: () => Promise<void>) => Promise<void>} alone runs the work in one tab at a time
 * @property {(act: () => void) => () => void} onOpportunity calls `act` when a new attempt has a chance
 */
/** @typedef {{change_id?: string, event_id?: string}} Identified a change or an event */
/**
 * @typedef {object} Line
 * @property {Request} send
 * @property {() => number} share of a whole batch that it may be able to carry
 * @property {() => void} onDelivered
 * @property {() => boolean} isWanted
 */
/**
 * One of the two ways in which a diary is exchanged: `member` is what the request calls its items.
 * @template Item, Answer
 * @typedef {{exchange: Exchange<Item, Answer>, path: string, member: string, limit: number}} Channel
 */

const MAX_CHANGES = 500;
const MAX_EVENTS = 200;
// The server takes bodies of 256 kB; the rest is for the envelope.
const MAX_BYTES = 200_000;
const PATIENCE_MS = 20_000;
const MOST_PATIENCE_MS = 120_000;
const SMALLEST_SHARE = 1 / 64;
const CURSOR_AHEAD = "cursor-ahead";
const AFTER_SAVE_MS = 1_500;
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 15 * 60_000;

/**
 * @param {Diary} diary
 * @param {Partial<Surroundings>} [instead]
 */
export function startSync(diary, instead = {}) {
  const surroundings = { ...browser, ...instead };
  const status = signal(/** @type {SyncStatus} */ (accountOf(diary) ? "idle" : "local"));
  let failures = 0;
  /** Of a whole batch, and of the patience with one: halved where no answer came, and found again by doubling. */
  let share = 1;
  let isStopped = false;
  let callOff = () => {};
  /** @type {Promise<void>} */
  let running = Promise.resolve();
  /** @type {Promise<void> | undefined} */
  let waiting;

  /** Sync once from now on; resolves when done, whatever came of it: see `status`. */
  function now() {
    waiting ??= running.then(() => {
      waiting = undefined;
      running = run();
      return running;
    });
    return waiting;
  }

  async function run() {
    callOff();
    if (isStopped) return;
    try {
      await surroundings.alone(exchangeAll);
      failures = 0;
    } catch (error) {
      if (isStopped) return;
      if (error instanceof OfflineError) share = Math.max(share / 2, SMALLEST_SHARE);
      status.value = accountOf(diary) ? await statusAfter(error, accountOf(diary), surroundings.request) : "local";
      if (status.value === "offline" || status.value === "error") retryAfter(error);
    }
  }

  async function exchangeAll() {
    const account = accountOf(diary);
    if (isStopped) return;
    status.value = account ? "syncing" : "local";
    if (account === undefined) return;
    const isWanted = () => !isStopped && accountOf(diary)?.diary_id === account.diary_id;
    const changes = { exchange: changeExchange(diary), path: "sync", member: "changes", limit: MAX_CHANGES };
    const events = { exchange: ledgerExchange(diary), path: "ledger", member: "events", limit: MAX_EVENTS };
    const line = { send, share: () => share, onDelivered, isWanted };
    await exchangeOver(changes, account.diary_id, line);
    await exchangeOver(events, account.diary_id, line);
    status.value = accountOf(diary) ? "idle" : "local";
  }

  /** @type {Request} */
  function send(method, path, body) {
    return surroundings.request(method, path, body, Math.min(PATIENCE_MS / share, MOST_PATIENCE_MS));
  }

  function onDelivered() {
    failures = 0;
    share = Math.min(share * 2, 1);
  }

  /** @param {unknown} error */
  function retryAfter(error) {
    const asked = error instanceof ApiError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
    const spread = 0.5 + surroundings.random() / 2;
    const delay = Math.min(FIRST_RETRY_MS * 2 ** failures, LAST_RETRY_MS) * spread;
    failures += 1;
    schedule(Math.max(delay, asked));
  }

  /** @param {number} milliseconds */
  function schedule(milliseconds) {
    callOff();
    callOff = surroundings.later(milliseconds, () => void now());
  }

  const forgetOpportunities = surroundings.onOpportunity(() => void now());
  let unsent = 0;
  const forgetSaves = effect(() => {
    if (diary.unsent.value > unsent) schedule(AFTER_SAVE_MS);
    unsent = diary.unsent.value;
  });
  let diaryId = accountOf(diary)?.diary_id;
  const forgetSignIns = effect(() => {
    diary.revision.value;
    const current = accountOf(diary)?.diary_id;
    if (current !== diaryId) schedule(0);
    diaryId = current;
  });
  void now();

  return {
    now,
    status,
    stop() {
      isStopped = true;
      callOff();
      forgetOpportunities();
      forgetSaves();
      forgetSignIns();
    },
  };
}

/**
 * The example diary has no account, and never gets one.
 *
 * @param {Diary} diary
 * @returns {Account | undefined}
 */
function accountOf(diary) {
  return diary.name === OWN_DIARY ? diary.meta.get("account") : undefined;
}

/**
 * Go on until nothing waits on either side.
 *
 * @template {Identified} Item
 * @template {{more: boolean}} Answer
 * @param {Channel<Item, Answer>} channel
 * @param {string} diaryId
 * @param {Line} line
 */
async function exchangeOver({ exchange, path, member, limit }, diaryId, { send, share, onDelivered, isWanted }) {
  const isWaiting = () => exchange.outgoing(1, MAX_BYTES).length > 0;
  let hasResent = false;
  let isMore = true;

  /** @param {Item[]} items @returns {Promise<Answer>} */
  async function post(items) {
    const cursor = exchange.cursor();
    const answer = await send("POST", `/diaries/${diaryId}/${path}`, { cursor, mark: exchange.mark(), [member]: items });
    if (!hasResent && !exchange.continues(cursor, answer)) throw new ApiError(409, { code: CURSOR_AHEAD });
    return answer;
  }

  while ((isMore || isWaiting()) && isWanted()) {
    const items = exchange.outgoing(Math.ceil(limit * share()), MAX_BYTES * share());
    try {
      isMore = await deliver(exchange, diaryId, post, items);
      if (items.length > 0) onDelivered();
    } catch (error) {
      if (hasResent || !isCursorAhead(error)) throw error;
      // The server was put back to an earlier day: give it again all that this device knows.
      await exchange.resendEverything();
      hasResent = isMore = true;
      continue;
    }
    if (isStuck(items, exchange.outgoing(1, MAX_BYTES))) throw new Error("the server settled nothing of what was sent");
  }
}

/** @param {unknown} error */
function isCursorAhead(error) {
  return error instanceof ApiError && error.code === CURSOR_AHEAD;
}

/**
 * @param {Identified[]} sent
 * @param {Identified[]} next
 */
function isStuck([sent], [next]) {
  return sent !== undefined && sent.change_id === next?.change_id && sent.event_id === next?.event_id;
}

/** @type {Surroundings} */
const browser = {
  request,
  later(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  alone: inTurn(globalThis.navigator?.locks),
  onOpportunity,
};

/**
 * Call `act` when a new attempt has a chance: the network is back, or the person is.
 *
 * @param {() => void} act
 * @returns {() => void} ends it
 */
export function onOpportunity(act) {
  const whenVisible = () => document.visibilityState === "visible" && act();
  addEventListener("online", act);
  document.addEventListener("visibilitychange", whenVisible);
  return () => {
    removeEventListener("online", act);
    document.removeEventListener("visibilitychange", whenVisible);
  };
}

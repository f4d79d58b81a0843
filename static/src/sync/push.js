/** This device's place among those that are reminded: put it on, keep it there, try it, take it off. */

import { v7 as uuidv7 } from "uuid";

import { ApiError, request as apiRequest } from "./api.js";
import { browserPush } from "./push-browser.js";

/** @import { Diary } from "../store/types" */
/** @import { Request } from "./api.js" */
/** @typedef {"unsupported" | "install" | "ask" | "denied" | "off" | "on" | "stopped"} PushState */
/**
 * @typedef {object} KeptPush what this device knows of its own subscription
 * @property {string} subscription_id
 * @property {string} endpoint
 * @property {string} key of the server, which the subscription was made for
 * @property {string} zone
 * @property {string} renewed_at
 * @property {string | null} [stopped_at]
 */
/** @typedef {ReturnType<typeof openPush>} Push */

const KEPT = "push";
const RENEW_AFTER_MS = 7 * 86_400_000;

/**
 * Everything that talks to the server may reject with ApiError or OfflineError.
 *
 * @param {Diary} diary the person's own
 * @param {{ request?: Request, browser?: ReturnType<typeof browserPush>, now?: () => Date }} [instead]
 */
export function openPush(diary, { request = apiRequest, browser = browserPush(), now = () => new Date() } = {}) {
  const base = () => `/diaries/${diary.meta.get("account")?.diary_id}/push-subscriptions`;
  const kept = () => /** @type {KeptPush | undefined} */ (diary.meta.get(KEPT));

  /** @returns {PushState} */
  function state() {
    const support = browser.support();
    if (support !== "yes") return support;
    if (browser.permission() === "denied") return "denied";
    const known = kept();
    if (!known) return browser.permission() === "granted" ? "off" : "ask";
    return known.stopped_at || browser.permission() !== "granted" ? "stopped" : "on";
  }

  /** @param {boolean} isFresh whether the browser's own subscription is to be made anew */
  async function subscribe(isFresh) {
    const { application_server_key: key } = await request("GET", "/push-key");
    const made = await browser.subscribe(key, isFresh || kept()?.key !== key);
    const subscription_id = kept()?.subscription_id ?? uuidv7();
    const zone = browser.zone();
    await request("PUT", `${base()}/${subscription_id}`, { ...made, zone, language: browser.language() });
    const renewed_at = now().toISOString();
    await diary.meta.set(KEPT, { subscription_id, endpoint: made.endpoint, key, zone, renewed_at, stopped_at: null });
  }

  async function forget() {
    await diary.meta.set(KEPT, undefined);
    await browser.unsubscribe();
  }

  return {
    state,

    /** @returns {boolean} whether this device was reminded and is no longer */
    hasStopped: () => kept() !== undefined && state() !== "on",

    /** Only from a tap: it asks the browser for leave. @returns {Promise<PushState>} */
    async turnOn() {
      if ((await browser.ask()) === "granted") await subscribe(state() === "stopped");
      return state();
    },

    async turnOff() {
      const known = kept();
      if (known) await orGone(request("DELETE", `${base()}/${known.subscription_id}`));
      await forget();
    },

    /** @returns {Promise<"delivered" | "gone" | "later" | "refused">} */
    async test() {
      const { outcome } = await request("POST", `${base()}/${kept()?.subscription_id}/test`);
      if (outcome === "gone") await noteStopped(now().toISOString());
      return outcome;
    },

    /**
     * At every start: notice what the browser or the push service did meanwhile, and say where we are.
     *
     * @returns {Promise<boolean>} whether reminders had stopped and now go on
     */
    async refresh() {
      const known = kept();
      if (!known || !diary.meta.get("account") || state() === "denied") return false;
      const { items } = await request("GET", base());
      const mine = items.find((/** @type {any} */ each) => each.subscription_id === known.subscription_id);
      const hasStopped = !mine || mine.stopped_at !== null || (await browser.endpoint()) !== known.endpoint;
      if (!hasStopped && !isToRenew(known)) return false;
      if (hasStopped) await noteStopped(mine?.stopped_at ?? now().toISOString());
      if (browser.permission() !== "granted") return false;
      await subscribe(Boolean(mine?.stopped_at));
      return hasStopped;
    },

    /**
     * Before signing out: the server is told. Where it cannot be reached nobody is signed out either, and reminders go on.
     *
     * @returns {Promise<() => Promise<void>>} makes this device forget, once it is signed out
     */
    async leave() {
      const known = kept();
      if (!known) return async () => undefined;
      await orRefused(request("DELETE", `${base()}/${known.subscription_id}`));
      return forget;
    },

    /** Before this device is erased: the server is told where it can be, and else learns of it from the push service. */
    async abandon() {
      if (kept()) await this.turnOff().catch(forget);
    },
  };

  /** @param {KeptPush} known */
  function isToRenew(known) {
    const age = now().getTime() - new Date(known.renewed_at).getTime();
    return known.zone !== browser.zone() || age > RENEW_AFTER_MS || age < 0;
  }

  /** @param {string} at */
  function noteStopped(at) {
    return diary.meta.set(KEPT, { ...kept(), stopped_at: at });
  }
}

/** @param {Promise<unknown>} request whatever the server answers, it is reached no more once the browser has forgotten */
async function orRefused(request) {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}

/** @param {Promise<unknown>} request what the server no longer has is as good as removed */
async function orGone(request) {
  try {
    await request;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return;
    throw error;
  }
}

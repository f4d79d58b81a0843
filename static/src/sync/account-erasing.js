/** Erasing: the diary or the account on the server, this device, and what was erased elsewhere. */

import { OtherDiaryError } from "./account-binding.js";
import { openPush } from "./push.js";

/** @import { Diary } from "../store/types" */
/** @import { Binding } from "./account-binding.js" */
/** @import { Request } from "./api.js" */
/**
 * @typedef {object} Erased
 * @property {{ days: number, changes: number, ledger_rows: number, warnings: number, shares: number, opened_shares: number }} erased
 * @property {number} [sessions]
 * @property {number} [tokens]
 * @property {string[]} stays_at
 */

/**
 * @param {Diary} diary the person's own
 * @param {Binding} binding
 * @param {Request} request
 */
export function erasing(diary, binding, request) {
  const abandonPush = () => openPush(diary, { request }).abandon().catch(() => undefined);
  return {
    /**
     * Empty this device and end its session, so that nothing comes back by itself and nothing reminds of it; the server
     * keeps what it has.
     */
    async eraseDevice() {
      await abandonPush();
      if (diary.meta.get("account")) await binding.endSession().catch(() => undefined);
      await diary.erase();
      await diary.meta.set("is_erased_here", true);
    },

    /**
     * Erase the diary on the server and on this device; the account goes on with an empty one.
     *
     * @param {string} password
     * @returns {Promise<Erased>} what was erased, and what stays where
     */
    async eraseDiary(password) {
      const { account_id, name, diary_id } = diary.meta.get("account");
      const erased = await request("DELETE", `/diaries/${diary_id}`, { password });
      await diary.erase();
      await binding.adopt({ account_id, name, diary_id: erased.diary_id });
      return erased;
    },

    /**
     * Go on with the empty diary that took the place of one erased elsewhere: with what is on this device, which is
     * then sent there, or without it.
     *
     * @param {{isKept: boolean}} choice
     */
    async followEmptied({ isKept }) {
      const { account_id, name, diary_id } = await request("GET", "/accounts/current");
      if (account_id !== diary.meta.get("account")?.account_id) throw new OtherDiaryError();
      await (isKept ? binding.detach() : diary.erase());
      await binding.adopt({ account_id, name, diary_id });
    },

    /**
     * Erase the account and its diary on the server, and on this device unless kept as a diary without account.
     *
     * @param {string} password
     * @param {{keepOnDevice?: boolean}} [choice]
     * @returns {Promise<Erased>} what was erased, and what stays where
     */
    async deleteAccount(password, { keepOnDevice = false } = {}) {
      const erased = await request("DELETE", "/accounts/current", { password });
      await abandonPush();
      await (keepOnDevice ? binding.detach() : diary.erase());
      return erased;
    },
  };
}

/** Whose diary is on this device, and how it becomes an account's or nobody's. */

import { ApiError } from "./api.js";
import { changeExchange } from "./change-exchange.js";
import { forgetShares } from "./kept-shares.js";
import { ledgerExchange } from "./ledger-exchange.js";

/** @import { Account, Diary } from "../store/types" */
/** @import { Request } from "./api.js" */
/** @import { Sync } from "./sync.js" */
/** @typedef {ReturnType<typeof openBinding>} Binding */

/** This device keeps the diary of another account, which must be erased before this one can be used here. */
export class OtherDiaryError extends Error {
  code = "other-diary-on-device";

  constructor() {
    super("the diary on this device belongs to another account");
    this.name = "OtherDiaryError";
  }
}

/**
 * @param {Diary} diary the person's own
 * @param {Pick<Sync, "now">} sync
 * @param {Request} request
 */
export function openBinding(diary, sync, request) {
  /**
   * The diary id stays when the person signs out and keeps the data: it says whose data this is.
   *
   * @param {Account} account
   */
  async function adopt({ account_id, name, diary_id }) {
    await diary.meta.set("diary_id", diary_id);
    await diary.meta.set("account", { account_id, name, diary_id });
    void sync.now();
  }

  /** @param {string} diaryId */
  function isOthers(diaryId) {
    return ![undefined, diaryId].includes(diary.meta.get("diary_id"));
  }

  /** Make this a diary without an account again, whose every change waits for whichever comes next. */
  async function detach() {
    await diary.meta.set("account", undefined);
    await diary.meta.set("diary_id", undefined);
    await forgetShares(diary);
    await changeExchange(diary).resendEverything();
    await ledgerExchange(diary).resendEverything();
  }

  async function endSession() {
    try {
      await request("DELETE", "/sessions/current");
    } catch (error) {
      if (!isSignedOut(error)) throw error;
    }
  }

  return {
    /** @returns {boolean} whether the diary on this device is that of an account, signed in or not */
    isBound: () => diary.meta.get("diary_id") !== undefined,

    isOthers,
    adopt,
    detach,
    endSession,
  };
}

/** @param {unknown} error */
export function isSignedOut(error) {
  return error instanceof ApiError && error.status === 401;
}

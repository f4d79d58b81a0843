/** Signing up, in and out, and what that means for the diary on this device. */
import { ApiError, request as browserRequest } from "./api.js";
import { changeExchange } from "./change-exchange.js";
import { forgetShares } from "./kept-shares.js";
import { ledgerExchange } from "./ledger-exchange.js";
import { openPush } from "./push.js";

/** @import { Diary } from "../store/types" */
/** @import { Request } from "./api.js" */
/** @import { Sync } from "./sync.js" */
/** @typedef {import("../store/types").Account} Account */
/** @typedef {Account & {unused_recovery_codes: number}} CurrentAccount */
/** @typedef {{account_id: string, diary_id: string, recovery_codes: string[]}} CreatedAccount */
/**
 * @typedef {object} Session
 * @property {string} session_id
 * @property {string} created_at
 * @property {string} last_seen_at
 * @property {string} expires_at
 * @property {string} browser
 * @property {boolean} is_current
 */
/**
 * @typedef {object} Erased
 * @property {{ days: number, changes: number, ledger_rows: number, warnings: number, shares: number, opened_shares: number }} erased
 * @property {number} [sessions]
 * @property {number} [tokens]
 * @property {string[]} stays_at
 */
/**
 * A server put back to a day before the account knows neither its name nor its diary.
 * @typedef {{isMoving?: boolean}} Moving whether what is kept here of another account goes along, all of it
 */
/** @typedef {ReturnType<typeof openAccount>} AccountActions */

/** This device keeps the diary of another account, which must be erased before this one can be used here. */
export class OtherDiaryError extends Error {
  code = "other-diary-on-device";

  constructor() {
    super("the diary on this device belongs to another account");
    this.name = "OtherDiaryError";
  }
}

/** Erasing now would lose changes that the server does not have. */
export class UnsentChangesError extends Error {
  code = "unsent-changes";

  /** @param {number} count */
  constructor(count) {
    super(`${count} changes have not been sent`);
    this.name = "UnsentChangesError";
    this.count = count;
  }
}

/**
 * Everything here may reject with ApiError or OfflineError, and then has changed nothing on the device.
 *
 * @param {Diary} diary the person's own
 * @param {Pick<Sync, "now">} sync
 * @param {Request} [request]
 */
export function openAccount(diary, sync, request = browserRequest) {
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

  /** @param {Account} account a session of which was just opened @param {boolean} isMoving */
  async function adoptOrLeave(account, isMoving) {
    if (isOthers(account.diary_id) && !isMoving) {
      await request("DELETE", "/sessions/current");
      throw new OtherDiaryError();
    }
    if (isOthers(account.diary_id)) await detach();
    await adopt(account);
  }

  async function endSession() {
    try {
      await request("DELETE", "/sessions/current");
    } catch (error) {
      if (!isSignedOut(error)) throw error;
    }
  }

  function refuseIfUnsent() {
    const count = diary.unsent.value + diary.attention().length;
    if (count > 0) throw new UnsentChangesError(count);
  }

  /** @returns {Promise<CurrentAccount | undefined>} as the server knows it; undefined when signed out there */
  async function current() {
    try {
      return await request("GET", "/accounts/current");
    } catch (error) {
      if (isSignedOut(error)) return undefined;
      throw error;
    }
  }

  /** Make this a diary without an account again, whose every change waits for whichever comes next. */
  async function detach() {
    await diary.meta.set("account", undefined);
    await diary.meta.set("diary_id", undefined);
    await forgetShares(diary);
    await changeExchange(diary).resendEverything();
    await ledgerExchange(diary).resendEverything();
  }

  return {
    /** @returns {boolean} whether the diary on this device is that of an account, signed in or not */
    isBound: () => diary.meta.get("diary_id") !== undefined,

    /**
     * What was logged before goes along.
     *
     * @param {string} name
     * @param {string} password
     * @param {Moving} [choice]
     * @returns {Promise<CreatedAccount>} the recovery codes are never readable again
     */
    async signUp(name, password, { isMoving = false } = {}) {
      if (this.isBound() && !isMoving) throw new OtherDiaryError();
      const created = await request("POST", "/accounts", { name, password });
      if (this.isBound()) await detach();
      await adopt({ ...created, name });
      return created;
    },

    /**
     * What was logged on this device before is merged into the account.
     *
     * @param {string} name
     * @param {string} password
     * @param {Moving} [choice]
     * @returns {Promise<CurrentAccount>}
     */
    async signIn(name, password, { isMoving = false } = {}) {
      const account = await request("POST", "/sessions", { name, password });
      await adoptOrLeave(account, isMoving);
      return account;
    },

    /**
     * Sign in with a recovery code, which is spent.
     *
     * @param {string} name
     * @param {string} recoveryCode
     * @param {string} newPassword
     * @param {Moving} [choice]
     * @returns {Promise<CurrentAccount>}
     */
    async recover(name, recoveryCode, newPassword, { isMoving = false } = {}) {
      const account = await request("POST", "/recoveries", {
        name,
        recovery_code: recoveryCode,
        new_password: newPassword,
      });
      await adoptOrLeave(account, isMoving);
      return account;
    },

    /**
     * Erasing refuses while changes are unsent or refused, unless forced. Keeping them, nothing is lost: they
     * wait for the next sign-in.
     *
     * @param {{keepOnDevice: boolean, isForced?: boolean}} choice
     */
    async signOut({ keepOnDevice, isForced = false }) {
      if (!keepOnDevice && !isForced) {
        if (diary.unsent.value > 0) await sync.now();
        refuseIfUnsent();
      }
      await openPush(diary, { request }).leave();
      await endSession();
      await diary.meta.set("account", undefined);
      await forgetShares(diary);
      if (keepOnDevice) return;
      if (!isForced) refuseIfUnsent();
      await diary.erase();
    },

    current,

    /**
     * Empty this device and end its session, so that nothing comes back by itself; the server keeps what it has.
     */
    async eraseDevice() {
      if (diary.meta.get("account")) await endSession().catch(() => undefined);
      await diary.erase();
      await diary.meta.set("is_erased_here", true);
    },

    /**
     * Pick up a session the browser still has where the device's own data was cleared away.
     *
     * @returns {Promise<CurrentAccount | undefined>}
     */
    async resume() {
      const account = await request("GET", "/sessions/current");
      if (account === undefined || isOthers(account.diary_id)) return undefined;
      await adopt(account);
      return account;
    },

    /**
     * @param {string} password
     * @param {string} newPassword
     * @returns {Promise<void>}
     */
    changePassword: (password, newPassword) =>
      request("PUT", "/accounts/current/password", { password, new_password: newPassword }),

    /**
     * @param {string} password
     * @returns {Promise<string[]>} the earlier ones no longer work
     */
    newRecoveryCodes: async (password) =>
      (await request("POST", "/accounts/current/recovery-codes", { password })).recovery_codes,

    /** @returns {Promise<Session[]>} */
    sessions: async () => (await request("GET", "/sessions")).items,

    /**
     * @param {string} sessionId
     * @returns {Promise<void>}
     */
    revokeSession: (sessionId) => request("DELETE", `/sessions/${sessionId}`),

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
      await adopt({ account_id, name, diary_id: erased.diary_id });
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
      await (isKept ? detach() : diary.erase());
      await adopt({ account_id, name, diary_id });
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
      await (keepOnDevice ? detach() : diary.erase());
      return erased;
    },
  };
}

/** @param {unknown} error */
function isSignedOut(error) {
  return error instanceof ApiError && error.status === 401;
}

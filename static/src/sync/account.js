/** Signing up, in and out, and what that means for the diary on this device. */

import { OtherDiaryError, isSignedOut, openBinding } from "./account-binding.js";
import { erasing } from "./account-erasing.js";
import { request as browserRequest } from "./api.js";
import { forgetShares } from "./kept-shares.js";
import { openPush } from "./push.js";

/** @import { Account, Diary } from "../store/types" */
/** @import { Binding } from "./account-binding.js" */
/** @import { Request } from "./api.js" */
/** @import { Sync } from "./sync.js" */
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
 * A server put back to a day before the account knows neither its name nor its diary.
 * @typedef {{isMoving?: boolean}} Moving whether what is kept here of another account goes along, all of it
 */
/** @typedef {ReturnType<typeof openAccount>} AccountActions */

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
  const binding = openBinding(diary, sync, request);
  return {
    isBound: binding.isBound,
    ...signing(diary, sync, binding, request),
    ...keeping(request),
    ...erasing(diary, binding, request),
  };
}

/**
 * @param {Diary} diary
 * @param {Pick<Sync, "now">} sync
 * @param {Binding} binding
 * @param {Request} request
 */
function signing(diary, sync, binding, request) {
  /** @param {Account} account a session of which was just opened @param {boolean} isMoving */
  async function adoptOrLeave(account, isMoving) {
    if (binding.isOthers(account.diary_id) && !isMoving) {
      await request("DELETE", "/sessions/current");
      throw new OtherDiaryError();
    }
    if (binding.isOthers(account.diary_id)) await binding.detach();
    await binding.adopt(account);
  }

  function refuseIfUnsent() {
    const count = diary.unsent.value + diary.attention().length;
    if (count > 0) throw new UnsentChangesError(count);
  }

  return {
    /**
     * What was logged before goes along.
     *
     * @param {string} name
     * @param {string} password
     * @param {Moving} [choice]
     * @returns {Promise<CreatedAccount>} the recovery codes are never readable again
     */
    async signUp(name, password, { isMoving = false } = {}) {
      if (binding.isBound() && !isMoving) throw new OtherDiaryError();
      const created = await request("POST", "/accounts", { name, password });
      if (binding.isBound()) await binding.detach();
      await binding.adopt({ ...created, name });
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
      const forgetPush = await openPush(diary, { request }).leave();
      await binding.endSession();
      await forgetPush().catch(() => undefined);
      await diary.meta.set("account", undefined);
      await forgetShares(diary);
      if (keepOnDevice) return;
      if (!isForced) refuseIfUnsent();
      await diary.erase();
    },

    /**
     * Pick up a session the browser still has where the device's own data was cleared away.
     *
     * @returns {Promise<CurrentAccount | undefined>}
     */
    async resume() {
      const account = await request("GET", "/sessions/current");
      if (account === undefined || binding.isOthers(account.diary_id)) return undefined;
      await binding.adopt(account);
      return account;
    },
  };
}

/** @param {Request} request */
function keeping(request) {
  return {
    /** @returns {Promise<CurrentAccount | undefined>} as the server knows it; undefined when signed out there */
    async current() {
      try {
        return await request("GET", "/accounts/current");
      } catch (error) {
        if (isSignedOut(error)) return undefined;
        throw error;
      }
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
  };
}

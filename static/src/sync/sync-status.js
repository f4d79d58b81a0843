/** What an exchange that failed says about how things stand. */
import { ApiError, OfflineError } from "./api.js";

/** @import { Account } from "../store/types" */
/** @import { Request } from "./api.js" */
/** @import { SyncStatus } from "./sync.js" */

/**
 * @param {unknown} error
 * @param {Account | undefined} account
 * @param {Request} send
 * @returns {Promise<SyncStatus>}
 */
export async function statusAfter(error, account, send) {
  if (error instanceof OfflineError) return "offline";
  if (!(error instanceof ApiError)) return "error";
  if (error.status === 401) return "signed_out";
  return error.status === 404 ? statusWithoutDiary(account, send) : "error";
}

/**
 * @param {Account | undefined} account
 * @param {Request} send
 * @returns {Promise<SyncStatus>} why the server does not know the diary: its account has another, or somebody else is signed in
 */
async function statusWithoutDiary(account, send) {
  try {
    const current = await send("GET", "/accounts/current");
    if (current.account_id !== account?.account_id) return "signed_out";
    return current.diary_id === account?.diary_id ? "error" : "emptied";
  } catch {
    return "error";
  }
}

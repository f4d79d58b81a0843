/** How one batch of changes gets to the server whatever the server thinks of some of them. */
import { ApiError } from "./api.js";

/** @import { Change, Exchange, SyncAnswer } from "../store/types" */
/** @typedef {(changes: Change[]) => Promise<SyncAnswer>} Send posts changes with the cursor as it stands */

/**
 * Send `changes` and take in the answer. A batch refused as a whole is halved until the change that offends is
 * found; it is set aside with the server's reason and the rest goes through.
 *
 * @param {Exchange} exchange
 * @param {string} diaryId
 * @param {Send} send
 * @param {Change[]} changes
 * @returns {Promise<boolean>} whether the server has more for this device
 */
export async function deliver(exchange, diaryId, send, changes) {
  try {
    const answer = await send(changes);
    await exchange.absorb(diaryId, changes, answer);
    return answer.more;
  } catch (error) {
    if (!isAboutTheBatch(error) || changes.length === 0) throw error;
    if (changes.length === 1) return setAside(exchange, diaryId, send, changes, error);
    const middle = Math.ceil(changes.length / 2);
    await deliver(exchange, diaryId, send, changes.slice(0, middle));
    return deliver(exchange, diaryId, send, changes.slice(middle));
  }
}

/**
 * Whether other changes might fare better: not so when signed out (401), behind in time (409) or too eager (429).
 *
 * @param {unknown} error
 * @returns {error is ApiError}
 */
function isAboutTheBatch(error) {
  return error instanceof ApiError && error.status >= 400 && error.status < 500 && ![401, 409, 429].includes(error.status);
}

/**
 * Only where the server takes an empty batch is the change to blame; a diary that is gone (404) refuses that too.
 *
 * @param {Exchange} exchange
 * @param {string} diaryId
 * @param {Send} send
 * @param {Change[]} changes the one
 * @param {ApiError} refusal
 */
async function setAside(exchange, diaryId, send, [change], { code, detail, fields }) {
  const isMore = await deliver(exchange, diaryId, send, []);
  if (change) await exchange.refuse(change, { code, detail, fields });
  return isMore;
}

/** How one batch gets to the server, of changes or of events, whatever the server thinks of some of them. */
import { ApiError } from "./api.js";

/** @import { Exchange } from "../store/types" */
/**
 * Posts items with the cursor as it stands.
 * @template Item, Answer
 * @typedef {(items: Item[]) => Promise<Answer>} Send
 */

/**
 * Send `items` and take in the answer. A batch refused as a whole is halved until the item that offends is
 * found; it is set aside with the server's reason and the rest goes through.
 *
 * @template Item
 * @template {{more: boolean}} Answer
 * @param {Exchange<Item, Answer>} exchange
 * @param {string} diaryId
 * @param {Send<Item, Answer>} send
 * @param {Item[]} items
 * @returns {Promise<boolean>} whether the server has more for this device
 */
export async function deliver(exchange, diaryId, send, items) {
  try {
    const answer = await send(items);
    await exchange.absorb(diaryId, items, answer);
    return answer.more;
  } catch (error) {
    if (!isAboutTheBatch(error) || items.length === 0) throw error;
    if (items.length === 1) return setAside(exchange, diaryId, send, items, error);
    const middle = Math.ceil(items.length / 2);
    await deliver(exchange, diaryId, send, items.slice(0, middle));
    return deliver(exchange, diaryId, send, items.slice(middle));
  }
}

/** Signed out, given up by a proxy that waited too long, behind in time, too early, too eager. */
const NOT_ABOUT_ITEMS = new Set([401, 408, 409, 425, 429]);

/**
 * Whether other items might fare better.
 *
 * @param {unknown} error
 * @returns {error is ApiError}
 */
function isAboutTheBatch(error) {
  return error instanceof ApiError && error.status >= 400 && error.status < 500 && !NOT_ABOUT_ITEMS.has(error.status);
}

/**
 * Only where the server takes an empty batch is the item to blame; a diary that is gone (404) refuses that too.
 *
 * @template Item
 * @template {{more: boolean}} Answer
 * @param {Exchange<Item, Answer>} exchange
 * @param {string} diaryId
 * @param {Send<Item, Answer>} send
 * @param {Item[]} items the one
 * @param {ApiError} refusal
 */
async function setAside(exchange, diaryId, send, [item], { code, detail, fields }) {
  const isMore = await deliver(exchange, diaryId, send, []);
  if (item) await exchange.refuse(item, { code, detail, fields });
  return isMore;
}

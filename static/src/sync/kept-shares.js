/** What this device keeps of shares: the list as last seen, and links, which no server can tell again. */

/** @import { Diary, Transaction } from "../store/types" */
/** @import { CreatedShare, Share } from "./shares.js" */
/** @typedef {{ link: string, shlink: string, qr_svg: string }} KeptLink */
/** @typedef {{ as_of: string, items: Share[] }} KnownShares */

const LIST = "shares";
const LINKS = "share_links";

/**
 * What was read an hour ago may have expired since, also without a connection.
 *
 * @param {Diary} diary
 * @param {string} now an instant
 * @returns {KnownShares | undefined} undefined before the list was ever read
 */
export function knownShares(diary, now) {
  const known = /** @type {KnownShares | undefined} */ (diary.meta.get(LIST));
  return known && { ...known, items: known.items.map((share) => asItIs(share, now)) };
}

/** @param {Share} share @param {string} now @returns {Share} */
function asItIs(share, now) {
  return share.state === "active" && share.expires_at <= now ? { ...share, state: "expired" } : share;
}

/** @param {Diary} diary @param {string} shareId @returns {KeptLink | undefined} undefined where another device made it */
export function keptLink(diary, shareId) {
  return diary.meta.get(LINKS)?.[shareId];
}

/**
 * The link of what was just made is only ever told once, so it is on disk when this resolves.
 *
 * @param {Diary} diary
 * @param {CreatedShare} created
 */
export async function keepCreated(diary, { link, shlink, qr_svg, ...share }) {
  await diary.transact(async (transaction) => {
    const links = await valueOf(transaction, LINKS);
    const list = await valueOf(transaction, LIST);
    put(transaction, LINKS, { ...links, [share.share_id]: { link, shlink, qr_svg } });
    put(transaction, LIST, { as_of: share.created_at, ...list, items: [share, ...(list?.items ?? [])] });
  });
}

/**
 * Keep the list as it is now, and no longer the links that lead nowhere.
 *
 * @param {Diary} diary
 * @param {KnownShares} known
 */
export async function keepList(diary, known) {
  const ended = known.items.filter((share) => !leadsSomewhere(share, known.as_of)).map((share) => share.share_id);
  await diary.transact(async (transaction) => {
    const links = Object.entries((await valueOf(transaction, LINKS)) ?? {});
    put(transaction, LINKS, Object.fromEntries(links.filter(([shareId]) => !ended.includes(shareId))));
    put(transaction, LIST, known);
  });
}

/** @param {Diary} diary @param {Share} changed */
export async function keepChanged(diary, changed) {
  const known = /** @type {KnownShares | undefined} */ (diary.meta.get(LIST));
  if (!known) return;
  const items = known.items.map((share) => (share.share_id === changed.share_id ? changed : share));
  await keepList(diary, { ...known, items });
}

/** Whoever uses this device next finds no link on it. @param {Diary} diary */
export async function forgetShares(diary) {
  await diary.meta.set(LIST, undefined);
  await diary.meta.set(LINKS, undefined);
}

/** @param {Share} share @param {string} now an instant @returns {boolean} whether it works, or could by a renewal */
export function leadsSomewhere({ state, renewable_until: until }, now) {
  return state === "active" || (state === "expired" && until !== null && now < until);
}

/** @param {Transaction} transaction @param {string} name */
async function valueOf(transaction, name) {
  return (await transaction.get("meta", name))?.value;
}

/** @param {Transaction} transaction @param {string} name @param {unknown} value */
function put(transaction, name, value) {
  transaction.put("meta", { name, value });
}

/** What was typed and is not on the device yet: while there is any, the page is not replaced. */

/** @type {Set<unknown>} */
const holders = new Set();

/** Saves on their way onto the device. @type {Set<Promise<unknown>>} */
const saving = new Set();

/**
 * @param {unknown} holder who has typed text, such as a form
 * @param {boolean} isUnsaved
 */
export function hold(holder, isUnsaved) {
  if (isUnsaved) holders.add(holder);
  else holders.delete(holder);
}

/**
 * @template Result
 * @param {Promise<Result>} save
 * @returns {Promise<Result>}
 */
export function underWay(save) {
  saving.add(save);
  return save.finally(() => saving.delete(save));
}

/** @returns {Promise<boolean>} once what is being saved is saved */
export async function isAnythingUnsaved() {
  await Promise.allSettled([...saving]);
  return holders.size > 0;
}

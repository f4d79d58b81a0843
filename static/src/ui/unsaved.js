/** What was typed and is not on the device yet: while there is any, the page is not replaced. */

/** @type {Set<unknown>} */
const holders = new Set();

/**
 * @param {unknown} holder who has typed text, such as a form
 * @param {boolean} isUnsaved
 */
export function hold(holder, isUnsaved) {
  if (isUnsaved) holders.add(holder);
  else holders.delete(holder);
}

export function isAnythingUnsaved() {
  return holders.size > 0;
}

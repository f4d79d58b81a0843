/** What changed lately in the app, as far as a person would notice. The words are in the text. */

/** The newest first, by the day it was written. */
export const NEWS = /** @type {const} */ (["2026-11-26", "2026-11-23"]);

/**
 * @param {readonly string[]} news the newest first
 * @param {string | undefined} seen the newest that was put away; undefined where none ever was
 * @param {boolean} isNewDiary to somebody who just began, everything is new and nothing has changed
 * @returns {boolean} whether there is something to say on Today
 */
export function hasUnseenNews(news, seen, isNewDiary) {
  const [newest] = news;
  return newest !== undefined && !isNewDiary && (seen ?? "") < newest;
}

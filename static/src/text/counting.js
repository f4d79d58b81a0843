/** What the words of every language count with. */

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
export const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** @param {number} week */
export const weekNumber = (week) => String(week).replace("-", "−");

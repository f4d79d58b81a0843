/** A day looked at more than once: what was said when, and the worst of it. */

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {{ item_id: string, worse: "higher" | "lower" }} Graded */

/**
 * The merge patch that says how one item is now. The day's own grade becomes the worst of the day.
 *
 * @param {Graded} item
 * @param {number | null} grade null takes back what was said at this time
 * @param {{ before: Partial<Entry>, at: string, firstAt: string | undefined }} when `before` is the day as it was when
 *   this time began, `at` this time as HH:MM, `firstAt` the time of what stood there already, where that is known
 * @returns {Record<string, unknown>}
 */
export function againPatch(item, grade, { before, at, firstAt }) {
  const id = item.item_id;
  const stood = standing(before, id);
  const isFirst = !spoken(before.times).some((said) => said.itemId === id);
  const kept = stood !== undefined && isFirst && firstAt && firstAt !== at ? { [keyOf(firstAt, id)]: stood } : {};
  const others = spoken(before.times).flatMap((said) => (said.itemId === id && said.at !== at ? [said.grade] : []));
  const said = [stood, grade, ...others].filter((value) => typeof value === "number");
  const worst = said.length === 0 ? null : item.worse === "lower" ? Math.min(...said) : Math.max(...said);
  const day = id === "mood" ? { mood: worst } : { grades: { [id]: worst } };
  return { ...day, times: { ...kept, [keyOf(at, id)]: grade } };
}

/**
 * @param {Entry["times"]} times
 * @returns {{ at: string, said: { itemId: string, grade: number }[] }[]} the earliest first
 */
export function timesOf(times) {
  /** @type {Map<string, { itemId: string, grade: number }[]>} */
  const byTime = new Map();
  for (const { at, itemId, grade } of spoken(times)) byTime.set(at, [...(byTime.get(at) ?? []), { itemId, grade }]);
  return [...byTime].sort(([one], [other]) => (one < other ? -1 : 1)).map(([at, said]) => ({ at, said }));
}

/** @param {Entry["times"]} times @returns {{ at: string, itemId: string, grade: number }[]} */
function spoken(times) {
  return Object.entries(times ?? {}).map(([key, grade]) => {
    const [at = "", itemId = ""] = key.split(" ");
    return { at, itemId, grade };
  });
}

/** @param {Partial<Entry>} entry @param {string} id */
function standing(entry, id) {
  return id === "mood" ? entry.mood : entry.grades?.[id];
}

/** @param {string} at @param {string} id */
function keyOf(at, id) {
  return `${at} ${id}`;
}

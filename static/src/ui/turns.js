/** Long work in pieces, one to a frame: a tap waits for one piece at most, and what is on the screen comes first. */

import { useEffect, useState } from "preact/hooks";

import { painted } from "./painted.js";
import { isPrinting } from "./printing.js";

/** @type {Set<() => void>} */
const waiting = new Set();
let isGiving = false;

/**
 * @param {() => void} act called after a frame in which nothing else had its turn
 * @returns {() => void} gives the turn up
 */
export function takeTurn(act) {
  waiting.add(act);
  if (!isGiving) void giveTurns();
  return () => void waiting.delete(act);
}

/** In the order in which they were asked for. */
async function giveTurns() {
  isGiving = true;
  while (waiting.size > 0) {
    await painted();
    const [next] = waiting;
    if (!next) break;
    waiting.delete(next);
    next();
  }
  isGiving = false;
}

/** @param {boolean} isWanted @returns {boolean} whether it was wanted without a break since its turn came */
export function useTurn(isWanted) {
  const [hasTurn, setHasTurn] = useState(false);
  useEffect(() => (isWanted ? takeTurn(() => setHasTurn(true)) : setHasTurn(false)), [isWanted]);
  return isWanted && (hasTurn || isPrinting.value);
}

/**
 * How much of a list may stand by now: it grows from turn to turn. Say `aria-busy` until all of it does.
 *
 * @param {number} total
 * @param {number} step what each turn adds
 * @param {number} [first] what stands without waiting
 * @param {unknown} [of] another begins anew
 * @returns {number}
 */
export function useGrowing(total, step, first = step, of = undefined) {
  const [grown, setGrown] = useState({ of, shown: first });
  const shown = grown.of === of ? grown.shown : first;
  useEffect(() => {
    if (shown < total) return takeTurn(() => setGrown({ of, shown: shown + step }));
  }, [of, shown, total]);
  return isPrinting.value ? total : Math.min(shown, total);
}

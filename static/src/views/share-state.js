/** What the screens of sharing look at, and the one way from them to the server. */

import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";

import { knownShares } from "../sync/kept-shares.js";
import { openShares } from "../sync/shares.js";
import { account, isExample, isOffline, ownDiary, region, sync } from "./state.js";

/** @typedef {import("../sync/shares.js").Share} Share */

/** Countries that print on Letter paper. */
const LETTER_REGIONS = ["US", "CA"];

/** The passcode of the share just made, which nothing keeps: it is gone with the page. */
export const justMade = signal(/** @type {{ shareId: string, passcode: string } | null} */ (null));

/** @returns {import("../store/types").Diary} the person's own, also beside example data */
export function own() {
  const diary = ownDiary.value;
  if (!diary) throw new Error("no diary is open yet");
  diary.revision.value;
  return diary;
}

export function shares() {
  return openShares(own());
}

/** @returns {boolean} whether links can be made and seen here: of an account, and of no example */
export function canShare() {
  return Boolean(account.value) && !isExample.value;
}

export function isSignedOut() {
  return sync.value?.status.value === "signed_out";
}

/** @returns {"a4" | "letter"} */
export function paper() {
  return LETTER_REGIONS.includes(region()) ? "letter" : "a4";
}

/**
 * Send what waits, so that nothing written a moment ago is missing from what a doctor is given.
 *
 * @returns {Promise<number>} how many changes still wait
 */
export async function sendFirst() {
  if (own().unsent.value > 0) await sync.value?.now();
  return own().unsent.value;
}

/**
 * The list as last seen, read anew when a screen opens and when the connection comes back.
 *
 * @returns {{ known: ReturnType<typeof knownShares>, error: unknown, isReading: boolean, refresh: () => Promise<void> }}
 */
export function useShares() {
  const [error, setError] = useState(/** @type {unknown} */ (undefined));
  const [isReading, setIsReading] = useState(true);
  const isAble = canShare();

  async function refresh() {
    setIsReading(true);
    setError(await shares().refresh().then(() => undefined, (problem) => problem));
    setIsReading(false);
  }

  useEffect(() => {
    if (isAble) refresh();
  }, [isAble, isOffline.value]);

  return { known: isAble ? knownShares(own(), new Date().toISOString()) : undefined, error, isReading, refresh };
}

import { painted } from "./painted.js";

const AT_LATEST_MS = 500;

/** Resolves once no tap and no frame waits, at the latest after half a second; Safari tells of no rest, only of frames. */
export function atRest() {
  const { requestIdleCallback } = /** @type {Partial<typeof globalThis>} */ (globalThis);
  if (!requestIdleCallback) return painted();
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: AT_LATEST_MS }));
}

/** Ids made on the device; version 7, so that later ones sort later. */
import { v7 } from "uuid";

/** @returns {string} */
export function newId() {
  return v7();
}

/**
 * @param {number} milliseconds since 1970; ids of different milliseconds sort by them
 * @returns {string}
 */
export function newIdAt(milliseconds) {
  return v7({ msecs: milliseconds });
}

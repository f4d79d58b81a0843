/** A dose from what is known to what is assumed, in words. */

import { treatment } from "../text/treatment.js";
import { number } from "../ui/format.js";

/** @typedef {import("../domain/shapes.js").DoseRange} DoseRange */

/** @param {DoseRange} range */
export function mgWords(range) {
  return treatment.milligrams(rangeWords(range, 0));
}

/** @param {DoseRange} range */
export function perKgWords(range) {
  return treatment.milligramsPerKilogram(rangeWords(range, 1));
}

/** @param {DoseRange} range @param {0 | 1} digits */
function rangeWords({ known, assumed }, digits) {
  const low = number(known, digits);
  const high = number(assumed, digits);
  return low === high ? low : treatment.fromTo(low, high);
}

/** A passcode to suggest: digits, because they survive being read out over the telephone. */

const LENGTH = 8;

/** Bytes from here on would make some digits likelier than others. */
const FAIR_BELOW = 250;

/**
 * Ten wrong ones end a link for good, so one in ten million guesses it.
 *
 * @param {(bytes: Uint8Array<ArrayBuffer>) => Uint8Array} [fill] with random bytes
 * @returns {string}
 */
export function suggestedPasscode(fill = (bytes) => crypto.getRandomValues(bytes)) {
  let digits = "";
  while (digits.length < LENGTH) {
    const fair = [...fill(new Uint8Array(LENGTH))].filter((byte) => byte < FAIR_BELOW);
    digits += fair.map((byte) => byte % 10).join("");
  }
  return digits.slice(0, LENGTH);
}

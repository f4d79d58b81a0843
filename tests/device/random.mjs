/** A generator of numbers below `bound` that is the same for the same seed. */
export function randomFrom(seed) {
  let state = seed + 0x9e3779b9;
  return (bound) => {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) % bound;
  };
}

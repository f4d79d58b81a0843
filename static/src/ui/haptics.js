/** A touch that is felt, where the phone can and the person has not asked for stillness. */

const TICK_MS = 12;

/** Say with a short tick that something was kept. */
export function tick() {
  // Browsers complain of a page that vibrates before it was ever touched.
  if (!navigator.vibrate || !navigator.userActivation?.hasBeenActive) return;
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) navigator.vibrate(TICK_MS);
}

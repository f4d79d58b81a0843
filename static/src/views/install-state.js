/** Whether Retinote is on the home screen, and the browser's own offer to put it there. */

import { signal } from "@preact/signals";

import { installKind } from "./install-kind.js";

/** @typedef {Event & { prompt: () => Promise<unknown>, userChoice: Promise<{ outcome: string }> }} InstallPrompt */

/** What the browser offered; null where it did not, or once it was used. */
export const installPrompt = signal(/** @type {InstallPrompt | null} */ (null));

export const isInstalled = signal(
  matchMedia("(display-mode: standalone)").matches || /** @type {any} */ (navigator).standalone === true,
);

addEventListener("beforeinstallprompt", (event) => {
  // Otherwise some browsers show a bar of their own at once, on a first visit.
  event.preventDefault();
  installPrompt.value = /** @type {InstallPrompt} */ (event);
});
addEventListener("appinstalled", () => {
  installPrompt.value = null;
  isInstalled.value = true;
});

export const thisKind = () => installKind({ userAgent: navigator.userAgent, touchPoints: navigator.maxTouchPoints });

/** @returns {Promise<boolean>} whether the person said yes */
export async function install() {
  const offered = installPrompt.value;
  if (!offered) return false;
  // A browser lets its offer be used once.
  installPrompt.value = null;
  await offered.prompt();
  return (await offered.userChoice).outcome === "accepted";
}

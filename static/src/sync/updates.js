/** Registers the service worker and says when a new version waits. */
import { signal } from "@preact/signals";

const CHECK_EVERY_MS = 60 * 60_000;

/** Whether a newer version of the app is ready and waits for `applyUpdate`. */
export const updateReady = signal(false);

/** @type {ServiceWorkerRegistration | undefined} */
let registration;
let isApplying = false;

/**
 * Without a service worker everything works but a visit that starts without a network.
 *
 * @returns {Promise<boolean>} whether there is one, which keeps the whole app
 */
export async function startUpdates() {
  if (!("serviceWorker" in navigator)) return false;
  try {
    registration = await navigator.serviceWorker.register(trusted("/sw.js"), { updateViaCache: "none" });
  } catch {
    return false;
  }
  watch(registration);
  checkNowAndThen(registration);
  let isServed = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (isServed) whenReplaced();
    isServed = true;
  });
  return true;
}

/** Change to the version that waits; the page loads anew. */
export function applyUpdate() {
  isApplying = true;
  if (registration?.waiting) registration.waiting.postMessage("skip-waiting");
  else location.reload();
}

/** @returns {Promise<string | undefined>} of the version that serves this page; undefined where none does */
export function appVersion() {
  const worker = globalThis.navigator?.serviceWorker?.controller;
  if (!worker) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    worker.postMessage("version", [port2]);
  });
}

/**
 * The page's policy lets only named script addresses through (`trusted-types retinote`).
 *
 * @param {string} url
 * @returns {string}
 */
function trusted(url) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  if (!trustedTypes) return url;
  const policy = trustedTypes.createPolicy("retinote", { createScriptURL: (/** @type {string} */ text) => text });
  return policy.createScriptURL(url);
}

/** @param {ServiceWorkerRegistration} registered */
function watch(registered) {
  const offer = () => {
    updateReady.value ||= registered.waiting !== null && navigator.serviceWorker.controller !== null;
  };
  offer();
  registered.addEventListener("updatefound", () => registered.installing?.addEventListener("statechange", offer));
}

/** An app that stays open for weeks never loads again by itself. @param {ServiceWorkerRegistration} registered */
function checkNowAndThen(registered) {
  let checkedAt = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - checkedAt < CHECK_EVERY_MS) return;
    checkedAt = Date.now();
    registered.update().catch(() => undefined);
  });
}

/** Another tab may have applied the update while something was being typed in this one. */
function whenReplaced() {
  if (isApplying) location.reload();
  else updateReady.value = true;
}

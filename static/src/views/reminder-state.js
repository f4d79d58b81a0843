/** Where this device stands with reminders, for every screen that tells of it. */

import { reminderNotes } from "../text/today.js";
import { signal } from "@preact/signals";

import { NoWorkerError } from "../sync/push-browser.js";
import { openPush } from "../sync/push.js";
import { localDateOf } from "../ui/format.js";
import { problemText, say } from "../ui/toast.js";
import { hasAnswers } from "./entry.js";
import { diary, ownDiary, today } from "./state.js";

/** @typedef {import("../sync/push.js").PushState} PushState */

export const pushState = signal(/** @type {PushState | null} */ (null));

/** Whether this device was reminded and can be no longer, until the person sees to it. */
export const hasStopped = signal(false);

/** @type {import("../sync/push.js").Push | undefined} */
let opened;

/** @returns {import("../sync/push.js").Push} */
export function push() {
  const own = ownDiary.value;
  if (!own) throw new Error("no diary is open yet");
  return (opened ??= openPush(own));
}

export function lookAtPush() {
  pushState.value = push().state();
  hasStopped.value = push().hasStopped();
}

/** @returns {Record<string, any>} what the person wants to be reminded of */
export function wanted() {
  const own = ownDiary.value;
  own?.revision.value;
  return own?.get("reminders", "reminders") ?? {};
}

/** Once at every start, and whenever the browser says that something changed. */
export async function watchPush() {
  clearBadge();
  document.addEventListener("visibilitychange", clearBadge);
  navigator.serviceWorker?.addEventListener("message", (event) => heard(event.data));
  await renew();
}

/** @param {any} message from the service worker */
function heard(message) {
  if (message === "push-changed") renew();
  if (typeof message?.goTo === "string" && message.goTo.startsWith("#/")) location.hash = message.goTo;
}

async function renew() {
  // Without a network, or with the session at its end, the next start tries again.
  const isBack = await push().refresh().catch(() => false);
  lookAtPush();
  if (isBack) say(reminderNotes.backOn);
}

/** @returns {string | null} the time that has come, where no message can say so and today is still open */
export function dueHere() {
  const at = wanted()["daily_at"];
  if (!at || pushState.value === "on" || pushState.value === null) return null;
  const entry = diary().get("entries", today.value);
  if (entry && hasAnswers(/** @type {any} */ (entry))) return null;
  const now = new Date();
  return localDateOf(now) === today.value && now.toTimeString().slice(0, 5) >= at ? at : null;
}

function clearBadge() {
  const { clearAppBadge } = /** @type {any} */ (navigator);
  clearAppBadge?.call(navigator).catch(() => undefined);
}

/** @param {unknown} error @returns {string} a browser's own refusals have no words that help */
export function errorWords(error) {
  if (error instanceof NoWorkerError) return reminderNotes.noWorker;
  return error instanceof DOMException ? reminderNotes.failed : problemText(error);
}

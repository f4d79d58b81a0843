/** What the whole interface looks at: the open diary, the day, the connection. */

import { computed, signal } from "@preact/signals";

import { goTo } from "../router.js";
import { localDateOf } from "../ui/format.js";
import { reportProblem } from "../ui/toast.js";
import { guessedRegion } from "./region.js";

/** @typedef {import("../store/types").Diary} Diary */
/** @typedef {import("../store/types").Account} Account */

/** The person's own diary, open from start to end. */
export const ownDiary = signal(/** @type {Diary | null} */ (null));

/** The example diary while it is being looked at. */
export const exampleDiary = signal(/** @type {Diary | null} */ (null));

export const isExample = computed(() => exampleDiary.value !== null);

/** The diary the screens show. */
const shownDiary = computed(() => exampleDiary.value ?? ownDiary.value);

/** The calendar day it is here, kept true over midnight by `watchTheDay`. */
export const today = signal(localDateOf(new Date()));

export const isOffline = signal(!navigator.onLine);
export const account = signal(/** @type {Account | undefined} */ (undefined));

/** The running exchange with the server, once it has started. */
export const sync = signal(/** @type {ReturnType<typeof import("../sync/sync.js").startSync> | null} */ (null));

/** The later piece of the app; null until it is there. */
export const laterParts = signal(/** @type {typeof import("./later.js") | null} */ (null));

/** Takes up the newer version of the app that waits; null while none does. */
export const applyUpdate = signal(/** @type {(() => void) | null} */ (null));

export const isFirstRun = signal(false);

const DEFAULT_PREFERENCES = { isCompact: false, theme: "system", language: "system", axis: "weeks" };

/** How the person likes the screens; kept on this device. */
export const preferences = signal(DEFAULT_PREFERENCES);

/** @returns {Diary} the shown diary; a component that calls this is drawn again when records change */
export function diary() {
  const shown = shownDiary.value;
  if (!shown) throw new Error("no diary is open yet");
  shown.revision.value;
  return shown;
}

/** @returns {Record<string, any>} the treatment record of the shown diary, empty before it is written */
export function treatment() {
  return diary().get("treatment", "treatment") ?? {};
}

/** @returns {string} always the person's own region, also beside example data */
export function region() {
  const own = ownDiary.value;
  own?.revision.value;
  return own?.get("treatment", "treatment")?.region ?? guessedRegion();
}

/** @param {string} chosen */
export function saveRegion(chosen) {
  ownDiary.value?.save("treatment", "treatment", { region: chosen }).catch(reportProblem);
}

/** @returns {(import("../domain/shapes.js").RegimenPeriod & { key: string })[]} */
export function regimenPeriods() {
  return /** @type {any[]} */ (diary().all("regimen_periods"));
}

/** The device is empty again, and next begins as on the first visit; the screen stays. */
export function forgetPerson() {
  isFirstRun.value = true;
  preferences.value = DEFAULT_PREFERENCES;
}

/** The device is empty again: begin as on the first visit. */
export function startOver() {
  forgetPerson();
  goTo("today");
}

/** @param {Partial<typeof preferences.value>} changed @returns {Promise<void>} resolves when it is kept */
export async function prefer(changed) {
  preferences.value = { ...preferences.value, ...changed };
  await ownDiary.value?.meta.set("preferences", preferences.value).catch(reportProblem);
}

/** Notice midnight, also after the device slept through it. */
export function watchTheDay() {
  const look = () => {
    const now = localDateOf(new Date());
    if (today.value !== now) today.value = now;
  };
  setInterval(look, 30_000);
  document.addEventListener("visibilitychange", look);
}

export function watchTheConnection() {
  addEventListener("online", () => (isOffline.value = false));
  addEventListener("offline", () => (isOffline.value = true));
}

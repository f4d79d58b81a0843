/** Everything the first screen can do without, in one piece: fetched as soon as that screen stands. */

import "../ui/later-icons.js";

export { watchCatalogue } from "../sync/catalogue.js";
export { startSync } from "../sync/sync.js";
export { persistAfterFirstEntry, wakeWorkerWhileUnsent } from "../sync/keeping.js";
export { startUpdates, updateReady } from "../sync/updates.js";
export { Banners } from "./banners.js";
export { bringBack } from "./bring-back.js";
export { CheckIn } from "./check-in.js";
export { DayDose } from "./day-dose.js";
export { DayMore } from "./day-more.js";
export { DayTimes } from "./day-times.js";
export { exampleRecords } from "./example-course.js";
export { FirstQuestions } from "./first-questions.js";
export { Help } from "./help.js";
export { HelpEntrance } from "./help-entrance.js";
export { History } from "./history.js";
export { watchPush } from "./reminder-state.js";
export { OutOfHours } from "./out-of-hours.js";
export { Settings } from "./settings.js";
export { Share } from "./share.js";
export { TodayCards } from "./today-cards.js";
export { TodayQuestions } from "./today-questions.js";
export { Treatment } from "./treatment.js";
export { Trends } from "./trends.js";
export { takeUpdate } from "./update.js";
export { Unsent } from "./unsent.js";

await applyStyles();

/** The page names the style sheet of these screens without waiting for it; from now on it counts. */
function applyStyles() {
  const link = /** @type {HTMLLinkElement | null} */ (document.getElementById("later-styles"));
  return new Promise((resolve) => {
    link?.addEventListener("load", resolve, { once: true });
    link?.addEventListener("error", resolve, { once: true });
    if (link) link.rel = "stylesheet";
    else resolve(undefined);
  });
}

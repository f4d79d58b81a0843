/**
 * What the first screen can do without and every other rests on, in one piece: fetched as soon as that screen stands.
 * The screens themselves are pieces of their own (fetch-later.js).
 */

import "../text/errors.js";
import "../ui/later-icons.js";
// Parts that several screens share: better here than each in a small file of its own.
import "../ui/dialog.js";
import "../ui/format-instant.js";
import "../ui/use-form.js";
import "./care-parts.js";
import "./chart-legend.js";
import "./erased.js";
import "./record-list.js";
import "./save-record.js";
import "./share-entrance.js";

export { watchCatalogue } from "../sync/catalogue.js";
export { startSync } from "../sync/sync.js";
export { persistAfterFirstEntry, wakeWorkerWhileUnsent } from "../sync/keeping.js";
export { startUpdates, updateReady } from "../sync/updates.js";
export { Banners } from "./banners.js";
export { bringBack } from "./bring-back.js";
export { DayDose } from "./day-dose.js";
export { DayMore } from "./day-more.js";
export { DayTimes } from "./day-times.js";
export { exampleRecords } from "./example-course.js";
export { FirstQuestions } from "./first-questions.js";
export { watchPush } from "./reminder-state.js";
export { OutOfHours } from "./out-of-hours.js";
export { TodayCards } from "./today-cards.js";
export { TodayFoot } from "./today-foot.js";
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

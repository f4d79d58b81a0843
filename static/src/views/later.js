/** Everything the first screen can do without, in one piece: fetched as soon as that screen stands. */

export { startSync } from "../sync/sync.js";
export { applyUpdate, persistStorage, startUpdates, updateReady } from "../sync/updates.js";
export { exampleRecords } from "./example-course.js";
export { FirstQuestions } from "./first-questions.js";
export { History } from "./history.js";
export { Settings } from "./settings.js";
export { Trends } from "./trends.js";

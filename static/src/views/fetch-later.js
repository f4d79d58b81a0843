import { speakOfAll } from "../text/language.js";

/** Each a piece of its own, by the name in the address; all of them rest on `later.js`. */
const SCREENS = {
  trends: () => import("./trends.js").then(({ Trends, prepareTrends }) => prepareTrends().then(() => Trends)),
  treatment: () => import("./treatment.js").then(({ Treatment }) => Treatment),
  "treatment/labs": () => import("./labs.js").then(({ Labs, prepareTrends }) => prepareTrends().then(() => Labs)),
  history: () => import("./history.js").then(({ History }) => History),
  settings: () => import("./settings.js").then(({ Settings }) => Settings),
  "settings/data": () => import("./settings-data.js").then(({ DataSettings }) => DataSettings),
  "check-in": () => import("./check-in.js").then(({ CheckIn }) => CheckIn),
  share: () => import("./share.js").then(({ Share }) => Share),
  help: () => import("./help.js").then(({ Help }) => Help),
};

/** @typedef {keyof typeof SCREENS} LaterScreen */

/** What the first screen can do without, with its words. */
export async function fetchLater() {
  const later = await import("./later.js");
  await speakOfAll();
  return later;
}

/** @param {LaterScreen} name @returns {Promise<unknown>} the component, with all it rests on */
export async function fetchScreen(name) {
  const [screen] = await Promise.all([SCREENS[name](), fetchLater()]);
  await speakOfAll();
  return screen;
}

/** For browsers without a service worker that keeps them: what was fetched once works without a network. */
export async function fetchEveryScreen() {
  for (const name of Object.keys(SCREENS)) await fetchScreen(/** @type {LaterScreen} */ (name));
}

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

/** What the first screen can do without, with its words: they are read while its modules start, so they come first. */
export async function fetchLater() {
  await speakOfAll();
  return import("./later.js");
}

/** @param {LaterScreen} name @returns {Promise<unknown>} the component, with all it rests on */
export async function fetchScreen(name) {
  await speakOfAll();
  const [screen] = await Promise.all([SCREENS[name](), fetchLater()]);
  return screen;
}

/** For browsers without a service worker that keeps them: what was fetched once works without a network. */
export async function fetchEveryScreen() {
  for (const name of Object.keys(SCREENS)) await fetchScreen(/** @type {LaterScreen} */ (name));
}

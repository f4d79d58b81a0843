import { speakOfAll } from "../text/language.js";

/** What the first screen can do without, with its words: they are read while its modules start, so they come first. */
export async function fetchLater() {
  await speakOfAll();
  return import("./later.js");
}

/** The words of the page that opens links, in the language in use. */

import { words } from "./en/viewer.js";
import { spoken } from "./language.js";

export const viewerText = spoken(words, {
  de: () => import("./de/viewer.js"),
  es: () => import("./es/viewer.js"),
});

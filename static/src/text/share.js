/** The words of sharing, in the language in use. */

import { words } from "./en/share.js";
import { spoken } from "./language.js";

export const share = spoken(words, {
  de: () => import("./de/share.js"),
  es: () => import("./es/share.js"),
});

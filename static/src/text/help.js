/** The words of Help, in the language in use. */

import { words } from "./en/help.js";
import { spoken } from "./language.js";

export const help = spoken(words, {
  de: () => import("./de/help.js"),
  es: () => import("./es/help.js"),
});

/** The words of the first screen, in the language in use. */

import { words } from "./en/text.js";
import { spoken } from "./language.js";

export const text = spoken(words, {
  de: () => import("./de/text.js"),
  es: () => import("./es/text.js"),
});

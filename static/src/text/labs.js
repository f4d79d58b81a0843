/** The words of laboratory values, in the language in use. */

import { words } from "./en/labs.js";
import { spoken } from "./language.js";

export const labs = spoken(words, {
  de: () => import("./de/labs.js"),
  es: () => import("./es/labs.js"),
});

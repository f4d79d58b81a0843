/** The words of the check-in, in the language in use. */

import { words } from "./en/check-in.js";
import { spoken } from "./language.js";

export const checkIn = spoken(words, {
  de: () => import("./de/check-in.js"),
  es: () => import("./es/check-in.js"),
});

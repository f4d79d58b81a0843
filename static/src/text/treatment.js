/** The words of the course, in the language in use. */

import { words } from "./en/treatment.js";
import { spoken } from "./language.js";

export const { treatment, where, soFar, course } = spoken(words, {
  de: () => import("./de/treatment.js"),
  es: () => import("./es/treatment.js"),
});

/** The words of the prescribed dose, weights and capsules, in the language in use. */

import { words } from "./en/regimen.js";
import { spoken } from "./language.js";

export const { regimen, weight, supply } = spoken(words, {
  de: () => import("./de/regimen.js"),
  es: () => import("./es/regimen.js"),
});

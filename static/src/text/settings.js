/** The words of Settings, in the language in use. */

import { words } from "./en/settings.js";
import { spoken } from "./language.js";

export const { settings, items, appearance, rules, about } = spoken(words, {
  de: () => import("./de/settings.js"),
  es: () => import("./es/settings.js"),
});

/** The words of taking a diary along, bringing one in, and erasing one, in the language in use. */

import { words } from "./en/data.js";
import { spoken } from "./language.js";

export const { data, take, dataRecord, bring, mapping, eraseDiary, emptied } = spoken(words, {
  de: () => import("./de/data.js"),
  es: () => import("./es/data.js"),
});

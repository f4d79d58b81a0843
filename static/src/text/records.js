/** The words of lists of records and their forms, in the language in use. */

import { words } from "./en/records.js";
import { spoken } from "./language.js";

export const { records, care, dateWords, erased } = spoken(words, {
  de: () => import("./de/records.js"),
  es: () => import("./es/records.js"),
});

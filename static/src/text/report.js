/** The words of a report, in the language in use. */

import { words } from "./en/report.js";
import { spoken } from "./language.js";

export const reportText = spoken(words, {
  de: () => import("./de/report.js"),
  es: () => import("./es/report.js"),
});

/** The words of dates and the checklist, in the language in use. */

import { words } from "./en/dates.js";
import { spoken } from "./language.js";

export const { dates, checklist } = spoken(words, {
  de: () => import("./de/dates.js"),
  es: () => import("./es/dates.js"),
});

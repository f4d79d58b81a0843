/** The words of charts, in the language in use. */

import { words } from "./en/charts.js";
import { spoken } from "./language.js";

export const charts = spoken(words, {
  de: () => import("./de/charts.js"),
  es: () => import("./es/charts.js"),
});

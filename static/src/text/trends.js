/** The words of Trends, in the language in use. */

import { words } from "./en/trends.js";
import { spoken } from "./language.js";

export const { trends, trendWords, weekWords, together, scores } = spoken(words, {
  de: () => import("./de/trends.js"),
  es: () => import("./es/trends.js"),
});

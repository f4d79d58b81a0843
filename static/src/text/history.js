/** The words of History, in the language in use. */

import { words } from "./en/history.js";
import { spoken } from "./language.js";

export const { history, historyEmpty, catchUp, changes, attention, record } = spoken(words, {
  de: () => import("./de/history.js"),
  es: () => import("./es/history.js"),
});

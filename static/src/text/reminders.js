/** The words of reminders, in the language in use. */

import { words } from "./en/reminders.js";
import { spoken } from "./language.js";

export const reminders = spoken(words, {
  de: () => import("./de/reminders.js"),
  es: () => import("./es/reminders.js"),
});

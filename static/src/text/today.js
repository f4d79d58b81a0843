/** The words of what Today can do without at first, in the language in use. */

import { words } from "./en/today.js";
import { spoken } from "./language.js";

export const {
  banners,
  day,
  dayDose,
  times,
  todayLines,
  checkInCard,
  dateCard,
  notices,
  reminderNotes,
  entrances,
  outOfHours,
  example,
} = spoken(words, {
  de: () => import("./de/today.js"),
  es: () => import("./es/today.js"),
});

/** The words of the first run, in the language in use. */

import { words } from "./en/first-questions.js";
import { spoken } from "./language.js";

export const { firstQuestions, groups, language } = spoken(words, {
  de: () => import("./de/first-questions.js"),
  es: () => import("./es/first-questions.js"),
});

/** The words of the account, in the language in use. */

import { words } from "./en/account.js";
import { spoken } from "./language.js";

export const account = spoken(words, {
  de: () => import("./de/account.js"),
  es: () => import("./es/account.js"),
});

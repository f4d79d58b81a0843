/** The words for what may go wrong, in the language in use: beside those of the first screen, where they are looked up. */

import { words } from "./en/errors.js";
import { spoken } from "./language.js";
import { text } from "./text.js";

spoken(words, { de: () => import("./de/errors.js"), es: () => import("./es/errors.js") }, text.errors);

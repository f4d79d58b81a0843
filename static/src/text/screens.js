import { enScreens } from "./en-screens.js";
import { text } from "./text.js";

/** The words of the screens that are fetched when first opened, in the language in use. */
export const screens = enScreens;

Object.assign(text.errors, screens.errors);

import { enScreens } from "./en-screens.js";

/** The words of the screens that are fetched when first opened, in the language in use. */
export const screens = enScreens;

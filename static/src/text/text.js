import { en } from "./en.js";

/** The words of the interface in the language in use. */
export const text = en;

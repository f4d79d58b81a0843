import { en } from "./en.js";
import { spoken } from "./language.js";

/** The words of the interface in the language in use. */
export const text = spoken("text", en);

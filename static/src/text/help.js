import { enHelp } from "./en-help.js";
import { spoken } from "./language.js";

/** The words of Help, in the language in use. */
export const help = spoken("help", enHelp);

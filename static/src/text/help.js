import { enHelp } from "./en-help.js";

/** The words of Help, in the language in use. */
export const help = enHelp;

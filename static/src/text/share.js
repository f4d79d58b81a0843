import { enShare } from "./en-share.js";
import { spoken } from "./language.js";

/** The words of sharing, in the language in use. */
export const share = spoken("share", enShare);

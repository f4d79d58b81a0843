import { enShare } from "./en-share.js";

/** The words of sharing, in the language in use. */
export const share = enShare;

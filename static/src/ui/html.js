import htm from "htm";
import { h } from "preact";

/** Markup as tagged templates; text put in is always text, never markup. */
export const html = /* @__PURE__ */ htm.bind(h);

/**
 * Join the class names that hold.
 *
 * @param {...(string | false | null | undefined)} names
 * @returns {string}
 */
export function classes(...names) {
  return names.filter(Boolean).join(" ");
}

/** What a share is and where it stands, in words. */

import { share as words } from "../text/share.js";
import { dateAndTime } from "../ui/format-instant.js";
import { fullDate } from "../ui/format.js";

/** @typedef {import("../sync/shares.js").Share} Share */

/** @param {Share} share @returns {string} said after its state: until when, or since when not */
export function standingWords({ state, expires_at: expiresAt, ended_at: endedAt }) {
  if (state === "active") return words.until(dateAndTime(expiresAt));
  return words.since(dateAndTime(endedAt ?? expiresAt));
}

/** @param {Share} share @returns {string} */
export function openingWords({ openings, last_opened_at: last }) {
  const opened = words.openings(openings);
  return last ? `${opened}, ${words.lastOpened(dateAndTime(last))}` : opened;
}

/** @param {string[]} sections @returns {string} */
export function sectionNames(sections) {
  return sections.map((section) => words.sections.names[section] ?? section).join(", ");
}

/** @param {{ from: string | null, to: string | null }} content @returns {string} */
export function daysWords({ from, to }) {
  if (from && to) return words.look.fromTo(fullDate(from), fullDate(to));
  if (from) return words.one.fromOn(fullDate(from));
  return to ? words.one.untilOn(fullDate(to)) : words.one.allDays;
}

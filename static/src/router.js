/** Screens by the part of the address after `#`; no word about health ever gets into it. */

import { signal } from "@preact/signals";

/** @typedef {"today" | "trends" | "treatment" | "history" | "urgent" | "settings" | "check-in" | "share" | "help"} Screen */
/** @typedef {{ screen: Screen, detail: string | undefined }} Route */

/** Those the navigation lists. */
export const SCREENS = /** @type {const} */ (["today", "trends", "treatment", "history", "urgent"]);
const ALL_SCREENS = /** @type {const} */ ([...SCREENS, "settings", "check-in", "share", "help"]);

export const route = signal(parse(location.hash));

/** What had the focus when another screen was asked for, until the heading of that screen has it. */
let opener = /** @type {Element | null | undefined} */ (undefined);

/**
 * @param {string} hash such as `#/history/2026-03-01`
 * @returns {Route} Today where the address names no screen
 */
export function parse(hash) {
  const [, name = "", detail] = hash.split("/");
  const screen = ALL_SCREENS.find((known) => known === name);
  return { screen: screen ?? "today", detail: (screen && detail) || undefined };
}

/**
 * @param {Screen} screen
 * @param {string} [detail]
 * @returns {string} for a link
 */
export function hrefTo(screen, detail) {
  return detail ? `#/${screen}/${detail}` : `#/${screen}`;
}

/**
 * @param {Screen} screen
 * @param {string} [detail]
 */
export function goTo(screen, detail) {
  location.hash = hrefTo(screen, detail);
}

/** Follow the address from now on; a new screen starts at its top with the focus on its heading. */
export function startRouter() {
  // It may have changed since this module was read: the diary was opened in between.
  route.value = parse(location.hash);
  addEventListener("hashchange", () => {
    const previous = route.value;
    route.value = parse(location.hash);
    if (previous.screen === route.value.screen && previous.screen === "today") return;
    scrollTo(0, 0);
    awaitHeading();
  });
}

/** Another screen is about to stand where the focus is. */
export function awaitHeading() {
  opener = document.activeElement;
  requestAnimationFrame(focusHeading);
}

/** Once for each new screen, when it stands; never taken from somebody who is already at work in it. */
export function focusHeading() {
  const heading = document.querySelector("main h1")?.closest("h1");
  if (opener === undefined || !heading) return;
  const active = document.activeElement;
  if (active === opener || !active?.closest("main")) heading.focus();
  opener = undefined;
}

/** How this browser puts an app on the home screen. */

/** @typedef {"ios" | "ios-other" | "android" | "firefox-android" | "safari-mac" | "desktop" | "firefox-desktop"} InstallKind */

/**
 * @param {{ userAgent: string, touchPoints: number }} browser
 * @returns {InstallKind} the nearest; no browser says this outright
 */
export function installKind({ userAgent, touchPoints }) {
  const isFirefox = /Firefox|FxiOS/.test(userAgent);
  // An iPad gives itself out as a Mac; no Mac has a touch screen.
  const isMac = /Macintosh/.test(userAgent);
  if (/iPhone|iPad|iPod/.test(userAgent) || (isMac && touchPoints > 1))
    return /CriOS|FxiOS|EdgiOS|OPiOS|DuckDuckGo/.test(userAgent) ? "ios-other" : "ios";
  if (/Android/.test(userAgent)) return isFirefox ? "firefox-android" : "android";
  if (isFirefox) return "firefox-desktop";
  return isMac && !/Chrome|Chromium|Edg/.test(userAgent) ? "safari-mac" : "desktop";
}

/**
 * @param {InstallKind} kind
 * @param {boolean} hasPrompt whether the browser has offered to install by itself
 * @returns {boolean} whether it is worth a line on Today: a computer's browser has to offer it first
 */
export function isWorthOffering(kind, hasPrompt) {
  return hasPrompt || !["desktop", "firefox-desktop", "safari-mac"].includes(kind);
}

/** The way around: a bar under the thumb on a phone, a rail at the side on a desktop. */

import { SCREENS, hrefTo, route } from "../router.js";
import { text } from "../text/text.js";
import { classes, html } from "../ui/html.js";
import { Icon, Mark } from "../ui/icons.js";

/** @param {{ hasUrgent: boolean }} props */
export function TopBar({ hasUrgent }) {
  return html`<header class="top-bar">
    <a class="brand" href=${hrefTo("today")}><${Mark} /> ${text.app.name}</a>
    ${hasUrgent &&
    html`<a
      class="urgent-link"
      href=${hrefTo("urgent")}
      aria-current=${route.value.screen === "urgent" ? "page" : undefined}
    >
      <${Icon} name="urgent" size=${20} /> ${text.screens.urgent}
    </a>`}
  </header>`;
}

export function Navigation() {
  return html`<nav class="navigation" aria-label=${text.app.navigation}>
    ${SCREENS.map(
      (screen) => html`<a
        key=${screen}
        class=${classes("navigation-link", screen === "urgent" && "is-urgent")}
        href=${hrefTo(screen)}
        aria-current=${route.value.screen === screen ? "page" : undefined}
      >
        <${Icon} name=${screen} /> <span>${text.screens[screen]}</span>
      </a>`,
    )}
  </nav>`;
}

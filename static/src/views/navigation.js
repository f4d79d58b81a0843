/** The way around: a bar under the thumb on a phone, a rail at the side on a desktop. */

import { SCREENS, hrefTo, route } from "../router.js";
import { text } from "../text/text.js";
import { classes, html } from "../ui/html.js";
import { Icon, Mark } from "../ui/icons.js";
import { laterParts } from "./state.js";

/** @param {{ isAsking: boolean }} props whether the first questions stand where the navigation would */
export function TopBar({ isAsking }) {
  const { Unsent } = laterParts.value ?? {};
  const screen = isAsking ? "urgent" : "settings";
  return html`<header class="top-bar">
    <a class="brand" href=${hrefTo("today")}><${Mark} /> ${text.app.name}</a>
    ${Unsent && html`<${Unsent} />`}
    <a
      class=${`top-link is-${screen}`}
      href=${hrefTo(screen)}
      title=${text.screens[screen]}
      aria-current=${route.value.screen === screen ? "page" : undefined}
    >
      <${Icon} name=${screen} size=${20} /> <span>${text.screens[screen]}</span>
    </a>
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

/** The way to what a doctor is given, from the screens where one thinks of it. */

import { hrefTo } from "../router.js";
import { entrances } from "../text/today.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";

export function ShareEntrance() {
  const { title, hint } = entrances.share;
  return html`<a class="settings-link" href=${hrefTo("share")}>
    <span><strong>${title}</strong> <span class="hint">${hint}</span></span>
    <${Icon} name="next" size=${20} />
  </a>`;
}

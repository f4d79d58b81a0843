/** The way to Help, from Settings and from the foot of Today. */

import { hrefTo } from "../router.js";
import { entrances } from "../text/today.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";

export function HelpEntrance() {
  const { title, hint } = entrances.help;
  return html`<a class="settings-link" href=${hrefTo("help")}>
    <span><strong>${title}</strong> <span class="hint">${hint}</span></span>
    <${Icon} name="next" size=${20} />
  </a>`;
}

/** How much the server does not have yet, on every screen. */

import { hrefTo } from "../router.js";
import { banners } from "../text/today.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { account, ownDiary } from "./state.js";

/** Without an account nothing is ever sent, and so nothing waits. */
export function Unsent() {
  const count = ownDiary.value?.unsent.value ?? 0;
  if (!account.value || count === 0) return null;
  return html`<a class="unsent" href=${hrefTo("settings", "account")}>
    <${Icon} name="unsent" size=${18} /> <span>${banners.notYetSent(count)}</span>
  </a>`;
}

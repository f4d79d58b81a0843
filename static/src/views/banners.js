/** What concerns every screen: example data, no connection, a new version, old warnings, nowhere to keep anything. */

import { hrefTo } from "../router.js";
import { catalogueStatus } from "../store/kept-catalogue.js";
import { banners as text, reminderNotes } from "../text/today.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { reportProblem } from "../ui/toast.js";
import { removeExample } from "./example.js";
import { hasStopped } from "./reminder-state.js";
import { account, applyUpdate, isExample, isOffline, ownDiary, sync } from "./state.js";

export function Banners() {
  return html`
    ${isExample.value &&
    html`<div class="banner is-example" role="region" aria-label=${text.exampleBanner}>
      <strong>${text.exampleBanner}</strong>
      <button type="button" class="button is-small" onClick=${() => removeExample().catch(reportProblem)}>
        ${text.exampleRemove}
      </button>
    </div>`}
    <div role="status">
      ${isOffline.value &&
      html`<p class="banner"><${Icon} name="offline" size=${20} /> <span>${text.offline}</span></p>`}
      ${ownDiary.value?.storage === "memory" &&
      html`<p class="banner"><${Icon} name="attention" size=${20} /> <span>${text.storageInMemory}</span></p>`}
      ${account.value &&
      sync.value?.status.value === "signed_out" &&
      html`<p class="banner">
        <${Icon} name="attention" size=${20} /> <span>${text.signedOut}</span>
        <a class="button is-small" href=${hrefTo("settings", "account")}>${text.signIn}</a>
      </p>`}
      ${catalogueStatus.value.problem &&
      html`<p class="banner">
        <${Icon} name="attention" size=${20} /> <span>${text.rulesOutOfDate(catalogueStatus.value.problem)}</span>
      </p>`}
      ${hasStopped.value &&
      account.value &&
      html`<p class="banner">
        <${Icon} name="attention" size=${20} />
        <span>${reminderNotes.banner} <a href=${hrefTo("settings", "reminders")}>${reminderNotes.bannerLink}</a></span>
      </p>`}
      ${applyUpdate.value &&
      html`<p class="banner">
        <span>${text.updateReady}</span>
        <button type="button" class="button is-small" onClick=${applyUpdate.value}>${text.update}</button>
      </p>`}
    </div>
  `;
}

/** What concerns every screen: example data, no connection, a new version, old warnings, nowhere to keep anything. */

import { catalogueStatus } from "../store/kept-catalogue.js";
import { text } from "../text/text.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { reportProblem } from "../ui/toast.js";
import { removeExample } from "./example.js";
import { applyUpdate, isExample, isOffline, ownDiary } from "./state.js";

export function Banners() {
  return html`
    ${isExample.value &&
    html`<div class="banner is-example" role="region" aria-label=${text.app.exampleBanner}>
      <strong>${text.app.exampleBanner}</strong>
      <button type="button" class="button is-small" onClick=${() => removeExample().catch(reportProblem)}>
        ${text.app.exampleRemove}
      </button>
    </div>`}
    <div role="status">
      ${isOffline.value &&
      html`<p class="banner"><${Icon} name="offline" size=${20} /> <span>${text.app.offline}</span></p>`}
      ${ownDiary.value?.storage === "memory" &&
      html`<p class="banner"><${Icon} name="attention" size=${20} /> <span>${text.app.storageInMemory}</span></p>`}
      ${catalogueStatus.value.problem &&
      html`<p class="banner">
        <${Icon} name="attention" size=${20} /> <span>${text.app.rulesOutOfDate(catalogueStatus.value.problem)}</span>
      </p>`}
      ${applyUpdate.value &&
      html`<p class="banner">
        <span>${text.app.updateReady}</span>
        <button type="button" class="button is-small" onClick=${applyUpdate.value}>${text.app.update}</button>
      </p>`}
    </div>
  `;
}

/** Where the person is: it decides which numbers to call are shown. */

import { screens } from "../text/screens.js";
import { html } from "../ui/html.js";
import { RegionSelect } from "./contacts.js";

export function RegionSettings() {
  return html`<section class="card"><${RegionSelect} id="region" label=${screens.settings.sections.region} hint=${screens.settings.hints.region} /></section>`;
}

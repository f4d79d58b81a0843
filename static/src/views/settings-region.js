/** Where the person is: it decides which numbers to call are shown. */

import { settings } from "../text/settings.js";
import { html } from "../ui/html.js";
import { RegionSelect } from "./contacts.js";

export function RegionSettings() {
  return html`<section class="card"><${RegionSelect} id="region" label=${settings.sections.region} hint=${settings.hints.region} /></section>`;
}

/** How it looks on this device. */

import { appearance as text } from "../text/settings.js";
import { text as common } from "../text/text.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { prefer, preferences } from "./state.js";

export function Appearance() {
  return html`<section class="card">
    <${Segmented}
      id="theme"
      label=${text.theme}
      isLabelVisible
      choices=${Object.entries(text.themes).map(([value, content]) => ({ value, content }))}
      value=${preferences.value.theme}
      onPick=${(/** @type {string} */ chosen) => prefer({ theme: chosen })}
    />
    <${Segmented}
      id="step-style"
      label=${text.steps}
      isLabelVisible
      choices=${[
        { value: false, content: common.day.words },
        { value: true, content: common.day.compact },
      ]}
      value=${preferences.value.isCompact}
      onPick=${(/** @type {boolean} */ isCompact) => prefer({ isCompact })}
    />
  </section>`;
}

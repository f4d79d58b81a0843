/** How it looks on this device. */

import { screens } from "../text/screens.js";
import { text } from "../text/text.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { prefer, preferences } from "./state.js";

const { theme, themes, steps } = screens.appearance;

export function Appearance() {
  return html`<section class="card">
    <${Segmented}
      id="theme"
      label=${theme}
      isLabelVisible
      choices=${Object.entries(themes).map(([value, content]) => ({ value, content }))}
      value=${preferences.value.theme}
      onPick=${(/** @type {string} */ chosen) => prefer({ theme: chosen })}
    />
    <${Segmented}
      id="step-style"
      label=${steps}
      isLabelVisible
      choices=${[
        { value: false, content: text.day.words },
        { value: true, content: text.day.compact },
      ]}
      value=${preferences.value.isCompact}
      onPick=${(/** @type {boolean} */ isCompact) => prefer({ isCompact })}
    />
  </section>`;
}

/** Settings: one page for each matter, the list of them beside it where there is room. */

import { hrefTo } from "../router.js";
import { settings as text } from "../text/settings.js";
import { classes, html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { lazy } from "../ui/lazy.js";
import { fetchScreen } from "./fetch-later.js";
import { HelpEntrance } from "./help-entrance.js";
import { About } from "./settings-about.js";
import { AccountSettings } from "./settings-account.js";
import { Appearance } from "./settings-appearance.js";
import { ItemSettings } from "./settings-items.js";
import { LanguageSettings } from "./settings-language.js";
import { RegionSettings } from "./settings-region.js";
import { ReminderSettings } from "./settings-reminders.js";
import { RuleSettings } from "./settings-rules.js";
import { ShareEntrance } from "./share-entrance.js";

const SECTIONS = {
  account: AccountSettings,
  reminders: ReminderSettings,
  region: RegionSettings,
  items: ItemSettings,
  data: lazy(() => fetchScreen("settings/data")),
  appearance: Appearance,
  language: LanguageSettings,
  rules: RuleSettings,
  about: About,
};

/** @typedef {keyof typeof SECTIONS} SectionName */

const NAMES = /** @type {SectionName[]} */ (Object.keys(SECTIONS));

/** @param {{ detail: string | undefined }} props */
export function Settings({ detail }) {
  const name = NAMES.find((known) => known === detail);
  const Section = name && SECTIONS[name];
  return html`<div class=${classes("settings", name && "has-section")}>
    <div class="settings-list">
      ${name ? html`<p class="settings-title">${text.title}</p>` : html`<h1 tabindex="-1">${text.title}</h1>`}
      <nav aria-label=${text.title}>
        <ul role="list">
          ${NAMES.map((each) => html`<li key=${each}><${SectionLink} name=${each} isCurrent=${each === name} /></li>`)}
          <li><${ShareEntrance} /></li>
          <li><${HelpEntrance} /></li>
        </ul>
      </nav>
    </div>
    ${name &&
    Section &&
    html`<div class="settings-section">
      <p class="back-link">
        <a href=${hrefTo("settings")}><${Icon} name="previous" size=${20} /> ${text.back}</a>
      </p>
      <h1 tabindex="-1">${text.sections[name]}</h1>
      <${Section} key=${name} />
    </div>`}
  </div>`;
}

/** @param {{ name: SectionName, isCurrent: boolean }} props */
function SectionLink({ name, isCurrent }) {
  return html`<a class="settings-link" href=${hrefTo("settings", name)} aria-current=${isCurrent ? "page" : undefined}>
    <span><strong>${text.sections[name]}</strong> <span class="hint">${text.hints[name]}</span></span>
    <${Icon} name="next" size=${20} />
  </a>`;
}

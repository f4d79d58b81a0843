/** Help: one page for each question, all of it on the device. */

import { useLayoutEffect, useRef } from "preact/hooks";

import { hrefTo } from "../router.js";
import { help as text } from "../text/help.js";
import { classes, html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { nobodyIsWatching } from "./catalogue.js";
import { HelpInstall } from "./help-install.js";
import { HelpNews } from "./help-news.js";
import { HelpPrivacy } from "./help-privacy.js";
import { HelpWords } from "./help-words.js";

/** In the order they are listed; their names are `pages` and `hints` of the text. */
const PAGES = {
  logging: Logging,
  weeks: Weeks,
  steps: StepsPage,
  warnings: Warnings,
  sharing: Sharing,
  safety: Safety,
  words: HelpWords,
  privacy: HelpPrivacy,
  install: HelpInstall,
  news: HelpNews,
};

/** @typedef {keyof typeof PAGES} PageName */

const NAMES = /** @type {PageName[]} */ (Object.keys(PAGES));

/** @param {{ detail: string | undefined }} props */
export function Help({ detail }) {
  const name = NAMES.find((known) => known === detail);
  const Page = name && PAGES[name];
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  // The link at the foot of Today went with Today, and the focus with it.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, [name]);
  return html`<div class=${classes("settings", name && "has-section")}>
    <div class="settings-list">
      ${name ? html`<p class="settings-title">${text.title}</p>` : html`<h1 tabindex="-1" ref=${heading}>${text.title}</h1>`}
      ${!name && html`<p class="hint">${text.offline}</p>`}
      <nav aria-label=${text.title}>
        <ul role="list">
          ${NAMES.map((each) => html`<li key=${each}><${PageLink} name=${each} isCurrent=${each === name} /></li>`)}
        </ul>
      </nav>
    </div>
    ${name &&
    Page &&
    html`<div class="settings-section help-page">
      <p class="back-link"><a href=${hrefTo("help")}><${Icon} name="previous" size=${20} /> ${text.back}</a></p>
      <h1 tabindex="-1" ref=${heading}>${text.pages[name]}</h1>
      <${Page} key=${name} />
    </div>`}
  </div>`;
}

/** @param {{ name: PageName, isCurrent: boolean }} props */
function PageLink({ name, isCurrent }) {
  return html`<a class="settings-link" href=${hrefTo("help", name)} aria-current=${isCurrent ? "page" : undefined}>
    <span><strong>${text.pages[name]}</strong> <span class="hint">${text.hints[name]}</span></span>
    <${Icon} name="next" size=${20} />
  </a>`;
}

/** @param {{ sentences: string[], children?: unknown }} props */
function Sentences({ sentences, children }) {
  return html`<section class="card help-sentences">
    ${sentences.map((sentence) => html`<p key=${sentence}>${sentence}</p>`)} ${children}
  </section>`;
}

function Logging() {
  return html`<${Sentences} sentences=${text.logging} />`;
}

function Weeks() {
  return html`<${Sentences} sentences=${text.weeks} />`;
}

function StepsPage() {
  return html`<${Sentences} sentences=${text.steps} />`;
}

function Warnings() {
  return html`<${Sentences} sentences=${text.warnings}>
    <p class="nobody-watches">${nobodyIsWatching()}</p>
    <p><a href=${hrefTo("urgent")}>${text.urgentLink}</a></p>
    <p><a href=${hrefTo("settings", "rules")}>${text.warningsLink}</a></p>
  <//>`;
}

function Sharing() {
  return html`<${Sentences} sentences=${text.sharing}>
    <p><a href=${hrefTo("share")}>${text.sharingLink}</a></p>
  <//>`;
}

function Safety() {
  return html`<${Sentences} sentences=${text.safety}>
    <p><a href=${hrefTo("settings", "data")}>${text.safetyLink}</a></p>
  <//>`;
}

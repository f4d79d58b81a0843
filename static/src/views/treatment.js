/** Treatment: where the course stands, and a page for each thing that belongs to it. */

import { hrefTo } from "../router.js";
import { treatment as text } from "../text/treatment.js";
import { classes, html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { lazy } from "../ui/lazy.js";
import { Checklist } from "./checklist.js";
import { CourseDates } from "./course-dates.js";
import { Dates } from "./dates.js";
import { DosePage } from "./dose-page.js";
import { fetchScreen } from "./fetch-later.js";
import { Regimen } from "./regimen.js";
import { ShareEntrance } from "./share-entrance.js";
import { Supplies } from "./supplies.js";
import { TreatmentOverview } from "./treatment-overview.js";
import { Weights } from "./weights.js";

/** In the order they are listed; their words are `sections` and `hints` of the text. */
const SECTIONS = {
  plan: Regimen,
  "so-far": DosePage,
  weight: Weights,
  supply: Supplies,
  labs: lazy(() => fetchScreen("treatment/labs")),
  dates: Dates,
  checklist: Checklist,
  course: CourseDates,
};

/** @typedef {keyof typeof SECTIONS} SectionName */

const NAMES = /** @type {SectionName[]} */ (Object.keys(SECTIONS));

/** @param {{ detail: string | undefined }} props */
export function Treatment({ detail }) {
  const name = NAMES.find((known) => known === detail);
  const Section = name ? SECTIONS[name] : TreatmentOverview;
  return html`<div class=${classes("treatment", name && "has-section")}>
    <div class="treatment-section">
      ${name &&
      html`<p class="back-link">
        <a href=${hrefTo("treatment")}><${Icon} name="previous" size=${20} /> ${text.title}</a>
      </p>`}
      <h1 tabindex="-1">${name ? text.sections[name] : text.title}</h1>
      <${Section} key=${name} />
    </div>
    <nav class="treatment-list" aria-label=${text.title}>
      <ul role="list">
        ${NAMES.map((each) => html`<li key=${each}><${SectionLink} name=${each} isCurrent=${each === name} /></li>`)}
        <li><${ShareEntrance} /></li>
      </ul>
    </nav>
  </div>`;
}

/** @param {{ name: SectionName, isCurrent: boolean }} props */
function SectionLink({ name, isCurrent }) {
  return html`<a class="settings-link" href=${hrefTo("treatment", name)} aria-current=${isCurrent ? "page" : undefined}>
    <span><strong>${text.sections[name]}</strong> <span class="hint">${text.hints[name]}</span></span>
    <${Icon} name="next" size=${20} />
  </a>`;
}

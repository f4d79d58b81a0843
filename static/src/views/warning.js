/** The warning itself: it fills the screen, comes first for every reader, and leaves only by an answer. */

import { useEffect, useRef } from "preact/hooks";

import { text } from "../text/text.js";
import { fullDate, longDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { reportProblem, say } from "../ui/toast.js";
import { nobodyIsWatching } from "./catalogue.js";
import { ContactList, RegionSelect } from "./contacts.js";
import { isExample } from "./state.js";
import { tierIcon } from "./urgent.js";
import { answerWarning, contentOf, waiting } from "./warnings.js";

/** @typedef {import("./warnings.js").Action} Action */

const ACTIONS = /** @type {const} */ ([
  "called_emergency",
  "went_for_care",
  "spoke_to_prescriber",
  "not_yet",
  "mistake",
]);

export function Warning() {
  const [warning] = waiting.value;
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  const screen = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    heading.current?.focus();
    screen.current?.scrollTo(0, 0);
  }, [warning?.warning_id]);

  const content = warning && contentOf(warning);
  if (!warning || !content) return null;
  return html`<div
    class=${`warning is-${warning.tier}`}
    ref=${screen}
    role="alertdialog"
    aria-modal="true"
    aria-labelledby="warning-tier warning-title"
    aria-describedby="warning-steps"
  >
    <header class="warning-head">
      <div class="warning-page">
        <p class="tier" id="warning-tier">
          <${Icon} name=${tierIcon(warning.tier)} size=${28} /> ${text.tiers[warning.tier]}
        </p>
        <h1 id="warning-title" tabindex="-1" ref=${heading}>${content.title}</h1>
        <p>
          ${text.warning.onDay(longDate(warning.local_date))} ${content.label && html`<strong>${content.label}.</strong>`}
          ${waiting.value.length > 1 && ` ${text.warning.of(1, waiting.value.length)}`}
        </p>
      </div>
    </header>
    <div class="warning-page">
      ${isExample.value && html`<p class="note">${text.warning.exampleNote}</p>`}
      <${WarningHelp} content=${content} isEmergency=${warning.tier === "emergency_now"} />
      <${WarningActions} onAnswer=${(/** @type {Action} */ action) => answer(warning, action)} />
      <${WarningSources} content=${content} />
    </div>
  </div>`;
}

/** @param {import("./warnings.js").ShownWarning} warning @param {Action} action */
function answer(warning, action) {
  answerWarning(warning, action).catch(reportProblem);
  if (action === "not_yet") say(text.warning.comesBack);
  else if (action !== "mistake") say(text.warning.thanks);
}

/**
 * An emergency begins with the number to call, anything else with what to do.
 *
 * @param {{ content: import("./warnings.js").WarningContent, isEmergency: boolean }} props
 */
function WarningHelp({ content, isEmergency }) {
  const contacts = html`<section aria-labelledby="warning-call">
    <h2 id="warning-call">${isEmergency ? text.warning.callTitle : text.warning.callWorse}</h2>
    <${ContactList} contacts=${content.contacts} />
    <${RegionSelect} id="warning-region" />
  </section>`;
  return html`
    ${isEmergency && contacts}
    <section aria-labelledby="warning-do">
      <h2 id="warning-do">${text.warning.doNow}</h2>
      <ol class="what-to-do" id="warning-steps">
        ${content.what_to_do.map((step) => html`<li>${step}</li>`)}
      </ol>
    </section>
    ${!isEmergency && contacts}
    <p class="nobody-watches">${nobodyIsWatching()}</p>
    <section aria-labelledby="warning-signal">
      <h2 id="warning-signal">${text.warning.maySignal}</h2>
      <p>${content.may_signal}</p>
    </section>
  `;
}

/** @param {{ onAnswer: (action: Action) => void }} props */
function WarningActions({ onAnswer }) {
  return html`<section class="card" aria-labelledby="warning-action">
    <h2 id="warning-action">${text.warning.actionTitle}</h2>
    <p class="hint">${text.warning.actionHint}</p>
    <div class="button-column">
      ${ACTIONS.map(
        (action) => html`<button type="button" class="button" onClick=${() => onAnswer(action)}>
          <span>
            ${text.warning.actions[action]}
            ${action === "mistake" && html`<span class="hint">${text.warning.mistakeDetail}</span>`}
            ${action === "not_yet" && html`<span class="hint">${text.warning.notYetDetail}</span>`}
          </span>
        </button>`,
      )}
    </div>
  </section>`;
}

/** @param {{ content: import("./warnings.js").WarningContent }} props */
function WarningSources({ content }) {
  return html`<section class="sources" aria-labelledby="warning-sources">
    <h2 id="warning-sources">${text.warning.sources}</h2>
    ${content.review === "pending" && html`<p>${text.warning.reviewPending}</p>`}
    <${SourceList} sources=${content.sources} />
  </section>`;
}

/** @param {{ sources: import("./catalogue.js").Source[] }} props */
export function SourceList({ sources }) {
  return html`<ul>
    ${sources.map(
      (source) => html`<li>
        <a href=${source.url} target="_blank" rel="noopener noreferrer"
          >${source.title}<span class="visually-hidden"> ${text.app.opensInNewTab}</span></a
        >, ${text.warning.checkedOn(fullDate(source.checked_on))}
      </li>`,
    )}
  </ul>`;
}

/** The warning itself: it fills the screen, comes first for every reader, and leaves only by an answer. */

import { useLayoutEffect, useRef } from "preact/hooks";

import { text } from "../text/text.js";
import { fullDate, longDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { ruleOf, words } from "./catalogue.js";
import { ContactList, RegionSelect } from "./contacts.js";
import { entryOn } from "./entry.js";
import { tierIcon } from "./flag-list.js";
import { isExample, laterParts } from "./state.js";
import { TranslationNote } from "./translation-note.js";
import { contentOf } from "./warning-content.js";
import { raisingQuestions } from "./warning-states.js";
import { answerFollowUp, answerWarning, takeBackFollowUps, waiting } from "./warnings.js";

/** @typedef {import("./warning-content.js").Content} Content */
/** @typedef {import("./warning-states.js").WarningState} WarningState */

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
  const opener = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    if (!warning) return giveFocusBack(opener);
    opener.current ??= /** @type {HTMLElement | null} */ (document.activeElement);
    heading.current?.focus();
    screen.current?.scrollTo(0, 0);
  }, [warning?.id]);

  if (!warning) return null;
  const content = contentOf(warning);
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
        <h1 id="warning-title" tabindex="-1" aria-describedby="warning-tier" ref=${heading}>${content.title}</h1>
        <p>
          ${text.warning.onDay(longDate(warning.local_date))} ${content.label && html`<strong>${content.label}.</strong>`}
          ${waiting.value.length > 1 && ` ${text.warning.of(1, waiting.value.length)}`}
        </p>
      </div>
    </header>
    <div class="warning-page">
      ${isExample.value && html`<p class="note">${text.warning.exampleNote}</p>`}
      <${FollowUpQuestions} warning=${warning} />
      <${WarningHelp} content=${content} tier=${warning.tier} />
      <${WarningActions} warning=${warning} />
      <${WarningSources} content=${content} />
    </div>
  </div>`;
}

/** To where it was before the warning, or to the screen behind it. @param {{ current: HTMLElement | null }} opener */
function giveFocusBack(opener) {
  if (!opener.current) return;
  const isUsable = opener.current.isConnected && opener.current !== document.body;
  (isUsable ? opener.current : document.getElementById("main"))?.focus();
  opener.current = null;
}

/** Those that could raise the warning, the answers given so far with them. @param {{ warning: WarningState }} props */
function FollowUpQuestions({ warning }) {
  const answers = entryOn(warning.local_date)?.red_flags ?? {};
  const questions = raisingQuestions(ruleOf(warning.rule_id)?.follow_ups ?? [], warning.tier);
  if (questions.length === 0) return null;
  return html`<section class="warning-questions" aria-labelledby="warning-ask">
    <h2 id="warning-ask">${text.warning.firstAnswer}</h2>
    ${questions.map(
      ({ flag, question }) => html`<div key=${flag} role="group" aria-labelledby=${`ask-${flag}`}>
        <p id=${`ask-${flag}`}>${words(question)}</p>
        <div class="button-row">
          ${[true, false].map(
            (answer) => html`<button
              type="button"
              class="button"
              aria-pressed=${answers[flag] === answer ? "true" : "false"}
              onClick=${() => answerFollowUp(warning, flag, answer)}
            >
              ${answer ? text.day.yes : text.day.no}
            </button>`,
          )}
        </div>
      </div>`,
    )}
  </section>`;
}

/**
 * An emergency begins with the number to call, anything else with what to do.
 *
 * @param {{ content: Content, tier: WarningState["tier"] }} props
 */
function WarningHelp({ content, tier }) {
  const isEmergency = tier === "emergency_now";
  const { OutOfHours } = laterParts.value ?? {};
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
      ${tier === "same_day" && OutOfHours && html`<${OutOfHours} />`}
    </section>
    ${!isEmergency && contacts}
    <p class="nobody-watches">${content.nobody_is_watching}</p>
    <section aria-labelledby="warning-signal">
      <h2 id="warning-signal">${text.warning.maySignal}</h2>
      <p>${content.may_signal}</p>
    </section>
  `;
}

/** @param {{ warning: WarningState }} props */
function WarningActions({ warning }) {
  const rule = ruleOf(warning.rule_id);
  const isRaised = rule !== undefined && rule.tier !== warning.tier;
  return html`<section class="card" aria-labelledby="warning-action">
    <h2 id="warning-action">${text.warning.actionTitle}</h2>
    <p class="hint">${text.warning.actionHint}</p>
    <div class="button-column">
      ${ACTIONS.map(
        (action) => html`<${ActionButton}
          words=${text.warning.actions[action]}
          detail=${text.warning.details[action]}
          onClick=${() => answerWarning(warning, action)}
        />`,
      )}
      ${isRaised &&
      html`<${ActionButton}
        words=${text.warning.mistakenFollowUp}
        detail=${text.warning.mistakenFollowUpDetail}
        onClick=${() => takeBackFollowUps(warning)}
      />`}
    </div>
  </section>`;
}

/** @param {{ words: string, detail?: string, onClick: () => void }} props */
function ActionButton({ words: said, detail, onClick }) {
  return html`<button type="button" class="button" onClick=${onClick}>
    <span>${said} ${detail && html`<span class="hint">${detail}</span>`}</span>
  </button>`;
}

/** @param {{ content: Content }} props */
function WarningSources({ content }) {
  return html`<section class="sources" aria-labelledby="warning-sources">
    <h2 id="warning-sources">${text.warning.sources}</h2>
    ${content.review === "pending" && html`<p>${text.warning.reviewPending}</p>`}
    <${TranslationNote} />
    ${content.tier_basis === "raised" && html`<p>${text.warning.tierRaised}</p>`}
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

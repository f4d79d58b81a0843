/** What Today asks about the days before: how it is after a warning, and the safety question that was left open. */

import { goTo, hrefTo } from "../router.js";
import { text } from "../text/text.js";
import { followUp as followUpWords, missed as missedWords } from "../text/today.js";
import { weekdayLong } from "../ui/calendar-format.js";
import { longDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { reportProblem, say } from "../ui/toast.js";
import { answerNone } from "./day-flags.js";
import { entryOn } from "./entry.js";
import { missedDay, missedDays } from "./missed-day.js";
import { diary, today } from "./state.js";
import { contentOf } from "./warning-content.js";
import { followUp, followUps } from "./warnings.js";

const OUTCOMES = /** @type {const} */ (["better", "same", "worse"]);

/** At most one: after a warning, how it is now counts more than a day that was left out. */
export function TodayQuestions() {
  const entries = /** @type {import("./entry.js").Entry[]} */ (diary().all("entries"));
  const missed = missedDay(entries, today.value, diary().meta.get("missedDaySettled"));
  if (followUps.value.length === 0) return missed && html`<${MissedDay} missed=${missed} entries=${entries} />`;
  return html`<section class="card today-question" aria-labelledby="how-now">
    <h2 id="how-now">${followUpWords.title}</h2>
    ${followUps.value.map((warning) => html`<${HowIsItNow} key=${warning.id} warning=${warning} />`)}
  </section>`;
}

/** @param {{ warning: import("./warning-states.js").WarningState }} props */
function HowIsItNow({ warning }) {
  const { label, title } = contentOf(warning);
  return html`<div role="group" aria-labelledby=${`how-${warning.rule_id}`}>
    <p id=${`how-${warning.rule_id}`}>${followUpWords.about(longDate(warning.local_date), label ?? title)}</p>
    <div class="button-row">
      ${OUTCOMES.map(
        (outcome) => html`<button type="button" class="button is-small" onClick=${() => answer(warning, outcome)}>
          ${followUpWords.outcomes[outcome]}
        </button>`,
      )}
    </div>
  </div>`;
}

/** @param {import("./warning-states.js").WarningState} warning @param {(typeof OUTCOMES)[number]} outcome */
function answer(warning, outcome) {
  document.getElementById("main")?.focus({ preventScroll: true });
  followUp(warning, outcome);
  if (outcome !== "worse") say(outcome === "same" ? followUpWords.stillTheSame : text.warning.thanks);
}

/** @param {{ missed: string, entries: import("./entry.js").Entry[] }} props */
function MissedDay({ missed, entries }) {
  const leftOut = missedDays(entries, today.value).length;

  /** @param {() => unknown} act */
  function settle(act) {
    diary().meta.set("missedDaySettled", missed).catch(reportProblem);
    document.getElementById("main")?.focus({ preventScroll: true });
    act();
  }

  return html`<section class="card today-question" aria-label=${missedWords.label}>
    <p>${missedWords.question(weekdayLong(missed))}</p>
    <div class="button-row">
      <button
        type="button"
        class="button is-small"
        onClick=${() => settle(() => answerNone(missed, entryOn(missed)?.red_flags ?? {}))}
      >
        ${missedWords.nothing}
      </button>
      <button type="button" class="button is-small" onClick=${() => settle(() => showList(missed))}>
        ${missedWords.look}
      </button>
      ${leftOut > 1 &&
      html`<a class="button is-small" href=${hrefTo("history", "missed")}>${missedWords.fillIn(leftOut)}</a>`}
      <button type="button" class="icon-button" aria-label=${text.toast.dismiss} onClick=${() => settle(() => {})}>
        <${Icon} name="close" size=${18} />
      </button>
    </div>
  </section>`;
}

/** @param {string} localDate */
function showList(localDate) {
  goTo("today", localDate);
  requestAnimationFrame(() => document.getElementById("flags")?.scrollIntoView());
}

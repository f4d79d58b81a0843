/** The urgent question: nothing is answered in advance, one tap says none, one tap says yes to one. */

import { text } from "../text/text.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { rulesByArea } from "./catalogue.js";
import { saveAnswers } from "./entry.js";
import { FlagList } from "./flag-list.js";
import { region, today } from "./state.js";

/** @param {{ entry: import("./entry.js").Entry }} props */
export function DayFlags({ entry }) {
  const { local_date: localDate, red_flags: answers = {} } = entry;
  return html`<section class="card day-flags" id="flags" aria-labelledby="flags-title">
    <h2 id="flags-title" tabindex="-1">${localDate === today.value ? text.day.flagsTitle : text.day.flagsTitleThen}</h2>
    <p class="hint">${text.day.flagsHint}</p>
    <${FlagsAnswer} localDate=${localDate} answers=${answers} hasState />
    <${FlagList} localDate=${localDate} answers=${answers} level="h3" />
    <${FlagsAnswer} localDate=${localDate} answers=${answers} />
  </section>`;
}

/**
 * How far the question is answered, and the one tap that answers what is left.
 *
 * @param {{ localDate: string, answers: { [flag: string]: boolean }, hasState?: boolean }} props
 */
function FlagsAnswer({ localDate, answers, hasState = false }) {
  const flags = askedFlags();
  const yes = flags.filter((flag) => answers[flag]).length;
  const open = flags.filter((flag) => answers[flag] === undefined).length;
  const words = text.day.flagsNone(yes > 0, localDate === today.value);
  return html`
    ${hasState && open < flags.length && html`<p class="flags-state" role="status">
      <${Icon} name=${yes > 0 ? "attention" : "check"} size=${20} />
      <span>${text.day.flagsState(yes, open)}</span>
      ${yes === 0 && open === 0 && html`<button type="button" class="quiet-button" onClick=${() => answerAll(localDate, null)}>
        ${text.day.clear}
      </button>`}
    </p>`}
    ${open > 0 && html`<button type="button" class="button is-wide" onClick=${() => answerNone(localDate, answers)}>
      <${Icon} name="check" size=${20} /> ${words}
    </button>`}
  `;
}

/** The flags asked about in this region; their follow-up questions are asked on the warning. */
function askedFlags() {
  return rulesByArea(region()).flatMap(({ rules }) => rules.map((rule) => rule.flag));
}

/**
 * Answers only what is open: a yes is never turned into a no in passing.
 *
 * @param {string} localDate
 * @param {{ [flag: string]: boolean }} answers
 */
export function answerNone(localDate, answers) {
  return answerAll(localDate, false, (flag) => answers[flag] === undefined);
}

/** @param {string} localDate @param {false | null} answer @param {(flag: string) => boolean} [isMeant] */
function answerAll(localDate, answer, isMeant = () => true) {
  const flags = askedFlags().filter(isMeant);
  const message = answer === null ? text.toast.cleared : text.toast.saved;
  // The button that was tapped goes, and the focus must not go with it.
  document.getElementById("flags-title")?.focus({ preventScroll: true });
  return saveAnswers(localDate, { red_flags: Object.fromEntries(flags.map((flag) => [flag, answer])) }, message);
}

/** Today: the screen the app opens with. */

import { signal } from "@preact/signals";

import { addDays } from "../domain/local-date.js";
import { goTo, hrefTo } from "../router.js";
import { text } from "../text/text.js";
import { longDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { DayForm } from "./day-form.js";
import { DayHead } from "./day-head.js";
import { laterParts, today } from "./state.js";
import { TodayQuestions } from "./today-questions.js";

const GRACE_ENDS_AT_HOUR = 4;

/** The night whose "for yesterday?" has been answered. */
const askedOn = signal("");

/** @param {{ detail: string | undefined }} props `detail` is another day than today */
export function Today({ detail }) {
  const localDate = detail ?? today.value;
  const isToday = localDate === today.value;
  const { TodayCards, TodayFoot } = laterParts.value ?? {};
  // An address can be typed: to a day that no calendar has nothing may be written.
  if (localDate > today.value || addDays(localDate, 0) !== localDate) return html`<${NotYet} />`;
  if (!detail && isAfterMidnight() && askedOn.value !== today.value) return html`<${WhichDay} />`;
  return html`
    <${DayHead} localDate=${localDate} screen="today" />
    ${!isToday &&
    html`<p class="back-to-today"><a href=${hrefTo("today")}>${text.day.backToToday}</a></p>`}
    ${isToday && html`<${TodayQuestions} />`}
    <${DayForm} key=${localDate} localDate=${localDate}>
      ${isToday && TodayCards && html`<${TodayCards} />`}
    <//>
    ${TodayFoot && html`<${TodayFoot} isToday=${isToday} />`}
  `;
}

function isAfterMidnight() {
  return new Date().getHours() < GRACE_ENDS_AT_HOUR;
}

/** Up late: the entry may be for the day that has just ended, so the person says which. */
function WhichDay() {
  const yesterday = addDays(today.value, -1);
  return html`<section class="card narrow which-day">
    <h1 tabindex="-1">${text.day.graceQuestion}</h1>
    <div class="button-column">
      <button
        type="button"
        class="button is-primary"
        onClick=${() => {
          askedOn.value = today.value;
          goTo("today", yesterday);
        }}
      >
        ${text.day.graceYesterday(longDate(yesterday))}
      </button>
      <button type="button" class="button" onClick=${() => (askedOn.value = today.value)}>
        ${text.day.graceToday(longDate(today.value))}
      </button>
    </div>
  </section>`;
}

export function NotYet() {
  return html`<section class="card narrow">
    <h1 tabindex="-1">${text.day.notYet}</h1>
    <p><a href=${hrefTo("today")}>${text.day.backToToday}</a></p>
  </section>`;
}

/** The head of a day: its date, where in treatment it lies, and where its answers are kept. */

import { addDays } from "../domain/local-date.js";
import { treatmentDay, treatmentWeek } from "../domain/treatment-week.js";
import { hrefTo } from "../router.js";
import { text } from "../text/text.js";
import { longDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { entryState } from "./entry.js";
import { today, treatment } from "./state.js";

const STATE_ICONS = /** @type {const} */ ({
  none: "today",
  device: "device",
  unsent: "unsent",
  synced: "synced",
  attention: "attention",
});

/** @param {{ localDate: string, screen: "today" | "history" }} props */
export function DayHead({ localDate, screen }) {
  const isLast = localDate >= today.value;
  return html`<header class="day-head">
    <a
      class="icon-button"
      href=${dayHref(screen, addDays(localDate, -1))}
      aria-label=${text.day.previous}
    >
      <${Icon} name="previous" />
    </a>
    <div class="day-title">
      <h1 tabindex="-1">${longDate(localDate)}</h1>
      <p class="day-facts">
        <${TreatmentTime} localDate=${localDate} />
        <${EntryState} localDate=${localDate} />
      </p>
    </div>
    ${isLast
      ? html`<span class="icon-button is-off" aria-hidden="true"><${Icon} name="next" /></span>`
      : html`<a
          class="icon-button"
          href=${dayHref(screen, addDays(localDate, 1))}
          aria-label=${text.day.next}
        >
          <${Icon} name="next" />
        </a>`}
  </header>`;
}

/** @param {{ localDate: string }} props */
export function EntryState({ localDate }) {
  const { state, words } = entryState(localDate);
  return html`<span class=${`entry-state is-${state}`}>
    <${Icon} name=${STATE_ICONS[state]} size=${16} /> ${words}
  </span>`;
}

/** Who has given no first dose may be weeks into treatment, so nothing is said but where to give it. @param {{ localDate: string }} props */
function TreatmentTime({ localDate }) {
  const firstDose = treatment()["first_dose_date"];
  return firstDose
    ? html`<span>${treatmentTime(localDate, firstDose)}</span>`
    : html`<a href=${hrefTo("treatment")}>${text.treatmentTime.addFirstDose}</a>`;
}

/**
 * @param {string} on
 * @param {string} firstDoseDate
 * @returns {string}
 */
function treatmentTime(on, firstDoseDate) {
  const day = treatmentDay(on, firstDoseDate);
  if (day < 0) return text.treatmentTime[on === today.value ? "startsIn" : "before"](-day);
  return text.treatmentTime.weekAndDay(treatmentWeek(on, firstDoseDate), day);
}

/** @param {"today" | "history"} screen @param {string} localDate */
function dayHref(screen, localDate) {
  return screen === "today" && localDate === today.value ? hrefTo("today") : hrefTo(screen, localDate);
}

/** The next dates on Today, in few words; what is private is not named there. */

import { hrefTo } from "../router.js";
import { dateCard } from "../text/today.js";
import { html } from "../ui/html.js";
import { whenWords } from "./date-words.js";
import { datesForToday } from "./due-dates.js";
import { today } from "./state.js";
import { StatusMark } from "./status-mark.js";

export function NextDates() {
  const dates = datesForToday();
  if (dates.length === 0) return null;
  return html`<section class="card" aria-labelledby="next-dates">
    <h2 id="next-dates">${dateCard.cardTitle}</h2>
    <ul role="list">
      ${dates.map(
        (due) => html`<li key=${due.id} class=${`date-status is-${due.status}`}>
          <${StatusMark} status=${due.status} />
          <span>
            <strong>${dateCard.cardLabel(due.isPrivate ? dateCard.privateDate : due.label)}</strong> ${whenWords(due, today.value)}
          </span>
        </li>`,
      )}
    </ul>
    <p><a href=${hrefTo("treatment", "dates")}>${dateCard.cardAll}</a></p>
  </section>`;
}

/** History: a month at a time, any day of it to look at, mend or delete. */

import { signal } from "@preact/signals";

import { hrefTo } from "../router.js";
import { history as text, historyEmpty } from "../text/history.js";
import { monthName } from "../ui/calendar-format.js";
import { mediumDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { useGrowing } from "../ui/turns.js";
import { Calendar, monthBeside } from "./calendar.js";
import { CatchUp, CatchUpLink } from "./catch-up.js";
import { allItems, words } from "./catalogue.js";
import { EARLIEST } from "./course-bounds.js";
import { EntryState } from "./day-head.js";
import { gradeOf, gradeWords, hasAnswers, raisedFlags } from "./entry.js";
import { HistoryDay } from "./history-day.js";
import { NeedsAttention } from "./needs-attention.js";
import { Record, RecordLink } from "./record.js";
import { ShareEntrance } from "./share-entrance.js";
import { diary, today } from "./state.js";

/** @typedef {import("./entry.js").Entry} Entry */

const DAYS_AT_ONCE = 6;

/** The month last looked at, as YYYY-MM; null for the current one. */
const shownMonth = signal(/** @type {string | null} */ (null));

/** @param {{ detail: string | undefined }} props `detail` is a day, `shown` for the record, `missed` for the days left out, or nothing for the month */
export function History({ detail }) {
  if (detail === "shown") return html`<${Record} />`;
  if (detail === "missed") return html`<${CatchUp} />`;
  if (detail && detail >= EARLIEST) return html`<${HistoryDay} key=${detail} localDate=${detail} onShow=${showMonthOf} />`;
  const month = shownMonth.value ?? today.value.slice(0, 7);
  const entries = /** @type {Entry[]} */ (diary().all("entries")).filter(
    (entry) => entry.local_date.startsWith(month) && hasAnswers(entry),
  );
  return html`
    <h1 tabindex="-1">${text.title}</h1>
    <${NeedsAttention} />
    <div class="history-columns">
      <section class="card" aria-labelledby="month-title">
        <div class="month-head">
          <button type="button" class="icon-button" aria-label=${text.previousMonth} onClick=${() => turn(month, -1)}>
            <${Icon} name="previous" />
          </button>
          <h2 id="month-title" aria-live="polite">${monthName(`${month}-01`)}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label=${text.nextMonth}
            disabled=${month >= today.value.slice(0, 7)}
            onClick=${() => turn(month, 1)}
          >
            <${Icon} name="next" />
          </button>
        </div>
        <${Calendar} month=${month} entries=${entries} onShow=${showMonthOf} />
        <${Legend} />
        <${CatchUpLink} />
        <${RecordLink} />
        <${ShareEntrance} />
      </section>
      <${MonthList} month=${month} entries=${entries} />
    </div>
  `;
}

/** @param {string} localDate */
function showMonthOf(localDate) {
  shownMonth.value = localDate.slice(0, 7);
}

/** @param {string} month @param {number} months 1 forwards, -1 back */
function turn(month, months) {
  const target = monthBeside(month, months);
  if (target <= today.value.slice(0, 7)) showMonthOf(target);
}

function Legend() {
  return html`<ul class="legend" role="list">
    <li><span class="mark-logged" aria-hidden="true"></span> ${text.logged}</li>
    <li><span class="mark-flagged" aria-hidden="true"></span> ${text.flagged}</li>
    <li><span class="mark-today" aria-hidden="true"></span> ${text.today}</li>
  </ul>`;
}

/** @param {{ month: string, entries: Entry[] }} props */
function MonthList({ month, entries }) {
  const shown = useGrowing(entries.length, DAYS_AT_ONCE, DAYS_AT_ONCE, month);
  return html`<section class="month-list" aria-labelledby="list-title">
    <h2 id="list-title">${text.listTitle(monthName(`${month}-01`))}</h2>
    ${entries.length === 0 && (diary().all("entries").length === 0 ? html`<${NothingYet} />` : html`<p class="hint">${text.emptyMonth}</p>`)}
    <ol role="list" aria-busy=${shown < entries.length}>
      ${entries.toReversed().slice(0, shown).map(
        (entry) => html`<li>
          <a class="entry-link" href=${hrefTo("history", entry.local_date)}>
            <span class="entry-link-head">
              <strong>${mediumDate(entry.local_date)}</strong>
              <${EntryState} localDate=${entry.local_date} />
            </span>
            ${raisedFlags(entry).length > 0 &&
            html`<span class="entry-flag"><${Icon} name="urgent" size=${18} /> ${text.flagged}</span>`}
            <span class="hint">${summaryOf(entry)}</span>
          </a>
        </li>`,
      )}
    </ol>
  </section>`;
}

function NothingYet() {
  const { dots, past, edits, go } = historyEmpty;
  return html`<div class="card">
    <p>${dots}</p>
    <ul>
      <li>${past}</li>
      <li>${edits}</li>
    </ul>
    <p><a class="button is-primary" href=${hrefTo("today")}>${go}</a></p>
  </div>`;
}

/** @param {Entry} entry */
function summaryOf(entry) {
  const graded = allItems().flatMap((item) => {
    const grade = gradeOf(entry, item);
    return grade === undefined ? [] : [text.graded(words(item.label), gradeWords(item, grade))];
  });
  return graded.length > 0 ? graded.join("\u00a0· ") : text.otherAnswers;
}

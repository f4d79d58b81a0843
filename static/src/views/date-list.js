/** The dates in three groups, each with what can be done about it. */

import { dates as text } from "../text/dates.js";
import { dateCard } from "../text/today.js";
import { fullDate } from "../ui/format.js";
import { classes, html } from "../ui/html.js";
import { act } from "./care-parts.js";
import { words } from "./catalogue.js";
import { whenWords } from "./date-words.js";
import { saveDate } from "./due-dates.js";
import { diary, today } from "./state.js";
import { StatusMark } from "./status-mark.js";
import { SourceList } from "./warning.js";

/** @import { DueDate } from "./due-dates.js" */
/** @typedef {{ form: unknown, changingId: string | undefined, onChange: (due: DueDate) => void }} Changing */

const NOW = ["overdue", "due_soon"];
const PAST = ["done", "skipped"];

/** The heading that takes the focus when a card has moved. */
export const NOW_ID = "dates-now";

/** @param {{ dates: DueDate[] } & Changing} props */
export function DateList({ dates, ...changing }) {
  if (dates.length === 0) return null;
  const now = dates.filter(({ status }) => NOW.includes(status));
  const later = dates.filter(({ status }) => status === "upcoming");
  const past = dates.filter(({ status }) => PAST.includes(status)).reverse();
  return html`
    <section aria-labelledby=${NOW_ID} class="date-group">
      <h2 id=${NOW_ID} tabindex="-1">${text.groups.now}</h2>
      ${now.length === 0 ? html`<p>${text.nothingNow}</p>` : html`<${Group} dates=${now} ...${changing} />`}
    </section>
    ${later.length > 0 &&
    html`<section aria-labelledby="dates-later" class="date-group">
      <h2 id="dates-later">${text.groups.later}</h2>
      <${Group} dates=${later} ...${changing} />
    </section>`}
    ${past.length > 0 &&
    html`<details class="date-group">
      <summary>${text.groups.past} (${past.length})</summary>
      <${Group} dates=${past} ...${changing} />
    </details>`}
  `;
}

/** @param {{ dates: DueDate[] } & Changing} props */
function Group({ dates, form, changingId, onChange }) {
  return html`<ul class="date-list" role="list">
    ${dates.map(
      (due) => html`<li key=${due.id}>
        ${due.id === changingId ? form : html`<${DateCard} due=${due} onChange=${() => onChange(due)} />`}
      </li>`,
    )}
  </ul>`;
}

/** @param {{ due: DueDate, onChange: () => void }} props */
function DateCard({ due, onChange }) {
  const { event, kept, status } = due;
  const isMoved = event !== undefined && due.falls_due_on !== null && due.falls_due_on !== due.on;
  return html`<article class="card date-card" aria-label=${due.label}>
    <h3>${due.label}</h3>
    <p class=${`date-status is-${status}`}>
      <${StatusMark} status=${status} />
      <span><strong>${dateCard.cardLabel(text.statuses[status])}</strong> ${whenWords(due, today.value)}</span>
    </p>
    ${isMoved && html`<p class="hint">${text.moved(fullDate(due.falls_due_on ?? ""))}</p>`}
    ${!event && html`<p class="hint">${text.own}</p>`} ${kept?.note && html`<p>${kept.note}</p>`}
    <${DateButtons} due=${due} onChange=${onChange} />
    ${event && html`<${AboutEvent} event=${event} />`}
  </article>`;
}

/** @param {{ due: DueDate, onChange: () => void }} props */
function DateButtons({ due, onChange }) {
  const { status, kept, label } = due;
  const name = `${label}, ${fullDate(due.on)}`;
  const isOpen = !PAST.includes(status);
  const say = (/** @type {string} */ message, /** @type {Record<string, unknown>} */ fields) => () =>
    act(message, () => saveDate(due, fields)).then(keepFocus);

  return html`<div class="button-row">
    ${isOpen &&
    html`<button
      type="button"
      class=${classes("button is-small", NOW.includes(status) && "is-primary")}
      aria-label=${text.doneNamed(name)}
      onClick=${say(text.saidDone, { done_on: today.value, is_skipped: null })}
    >
      ${text.done}
    </button>`}
    <button type="button" class="button is-small" aria-label=${text.moveNamed(name)} onClick=${onChange}>${text.move}</button>
    ${isOpen && due.event &&
    html`<button
      type="button"
      class="button is-small"
      aria-label=${text.skipNamed(name)}
      onClick=${say(text.saidSkipped, { is_skipped: true })}
    >
      ${text.skip}
    </button>`}
    ${status === "done" &&
    html`<button
      type="button"
      class="button is-small"
      aria-label=${text.notDoneNamed(name)}
      onClick=${say(text.saidOpen, { done_on: null })}
    >
      ${text.notDone}
    </button>`}
    ${status === "skipped" &&
    html`<button
      type="button"
      class="button is-small"
      aria-label=${text.putBackNamed(name)}
      onClick=${say(text.saidOpen, { is_skipped: null })}
    >
      ${text.putBack}
    </button>`}
    ${kept && html`<${RemoveButton} due=${due} name=${name} />`}
  </div>`;
}

/** What the person said about a date of the programme goes, the date itself stays. @param {{ due: DueDate, name: string }} props */
function RemoveButton({ due, name }) {
  const [words, named, said] = due.event_id
    ? [text.reset, text.resetNamed, text.saidReset]
    : [text.remove, text.removeNamed, text.saidRemoved];
  const isPlain = due.event_id && due.falls_due_on === due.on && !due.kept?.note && !due.time;
  if (isPlain) return null;
  return html`<button
    type="button"
    class="button is-small"
    aria-label=${named(name)}
    onClick=${() => act(said, () => diary().remove("appointments", due.kept?.key ?? "")).then(keepFocus)}
  >
    ${words}
  </button>`;
}

/** The card may have gone to another group, and the button that had the focus with it. */
function keepFocus() {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById(NOW_ID)?.focus();
  });
}

/** @param {{ event: import("./course-packs.js").ProgrammeEvent }} props */
function AboutEvent({ event }) {
  const label = words(event.label);
  return html`
    <p class="hint">${event.is_uncertain && `${text.uncertain} `}${text.checkWithClinic}</p>
    <details class="sources">
      <summary>${text.about}<span class="visually-hidden">: ${label}</span></summary>
      <p>${words(event.detail)}</p>
      ${event.effective_from && html`<p>${text.effectiveFrom(fullDate(event.effective_from))}</p>`}
      <${SourceList} sources=${event.sources} />
    </details>
  `;
}

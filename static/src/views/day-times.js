/** The times of a day that was looked at more than once, and the way to look again. */

import { useEffect, useRef, useState } from "preact/hooks";

import { text as common } from "../text/text.js";
import { times as text } from "../text/today.js";
import { timeOfDay } from "../ui/calendar-format.js";
import { localDateOf } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { Radios } from "../ui/radios.js";
import { reportProblem } from "../ui/toast.js";
import { allItems, trackedItems, words } from "./catalogue.js";
import { entryOn, gradeOf, gradeWords, saveAnswers } from "./entry.js";
import { diary, today, treatment } from "./state.js";
import { againPatch, timesOf } from "./times.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {Parameters<typeof againPatch>[2]} Time */

/** @param {{ localDate: string }} props */
export function DayTimes({ localDate }) {
  const [time, setTime] = useState(/** @type {Time | null} */ (null));
  const entry = entryOn(localDate) ?? { local_date: localDate };
  const isToday = localDate === today.value;
  const isGraded = trackedItems(treatment()).some((item) => gradeOf(entry, item) !== undefined);
  const begin = () => timeNow(entry).then(setTime, reportProblem);
  if (!entry.times && !(isToday && isGraded)) return null;
  return html`<section class="card day-times" aria-labelledby="times-title">
    <h2 id="times-title">${text.title}</h2>
    ${entry.times ? html`<${Times} entry=${entry} />` : html`<p class="hint">${text.hint}</p>`}
    ${time && isToday && html`<${Now} time=${time} localDate=${localDate} onDone=${() => setTime(null)} />`}
    ${!time && isToday && isGraded &&
    html`<button type="button" class="button is-wide" onClick=${begin}>
      <${Icon} name="repeat" size=${20} /> ${text.again}
    </button>`}
  </section>`;
}

/** @param {Entry} before @returns {Promise<Time>} */
async function timeNow(before) {
  const changes = await diary().history("entries", before.local_date);
  const last = changes.findLast(({ fields }) => fields && ("grades" in fields || "mood" in fields));
  return { before, at: clock(new Date()), firstAt: last && timeOn(before.local_date, new Date(last.edited_at)) };
}

/** @param {string} localDate @param {Date} instant @returns {string | undefined} undefined where it was another day */
function timeOn(localDate, instant) {
  return localDateOf(instant) === localDate ? clock(instant) : undefined;
}

/** @param {Date} instant @returns {string} HH:MM here */
function clock(instant) {
  return [instant.getHours(), instant.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** @param {{ entry: Entry }} props */
function Times({ entry }) {
  return html`<p class="hint">${text.worst}</p>
    <ol role="list" class="times">
      ${timesOf(entry.times).map(
        ({ at, said }) => html`<li key=${at}>
          <strong>${timeOfDay(at)}</strong>
          <ul role="list">
            ${said.map(({ itemId, grade }) => html`<li key=${itemId}>${saidWords(itemId, grade)}</li>`)}
          </ul>
        </li>`,
      )}
    </ol>`;
}

/** @param {string} itemId @param {number} grade */
function saidWords(itemId, grade) {
  const item = allItems().find((known) => known.item_id === itemId);
  return item ? text.said(words(item.label), gradeWords(item, grade)) : text.said(itemId, String(grade));
}

/** @param {{ time: Time, localDate: string, onDone: () => void }} props */
function Now({ time, localDate, onDone }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => heading.current?.focus(), []);
  const said = timesOf(entryOn(localDate)?.times).find(({ at }) => at === time.at)?.said ?? [];

  /** @param {import("./catalogue.js").Item} item @param {number | undefined} grade */
  function pick(item, grade) {
    const message = grade === undefined ? common.toast.cleared : common.toast.saved;
    return saveAnswers(localDate, againPatch(item, grade ?? null, time), message);
  }

  return html`<div class="times-now" role="group" aria-labelledby="times-now">
    <h3 id="times-now" tabindex="-1" ref=${heading}>${text.now(timeOfDay(time.at))}</h3>
    ${trackedItems(treatment()).map((item) => html`<div key=${item.item_id}>
      <p id=${`now-${item.item_id}`}>${words(item.label)}</p>
      <${Radios}
        className="steps is-compact"
        labelledBy=${`now-${item.item_id} times-now`}
        choices=${words(item.anchors).map((anchor, step) => ({
          value: step,
          label: `${step} ${anchor}`,
          content: html`<span class="step-number">${step}</span>`,
        }))}
        value=${said.find(({ itemId }) => itemId === item.item_id)?.grade}
        isClearable
        onPick=${(/** @type {number | undefined} */ grade) => pick(item, grade)}
      />
      <p class="hint">${endsOrSaid(item, said)}</p>
    </div>`)}
    <button type="button" class="button" onClick=${onDone}>${text.done}</button>
  </div>`;
}

/** @param {import("./catalogue.js").Item} item @param {{ itemId: string, grade: number }[]} said */
function endsOrSaid(item, said) {
  const now = said.find(({ itemId }) => itemId === item.item_id);
  const anchors = words(item.anchors);
  return now ? gradeWords(item, now.grade) : common.day.ends(anchors[0] ?? "", anchors.at(-1) ?? "");
}

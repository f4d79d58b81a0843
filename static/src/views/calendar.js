/** A month as a grid: days with an entry have a dot, days with an urgent answer a triangle. */

import { useLayoutEffect, useRef } from "preact/hooks";

import { addDays, dayNumber } from "../domain/local-date.js";
import { hrefTo } from "../router.js";
import { history as text } from "../text/history.js";
import { firstWeekday, weekdays } from "../ui/calendar-format.js";
import { longDate, number } from "../ui/format.js";
import { classes, html } from "../ui/html.js";
import { raisedFlags } from "./entry.js";
import { today } from "./state.js";

/** @typedef {import("./entry.js").Entry} Entry */

/** @type {Record<string, (from: string) => string>} */
const MOVES = {
  ArrowLeft: (from) => addDays(from, -1),
  ArrowRight: (from) => addDays(from, 1),
  ArrowUp: (from) => addDays(from, -7),
  ArrowDown: (from) => addDays(from, 7),
  PageUp: (from) => sameDayOf(monthBeside(from, -1), from),
  PageDown: (from) => sameDayOf(monthBeside(from, 1), from),
};

/**
 * @param {{ month: string, entries: Entry[], onShow: (localDate: string) => void }} props `month` as YYYY-MM; `onShow` is asked for the month of a day
 */
export function Calendar({ month, entries, onShow }) {
  const grid = useRef(/** @type {HTMLElement | null} */ (null));
  const byDate = new Map(entries.map((entry) => [entry.local_date, entry]));
  const dates = datesOf(month);
  const stop = dates.includes(today.value) ? today.value : dates.at(-1);

  /** A day of another month, to be focused with its month: the next key counts from there. */
  const wanted = useRef("");
  useLayoutEffect(() => {
    focusOn(grid.current, wanted.current);
    wanted.current = "";
  }, [month]);

  /** @param {KeyboardEvent} event */
  function onKeyDown(event) {
    const from = /** @type {HTMLElement} */ (event.target).dataset["date"];
    const move = MOVES[event.key];
    if (!from || !move) return;
    event.preventDefault();
    const to = earlierOf(move(from), today.value);
    if (to.startsWith(month)) return focusOn(grid.current, to);
    wanted.current = to;
    onShow(to);
  }

  return html`<table class="calendar" role="grid" aria-labelledby="month-title" ref=${grid} onKeyDown=${onKeyDown}>
    <thead>
      <tr role="row">
        ${weekdays().map(
          (weekday) => html`<th role="columnheader" scope="col"><abbr title=${weekday.long}>${weekday.short}</abbr></th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${weeksOf(dates).map(
        (week) => html`<tr role="row">
          ${week.map((date) =>
            date
              ? html`<${DayCell} date=${date} entry=${byDate.get(date)} isStop=${date === stop} />`
              : html`<td role="gridcell"></td>`,
          )}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** @param {HTMLElement | null} grid @param {string} date */
function focusOn(grid, date) {
  grid?.querySelector(`a[data-date="${date}"]`)?.closest("a")?.focus();
}

/** @param {{ date: string, entry: Entry | undefined, isStop: boolean }} props */
function DayCell({ date, entry, isStop }) {
  const day = number(Number(date.slice(8)), 0);
  if (date > today.value) return html`<td role="gridcell" class="is-future">${day}</td>`;
  const isFlagged = raisedFlags(entry).length > 0;
  const facts = [
    longDate(date),
    date === today.value && text.today,
    entry ? text.logged : text.notLogged,
    isFlagged && text.flagged,
  ];
  return html`<td role="gridcell">
    <a
      href=${hrefTo("history", date)}
      data-date=${date}
      tabindex=${isStop ? 0 : -1}
      aria-label=${facts.filter(Boolean).join(", ")}
      aria-current=${date === today.value ? "date" : undefined}
      class=${classes("calendar-day", entry && "is-logged", isFlagged && "is-flagged")}
    >
      ${day}<span class=${isFlagged ? "mark-flagged" : entry ? "mark-logged" : "mark-none"}></span>
    </a>
  </td>`;
}

/** @param {string} left @param {string} right */
function earlierOf(left, right) {
  return left < right ? left : right;
}

/** @param {string} date or month @param {number} months 1 for the next, -1 for the one before @returns {string} as YYYY-MM */
export function monthBeside(date, months) {
  return addDays(`${date.slice(0, 7)}-01`, months > 0 ? 31 : -1).slice(0, 7);
}

/** @param {string} month @param {string} date @returns {string} the last day of a month that is too short */
function sameDayOf(month, date) {
  const last = datesOf(month).at(-1) ?? date;
  return earlierOf(`${month}${date.slice(7)}`, last);
}

/** @param {string} month @returns {string[]} */
function datesOf(month) {
  const dates = [];
  for (let date = `${month}-01`; date.startsWith(month); date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** @param {string[]} dates of one month @returns {(string | undefined)[][]} weeks of seven, with gaps at the ends */
function weeksOf(dates) {
  // 1970-01-01 was a Thursday, the fourth day of a week that begins on Monday.
  const weekday = ((dayNumber(dates[0] ?? "") + 3) % 7) + 1;
  const lead = (weekday - firstWeekday() + 7) % 7;
  const cells = [...Array(lead).fill(undefined), ...dates];
  const weeks = [];
  for (let start = 0; start < cells.length; start += 7)
    weeks.push(Array.from({ length: 7 }, (_, index) => cells[start + index]));
  return weeks;
}

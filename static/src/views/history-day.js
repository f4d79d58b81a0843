/** One past day: the same form as Today, its past edits, and the way to delete it. */

import { useEffect, useState } from "preact/hooks";

import { addDays } from "../domain/local-date.js";
import { goTo, hrefTo } from "../router.js";
import { history } from "../text/history.js";
import { day } from "../text/today.js";
import { Dialog } from "../ui/dialog.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { DayForm } from "./day-form.js";
import { DayHead } from "./day-head.js";
import { entryOn, hasAnswers } from "./entry.js";
import { PastEdits } from "./past-edits.js";
import { removeDay } from "./remove-day.js";
import { today } from "./state.js";
import { NotYet } from "./today.js";

const A_DATE = /^\d{4}-\d\d-\d\d$/;

/** @param {{ localDate: string, onShow: (localDate: string) => void }} props */
export function HistoryDay({ localDate, onShow }) {
  const [isRemoving, setIsRemoving] = useState(false);
  useEffect(() => onShow(localDate), [localDate]);
  if (!isDay(localDate) || localDate > today.value) return html`<${NotYet} />`;

  function remove() {
    setIsRemoving(false);
    removeDay(localDate);
    goTo("history");
  }

  return html`
    <p class="back-link"><a href=${hrefTo("history")}><${Icon} name="previous" size=${20} /> ${history.backToMonth}</a></p>
    <${DayHead} localDate=${localDate} screen="history" />
    <${DayForm} localDate=${localDate} />
    <div class="day-foot">
      <${PastEdits} localDate=${localDate} />
      ${hasAnswers(entryOn(localDate)) &&
      html`<button type="button" class="button" onClick=${() => setIsRemoving(true)}>
        <${Icon} name="bin" size=${20} /> ${day.remove}
      </button>`}
    </div>
    ${isRemoving &&
    html`<${Dialog}
      id="remove-day"
      title=${day.removeTitle}
      confirmLabel=${day.removeConfirm}
      cancelLabel=${day.cancel}
      isDangerous
      onConfirm=${remove}
      onCancel=${() => setIsRemoving(false)}
    >
      <p>${day.removeDetail}</p>
    <//>`}
  `;
}

/** @param {string} text of an address: to a day that no calendar has nothing may be written */
function isDay(text) {
  return A_DATE.test(text) && addDays(text, 0) === text;
}

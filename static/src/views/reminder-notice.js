/** On Today, where no message can say it: the time that the person chose has come. */

import { reminderNotes } from "../text/today.js";
import { timeOfDay } from "../ui/calendar-format.js";
import { html } from "../ui/html.js";
import { dueHere } from "./reminder-state.js";

export function ReminderNotice() {
  const at = dueHere();
  if (!at) return null;
  return html`<section class="card" aria-labelledby="reminder-notice">
    <h2 id="reminder-notice">${reminderNotes.noticeTitle}</h2>
    <p>${reminderNotes.notice(timeOfDay(at))}</p>
  </section>`;
}

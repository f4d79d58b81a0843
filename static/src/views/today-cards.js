/** What Today shows below the red flags and can do without: it comes with the later piece of the app. */

import { useErrorBoundary } from "preact/hooks";

import { text } from "../text/text.js";
import { html } from "../ui/html.js";
import { useGrowing } from "../ui/turns.js";
import { CheckInCard } from "./check-in-card.js";
import { NextDates } from "./next-dates.js";
import { Notices } from "./notices.js";
import { ReminderNotice } from "./reminder-notice.js";
import { waiting } from "./warnings.js";

const CARDS = [ReminderNotice, Notices, NextDates, CheckInCard];

/** Nothing of it while a warning waits; and should it break, the red flags above it stay. */
export function TodayCards() {
  const [error] = useErrorBoundary();
  const shown = useGrowing(CARDS.length, 1);
  if (error) return html`<p class="card" role="status">${text.app.crashed}</p>`;
  if (waiting.value.length > 0) return null;
  return CARDS.slice(0, shown).map((Card) => html`<${Card} />`);
}

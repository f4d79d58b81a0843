/** The offer on Today: there every two weeks, gone for a few days after "later". */

import { hrefTo } from "../router.js";
import { checkInCard } from "../text/today.js";
import { html } from "../ui/html.js";
import { reportProblem, say } from "../ui/toast.js";
import { checkInToday, putCheckInOff } from "./check-in-state.js";
import { today } from "./state.js";

export function CheckInCard() {
  const state = checkInToday();
  if (state === "none") return null;
  const href = hrefTo("check-in", today.value);
  if (state === "done") return html`<p class="check-in-done">${checkInCard.cardDone} <a href=${href}>${checkInCard.cardSee}</a></p>`;
  return html`<section class="card" aria-labelledby="check-in-card">
    <h2 id="check-in-card">${state === "open" ? checkInCard.cardOpen : checkInCard.cardTitle}</h2>
    <p>${state === "open" ? checkInCard.cardOpenDetail : checkInCard.cardDetail}</p>
    <div class="button-row">
      <a class="button is-primary" href=${href}>${state === "open" ? checkInCard.goOn : checkInCard.start}</a>
      ${state === "due" && html`<button type="button" class="button" onClick=${later}>${checkInCard.later}</button>`}
    </div>
    ${state === "due" &&
    html`<p class="hint">${checkInCard.neverHint} <a href=${hrefTo("settings", "items")}>${checkInCard.neverLink}</a>.</p>`}
  </section>`;
}

function later() {
  putCheckInOff().then(() => say(checkInCard.laterSaid), reportProblem);
}

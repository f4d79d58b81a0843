/** The offer on Today: there every two weeks, gone for a few days after "later". */

import { hrefTo } from "../router.js";
import { screens } from "../text/screens.js";
import { html } from "../ui/html.js";
import { reportProblem, say } from "../ui/toast.js";
import { checkInToday, putCheckInOff } from "./check-in-state.js";
import { today } from "./state.js";

const text = screens.checkIn;

export function CheckInCard() {
  const state = checkInToday();
  if (state === "none") return null;
  const href = hrefTo("check-in", today.value);
  if (state === "done") return html`<p class="check-in-done">${text.cardDone} <a href=${href}>${text.cardSee}</a></p>`;
  return html`<section class="card" aria-labelledby="check-in-card">
    <h2 id="check-in-card">${state === "open" ? text.cardOpen : text.cardTitle}</h2>
    <p>${state === "open" ? text.cardOpenDetail : text.cardDetail}</p>
    <div class="button-row">
      <a class="button is-primary" href=${href}>${state === "open" ? text.goOn : text.start}</a>
      ${state === "due" && html`<button type="button" class="button" onClick=${later}>${text.later}</button>`}
    </div>
    ${state === "due" &&
    html`<p class="hint">${text.neverHint} <a href=${hrefTo("settings", "items")}>${text.neverLink}</a>.</p>`}
  </section>`;
}

function later() {
  putCheckInOff().then(() => say(text.laterSaid), reportProblem);
}

/** Reminders: what for and when, on this device, and by a calendar where that is the only way. */

import { useEffect, useState } from "preact/hooks";

import { hrefTo } from "../router.js";
import { reminders as text } from "../text/reminders.js";
import { html } from "../ui/html.js";
import { say } from "../ui/toast.js";
import { ReminderCalendar } from "./reminder-calendar.js";
import { ReminderTimes } from "./reminder-times.js";
import { errorWords, lookAtPush, push, pushState, wanted } from "./reminder-state.js";
import { account } from "./state.js";

export function ReminderSettings() {
  return html`<${ReminderTimes} /><${OnThisDevice} /><${ReminderCalendar} />`;
}

function OnThisDevice() {
  useEffect(lookAtPush, []);
  const state = pushState.value;
  const isPossible = state !== "unsupported" && state !== "install";
  return html`<section class="card" aria-labelledby="reminders-here">
    <h2 id="reminders-here">${text.hereTitle}</h2>
    ${state && (account.value || !isPossible) && html`<p role="status">${text.states[state]}</p>`}
    ${isPossible && !account.value
      ? html`<p>${text.account} <a href=${hrefTo("settings", "account")}>${text.accountLink}</a></p>`
      : html`<${Buttons} state=${state} />`}
    <p class="hint">${text.privacy}</p>
  </section>`;
}

/** @param {{ state: import("./reminder-state.js").PushState | null }} props */
function Buttons({ state }) {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState("");

  /** @param {() => Promise<string | undefined>} deed gives what to tell */
  async function act(deed) {
    setIsBusy(true);
    setProblem("");
    try {
      const told = await deed();
      if (told) say(told);
    } catch (error) {
      setProblem(errorWords(error));
    } finally {
      lookAtPush();
      setIsBusy(false);
    }
  }

  // Where it went well, the line above says so and is read out.
  const turnOn = async () => ((await push().turnOn()) === "on" ? undefined : text.notAllowed);
  const turnOff = async () => void (await push().turnOff());
  const test = async () => text.outcomes[await push().test()];
  const canTurnOn = state === "ask" || state === "off" || state === "stopped";
  const hasTimes = ["daily_at", "follow_ups_at", "dates_at"].some((name) => wanted()[name]);
  return html`
    ${state === "on" && !hasTimes && html`<p>${text.nothingChosen}</p>`}
    <div class="button-row">
      ${canTurnOn &&
      html`<button type="button" class="button is-primary" disabled=${isBusy} onClick=${() => act(turnOn)}>
        ${state === "stopped" ? text.turnOnAgain : text.turnOn}
      </button>`}
      ${state === "on" &&
      html`<button type="button" class="button" disabled=${isBusy} onClick=${() => act(test)}>${text.test}</button>`}
      ${(state === "on" || state === "stopped") &&
      html`<button type="button" class="button" disabled=${isBusy} onClick=${() => act(turnOff)}>${text.turnOff}</button>`}
    </div>
    <p class="hint" role="status">${isBusy && text.working}</p>
    <p class="field-error" role=${problem ? "alert" : undefined}>${problem}</p>
  `;
}

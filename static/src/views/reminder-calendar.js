/** Reminders by the person's own calendar: a file without an account, an address with one. */

import { useEffect, useState } from "preact/hooks";

import { request } from "../sync/api.js";
import { reminders as text } from "../text/reminders.js";
import { dateAndTime } from "../ui/format-instant.js";
import { localZone } from "../ui/format.js";
import { html } from "../ui/html.js";
import { say } from "../ui/toast.js";
import { errorWords, wanted } from "./reminder-state.js";
import { account } from "./state.js";

export function ReminderCalendar() {
  return html`<section class="card" aria-labelledby="reminders-calendar">
    <h2 id="reminders-calendar">${text.calendarTitle}</h2>
    <p>${text.calendarDetail}</p>
    <${DailyFile} />
    ${account.value && html`<${Feed} key=${account.value.diary_id} />`}
  </section>`;
}

function DailyFile() {
  const { daily_at, wording } = wanted();
  if (!daily_at) return html`<p class="hint">${text.fileNeedsTime}</p>`;
  const language = document.documentElement.lang.split("-")[0] || "en";
  const query = { daily_at, zone: localZone(), language, wordless: String(wording === "none") };
  const address = `/api/v1/reminders.ics?${new URLSearchParams(query)}`;
  return html`<p><a class="button" href=${address} download="reminders.ics">${text.file}</a></p>`;
}

function Feed() {
  const path = `/diaries/${account.value?.diary_id}/calendar-feed`;
  const [feed, setFeed] = useState(/** @type {any} */ (null));
  const [address, setAddress] = useState("");
  const [problem, setProblem] = useState("");
  const load = () => request("GET", path).then(setFeed);
  useEffect(() => {
    load().catch(() => setFeed(null)); // only known online
  }, []);

  /** @param {() => Promise<void>} deed */
  const act = (deed) => {
    setProblem("");
    deed().then(load).catch((error) => setProblem(errorWords(error)));
  };
  const make = async () => {
    const language = document.documentElement.lang || "en";
    setAddress((await request("POST", path, { zone: localZone(), language })).url);
  };
  const end = async () => {
    await request("DELETE", path);
    setAddress("");
    say(text.feedEnded);
  };

  const isThere = Boolean(feed?.created_at);
  return html`
    <p>${text.feedDetail}</p>
    ${address
      ? html`<${Address} address=${address} />`
      : isThere &&
        html`<p>
          ${text.feedIs(dateAndTime(feed.created_at))}
          ${feed.last_fetched_at && html` ${text.feedAsked(dateAndTime(feed.last_fetched_at))}`}
        </p>`}
    <div class="button-row">
      <button type="button" class="button" onClick=${() => act(make)}>${isThere ? text.feedMakeNew : text.feedMake}</button>
      ${isThere && html`<button type="button" class="button" onClick=${() => act(end)}>${text.feedEnd}</button>`}
    </div>
    <p class="field-error" role=${problem ? "alert" : undefined}>${problem}</p>
  `;
}

/** @param {{ address: string }} props */
function Address({ address }) {
  const copy = () => navigator.clipboard.writeText(address).then(() => say(text.feedCopied));
  return html`<div class="field">
    <label for="feed-address">${text.feedAddress}</label>
    <p class="hint" id="feed-hint">${text.feedMade}</p>
    <div class="field-box">
      <input id="feed-address" readonly value=${address} aria-describedby="feed-hint" />
    </div>
    <p><button type="button" class="button is-small" onClick=${copy}>${text.feedCopy}</button></p>
  </div>`;
}

/** What the person wants to be reminded of and when; a record of the diary, so it needs no network. */

import { useState } from "preact/hooks";

import { reminders as text } from "../text/reminders.js";
import { Field } from "../ui/field.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { reportProblem } from "../ui/toast.js";
import { wanted } from "./reminder-state.js";
import { ownDiary } from "./state.js";

const KINDS = /** @type {const} */ ([
  { field: "daily_at", label: "daily", hint: "dailyHint", usual: "20:00" },
  { field: "follow_ups_at", label: "followUps", hint: "followUpsHint", usual: "12:00" },
  { field: "dates_at", label: "dates", hint: "datesHint", usual: "09:00" },
]);
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** @param {Record<string, string | null>} fields */
function want(fields) {
  ownDiary.value?.save("reminders", "reminders", fields).catch(reportProblem);
}

export function ReminderTimes() {
  return html`<section class="card" aria-labelledby="reminders-what">
    <h2 id="reminders-what">${text.whatTitle}</h2>
    ${KINDS.map((kind) => html`<${Kind} key=${kind.field} kind=${kind} at=${wanted()[kind.field]} />`)}
    <${Segmented}
      id="reminder-wording"
      label=${text.wording}
      isLabelVisible
      choices=${Object.entries(text.wordings).map(([value, content]) => ({ value, content }))}
      value=${wanted()["wording"] ?? "diary"}
      onPick=${(/** @type {string} */ wording) => want({ wording })}
    />
    <p class="hint">${text.wordingHint}</p>
  </section>`;
}

/** @param {{ kind: (typeof KINDS)[number], at: string | undefined }} props */
function Kind({ kind, at }) {
  const [error, setError] = useState("");
  const { field, usual } = kind;
  const [label, hint] = [text[kind.label], text[kind.hint]];

  /** @param {string} typed */
  function onTime(typed) {
    const isTime = TIME.test(typed);
    setError(isTime ? "" : text.invalidTime);
    if (isTime) want({ [field]: typed });
  }

  return html`<div class="reminder-kind">
    <label class="check-row">
      <input
        type="checkbox"
        checked=${at !== undefined}
        aria-describedby=${`${field}-about`}
        onChange=${(/** @type {{ currentTarget: HTMLInputElement }} */ event) => {
          setError("");
          want({ [field]: event.currentTarget.checked ? usual : null });
        }}
      />
      <span>${label}</span>
    </label>
    <p class="hint" id=${`${field}-about`}>${hint}</p>
    ${at !== undefined &&
    html`<${Field} id=${field} type="time" label=${text.timeOf(label)} value=${at} error=${error} onInput=${onTime} />`}
  </div>`;
}

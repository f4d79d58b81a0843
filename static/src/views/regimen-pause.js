/** A pause is one tap, and so is going on. */

import { useState } from "preact/hooks";

import { isPause } from "../domain/dose.js";
import { daysBetween } from "../domain/local-date.js";
import { newId } from "../ids.js";
import { regimen as text } from "../text/regimen.js";
import { where } from "../text/treatment.js";
import { Field } from "../ui/field.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { EARLIEST, dateProblem, farthest } from "./course-bounds.js";
import { lastWithDose, pausedSince, periodStartingOn, periodsAround } from "./regimen-plan.js";
import { cycleWords, periodWords } from "./regimen-words.js";
import { saveRecord } from "./save-record.js";
import { regimenPeriods, today, treatment } from "./state.js";

/** @typedef {import("./regimen-plan.js").Period} Period */

export function PauseCard() {
  const periods = /** @type {Period[]} */ (regimenPeriods());
  const { current, next } = periodsAround(periods, today.value);
  const endedOn = treatment()["ended_on"];
  if (!current || (endedOn && endedOn <= today.value)) return null;
  if (!isPause(current)) return html`<${Pause} key="pause" periods=${periods} />`;

  const since = pausedSince(periods, today.value);
  const before = lastWithDose(periods, today.value);
  return html`<section class="card" aria-labelledby="pause-title">
    <h2 id="pause-title">${text.pausedTitle}</h2>
    <p>${where.paused(fullDate(since), daysBetween(today.value, since) + 1)}</p>
    ${next && html`<p>${text.goOnPlanned(periodWords(next), fullDate(next.starts_on))}</p>`}
    ${before && html`<p class="hint">${text.goOnHint}</p>
      <${StartOn}
        key="go-on"
        id="go-on-from"
        label=${text.goOnFrom}
        periods=${periods}
        doWords=${(/** @type {string} */ day) => text.goOnDo(cycleWords(before), day)}
        fields=${{ daily_mg: before.daily_mg, ...howTaken(before) }}
      />`}
  </section>`;
}

/** @param {{ periods: Period[] }} props */
function Pause({ periods }) {
  return html`<section class="card" aria-labelledby="pause-title">
    <h2 id="pause-title">${text.pauseTitle}</h2>
    <p class="hint">${text.pauseHint}</p>
    <${StartOn}
      id="pause-from"
      label=${text.pauseFrom}
      periods=${periods}
      doWords=${text.pauseDo}
      fields=${{ daily_mg: [0] }}
    />
  </section>`;
}

/** @param {Period} period */
function howTaken({ doses_per_day, formulation }) {
  return { ...(doses_per_day && { doses_per_day }), ...(formulation && { formulation }) };
}

/**
 * A date, today to begin with, and the button that starts a period on it.
 *
 * @param {{
 *   id: string, label: string, periods: Period[], doWords: (day: string) => string,
 *   fields: Record<string, unknown>,
 * }} props
 */
function StartOn({ id, label, periods, doWords, fields }) {
  const [startsOn, setStartsOn] = useState(today.value);
  const [error, setError] = useState("");

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    const same = periodStartingOn(periods, startsOn);
    const problem = dateProblem(startsOn) ?? (same && text.sameStart(periodWords(same)));
    setError(problem ?? "");
    if (!problem) saveRecord("regimen_periods", newId(), { starts_on: startsOn, ...fields });
  }

  const day = startsOn === today.value ? text.day.today : fullDate(startsOn || today.value);
  return html`<form class="inline-form" noValidate onSubmit=${submit}>
    <${Field}
      id=${id}
      type="date"
      label=${label}
      min=${EARLIEST}
      max=${farthest()}
      value=${startsOn}
      error=${error}
      onInput=${setStartsOn}
    />
    <button type="submit" class="button">${doWords(day)}</button>
  </form>`;
}

/** The prescribed dose: its periods in order, pauses, and what is said about food. */

import { addDays } from "../domain/local-date.js";
import { newId } from "../ids.js";
import { regimen as text } from "../text/regimen.js";
import { fullDate, shortDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { RecordList } from "./record-list.js";
import { RegimenInputs, confirmOf, fieldsOf, initialOf, problemsOf } from "./regimen-form.js";
import { PauseCard } from "./regimen-pause.js";
import { gapAtStart, isPausedOn } from "./regimen-plan.js";
import { periodWords } from "./regimen-words.js";
import { regimenPeriods, today, treatment } from "./state.js";
import { Sources } from "./treatment-sources.js";

/** @typedef {import("./regimen-plan.js").Period} Period */

export function Regimen() {
  const periods = /** @type {Period[]} */ (regimenPeriods().toSorted((one, other) => (one.starts_on < other.starts_on ? 1 : -1)));
  const gap = gapAtStart(periods, treatment()["first_dose_date"]);
  const isPaused = isPausedOn(periods, today.value);
  return html`
    ${isPaused && html`<${PauseCard} key="paused" />`}
    <${RecordList}
      key="list"
      id="regimen"
      collection="regimen_periods"
      title=${text.listTitle}
      detail=${text.detail}
      none=${text.none}
      addLabel=${text.add}
      records=${periods}
      lineOf=${(/** @type {Period} */ period) => ({ main: periodWords(period), side: spanWords(period, periods) })}
      initialOf=${initialOf}
      problemsOf=${problemsOf}
      confirmOf=${confirmOf}
      fieldsOf=${fieldsOf}
      newKey=${newId}
      Inputs=${RegimenInputs}
    >
      ${gap && html`<p class="context-note">${text.gap(fullDate(gap.from), fullDate(gap.to))}</p>`}
    <//>
    ${!isPaused && html`<${PauseCard} key="going" />`}
    <section class="card" aria-labelledby="food-title">
      <h2 id="food-title">${text.foodTitle}</h2>
      <p>${text.food}</p>
      <${Sources} of="food" />
    </section>
  `;
}

/** @param {Period} period @param {Period[]} descending */
function spanWords({ starts_on: startsOn }, descending) {
  const next = descending.findLast((other) => other.starts_on > startsOn);
  if (!next) return text.from(fullDate(startsOn));
  const last = addDays(next.starts_on, -1);
  const isSameYear = startsOn.slice(0, 4) === last.slice(0, 4);
  return text.until(isSameYear ? shortDate(startsOn) : fullDate(startsOn), fullDate(last));
}

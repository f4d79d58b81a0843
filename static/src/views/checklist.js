/** Before, during and after treatment: what to bring up, have done or keep in mind. */

import { useState } from "preact/hooks";

import { checklistStates, countdowns } from "../domain/checklist.js";
import { hrefTo } from "../router.js";
import { checklist as text } from "../text/dates.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { PregnancyCare, Sources, saveTreatment } from "./care-parts.js";
import { words } from "./catalogue.js";
import { programmePack } from "./course-packs.js";
import { diary, today, treatment } from "./state.js";

/** @import { Phase, RunningCountdown } from "../domain/shapes.js" */
/** @import { ChecklistItem } from "./course-packs.js" */
/** @typedef {{ item: ChecklistItem, isDone: boolean | null, countdown: RunningCountdown | undefined }} Shown */

const PHASES = /** @type {Phase[]} */ (["before", "during", "after"]);

export function Checklist() {
  const [phase, setPhase] = useState(phaseNow);
  const shown = shownIn(phase);
  const isPending = shown.some(({ item }) => item.review === "pending");
  return html`<div class="care">
    <p>${text.introduction}</p>
    <${Segmented}
      id="phase"
      label=${text.phase}
      choices=${PHASES.map((value) => ({ value, content: text.tabs[value] }))}
      value=${phase}
      onPick=${setPhase}
    />
    <section class="checklist" aria-labelledby="checklist-phase">
      <h2 id="checklist-phase">${text.phases[phase]}</h2>
      <${Standing} phase=${phase} shown=${shown} />
      ${isPending && html`<p class="hint">${text.notReviewed}</p>`}
      ${programmePack().topics.map(
        (topic) => html`<${Topic}
          key=${topic.topic_id}
          id=${topic.topic_id}
          label=${words(topic.label)}
          shown=${shown.filter(({ item }) => item.topic === topic.topic_id)}
        />`,
      )}
    </section>
    <${PregnancyCare} />
  </div>`;
}

/** @returns {Phase} where the course stands today */
function phaseNow() {
  const { first_dose_date: firstDose, ended_on: endedOn } = treatment();
  if (endedOn && endedOn <= today.value) return "after";
  return firstDose && firstDose <= today.value ? "during" : "before";
}

/** @param {Phase} phase @returns {Shown[]} the items of a phase that apply to this person */
function shownIn(phase) {
  const { checklist } = programmePack();
  const entries = /** @type {any[]} */ (diary().all("entries"));
  const running = countdowns(checklist, treatment(), entries, today.value);
  return checklistStates(checklist, treatment()).flatMap((state) => {
    const item = checklist.find((each) => each.item_id === state.item_id);
    if (!item || state.phase !== phase) return [];
    return [{ item, isDone: state.is_done, countdown: running.find((each) => each.item_id === item.item_id) }];
  });
}

/** How far the ticks are, or what the days are counted from. @param {{ phase: Phase, shown: Shown[] }} props */
function Standing({ phase, shown }) {
  if (phase === "after") {
    const [first] = shown.flatMap(({ countdown }) => countdown ?? []);
    if (first) return html`<p>${text.lastDose(fullDate(first.last_dose_on))}</p>`;
    return html`<p>${text.needsEnd} <a href=${hrefTo("treatment", "course")}>${text.setEnd}</a></p>`;
  }
  const ticked = shown.filter(({ item }) => item.is_ticked);
  if (ticked.length === 0) return null;
  return html`<p role="status">${text.ticked(ticked.filter(({ isDone }) => isDone).length, ticked.length)}</p>`;
}

/** @param {{ id: string, label: string, shown: Shown[] }} props */
function Topic({ id, label, shown }) {
  if (shown.length === 0) return null;
  return html`<section class="card" aria-labelledby=${`topic-${id}`}>
    <h3 id=${`topic-${id}`}>${label}</h3>
    <ul class="checklist-items" role="list">
      ${shown.map((each) => html`<li key=${each.item.item_id}><${Item} ...${each} /></li>`)}
    </ul>
  </section>`;
}

/** @param {Shown} props */
function Item({ item, isDone, countdown }) {
  const label = words(item.label);
  return html`
    ${item.is_ticked
      ? html`<label class="check-row">
          <input
            type="checkbox"
            checked=${isDone === true}
            aria-describedby=${`${item.item_id}-detail`}
            onChange=${(/** @type {{ currentTarget: HTMLInputElement }} */ event) =>
              saveTreatment({ checklist: { [item.item_id]: event.currentTarget.checked } })}
          />
          <strong>${label}</strong>
        </label>`
      : html`<p><strong>${label}</strong></p>`}
    <p id=${`${item.item_id}-detail`}>${words(item.detail)}</p>
    ${countdown && html`<p class=${`countdown is-${countdown.status}`}>${countdownWords(countdown, item)}</p>`}
    <${Sources} of=${label} sources=${item.sources} />
  `;
}

/** @param {RunningCountdown} countdown @param {ChecklistItem} item */
function countdownWords({ status, days_left: days, holds_until: until }, item) {
  if (status === "not_begun") return text.notBegun(item.countdown?.days ?? 0, fullDate(until));
  return status === "over" ? text.over(fullDate(until)) : text.running(days, fullDate(until));
}

/** The dose of a day: as planned, none, or another amount. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";

import { plannedMg } from "../domain/dose.js";
import { text } from "../text/text.js";
import { day, dayDose } from "../text/today.js";
import { Field } from "../ui/field.js";
import { number } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { saveAnswers } from "./entry.js";
import { flagLabel } from "./flag-words.js";
import { CONFIRM_OVER_MG, partAmounts, periodsAround } from "./regimen-plan.js";
import { regimenPeriods, treatment } from "./state.js";

const MAX_MG = 1000;
const OTHER = "other";
const TOO_MUCH_FLAG = "overdose";

/**
 * @param {{ entry: import("./entry.js").Entry, proposal: import("./proposal.js").Proposal | undefined }} props
 */
export function DayDose({ entry, proposal }) {
  const [isTyping, setIsTyping] = useState(false);
  const taken = entry.dose_taken_mg;
  const planned = plannedMg(regimenPeriods(), treatment()["ended_on"], entry.local_date);
  const { current } = periodsAround(regimenPeriods(), entry.local_date);
  const choices = doseChoices(planned, current?.doses_per_day);

  /** @param {number | string | undefined} choice */
  function pick(choice) {
    setIsTyping(choice === OTHER);
    if (choice !== OTHER) return save(typeof choice === "number" ? choice : null);
  }

  /** @param {number | null} milligrams */
  function save(milligrams) {
    setIsTyping(false);
    const food = milligrams ? {} : { taken_with_food: null };
    return saveAnswers(
      entry.local_date,
      { dose_taken_mg: milligrams, ...food },
      milligrams === null ? text.toast.cleared : text.toast.saved,
    );
  }

  return html`<section class="card day-dose" aria-labelledby="dose-title">
    <h2 id="dose-title">${day.doseTitle}</h2>
    <${Segmented}
      id="dose"
      label=${day.doseTitle}
      choices=${choices}
      value=${isTyping ? OTHER : valueAmong(choices, taken)}
      proposed=${valueAmong(choices, proposal?.dose_taken_mg)}
      proposedLabel=${text.day.proposed}
      isClearable
      onPick=${pick}
    />
    ${!isTyping && valueAmong(choices, taken) === OTHER &&
    html`<p class="answer-line">${day.doseUnknown(number(taken ?? 0, 2))}</p>`}
    ${isTyping && html`<${OtherAmount} taken=${taken} planned=${planned} onSave=${save} />`}
    <${Segmented}
      id="food"
      label=${day.food}
      isLabelVisible
      choices=${[
        { value: true, content: text.day.yes },
        { value: false, content: text.day.no },
      ]}
      value=${entry.taken_with_food}
      proposed=${proposal?.taken_with_food}
      proposedLabel=${text.day.proposed}
      isClearable
      onPick=${(/** @type {boolean | undefined} */ isWithFood) =>
        saveAnswers(entry.local_date, { taken_with_food: isWithFood ?? null })}
    />
  </section>`;
}

/** @param {number | null} plannedMg @param {number} [parts] in how many the day's dose is taken */
function doseChoices(plannedMg, parts) {
  const asPlanned = plannedMg
    ? [{ value: plannedMg, content: day.doseAsPlanned(number(plannedMg, 2)) }]
    : [];
  const inParts = partAmounts(plannedMg, parts).map(({ taken, mg }) => ({
    value: mg,
    content: dayDose.part(number(mg, 2), taken, parts ?? 1),
  }));
  const notTaken = plannedMg === 0 ? day.dosePlannedPause : day.doseNotTaken;
  return [...asPlanned, ...inParts, { value: 0, content: notTaken }, { value: OTHER, content: day.doseOther }];
}

/**
 * @param {{ value: number | string }[]} choices
 * @param {number | undefined} milligrams
 */
function valueAmong(choices, milligrams) {
  if (milligrams === undefined) return undefined;
  return choices.some((choice) => choice.value === milligrams) ? milligrams : OTHER;
}

/**
 * @param {{
 *   taken: number | undefined, planned: number | null, onSave: (milligrams: number) => void,
 * }} props
 */
function OtherAmount({ taken, planned, onSave }) {
  const [typed, setTyped] = useState(taken ? String(taken) : "");
  const [error, setError] = useState("");
  const [asked, setAsked] = useState(/** @type {number | undefined} */ (undefined));

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    const milligrams = Number(typed.replace(",", "."));
    const isAmount = typed.trim() !== "" && milligrams >= 0 && milligrams <= MAX_MG;
    setError(isAmount ? "" : day.doseInvalid);
    if (!isAmount) return;
    if (questionsAbout(milligrams, planned).length > 0) setAsked(milligrams);
    else onSave(milligrams);
  }

  if (asked !== undefined)
    return html`<${Ask} mg=${asked} planned=${planned} onYes=${() => onSave(asked)} onNo=${() => setAsked(undefined)} />`;
  return html`<form class="inline-form" onSubmit=${submit} noValidate>
    <${Field}
      id="dose-amount"
      label=${day.doseAmount}
      inputmode="decimal"
      autocomplete="off"
      unit=${day.milligrams}
      value=${typed}
      error=${error}
      onInput=${setTyped}
    />
    <button type="submit" class="button is-primary">${day.doseSave}</button>
  </form>`;
}

/** @param {number} mg @param {number | null} planned @returns {string[]} why an amount is asked about before it is kept */
function questionsAbout(mg, planned) {
  const words = dayDose;
  const questions = [];
  if (planned === 0 && mg > 0) questions.push(words.moreThanNone(number(mg, 2)));
  if (planned && mg > planned) questions.push(words.more(number(mg, 2), number(planned, 2)));
  if (mg > CONFIRM_OVER_MG) questions.push(words.unusual(mg));
  return questions;
}

/** @param {{ mg: number, planned: number | null, onYes: () => void, onNo: () => void }} props */
function Ask({ mg, planned, onYes, onNo }) {
  const yes = useRef(/** @type {HTMLButtonElement | null} */ (null));
  useLayoutEffect(() => yes.current?.focus(), []);
  return html`<div class="context-note" role="group" aria-labelledby="dose-ask">
    <p id="dose-ask">${questionsAbout(mg, planned).join(" ")} ${dayDose.ask(flagLabel(TOO_MUCH_FLAG))}</p>
    <div class="button-row">
      <button type="button" class="button is-small" ref=${yes} onClick=${onYes}>${dayDose.yes(number(mg, 2))}</button>
      <button type="button" class="button is-small" onClick=${onNo}>${dayDose.change}</button>
    </div>
  </div>`;
}

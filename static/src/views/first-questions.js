/** Three questions on the first visit, each of which may stay open. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";

import { firstQuestions as text } from "../text/first-questions.js";
import { Field } from "../ui/field.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { Select } from "../ui/select.js";
import { reportProblem } from "../ui/toast.js";
import { allRegions, trackedItems, words } from "./catalogue.js";
import { EARLIEST, dateProblem, farthest } from "./course-bounds.js";
import { ItemChoice } from "./item-choice.js";
import { OtherLanguages } from "./settings-language.js";
import { ownDiary, region, today } from "./state.js";

/** @typedef {{ isStarted?: boolean, firstDoseDate?: string, region: string, items: string[] }} Answers */
/** @typedef {{ answers: Answers, change: (some: Partial<Answers>) => void, error: string }} QuestionProps */

const QUESTIONS = [DoseQuestion, RegionQuestion, ItemsQuestion];
const defaultItems = () => trackedItems({}).map((item) => item.item_id);

/** @param {{ onLeave: () => void, onBack: () => void }} props */
export function FirstQuestions({ onLeave, onBack }) {
  const [step, setStep] = useState(0);
  const [error, setError] = useState("");
  const [answers, setAnswers] = useState(
    /** @type {Answers} */ ({ region: region(), items: defaultItems() }),
  );
  const Question = QUESTIONS[step];
  const isLast = step === QUESTIONS.length - 1;

  /** @param {number} to @param {Answers} [kept] */
  function go(to, kept = answers) {
    setError("");
    if (to < 0) onBack();
    else if (to < QUESTIONS.length) setStep(to);
    else finish(kept, onLeave);
    scrollTo(0, 0);
  }

  /** @param {Event} event */
  function next(event) {
    event.preventDefault();
    const wrong = step === 0 ? doseDateProblem(answers) : undefined;
    if (wrong) setError(wrong);
    else go(step + 1);
  }

  return html`<form class="first-run card narrow" onSubmit=${next} noValidate>
    <p class="first-run-step">${text.step(step + 1, QUESTIONS.length)}</p>
    <${Question}
      answers=${answers}
      error=${error}
      change=${(/** @type {Partial<Answers>} */ some) => setAnswers({ ...answers, ...some })}
    />
    <p class="hint">${text.changeLater}</p>
    <div class="button-row is-spread">
      <button type="button" class="button" onClick=${() => go(step - 1)}>${text.back}</button>
      <button type="submit" class="button is-primary">${isLast ? text.finish : text.next}</button>
    </div>
    <button type="button" class="quiet-button" onClick=${() => go(step + 1, isLast ? { ...answers, items: defaultItems() } : answers)}>
      ${text.skip}
    </button>
    ${step === 0 && html`<${OtherLanguages} />`}
  </form>`;
}

/** @param {Answers} answers @returns {string | undefined} what is wrong with the date of the first dose */
function doseDateProblem({ isStarted, firstDoseDate }) {
  if (isStarted === undefined || !firstDoseDate) return undefined;
  if (dateProblem(firstDoseDate)) return text.dose.invalid;
  if (isStarted && firstDoseDate > today.value) return text.dose.future;
  return !isStarted && firstDoseDate < today.value ? text.dose.past : undefined;
}

/** @param {Answers} answers @param {() => void} onLeave */
function finish(answers, onLeave) {
  const { firstDoseDate } = answers;
  const firstDose = firstDoseDate && !doseDateProblem(answers) ? { first_dose_date: firstDoseDate } : {};
  const fields = { ...firstDose, region: answers.region, tracked_items: answers.items };
  ownDiary.value?.save("treatment", "treatment", fields).catch(reportProblem);
  onLeave();
}

/** A heading that takes the focus when its question comes up. @param {{ children?: unknown }} props */
function QuestionTitle({ children }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => heading.current?.focus(), []);
  return html`<h1 tabindex="-1" ref=${heading}>${children}</h1>`;
}

/** @param {QuestionProps} props */
function DoseQuestion({ answers, change, error }) {
  const words = text.dose;
  return html`
    <${QuestionTitle}>${words.title}<//>
    <p>${words.hint}</p>
    <${Segmented}
      id="started"
      label=${words.title}
      choices=${[
        { value: true, content: words.started },
        { value: false, content: words.notStarted },
      ]}
      value=${answers.isStarted}
      onPick=${(/** @type {boolean} */ isStarted) => change({ isStarted })}
    />
    ${answers.isStarted !== undefined &&
    html`<${Field}
      id="first-dose-date"
      type="date"
      label=${answers.isStarted ? words.date : words.planned}
      min=${answers.isStarted ? EARLIEST : today.value}
      max=${answers.isStarted ? today.value : farthest()}
      value=${answers.firstDoseDate}
      error=${error}
      onInput=${(/** @type {string} */ firstDoseDate) => change({ firstDoseDate })}
    />`}
  `;
}

/** @param {QuestionProps} props */
function RegionQuestion({ answers, change }) {
  return html`
    <${QuestionTitle}>${text.region.title}<//>
    <p>${text.region.hint}</p>
    <${Select}
      id="region"
      label=${text.region.label}
      value=${answers.region}
      options=${allRegions().map((known) => ({ value: known.region, label: words(known.label) }))}
      onPick=${(/** @type {string} */ chosen) => change({ region: chosen })}
    />
  `;
}

/** @param {QuestionProps} props */
function ItemsQuestion({ answers, change }) {
  return html`
    <${QuestionTitle}>${text.items.title}<//>
    <p>${text.items.hint}</p>
    <${ItemChoice} chosen=${answers.items} onChange=${(/** @type {string[]} */ items) => change({ items })} />
  `;
}

/** The first visit: what this is not, then three questions, each of which may stay open. */

import { useEffect, useRef, useState } from "preact/hooks";

import { goTo } from "../router.js";
import { text } from "../text/text.js";
import { Field, Select } from "../ui/field.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { reportProblem } from "../ui/toast.js";
import { ITEMS, NOBODY_IS_WATCHING, REGIONS, words } from "./catalogue.js";
import { openExample } from "./example.js";
import { ItemChoice } from "./item-choice.js";
import { isFirstRun, ownDiary, region, today } from "./state.js";

/** @typedef {{ isStarted?: boolean, firstDoseDate?: string, region: string, items: string[] }} Answers */
/** @typedef {{ answers: Answers, change: (some: Partial<Answers>) => void, error: string }} QuestionProps */

const QUESTIONS = [DoseQuestion, RegionQuestion, ItemsQuestion];
const DEFAULT_ITEMS = ITEMS.filter((item) => item.is_default).map((item) => item.item_id);

export function FirstRun() {
  const [step, setStep] = useState(0);
  const [error, setError] = useState("");
  const [answers, setAnswers] = useState(
    /** @type {Answers} */ ({ region: region(), items: DEFAULT_ITEMS }),
  );
  const Question = QUESTIONS[step - 1];

  /** @param {number} to */
  function go(to) {
    setError("");
    setStep(to);
    scrollTo(0, 0);
  }

  function next() {
    const isFuture = answers.isStarted && (answers.firstDoseDate ?? "") > today.value;
    if (step === 1 && isFuture) setError(text.firstRun.dose.future);
    else if (step < QUESTIONS.length) go(step + 1);
    else finish(answers);
  }

  if (!Question) return html`<${Welcome} onBegin=${() => go(1)} />`;
  return html`<form class="first-run card narrow" onSubmit=${(/** @type {Event} */ event) => {
    event.preventDefault();
    next();
  }} noValidate>
    <p class="first-run-step">${text.firstRun.step(step, QUESTIONS.length)}</p>
    <${Question}
      answers=${answers}
      error=${error}
      change=${(/** @type {Partial<Answers>} */ some) => setAnswers({ ...answers, ...some })}
    />
    <p class="hint">${text.firstRun.changeLater}</p>
    <div class="button-row is-spread">
      <button type="button" class="button" onClick=${() => go(step - 1)}>${text.firstRun.back}</button>
      <button type="submit" class="button is-primary">
        ${step === QUESTIONS.length ? text.firstRun.finish : text.firstRun.next}
      </button>
    </div>
    <button type="button" class="quiet-button" onClick=${() => (step < QUESTIONS.length ? go(step + 1) : finish({ ...answers, items: DEFAULT_ITEMS }))}>
      ${text.firstRun.skip}
    </button>
  </form>`;
}

/** @param {Answers} answers */
function finish(answers) {
  const firstDose = answers.isStarted && answers.firstDoseDate ? { first_dose_date: answers.firstDoseDate } : {};
  const fields = { ...firstDose, region: answers.region, tracked_items: answers.items };
  leave();
  ownDiary.value?.save("treatment", "treatment", fields).catch(reportProblem);
}

function leave() {
  isFirstRun.value = false;
  scrollTo(0, 0);
  ownDiary.value?.meta.set("firstRunDone", true).catch(reportProblem);
}

/** @param {{ onBegin: () => void }} props */
function Welcome({ onBegin }) {
  return html`<section class="first-run narrow">
    <h1 tabindex="-1">${text.firstRun.welcome}</h1>
    <ul class="not-this" role="list">
      <li>${text.firstRun.notADoctor}</li>
      <li>${text.firstRun.nobodyWatches}</li>
      <li>${text.firstRun.inAnEmergency}</li>
    </ul>
    <p>${text.firstRun.safetyDetail}</p>
    <p class="hint">${NOBODY_IS_WATCHING}</p>
    <div class="button-column">
      <button type="button" class="button is-primary" onClick=${onBegin}>${text.firstRun.begin}</button>
      <button type="button" class="button" onClick=${() => openExample().catch(reportProblem)}>
        ${text.firstRun.example}
      </button>
      <button
        type="button"
        class="button"
        onClick=${() => {
          leave();
          goTo("settings", "account");
        }}
      >
        ${text.firstRun.signIn}
      </button>
    </div>
  </section>`;
}

/** A heading that takes the focus when its question comes up. @param {{ children?: unknown }} props */
function QuestionTitle({ children }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => heading.current?.focus(), []);
  return html`<h1 tabindex="-1" ref=${heading}>${children}</h1>`;
}

/** @param {QuestionProps} props */
function DoseQuestion({ answers, change, error }) {
  const words = text.firstRun.dose;
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
    ${answers.isStarted &&
    html`<${Field}
      id="first-dose-date"
      type="date"
      label=${words.date}
      max=${today.value}
      value=${answers.firstDoseDate}
      error=${error}
      onInput=${(/** @type {string} */ firstDoseDate) => change({ firstDoseDate })}
    />`}
  `;
}

/** @param {QuestionProps} props */
function RegionQuestion({ answers, change }) {
  return html`
    <${QuestionTitle}>${text.firstRun.region.title}<//>
    <p>${text.firstRun.region.hint}</p>
    <${Select}
      id="region"
      label=${text.firstRun.region.label}
      value=${answers.region}
      options=${REGIONS.map((known) => ({ value: known.region, label: words(known.label) }))}
      onPick=${(/** @type {string} */ chosen) => change({ region: chosen })}
    />
  `;
}

/** @param {QuestionProps} props */
function ItemsQuestion({ answers, change }) {
  return html`
    <${QuestionTitle}>${text.firstRun.items.title}<//>
    <p>${text.firstRun.items.hint}</p>
    <${ItemChoice} chosen=${answers.items} onChange=${(/** @type {string[]} */ items) => change({ items })} />
  `;
}

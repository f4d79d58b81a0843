/** The check-in: two short questionnaires about the last two weeks, one question at a time. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";

import { goTo, hrefTo } from "../router.js";
import { checkIn as text } from "../text/check-in.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Radios } from "../ui/radios.js";
import { say } from "../ui/toast.js";
import { checkInPack, words } from "./catalogue.js";
import { CheckInOrigins, CheckInScores } from "./check-in-scores.js";
import {
  allCheckIns,
  answersOn,
  dayOfCheckIn,
  placeAfter,
  placeFor,
  questionnaireOf,
  questions,
  shortIds,
} from "./check-in-state.js";
import { answerCheckIn } from "./warnings.js";

/** @typedef {import("./check-in-state.js").Place} Place */
/** @typedef {import("./check-in-state.js").Answers} Answers */
/** @typedef {{ place: Place, answers: Answers, localDate: string, onGo: (place: Place) => void }} StageProps */

const STAGES = { introduction: Introduction, questions: Question, offer: Offer, scores: Scores };

/** @param {{ detail: string | undefined }} props `detail` is the day it was begun on */
export function CheckIn({ detail }) {
  const [localDate] = useState(() => dayOfCheckIn(detail));
  const answers = answersOn(localDate);
  const [place, setPlace] = useState(() => placeFor(answers));
  const Stage = STAGES[place.stage];

  /** @param {Place} to */
  function go(to) {
    setPlace(to);
    scrollTo(0, 0);
  }

  return html`<div class="check-in narrow">
    <${Stage} key=${`${place.stage} ${place.ids[place.index]}`} ...${{ place, answers, localDate }} onGo=${go} />
  </div>`;
}

/** A heading that takes the focus when its step comes up. @param {{ children?: unknown }} props */
function StepTitle({ children }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => heading.current?.focus(), []);
  return html`<h1 tabindex="-1" id="check-in-title" ref=${heading}>${children}</h1>`;
}

/** @param {StageProps} props */
function Introduction({ answers, onGo }) {
  const last = allCheckIns().at(-1);
  return html`<section class="card">
    <${StepTitle}>${text.title}<//>
    <p>${words(checkInPack().introduction)}</p>
    ${text.introduction.map((sentence) => html`<p>${sentence}</p>`)}
    ${last && html`<p class="hint">${text.notDaily(fullDate(last.local_date))}</p>`}
    <div class="button-row">
      <button type="button" class="button is-primary" onClick=${() => onGo(questions(shortIds(), answers))}>${text.begin}</button>
      <a class="button" href=${hrefTo("today")}>${text.notNow}</a>
    </div>
    <p class="hint">${text.saved}</p>
  </section>`;
}

/** @param {StageProps} props */
function Question({ place, answers, localDate, onGo }) {
  const { ids, index } = place;
  const id = ids[index] ?? "";
  const questionnaire = questionnaireOf(id);
  const asked = questionnaire?.questions.find((each) => each.question_id === id);
  if (!questionnaire || !asked) return null;
  const isLast = index === ids.length - 1;
  const isAnswered = id in answers;

  /** @param {number} to */
  function turn(to) {
    if (to < 0) onGo({ stage: "introduction", ids: [], index: 0 });
    else if (to < ids.length) onGo({ ...place, index: to });
    else onGo(placeAfter(place, answers));
  }

  return html`<section class="card">
    <p class="check-in-step">${text.step(index + 1, ids.length)}</p>
    <p id="check-in-stem">${words(questionnaire.stem)}</p>
    <${StepTitle}>${words(asked.text)}<//>
    <${Radios}
      className="check-in-options"
      labelledBy="check-in-title"
      describedBy="check-in-stem"
      choices=${words(questionnaire.options).map((option, value) => ({ value, content: option }))}
      value=${answers[id]}
      isClearable
      onPick=${(/** @type {number | undefined} */ value) => answerCheckIn(localDate, id, value ?? null)}
    />
    <div class="button-row is-spread">
      <button type="button" class="button" onClick=${() => turn(index - 1)}>${text.back}</button>
      <button type="button" class=${isAnswered ? "button is-primary" : "button"} onClick=${() => turn(index + 1)}>
        ${isAnswered ? (isLast ? text.finish : text.next) : text.skip}
      </button>
    </div>
    <button type="button" class="quiet-button" onClick=${stop}>${text.leave}</button>
  </section>`;
}

function stop() {
  goTo("today");
  say(text.stopped);
}

/** @param {StageProps} props */
function Offer({ place, answers, onGo }) {
  return html`<section class="card">
    <${StepTitle}>${text.offerTitle}<//>
    <p>${text.offerDetail(place.ids.length)}</p>
    <div class="button-row">
      <button type="button" class="button is-primary" onClick=${() => onGo(questions(place.ids, answers))}>${text.offerYes}</button>
      <button type="button" class="button" onClick=${() => onGo({ ...place, stage: "scores" })}>${text.offerNo}</button>
    </div>
  </section>`;
}

/** @param {StageProps} props */
function Scores({ answers, localDate, onGo }) {
  return html`
    <${StepTitle}>${text.scoresTitle}<//>
    <p>${text.scoresDay(fullDate(localDate))}</p>
    <${CheckInScores}
      answers=${answers}
      localDate=${localDate}
      onAsk=${(/** @type {string[]} */ ids) => onGo(questions(ids, answers))}
    />
    <div class="button-row">
      <a class="button is-primary" href=${hrefTo("today")}>${text.done}</a>
      <button type="button" class="button" onClick=${() => onGo({ stage: "questions", ids: answered(answers), index: 0 })}>
        ${text.change}
      </button>
    </div>
    <${CheckInOrigins} />
  `;
}

/** @param {Answers} answers @returns {string[]} the short questions, and of the others those that were answered */
function answered(answers) {
  const all = checkInPack().questionnaires.flatMap(({ questions: asked }) => asked.map((each) => each.question_id));
  return all.filter((id) => id in answers || shortIds().includes(id));
}

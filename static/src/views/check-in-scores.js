/** What the answers of one check-in add up to, and what that is not. */

import { band, scores } from "../domain/check-in.js";
import { hrefTo } from "../router.js";
import { charts } from "../text/charts.js";
import { checkIn as text } from "../text/check-in.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { allRules, checkInPack, words } from "./catalogue.js";
import { nextCheckIn, restIds } from "./check-in-state.js";
import { SourceList } from "./warning.js";
import { showAgain } from "./warnings.js";

/** @typedef {import("./catalogue.js").Questionnaire} Questionnaire */
/** @typedef {import("./check-in-state.js").Answers} Answers */

/** @param {{ answers: Answers, localDate: string, onAsk: (ids: string[]) => void }} props */
export function CheckInScores({ answers, localDate, onAsk }) {
  const next = nextCheckIn();
  return html`
    ${rulesSetOff(answers).map((rule) => html`<${NotAlone} onOpen=${() => showAgain(localDate, rule.flag)} />`)}
    ${checkInPack().questionnaires.map(
      (questionnaire) => html`<${Result}
        key=${questionnaire.questionnaire_id}
        questionnaire=${questionnaire}
        answers=${answers}
        onAsk=${onAsk}
      />`,
    )}
    <section class="card" aria-labelledby="about-scores">
      <h2 id="about-scores">${text.aboutScores}</h2>
      <p>${words(checkInPack().what_a_score_is_not)}</p>
      <p>${text.tellPrescriber}</p>
      <p>
        <a class="button is-urgent-quiet" href=${hrefTo("urgent")}>
          <${Icon} name="urgent" size=${20} /> ${text.openUrgent}
        </a>
      </p>
      ${next && html`<p class="hint">${text.nextOn(fullDate(next))}</p>`}
    </section>
  `;
}

/** @param {Answers} answers @returns {import("./catalogue.js").Rule[]} those that warn of an answer given here */
function rulesSetOff(answers) {
  return allRules().filter(
    ({ also_when: condition }) =>
      condition?.operator === "answerAtLeast" && (answers[condition.question] ?? 0) >= condition.at_least,
  );
}

/** @param {{ onOpen: () => void }} props */
function NotAlone({ onOpen }) {
  return html`<section class="card not-alone" aria-labelledby="not-alone">
    <h2 id="not-alone">${text.notOnlyThis}</h2>
    <p>${text.notOnlyThisDetail}</p>
    <p>
      <button type="button" class="button is-urgent" onClick=${onOpen}>
        <${Icon} name="phone" size=${20} /> ${text.seeHelp}
      </button>
    </p>
  </section>`;
}

/** @param {{ questionnaire: Questionnaire, answers: Answers, onAsk: (ids: string[]) => void }} props */
function Result({ questionnaire, answers, onAsk }) {
  const { questionnaire_id: id, label, short, full } = questionnaire;
  const isFull = valueOf(full.scale_id, answers) !== null;
  const rest = restIds(questionnaire).filter((each) => !(each in answers));
  return html`<section class="card" aria-labelledby=${`result-${id}`}>
    <h2 id=${`result-${id}`}>${words(label)}</h2>
    <${ScoreLine} scale=${isFull ? full : short} answers=${answers} />
    ${rest.length > 0 &&
    html`<p><button type="button" class="button" onClick=${() => onAsk(rest)}>${text.rest(rest.length)}</button></p>`}
  </section>`;
}

/** @param {{ scale: import("./catalogue.js").Scale, answers: Answers }} props */
function ScoreLine({ scale, answers }) {
  const score = scores(checkInPack(), answers).find((each) => each.scale_id === scale.scale_id);
  if (!score || score.value === null) return html`<p>${text.noScore(words(scale.label))}</p>`;
  const reached = band(scale, score.value);
  return html`
    <p class="check-in-score">${charts.score(words(scale.label), score.value, score.highest)}</p>
    <p>${reached ? text.band(words(reached.label)) : scale.bands.length > 0 ? text.noBand : text.noBands}</p>
  `;
}

/** @param {string} scaleId @param {Answers} answers @returns {number | null} null where a question is open */
export function valueOf(scaleId, answers) {
  return scores(checkInPack(), answers).find((score) => score.scale_id === scaleId)?.value ?? null;
}

/** The terms and sources of the questions. */
export function CheckInOrigins() {
  return html`<section class="sources" aria-labelledby="check-in-sources">
    <h2 id="check-in-sources">${text.sources}</h2>
    ${checkInPack().questionnaires.some(({ review }) => review === "pending") && html`<p>${text.notReviewed}</p>`}
    ${checkInPack().questionnaires.map(
      ({ questionnaire_id, full, short, terms, sources }) => html`<h3 key=${questionnaire_id}>
          ${words(full.label)}, ${words(short.label)}
        </h3>
        <p class="hint">${words(terms)}</p>
        <${SourceList} sources=${sources} />`,
    )}
  </section>`;
}

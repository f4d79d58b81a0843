/** How the check-ins went so far: a chart for each scale that has a score, and all of them as a table. */

import { useState } from "preact/hooks";

import { band, scores } from "../domain/check-in.js";
import { hrefTo } from "../router.js";
import { scores as text } from "../text/trends.js";
import { fullDate, number } from "../ui/format.js";
import { html } from "../ui/html.js";
import { checkInPack, words } from "./catalogue.js";
import { allCheckIns, areCheckInsOff } from "./check-in-state.js";
import { ScoreChart } from "./score-chart.js";
import { today } from "./state.js";

/** @typedef {import("./catalogue.js").Scale} Scale */
/** @typedef {{ local_date: string, scores: { scale_id: string, value: number | null, highest: number }[] }} Scored */

export function ScoreTrends() {
  const scored = allCheckIns().map(({ local_date, answers }) => ({ local_date, scores: scores(checkInPack(), answers) }));
  if (scored.length === 0 && areCheckInsOff()) return null;
  return html`<section class="score-trends" aria-labelledby="score-trends">
    <h2 id="score-trends">${text.title}</h2>
    ${scored.length === 0
      ? html`<${NothingYet} />`
      : html`<p class="hint">${text.detail}</p>
          <div class="trend-grid">
            ${checkInPack().questionnaires.map(
              (questionnaire) => html`<${Card} key=${questionnaire.questionnaire_id} questionnaire=${questionnaire} scored=${scored} />`,
            )}
          </div>
          <${ScoreTable} scored=${scored} />`}
  </section>`;
}

function NothingYet() {
  return html`<div class="card narrow-start">
    <p>${text.emptyDetail}</p>
    <p><a class="button" href=${hrefTo("check-in", today.value)}>${text.start}</a></p>
  </div>`;
}

/** @param {{ questionnaire: import("./catalogue.js").Questionnaire, scored: Scored[] }} props */
function Card({ questionnaire, scored }) {
  const id = `scores-${questionnaire.questionnaire_id}`;
  const drawn = [questionnaire.full, questionnaire.short].filter((scale) => pointsOf(scale, scored).length > 0);
  if (drawn.length === 0) return null;
  return html`<section class="card trend-card" aria-labelledby=${id}>
    <h3 id=${id}>${words(questionnaire.label)}</h3>
    ${drawn.map(
      (scale) => html`<${ScoreChart}
        key=${scale.scale_id}
        scale=${scale}
        highest=${highestOf(scale, scored)}
        points=${pointsOf(scale, scored)}
        from=${scored[0]?.local_date ?? today.value}
        to=${today.value}
      />`,
    )}
    ${drawn.includes(questionnaire.full) && html`<p class="hint">${text.bands}</p>`}
  </section>`;
}

/** @param {Scale} scale @param {Scored[]} scored @returns {import("./score-chart.js").ScorePoint[]} check-ins with a question left open are gaps */
function pointsOf(scale, scored) {
  return scored.flatMap((checkIn) => {
    const value = scoreOf(scale, checkIn)?.value ?? null;
    return value === null ? [] : [{ local_date: checkIn.local_date, value }];
  });
}

/** @param {Scale} scale @param {Scored} checkIn */
function scoreOf({ scale_id: scaleId }, checkIn) {
  return checkIn.scores.find((score) => score.scale_id === scaleId);
}

/** @param {Scale} scale @param {Scored[]} scored */
function highestOf(scale, [any]) {
  return (any && scoreOf(scale, any)?.highest) ?? 0;
}

/** @param {{ scored: Scored[] }} props */
function ScoreTable({ scored }) {
  const [isOpen, setIsOpen] = useState(false);
  const scales = checkInPack().questionnaires.flatMap(({ full, short }) => [full, short]);
  return html`<details
    class="chart-table"
    onToggle=${(/** @type {{ currentTarget: HTMLDetailsElement }} */ event) => setIsOpen(event.currentTarget.open)}
  >
    <summary>${text.asTable}</summary>
    ${isOpen &&
    html`<div class="table-scroll" tabindex="0" role="region" aria-label=${text.asTable}>
      <table>
        <thead>
          <tr>
            <th scope="col">${text.date}</th>
            ${scales.map((scale) => html`<th scope="col">${words(scale.label)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${scored.toReversed().map(
            (checkIn) => html`<tr key=${checkIn.local_date}>
              <th scope="row">${fullDate(checkIn.local_date)}</th>
              ${scales.map((scale) => html`<td>${cellWords(scale, checkIn)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`}
  </details>`;
}

/** @param {Scale} scale @param {Scored} checkIn */
function cellWords(scale, checkIn) {
  const score = scoreOf(scale, checkIn);
  if (!score || score.value === null) return text.none;
  const reached = band(scale, score.value);
  return reached ? `${number(score.value, 0)} ${words(reached.label)}` : number(score.value, 0);
}

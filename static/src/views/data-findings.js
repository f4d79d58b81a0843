/** What a file holds and what bringing it in would do, or did. */

import { bring as text } from "../text/data.js";
import { html } from "../ui/html.js";
import { problemText } from "../ui/toast.js";
import { fullDate } from "../ui/format.js";

/** @import { Json } from "../store/types" */
/** @import { ImportMode } from "../sync/data.js" */

const SHOWN = 20;

/** @param {{ report: Json, isBusy: boolean, onBring: (mode: ImportMode) => void, onClose: () => void }} props */
export function ImportFindings({ report, isBusy, onBring, onClose }) {
  if (report.is_imported) {
    return html`<div role="status">
      <p><strong>${text.done(report.days)}</strong></p>
      <p>${text.undo}</p>
    </div>`;
  }
  const isNew = report.changes_new + report.events_new > 0;
  const hasProblems = report.problem_count > 0;
  return html`<div class="stack">
    <h3>${text.foundTitle}</h3>
    <p>
      <strong>${text.days(report.days)}</strong>
      ${report.first_date && html` ${text.span(fullDate(report.first_date), fullDate(report.last_date))}`}
    </p>
    <dl class="facts">
      ${report.records.map(
        (/** @type {Json} */ count) => html`<dt>${text.collections[count.collection] ?? count.collection}</dt>
          <dd>${text.counts(count)}</dd>`,
      )}
    </dl>
    ${report.conflicting > 0 && html`<p>${text.conflicting(report.conflicting)}</p>`}
    ${!isNew && !hasProblems && html`<p>${text.nothing}</p>`}
    ${hasProblems && html`<${Problems} report=${report} />`}
    <div class="button-row">
      <button type="button" class="button" disabled=${isBusy} onClick=${onClose}>${text.cancel}</button>
      ${isNew &&
      html`<button
        type="button"
        class="button is-primary"
        disabled=${isBusy}
        onClick=${() => onBring(hasProblems ? "what_fits" : "all_or_nothing")}
      >
        ${hasProblems ? text.fitting : text.all}
      </button>`}
    </div>
  </div>`;
}

/** @param {{ report: Json }} props */
function Problems({ report }) {
  const left = report.problem_count - Math.min(report.problems.length, SHOWN);
  return html`<div>
    <h3>${text.problems(report.problem_count)}</h3>
    <ul class="problem-rows">
      ${report.problems.slice(0, SHOWN).map(
        (/** @type {Json} */ problem) => html`<li>
          <strong>${text.line(problem.line)}</strong>
          ${` ${problem.path === "$" ? "" : `(${problem.path.slice(2)}) `}– ${problemText(problem)}`}
        </li>`,
      )}
      ${left > 0 && html`<li>${text.moreProblems(left)}</li>`}
    </ul>
  </div>`;
}

/** The parts of a report that stand after its first page. */

import { reportText as text } from "../text/report.js";
import { fullDate, number } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Section, Table } from "./report-parts.js";
import {
  datesWords,
  daysIn,
  doneWords,
  instantWords,
  labPlaceWords,
  labRangeWords,
  labWords,
  scoreWords,
  stepWords,
} from "./report-words.js";

/** @import { CourseReport, LabValue, RedFlagReport, Report } from "./report-shapes.js" */

/** The latest of each, beside the one before it. @param {{ report: Report }} props */
export function LabSummary({ report: { labs, ranges_are_the_labs: note } }) {
  const words = text.labs;
  const rows = labs.flatMap(({ label, values }) => {
    const [before, latest] = [values.at(-2), values.at(-1)];
    if (!latest) return [];
    return [[label, datedWords(latest), labRangeWords(latest), labPlaceWords(latest), before ? datedWords(before) : text.none]];
  });
  const columns = [words.value, words.latest, words.range, words.place, words.before];
  return html`<${Section} title=${words.title} name="labs">
    ${rows.length === 0
      ? html`<p>${words.none}</p>`
      : html`<${Table} caption=${words.title} columns=${columns} rows=${rows} />
          <p class="hint">${note}</p>`}
  <//>`;
}

/** @param {LabValue} value */
const datedWords = (value) => html`${labWords(value)}<span class="report-when">${fullDate(value.taken_on)}</span>`;

/** @param {{ labs: Report["labs"] }} props */
export function LabValues({ labs }) {
  const words = text.labs;
  const rows = labs.flatMap(({ label, values }) =>
    values.map((value) => [label, fullDate(value.taken_on), labWords(value), labRangeWords(value), labPlaceWords(value)]),
  );
  const columns = [words.value, words.taken, words.result, words.range, words.place];
  return html`<${Section} title=${words.all} name="lab-values"><${Table} caption=${words.all} columns=${columns} rows=${rows} /><//>`;
}

/** How far all of it can be trusted belongs to the first page. @param {{ report: Report }} props */
export function Closing({ report }) {
  const words = text.closing;
  const { data_quality: quality, withheld, packs } = report;
  const logged = [words.logged(quality.days_logged, quality.days_in_range)];
  if (quality.last_logged !== null) logged.push(words.last(fullDate(quality.last_logged)), words.gap(quality.longest_gap_days));
  const leftOut = withheld.map((section) => text.sections[section]).join(", ");
  const blocks = [
    { name: "quality", title: words.complete, lines: [logged.join(" ")] },
    { name: "withheld", title: words.withheld, lines: leftOut ? [`${capital(leftOut)}.`, words.doesNotSay] : [words.nothing] },
    { name: "packs", title: words.madeWith, lines: packs.map((pack) => words.pack(pack.label, pack.pack_version, pack.review === "reviewed")) },
    { name: "not", title: words.not, lines: report.what_this_is_not },
  ];
  return html`<div class="report-closing">
    ${blocks.map(
      ({ name, title, lines }) => html`<${Section} title=${title} name=${name}>${lines.map((line) => html`<p>${line}</p>`)}<//>`,
    )}
  </div>`;
}

/** @param {string} words */
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** @param {{ flags: RedFlagReport[] }} props */
export function WarningDetails({ flags }) {
  return html`<${Section} title=${text.redFlags.details} name="warnings">
    ${flags.map((flag) => html`<${WarningDetail} flag=${flag} />`)}
  <//>`;
}

/** The exact words that were shown, and everything done about them. @param {{ flag: RedFlagReport }} props */
function WarningDetail({ flag }) {
  const words = text.redFlags;
  const isReviewed = flag.review === "reviewed";
  return html`<div class="report-warning">
    <h3>${fullDate(flag.local_date)} · ${words.tiers[flag.tier]} · ${flag.label}</h3>
    ${flag.follow_ups.map((question) => html`<p>${words.also(question)}</p>`)}
    <p>${words.done}: ${doneWords(flag)}.</p>
    ${flag.shown_at === null
      ? html`<p>${words.asked(flag.title)}</p>`
      : html`<p>${words.warned(instantWords(flag.shown_at), flag.pack_version ?? text.none, isReviewed)}</p>
          <p><strong>${words.quoted(flag.title)}</strong></p>`}
    <ul>${flag.what_to_do.map((step) => html`<li>${step}</li>`)}</ul>
  </div>`;
}

/** @param {{ course: CourseReport }} props */
export function CourseTables({ course }) {
  const words = text.course;
  const steps = course.dose_steps.map((step) => [fullDate(step.local_date), stepWords(step)]);
  const pauses = course.pauses.map((pause) => [datesWords(pause), text.days(daysIn(pause))]);
  const offPlan = course.off_plan.map((day) => [
    fullDate(day.local_date),
    words.kinds[day.kind],
    words.milligrams(number(day.taken_mg, 2)),
    words.milligrams(number(day.planned_mg, 2)),
  ]);
  const columns = [text.day, words.what, words.taken, words.planned];
  return html`
    ${steps.length > 0 &&
    html`<${Section} title=${words.steps} name="steps"><${Table} caption=${words.steps} columns=${[words.from, words.dose]} rows=${steps} /><//>`}
    ${pauses.length > 0 &&
    html`<${Section} title=${words.pauses} name="pauses"><${Table} caption=${words.pauses} columns=${[text.dates, words.lasted]} rows=${pauses} /><//>`}
    ${offPlan.length > 0 &&
    html`<${Section} title=${words.offPlan} name="off-plan"><${Table} caption=${words.offPlan} columns=${columns} rows=${offPlan} /><//>`}
  `;
}

/** @param {{ report: Report }} props */
export function Scores({ report }) {
  const words = text.checkIns;
  const rows = report.check_ins.map(({ local_date: on, scores }) => [fullDate(on), scores.map(scoreWords).join("; ")]);
  return html`<${Section} title=${words.title} name="check-ins">
    <${Table} caption=${words.title} columns=${[text.day, words.scores]} rows=${rows} />
    ${report.what_a_score_is_not && html`<p class="hint">${report.what_a_score_is_not}</p>`}
  <//>`;
}

/** @param {{ notes: Report["notes"] }} props */
export function Notes({ notes }) {
  const rows = notes.map(({ local_date: on, note }) => [fullDate(on), html`<span class="report-words">${note}</span>`]);
  return html`<${Section} title=${text.notes.title} name="notes">
    <${Table} caption=${text.notes.title} columns=${[text.day, text.notes.words]} rows=${rows} />
  <//>`;
}

/** A report as a page: what is read in two minutes first, the detail after it. */

import { reportText as text } from "../text/report.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { ChartLegend } from "../views/chart-legend.js";
import { EveryDay, ReportChart } from "./report-chart.js";
import { Closing, CourseTables, LabSummary, LabValues, Notes, Scores, WarningDetails } from "./report-details.js";
import { LabCharts } from "./report-lab-charts.js";
import { Facts, Section, Table } from "./report-parts.js";
import { answerWords, courseFacts, doneWords, effectLabel, fourWeeksRow, stepWords } from "./report-words.js";

/** @import { EffectReport, RedFlagReport, Report, SinceVisit } from "./report-shapes.js" */

const FLAG_SECTIONS = /** @type {const} */ (["red_flags", "mood", "sexual_health", "pregnancy"]);
const EFFECT_SECTIONS = /** @type {const} */ (["effects", "mood"]);

/**
 * Everything the report holds and nothing else; what is withheld is named, never hinted at.
 *
 * @param {{ report: Report, label?: string }} props `label` where it is shown on a page that has a heading of its own
 */
export function ReportView({ report, label }) {
  const holds = (/** @type {readonly import("./report-shapes.js").Section[]} */ sections) =>
    sections.some((section) => report.sections.includes(section));
  const holdsEffects = holds(EFFECT_SECTIONS) || report.effects.length > 0;
  return html`<article class="report" aria-label=${label}>
    <${Head} report=${report} Title=${label ? "p" : "h1"} />
    ${report.course && html`<${Section} title=${text.course.title} name="course"><${Facts} facts=${courseFacts(report.course)} /><//>`}
    ${holds(FLAG_SECTIONS) && html`<${RedFlags} flags=${report.red_flags} />`}
    ${holdsEffects && html`<${Effects} effects=${report.effects} since=${report.since_visit} />`}
    ${report.since_visit && html`<${Since} report=${report} since=${report.since_visit} />`}
    ${holds(["questions"]) && html`<${Questions} questions=${report.questions} />`}
    ${(holds(["labs"]) || report.labs.length > 0) && html`<${LabSummary} report=${report} />`}
    <${Closing} report=${report} />
    ${report.effects.some((effect) => effect.days_logged > 0) && html`<${EffectDetails} report=${report} />`}
    ${report.red_flags.length > 0 && html`<${WarningDetails} flags=${report.red_flags} />`}
    <${LabCharts} report=${report} />
    ${report.labs.length > 0 && html`<${LabValues} labs=${report.labs} />`}
    ${report.course && html`<${CourseTables} course=${report.course} />`}
    ${report.check_ins.length > 0 && html`<${Scores} report=${report} />`}
    ${report.notes.length > 0 && html`<${Notes} notes=${report.notes} />`}
  </article>`;
}

/** @param {{ report: Report, Title: "h1" | "p" }} props */
function Head({ report, Title }) {
  return html`<header class="report-head">
    <${Title} class="report-title" tabindex=${Title === "h1" ? "-1" : undefined}>${text.title}<//>
    ${report.name !== null && html`<p class="report-name">${text.of(report.name)}</p>`}
    <p class="hint">${text.range(fullDate(report.from_date), fullDate(report.to_date), fullDate(report.made_on))}</p>
  </header>`;
}

/** What was answered by mistake stays in the detail, and is not counted. @param {{ flags: RedFlagReport[] }} props */
function RedFlags({ flags }) {
  const words = text.redFlags;
  const counted = flags.filter((flag) => flag.action !== "mistake");
  const title = counted.length > 0 ? words.answered(counted.length) : words.title;
  const rows = counted.map((flag) => [fullDate(flag.local_date), words.tiers[flag.tier], flag.label, doneWords(flag)]);
  return html`<${Section} title=${title} name="red-flags">
    ${rows.length === 0
      ? html`<p>${words.none}</p>`
      : html`<${Table} caption=${words.title} columns=${[text.day, words.urgency, words.question, words.done]} rows=${rows} />`}
  <//>`;
}

/** @param {{ effects: EffectReport[], since: SinceVisit | null }} props */
function Effects({ effects, since }) {
  const words = text.effects;
  const changes = new Map(since?.effects.map((each) => [each.item_id, each.words]));
  const columns = [words.effect, words.latest, words.worst, words.trend, ...(since ? [words.since(fullDate(since.visited_on))] : [])];
  const rows = effects.map((effect) => [
    effectLabel(effect),
    html`<${Answered} lines=${answerWords(effect.latest)} />`,
    html`<${Answered} lines=${answerWords(effect.worst)} />`,
    effect.days_logged > 0 ? effect.trend_words : text.notLogged,
    ...(since ? [changes.get(effect.item_id) ?? text.none] : []),
  ]);
  return html`<${Section} title=${words.title} name="effects">
    ${rows.length === 0
      ? html`<p>${words.none}</p>`
      : html`<${Table} caption=${words.title} columns=${columns} rows=${rows} />
          <p class="hint">${words.scale}</p>`}
  <//>`;
}

/** @param {{ lines: [string, string] }} props */
function Answered({ lines: [what, when] }) {
  return html`${what}${when && html`<span class="report-when">${when}</span>`}`;
}

/** @param {{ report: Report, since: SinceVisit }} props */
function Since({ report, since }) {
  const words = text.since;
  const steps = since.dose_steps.map((step) => words.from(stepWords(step), fullDate(step.local_date)));
  const lines = [words.visit(fullDate(since.visited_on))];
  if (report.course) lines.push(steps.length > 0 ? words.dose(steps.join("; ")) : words.sameDose);
  if (FLAG_SECTIONS.some((section) => report.sections.includes(section))) lines.push(words.redFlags(since.red_flags));
  return html`<${Section} title=${words.title} name="since">
    <p>${lines.join(" ")}</p>
    ${since.note && html`<p class="report-words">${words.note(since.note)}</p>`}
  <//>`;
}

/** @param {{ questions: Report["questions"] }} props */
function Questions({ questions }) {
  return html`<${Section} title=${text.questions.title} name="questions">
    ${questions.length === 0
      ? html`<p>${text.questions.none}</p>`
      : html`<ol class="report-questions">${questions.map((each) => html`<li class="report-words">${each.text}</li>`)}</ol>`}
  <//>`;
}

/** @param {{ report: Report }} props */
function EffectDetails({ report }) {
  const words = text.effects;
  const columns = [words.weeks, text.dates, words.logged, words.median, words.worst];
  return html`<${Section} title=${words.details} name="details">
    <${ChartLegend} beside=${report.annotations} isOnDrug=${false} />
    ${report.effects
      .filter((effect) => effect.days_logged > 0)
      .map(
        (effect) => html`<section class="report-effect">
          <h3>${effectLabel(effect)}</h3>
          <p>${effect.trend_words}</p>
          <div class="report-beside">
            <${ReportChart} report=${report} effect=${effect} />
            <${Table} caption=${words.fourWeeks(effect.label)} columns=${columns} rows=${effect.four_weeks.map(fourWeeksRow)} />
          </div>
          <${EveryDay} effect=${effect} />
        </section>`,
      )}
  <//>`;
}

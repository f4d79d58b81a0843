/** The report as a doctor gets it, part by part, with what was left out named at its end. */

import { share as words } from "../text/share.js";
import { fullDate, mediumDate, number } from "../ui/format.js";
import { html } from "../ui/html.js";
import { sectionNames } from "./share-words.js";

/** @typedef {Record<string, any>} Report schemas/report.py */

const text = words.look;

/** @param {{ report: Report }} props */
export function SharedPage({ report }) {
  const { data_quality: days } = report;
  return html`<article class="card shared-page" aria-label=${text.title}>
    <p>
      <strong>${text.fromTo(fullDate(report["from_date"]), fullDate(report["to_date"]))}</strong>
      <span class="hint"> ${text.days(days["days_logged"], days["days_in_range"])}</span>
    </p>
    ${report["sections"].map(
      (/** @type {string} */ section) => html`<section key=${section} aria-labelledby=${`given-${section}`}>
        <h2 id=${`given-${section}`}>${words.sections.names[section]}</h2>
        <${Lines} lines=${linesOf(report, section)} />
      </section>`,
    )}
    ${report["withheld"].length > 0 &&
    html`<p class="hint">${text.withheld}: ${sectionNames(report["withheld"])}</p>`}
    ${report["what_this_is_not"].map((/** @type {string} */ line) => html`<p class="hint">${line}</p>`)}
  </article>`;
}

/** @param {{ lines: string[] }} props */
function Lines({ lines }) {
  if (lines.length === 0) return html`<p class="hint">${text.none}</p>`;
  return html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

/** @param {Report} report @param {string} section @returns {string[]} what it holds of that part */
function linesOf(report, section) {
  switch (section) {
    case "name":
      return [report["name"] ?? text.noName];
    case "course":
      return courseLines(report["course"]);
    case "questions":
      return report["questions"].map((/** @type {{ text: string }} */ question) => question.text);
    case "check_ins":
      return report["check_ins"].flatMap(scoreLines);
    case "notes":
      return report["notes"].map((/** @type {Report} */ note) => `${mediumDate(note["local_date"])}: ${note["note"]}`);
    default:
      return findingLines(report, section);
  }
}

/** @param {Report | null} course @returns {string[]} */
function courseLines(course) {
  if (!course) return [];
  const { treatment_week: week, regimen, adherence } = course;
  const taken = adherence.as_planned + adherence.more + adherence.partial;
  return [
    ...(week === null ? [] : [text.week(week)]),
    ...(regimen ? [text.dosesMg(regimen.daily_mg.map((/** @type {number} */ mg) => number(mg, 2)).join(" / "))] : []),
    ...(adherence.planned > 0 ? [text.taken(taken, adherence.planned)] : []),
  ];
}

/** @param {Report} checkIn @returns {string[]} */
function scoreLines({ local_date: date, scores }) {
  return scores
    .filter((/** @type {Report} */ score) => score["value"] !== null)
    .map((/** @type {Report} */ { label, value, highest }) => `${mediumDate(date)}: ${label} ${text.score(value, highest)}`);
}

/** Effects, red flags and laboratory values of one part. @param {Report} report @param {string} section */
function findingLines(report, section) {
  const here = (/** @type {Report} */ finding) => finding["section"] === section;
  return [
    ...report["effects"].filter(here).filter((/** @type {Report} */ effect) => effect["latest"]).map(effectLine),
    ...report["red_flags"].filter(here).map((/** @type {Report} */ flag) => `${mediumDate(flag["local_date"])}: ${flag["label"]}`),
    ...report["labs"].filter(here).map((/** @type {Report} */ lab) => `${lab["label"]}: ${text.values(lab["values"].length)}`),
  ];
}

/** @param {Report} effect @returns {string} */
function effectLine({ label, latest, worst }) {
  const said = [text.latest(latest.words, mediumDate(latest.local_date)), text.worst(worst.words, mediumDate(worst.local_date))];
  return `${label} – ${said.join("; ")}`;
}

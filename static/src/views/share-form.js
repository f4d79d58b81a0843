/** The form of a new share; nothing in it leaves the device before it was looked at. */

import { share as words } from "../text/share.js";
import { Field } from "../ui/field.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { EARLIEST } from "./course-bounds.js";
import { lastVisit } from "./questions.js";
import {
  KINDS,
  LIFETIMES,
  PRIVATE_SECTIONS,
  SPANS,
  USUAL_SECTIONS,
  withKind,
  withSection,
} from "./share-draft.js";
import { PasscodeField } from "./share-passcode-field.js";
import { today } from "./state.js";

/** @typedef {import("./share-draft.js").Draft} Draft */
/** @typedef {{ draft: Draft, problems: Record<string, string | undefined>, onChange: (draft: Draft) => void }} PartProps */

const MOST_CHARACTERS = 80;

/** @param {PartProps & { onNext: () => void }} props */
export function ShareForm({ onNext, ...part }) {
  const { draft, problems, onChange } = part;
  const isLink = draft.kind !== "visit";

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    onNext();
  }

  return html`
    <h1 tabindex="-1">${words.start.title}</h1>
    <form class="share-form" noValidate onSubmit=${submit}>
      <${Kind} ...${part} />
      <${Sections} ...${part} />
      <${Dates} ...${part} />
      ${isLink &&
      html`<section class="card">
        <${PasscodeField}
          value=${draft.passcode}
          error=${wordsOf(problems["passcode"])}
          onInput=${(/** @type {string} */ passcode) => onChange({ ...draft, passcode })}
        />
        <${Field}
          id="share-label"
          label=${words.label}
          hint=${words.labelHint}
          maxlength=${MOST_CHARACTERS}
          autocomplete="off"
          value=${draft.label}
          error=${wordsOf(problems["label"])}
          onInput=${(/** @type {string} */ label) => onChange({ ...draft, label })}
        />
      </section>`}
      <button type="submit" class="button is-primary is-wide">${words.look.next}</button>
    </form>
  `;
}

/** @param {string | undefined} problem @returns {string | undefined} */
function wordsOf(problem) {
  return problem && words.problems[/** @type {"date"} */ (problem)];
}

/** @param {PartProps} props */
function Kind({ draft, problems, onChange }) {
  return html`<section class="card">
    <${Segmented}
      id="share-kind"
      label=${words.kinds.label}
      isLabelVisible
      choices=${KINDS.map((kind) => ({ value: kind, content: words.kinds[kind] }))}
      value=${draft.kind}
      onPick=${(/** @type {Draft["kind"]} */ kind) => onChange(withKind(draft, kind))}
    />
    <p class="hint" aria-live="polite">${words.kinds[/** @type {"visitDetail"} */ (`${draft.kind}Detail`)]}</p>
    <${Segmented}
      key=${draft.kind}
      id="share-lifetime"
      label=${words.lifetime.label}
      isLabelVisible
      choices=${LIFETIMES[draft.kind]
        .toSorted((one, other) => one - other)
        .map((minutes) => ({ value: minutes, content: words.lifetime.words(minutes) }))}
      value=${draft.minutes}
      onPick=${(/** @type {number} */ minutes) => onChange({ ...draft, minutes })}
    />
    ${problems["expires_in_minutes"] && html`<p class="field-error" role="alert">${words.problems.lifetime}</p>`}
  </section>`;
}

/** @param {PartProps} props */
function Sections({ draft, problems, onChange }) {
  const boxes = (/** @type {string[]} */ names) =>
    names.map(
      (name) => html`<label class="check-row" key=${name}>
        <input
          type="checkbox"
          checked=${draft.sections.includes(name)}
          onChange=${(/** @type {{ currentTarget: HTMLInputElement }} */ event) =>
            onChange(withSection(draft, name, event.currentTarget.checked))}
        />
        <span>${words.sections.names[name]} <span class="hint">${words.sections.hints[name]}</span></span>
      </label>`,
    );
  return html`<section class="card share-sections" aria-labelledby="share-sections">
    <h2 id="share-sections">${words.sections.title}</h2>
    ${problems["sections"] && html`<p class="field-error" role="alert">${wordsOf(problems["sections"])}</p>`}
    <fieldset>
      <legend>${words.sections.usual}</legend>
      ${boxes(USUAL_SECTIONS)}
    </fieldset>
    ${draft.sections.includes("name") &&
    html`<${Field}
      id="share-name"
      label=${words.name}
      hint=${words.nameHint}
      maxlength=${MOST_CHARACTERS}
      autocomplete="name"
      value=${draft.name}
      onInput=${(/** @type {string} */ name) => onChange({ ...draft, name })}
    />`}
    <fieldset aria-describedby="share-private">
      <legend>${words.sections.private}</legend>
      <p class="hint" id="share-private">${words.sections.privateDetail}</p>
      ${boxes(PRIVATE_SECTIONS)}
    </fieldset>
  </section>`;
}

/** @param {PartProps} props */
function Dates({ draft, problems, onChange }) {
  const visited = lastVisit();
  const isFollowing = draft.kind === "follow";
  const dateField = (/** @type {"from" | "to"} */ name, /** @type {string} */ hint) =>
    html`<${Field}
      id=${`share-${name}`}
      type="date"
      label=${words.dates[name]}
      hint=${hint}
      min=${EARLIEST}
      max=${today.value}
      value=${draft[name]}
      error=${wordsOf(problems[name])}
      onInput=${(/** @type {string} */ date) => onChange({ ...draft, [name]: date })}
    />`;
  return html`<section class="card">
    <${Segmented}
      id="share-dates"
      label=${words.dates.label}
      isLabelVisible
      choices=${SPANS.filter((span) => span !== "visit" || visited).map((span) => ({
        value: span,
        content: words.dates[span],
      }))}
      value=${draft.span}
      onPick=${(/** @type {Draft["span"]} */ span) => onChange({ ...draft, span })}
    />
    ${draft.span === "visit" && visited && html`<p class="hint">${words.dates.sinceVisit(fullDate(visited))}</p>`}
    ${draft.span === "own" && dateField("from", words.dates.empty)}
    ${draft.span === "own" && !isFollowing && dateField("to", words.dates.emptyTo)}
    ${isFollowing && html`<p class="hint">${words.dates.openEnd}</p>`}
  </section>`;
}

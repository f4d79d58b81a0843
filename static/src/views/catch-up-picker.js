/** The choices of one box of a day left out, under the thumb. The urgent question is never answered in advance. */

import { useLayoutEffect, useRef } from "preact/hooks";

import { hrefTo } from "../router.js";
import { catchUp as text } from "../text/history.js";
import { text as common } from "../text/text.js";
import { mediumDate, number } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { rulesByArea, words } from "./catalogue.js";
import { answerNone } from "./day-flags.js";
import { entryOn, saveAnswers } from "./entry.js";
import { region } from "./state.js";

/**
 * @param {{
 *   row: import("./catch-up-rows.js").Row | undefined, on: string, onAnswered: () => void, onClose: () => void,
 * }} props `row` is undefined for the urgent question
 */
export function CatchUpPicker({ row, on, onAnswered, onClose }) {
  const title = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), []);
  return html`<section
    class="proposal-bar catch-up-picker"
    aria-labelledby="picker-title"
    onKeyDown=${(/** @type {KeyboardEvent} */ event) => event.key === "Escape" && onClose()}
  >
    <div class="catch-up-picker-head">
      <h2 id="picker-title" tabindex="-1" ref=${title}>${text.choose(row?.label ?? text.urgent, mediumDate(on))}</h2>
      <button type="button" class="icon-button" aria-label=${text.close} onClick=${onClose}>
        <${Icon} name="close" size=${20} />
      </button>
    </div>
    ${row
      ? html`<${Choices} row=${row} on=${on} onAnswered=${onAnswered} />`
      : html`<${UrgentChoices} on=${on} onAnswered=${onAnswered} />`}
  </section>`;
}

/** @param {{ row: import("./catch-up-rows.js").Row, on: string, onAnswered: () => void }} props */
function Choices({ row, on, onAnswered }) {
  const value = row.valueOf(entryOn(on) ?? {});

  /** @param {number | null} chosen */
  async function answer(chosen) {
    await saveAnswers(on, row.patch(chosen), chosen === null ? common.toast.cleared : common.toast.saved);
    onAnswered();
  }

  return html`<div class="catch-up-choices">
    ${row.choices(on).map(
      (choice) => html`<button
        type="button"
        class="radio"
        key=${choice.value}
        aria-pressed=${choice.value === value ? "true" : "false"}
        onClick=${() => answer(choice.value)}
      >
        <span class="step-number">${number(choice.value, 2)}</span> <span>${choice.label}</span>
      </button>`,
    )}
    ${value !== undefined &&
    html`<button type="button" class="quiet-button" onClick=${() => answer(null)}>${text.clear}</button>`}
  </div>`;
}

/** @param {{ on: string, onAnswered: () => void }} props */
function UrgentChoices({ on, onAnswered }) {
  const labels = rulesByArea(region()).flatMap(({ rules }) => rules.map((rule) => words(rule.short_label)));
  return html`
    <p>${text.flagsQuestion}</p>
    <ul class="catch-up-signs" tabindex="0" aria-label=${text.flagsList}>
      ${labels.map((label) => html`<li key=${label}>${label}</li>`)}
    </ul>
    <div class="catch-up-choices">
      <button
        type="button"
        class="button"
        onClick=${() => answerNone(on, entryOn(on)?.red_flags ?? {}).then(onAnswered)}
      >
        <${Icon} name="check" size=${20} /> ${text.flagsNone}
      </button>
      <a class="button" href=${hrefTo("history", on)}>${text.flagsLook}</a>
    </div>
  `;
}

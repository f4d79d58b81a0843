import { useState } from "preact/hooks";

import { classes, html } from "./html.js";

/**
 * @template Value
 * @typedef {{
 *   value: Value,
 *   content: unknown,
 *   label?: string,
 *   className?: string,
 * }} Choice `label` names the choice where its content alone would not
 */

/**
 * One choice of a few as a radio group: arrow keys move and choose, one stop for Tab.
 *
 * Where `isClearable`, choosing the chosen one again (or Delete) answers with undefined: the
 * question is unanswered again, which is not the same as zero or no.
 *
 * What was chosen is shown at once, also where `onPick` still writes it to the device; where that
 * fails, what is there is shown again.
 *
 * @template Value
 * @param {{
 *   labelledBy?: string,
 *   label?: string,
 *   describedBy?: string,
 *   className?: string,
 *   choices: Choice<Value>[],
 *   value: Value | undefined,
 *   proposed?: Value,
 *   proposedLabel?: string,
 *   isClearable?: boolean,
 *   onPick: (value: Value | undefined) => unknown,
 * }} props `onPick` may give a promise of when the value is as picked
 */
export function Radios({
  labelledBy,
  label,
  describedBy,
  className,
  choices,
  value,
  proposed,
  proposedLabel = "",
  isClearable = false,
  onPick,
}) {
  const [picked, setPicked] = useState(/** @type {{ value: Value | undefined } | null} */ (null));
  const shown = picked ? picked.value : value;
  const chosen = choices.findIndex((choice) => choice.value === shown);
  const stop = Math.max(chosen, 0);

  /** @param {number} index */
  function pick(index) {
    const choice = choices[index];
    if (!choice) return;
    if (index !== chosen) show(choice.value);
    else if (isClearable) show(undefined);
  }

  /** @param {Value | undefined} value */
  function show(value) {
    const writing = onPick(value);
    if (!(writing instanceof Promise)) return;
    const latest = { value };
    setPicked(latest);
    writing.finally(() => setPicked((now) => (now === latest ? null : now)));
  }

  /** @param {KeyboardEvent & { currentTarget: HTMLElement }} event */
  function onKeyDown(event) {
    if (isClearable && chosen >= 0 && (event.key === "Delete" || event.key === "Backspace")) {
      event.preventDefault();
      show(undefined);
      return;
    }
    const step = arrowStep(event.key, event.currentTarget);
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const from = buttons.findIndex((button) => button === document.activeElement);
    const to = (from + step + buttons.length) % buttons.length;
    buttons[to]?.focus();
    if (to !== chosen) pick(to);
  }

  return html`<div
    class=${classes("radios", className)}
    role="radiogroup"
    aria-labelledby=${labelledBy}
    aria-label=${label}
    aria-describedby=${describedBy}
    onKeyDown=${onKeyDown}
  >
    ${choices.map(
      (choice, index) => html`<button
        type="button"
        role="radio"
        class=${classes(
          "radio",
          choice.className,
          chosen < 0 && proposed !== undefined && choice.value === proposed && "is-proposed",
        )}
        aria-checked=${index === chosen ? "true" : "false"}
        aria-label=${choice.label}
        tabindex=${index === stop ? 0 : -1}
        onClick=${() => pick(index)}
      >
        ${choice.content}
        ${chosen < 0 &&
        proposed !== undefined &&
        choice.value === proposed &&
        html`<span class="proposed-tag">${proposedLabel}</span>`}
      </button>`,
    )}
  </div>`;
}

/**
 * @param {string} key
 * @param {HTMLElement} group
 * @returns {number} 1 forwards, -1 back, 0 for any other key
 */
function arrowStep(key, group) {
  const isRightToLeft = getComputedStyle(group).direction === "rtl";
  if (key === "ArrowDown" || key === (isRightToLeft ? "ArrowLeft" : "ArrowRight")) return 1;
  if (key === "ArrowUp" || key === (isRightToLeft ? "ArrowRight" : "ArrowLeft")) return -1;
  return 0;
}

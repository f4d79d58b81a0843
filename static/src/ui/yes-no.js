import { Radios } from "./radios.js";
import { html } from "./html.js";

/**
 * A question with the answers no and yes, unanswered until one is chosen.
 *
 * @param {{
 *   id: string,
 *   label: unknown,
 *   value: boolean | undefined,
 *   words: { yes: string, no: string },
 *   className?: string,
 *   onPick: (value: boolean | undefined) => void,
 * }} props
 */
export function YesNo({ id, label, value, words, className = "", onPick }) {
  return html`<div class=${`yes-no ${className}`} id=${id}>
    <span class="yes-no-label" id=${`${id}-label`}>${label}</span>
    <${Radios}
      className="yes-no-answers"
      labelledBy=${`${id}-label`}
      choices=${[
        { value: false, content: words.no, className: "is-no" },
        { value: true, content: words.yes, className: "is-yes" },
      ]}
      value=${value}
      isClearable
      onPick=${onPick}
    />
  </div>`;
}

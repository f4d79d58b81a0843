import { html } from "./html.js";
import { Radios } from "./radios.js";

/**
 * A few short choices side by side.
 *
 * @template Value
 * @param {{
 *   label: string,
 *   isLabelVisible?: boolean,
 *   id: string,
 *   choices: { value: Value, content: string }[],
 *   value: Value | undefined,
 *   proposed?: Value,
 *   proposedLabel?: string,
 *   isClearable?: boolean,
 *   onPick: (value: Value | undefined) => void,
 * }} props
 */
export function Segmented({ label, isLabelVisible = false, id, ...radios }) {
  return html`<div class="segmented-group">
    <span class=${isLabelVisible ? "group-label" : "visually-hidden"} id=${`${id}-label`}>${label}</span>
    <${Radios} className="segmented" labelledBy=${`${id}-label`} ...${radios} />
  </div>`;
}

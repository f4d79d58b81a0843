import { html } from "./html.js";
import { Radios } from "./radios.js";

/**
 * The five steps of one item: numbers with their words, or in compact form the numbers with the
 * words of the chosen step beneath. Nothing is chosen until the person chooses.
 *
 * @param {{
 *   id: string,
 *   label: string,
 *   anchors: string[],
 *   value: number | undefined,
 *   proposed?: number,
 *   isCompact: boolean,
 *   words: { clear: string, clearNamed: (label: string) => string, proposed: string, ends: (low: string, high: string) => string },
 *   onPick: (value: number | undefined) => unknown,
 * }} props
 */
export function Steps({ id, label, anchors, value, proposed, isCompact, words, onPick }) {
  const shown = value ?? proposed;
  return html`<section class="steps-card" id=${id}>
    <div class="steps-head">
      <h3 id=${`${id}-label`}>${label}</h3>
      ${value !== undefined &&
      html`<button
        type="button"
        class="quiet-button"
        aria-label=${words.clearNamed(label)}
        onClick=${() => onPick(undefined)}
      >
        ${words.clear}
      </button>`}
    </div>
    <${Radios}
      className=${isCompact ? "steps is-compact" : "steps"}
      labelledBy=${`${id}-label`}
      choices=${anchors.map((anchor, step) => ({
        value: step,
        label: isCompact ? `${step} ${anchor}` : undefined,
        content: html`<span class="step-number">${step}</span>
          <span class="step-words"> ${!isCompact && anchor}</span>`,
      }))}
      value=${value}
      proposed=${proposed}
      proposedLabel=${words.proposed}
      isClearable
      onPick=${onPick}
    />
    ${isCompact &&
    html`<p class="steps-caption">
      ${shown === undefined ? words.ends(anchors[0] ?? "", anchors[4] ?? "") : anchors[shown]}
    </p>`}
  </section>`;
}

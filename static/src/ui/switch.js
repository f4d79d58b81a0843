import { html } from "./html.js";

/**
 * An on/off setting that takes effect at once.
 *
 * @param {{ id: string, label: string, hint?: string, isOn: boolean, isDisabled?: boolean, onToggle: (isOn: boolean) => void }} props
 */
export function Switch({ id, label, hint, isOn, isDisabled = false, onToggle }) {
  return html`<div class="switch-row">
    <label class="switch-label" for=${id}>
      ${label} ${hint && html`<span class="hint" id=${`${id}-hint`}>${hint}</span>`}
    </label>
    <input
      type="checkbox"
      role="switch"
      class="switch"
      id=${id}
      checked=${isOn}
      disabled=${isDisabled}
      aria-describedby=${hint ? `${id}-hint` : undefined}
      onChange=${(/** @type {{ currentTarget: HTMLInputElement }} */ event) =>
        onToggle(event.currentTarget.checked)}
    />
  </div>`;
}

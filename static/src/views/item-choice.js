/** Which items to track, as a list of boxes in the catalogue's groups. */

import { text } from "../text/text.js";
import { html } from "../ui/html.js";
import { ITEMS, words } from "./catalogue.js";

const GROUPS = [...new Set(ITEMS.map((item) => item.group))];

/** @param {{ chosen: string[], onChange: (chosen: string[]) => void }} props */
export function ItemChoice({ chosen, onChange }) {
  /** @param {string} itemId @param {boolean} isChosen */
  function toggle(itemId, isChosen) {
    const ids = ITEMS.map((item) => item.item_id);
    onChange(ids.filter((id) => (id === itemId ? isChosen : chosen.includes(id))));
  }

  return html`<div class="item-choice">
    ${GROUPS.map(
      (group) => html`<fieldset key=${group}>
        <legend>${text.groups[group]}</legend>
        ${ITEMS.filter((item) => item.group === group).map((item) => {
          const isAlways = item.item_id === "mood";
          return html`<label class="check-row">
            <input
              type="checkbox"
              checked=${isAlways || chosen.includes(item.item_id)}
              disabled=${isAlways}
              onChange=${(/** @type {{ currentTarget: HTMLInputElement }} */ event) =>
                toggle(item.item_id, event.currentTarget.checked)}
            />
            <span>${words(item.label)} ${isAlways && html`<span class="hint">${text.firstRun.items.always}</span>`}</span>
          </label>`;
        })}
      </fieldset>`,
    )}
  </div>`;
}

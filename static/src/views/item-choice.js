/** Which items to track, as a list of boxes in the catalogue's groups. */

import { firstQuestions, groups as groupsWords } from "../text/first-questions.js";
import { html } from "../ui/html.js";
import { allItems, words } from "./catalogue.js";

/** @param {{ chosen: string[], onChange: (chosen: string[]) => void }} props */
export function ItemChoice({ chosen, onChange }) {
  /** @param {string} itemId @param {boolean} isChosen */
  function toggle(itemId, isChosen) {
    const ids = allItems().map((item) => item.item_id);
    onChange(ids.filter((id) => (id === itemId ? isChosen : chosen.includes(id))));
  }

  const groups = [...new Set(allItems().map((item) => item.group))];
  return html`<div class="item-choice">
    ${groups.map(
      (group) => html`<fieldset key=${group}>
        <legend>${groupsWords[group]}</legend>
        ${allItems().filter((item) => item.group === group).map((item) => {
          const isAlways = item.item_id === "mood";
          return html`<label class="check-row">
            <input
              type="checkbox"
              checked=${isAlways || chosen.includes(item.item_id)}
              disabled=${isAlways}
              onChange=${(/** @type {{ currentTarget: HTMLInputElement }} */ event) =>
                toggle(item.item_id, event.currentTarget.checked)}
            />
            <span>${words(item.label)} ${isAlways && html`<span class="hint">${firstQuestions.items.always}</span>`}</span>
          </label>`;
        })}
      </fieldset>`,
    )}
  </div>`;
}

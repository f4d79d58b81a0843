/** Which items Today asks about. */

import { screens } from "../text/screens.js";
import { html } from "../ui/html.js";
import { reportProblem } from "../ui/toast.js";
import { trackedItems } from "./catalogue.js";
import { ItemChoice } from "./item-choice.js";
import { diary, treatment } from "./state.js";

export function ItemSettings() {
  const chosen = trackedItems(treatment()).map((item) => item.item_id);

  /** @param {string[]} items */
  function save(items) {
    diary().save("treatment", "treatment", { tracked_items: items }).catch(reportProblem);
  }

  return html`<section class="card">
    <p>${screens.items.detail}</p>
    <${ItemChoice} chosen=${chosen} onChange=${save} />
  </section>`;
}

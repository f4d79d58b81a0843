/** Which items Today asks about, and whether it offers check-ins. */

import { hrefTo } from "../router.js";
import { items as text } from "../text/settings.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { reportProblem } from "../ui/toast.js";
import { trackedItems } from "./catalogue.js";
import { areCheckInsOff, turnCheckIns } from "./check-in-state.js";
import { ItemChoice } from "./item-choice.js";
import { diary, today, treatment } from "./state.js";

export function ItemSettings() {
  const chosen = trackedItems(treatment()).map((item) => item.item_id);

  /** @param {string[]} items */
  function save(items) {
    diary().save("treatment", "treatment", { tracked_items: items }).catch(reportProblem);
  }

  return html`
    <section class="card">
      <p>${text.detail}</p>
      <${ItemChoice} chosen=${chosen} onChange=${save} />
    </section>
    <${CheckIns} />
  `;
}

function CheckIns() {
  const { checkIns, checkInsDetail, checkInsAsk, checkInsNever, checkInNow } = text;
  return html`<section class="card" aria-labelledby="check-ins-title">
    <h2 id="check-ins-title">${checkIns}</h2>
    <p>${checkInsDetail}</p>
    <${Segmented}
      id="check-ins"
      label=${checkIns}
      choices=${[
        { value: false, content: checkInsAsk },
        { value: true, content: checkInsNever },
      ]}
      value=${areCheckInsOff()}
      onPick=${(/** @type {boolean} */ isOff) => turnCheckIns(isOff).catch(reportProblem)}
    />
    <p><a href=${hrefTo("check-in", today.value)}>${checkInNow}</a></p>
  </section>`;
}

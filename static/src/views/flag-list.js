/** The red flags of the region under their headings: a tap on one answers it yes. */

import { text } from "../text/text.js";
import { classes, html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { rulesByArea, words } from "./catalogue.js";
import { region } from "./state.js";
import { answerFlag, showAgain } from "./warnings.js";

/**
 * @param {{
 *   localDate: string, answers: { [flag: string]: boolean }, level: "h2" | "h3", hasTiers?: boolean,
 * }} props `level` is that of the headings
 */
export function FlagList({ localDate, answers, level, hasTiers = false }) {
  return html`<div class="flag-list">
    ${rulesByArea(region()).map(
      ({ area, rules }) => html`<section key=${area.area_id} aria-labelledby=${`area-${area.area_id}`}>
        <${level} class="flag-area" id=${`area-${area.area_id}`}>${words(area.label)}<//>
        <ul role="list">
          ${rules.map(
            (rule) => html`<li key=${rule.flag}>
              <${FlagRow} localDate=${localDate} rule=${rule} answer=${answers[rule.flag]} hasTier=${hasTiers} />
            </li>`,
          )}
        </ul>
      </section>`,
    )}
  </div>`;
}

/**
 * @param {{
 *   localDate: string, rule: import("./catalogue.js").Rule, answer: boolean | undefined, hasTier: boolean,
 * }} props
 */
function FlagRow({ localDate, rule, answer, hasTier }) {
  const label = words(rule.short_label);
  // A tap says that it is happening, always: somebody who taps in need must not take a yes back.
  const tap = () => (answer ? showAgain(localDate, rule.flag) : answerFlag(localDate, rule.flag, true));
  return html`
    <button type="button" class="flag-row" onClick=${tap}>
      <span>${label} ${hasTier && html`<span class=${`flag-tier is-${rule.tier}`}>${text.tiers[rule.tier]}</span>`}</span>
      <${FlagMark} answer=${answer} />
    </button>
    ${answer &&
    html`<div class="button-row">
      <button type="button" class="button is-small is-urgent-quiet" aria-label=${text.day.seeWhatToDoNamed(label)} onClick=${tap}>
        <${Icon} name=${tierIcon(rule.tier)} size=${20} /> ${text.day.seeWhatToDo}
      </button>
      <button
        type="button"
        class="button is-small"
        aria-label=${text.day.changeToNoNamed(label)}
        onClick=${() => answerFlag(localDate, rule.flag, false)}
      >
        ${text.day.changeToNo}
      </button>
    </div>`}
  `;
}

/** @param {{ answer: boolean | undefined }} props */
function FlagMark({ answer }) {
  const said = answer ? text.day.yes : text.day.no;
  return html`<span class=${classes("flag-mark", answer && "is-yes")}>${answer !== undefined && said}</span>`;
}

/** @param {import("./catalogue.js").Tier} tier */
export function tierIcon(tier) {
  return tier === "emergency_now" ? "urgent" : "phone";
}

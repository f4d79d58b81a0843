/** The form of one day, the same on Today and in the history. */

import { useState } from "preact/hooks";

import { addDays } from "../domain/local-date.js";
import { text } from "../text/text.js";
import { mediumDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { DayFlags } from "./day-flags.js";
import { DayItems } from "./day-items.js";
import { entryOn, saveAnswers } from "./entry.js";
import { earlierDay, proposalFrom } from "./proposal.js";
import { laterParts, today } from "./state.js";

/** @param {{ localDate: string, children?: unknown }} props `children` stand below the red flags */
export function DayForm({ localDate, children }) {
  const [isProposing, setIsProposing] = useState(false);
  const entry = entryOn(localDate) ?? { local_date: localDate };
  const earlier = earlierDay(localDate);
  const proposal = earlier && proposalFrom(earlier, entry);
  const isUseful = proposal?.grades !== undefined || proposal?.mood !== undefined;
  const { DayDose, DayMore, DayTimes } = laterParts.value ?? {};
  const proposed = isProposing && isUseful ? proposal : undefined;

  return html`
    ${earlier &&
    isUseful &&
    !isProposing &&
    html`<button type="button" class="button is-wide same-as is-floating" onClick=${() => setIsProposing(true)}>
      <${Icon} name="repeat" size=${20} /> ${sameAs(earlier.local_date, localDate)}
    </button>`}
    <div class="day-form">
      <${DayItems} entry=${entry} proposal=${proposed} />
      <div class="day-aside">
        ${DayTimes && html`<${DayTimes} key=${localDate} localDate=${localDate} />`}
        <div class="dose-place">
          ${DayDose && html`<${DayDose} key=${localDate} entry=${entry} proposal=${proposed} />`}
        </div>
        <${DayFlags} entry=${entry} />
        ${children}
        ${DayMore && html`<${DayMore} entry=${entry} />`}
      </div>
    </div>
    ${proposed &&
    html`<${ProposalBar}
      onSave=${async () => {
        await saveAnswers(localDate, proposed);
        setIsProposing(false);
      }}
      onDiscard=${() => setIsProposing(false)}
    />`}
  `;
}

/** @param {string} earlier @param {string} localDate */
function sameAs(earlier, localDate) {
  if (localDate === today.value && earlier === addDays(localDate, -1)) return text.day.sameAsYesterday;
  return text.day.sameAs(mediumDate(earlier));
}

/** @param {{ onSave: () => void, onDiscard: () => void }} props */
export function ProposalBar({ onSave, onDiscard }) {
  return html`<section class="proposal-bar" role="region" aria-labelledby="proposal-title">
    <div role="status">
      <p class="proposal-title" id="proposal-title">${text.day.proposalTitle}</p>
      <p class="hint">${text.day.proposalDetail}</p>
    </div>
    <div class="button-row">
      <button type="button" class="button" onClick=${onDiscard}>${text.day.proposalDiscard}</button>
      <button type="button" class="button is-primary" onClick=${onSave}>${text.day.proposalSave}</button>
    </div>
  </section>`;
}

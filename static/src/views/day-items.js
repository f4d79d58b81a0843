/** The graded items of a day, and what "same as yesterday" proposes for them. */

import { useEffect, useState } from "preact/hooks";

import { text } from "../text/text.js";
import { Segmented } from "../ui/segmented.js";
import { Steps } from "../ui/steps.js";
import { html } from "../ui/html.js";
import { painted } from "../ui/painted.js";
import { trackedItems, words } from "./catalogue.js";
import { gradeOf, gradePatch, saveAnswers } from "./entry.js";
import { prefer, preferences, treatment } from "./state.js";

/** More than a screen holds, so that nothing in sight moves when the others come. */
const ITEMS_AT_FIRST = 6;

/**
 * @param {{ entry: import("./entry.js").Entry, proposal: import("./proposal.js").Proposal | undefined }} props
 */
export function DayItems({ entry, proposal }) {
  const { isCompact } = preferences.value;
  const items = itemsOf(entry);
  const shown = useOneMoreEachFrame(items.length, isCompact ? items.length : ITEMS_AT_FIRST);
  return html`<section class="day-items" aria-labelledby="items-title">
    <div class="section-head">
      <h2 id="items-title">${text.day.itemsTitle}</h2>
      <${Segmented}
        id="step-style"
        label=${text.day.wordsOrNumbers}
        choices=${[
          { value: false, content: text.day.words },
          { value: true, content: text.day.compact },
        ]}
        value=${isCompact}
        onPick=${(/** @type {boolean} */ isCompact) => prefer({ isCompact })}
      />
    </div>
    <div class=${isCompact ? "item-grid is-compact" : "item-grid"} aria-busy=${shown < items.length}>
      ${items.slice(0, shown).map((item) => {
        const proposed = proposal && gradeOf({ local_date: "", ...proposal }, item);
        return html`<${Steps}
          key=${item.item_id}
          id=${`item-${item.item_id}`}
          label=${words(item.label)}
          anchors=${words(item.anchors)}
          value=${gradeOf(entry, item)}
          proposed=${proposed}
          isCompact=${isCompact}
          words=${text.day}
          onPick=${(/** @type {number | undefined} */ grade) =>
            saveAnswers(
              entry.local_date,
              gradePatch(item, grade ?? null),
              grade === undefined ? text.toast.cleared : text.toast.saved,
            )}
        />`;
      })}
    </div>
  </section>`;
}

/** `useGrowing` without paper and turns, of which the first screen has no need. @param {number} total @param {number} first */
function useOneMoreEachFrame(total, first) {
  const [shown, setShown] = useState(first);
  useEffect(() => {
    if (shown < total) painted().then(() => setShown(shown + 1));
  }, [shown, total]);
  return shown;
}

/**
 * @param {import("./entry.js").Entry} entry
 * @returns {import("./catalogue.js").Item[]} what is tracked now, and what this day already holds
 */
function itemsOf(entry) {
  const tracked = trackedItems(treatment());
  const alsoGraded = trackedItems({ tracked_items: Object.keys(entry.grades ?? {}) });
  return [...new Set([...tracked, ...alsoGraded])];
}

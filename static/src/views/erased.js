/** What was erased, by count, and what stays where no server can reach. */

import { useLayoutEffect, useRef } from "preact/hooks";

import { erased as text } from "../text/records.js";
import { html } from "../ui/html.js";
import { dismiss } from "../ui/toast.js";

/** @typedef {import("../sync/account-erasing.js").Erased} Erased */

const COUNTED = /** @type {const} */ (["days", "changes", "ledger_rows", "warnings", "shares", "sessions", "tokens"]);

/** @param {{ title: string, answer: Erased, onDone: () => void }} props */
export function ErasedAnswer({ title, answer, onDone }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    dismiss(); // an undo still on offer would write into what was just erased
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "center" });
  }, []);
  const counts = { ...answer.erased, sessions: answer.sessions ?? 0, tokens: answer.tokens ?? 0 };
  return html`<section class="card stack" aria-labelledby="erased-title">
    <h2 id="erased-title" tabindex="-1" ref=${heading}>${title}</h2>
    <h3>${text.goneTitle}</h3>
    <ul>
      ${COUNTED.filter((name) => counts[name] > 0).map((name) => html`<li key=${name}>${text.gone[name](counts[name])}</li>`)}
    </ul>
    <h3>${text.staysTitle}</h3>
    <ul>
      ${answer.stays_at.map((place) => html`<li key=${place}>${staysWords(place, answer)}</li>`)}
    </ul>
    <div class="button-row">
      <button type="button" class="button is-primary" onClick=${onDone}>${text.done}</button>
    </div>
  </section>`;
}

/** @param {string} place @param {Erased} answer */
function staysWords(place, { erased }) {
  return text.stays[place === "recipients" && erased.opened_shares === 0 ? "recipients_none" : place];
}

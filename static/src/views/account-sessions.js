/** Where the account is signed in, and the way to end that from here. */

import { useEffect, useState } from "preact/hooks";

import { account as text } from "../text/account.js";
import { dateAndTime } from "../ui/format-instant.js";
import { html } from "../ui/html.js";
import { reportProblem, say } from "../ui/toast.js";

/** @typedef {import("../sync/account.js").Session} Session */

/** What a browser calls itself, most particular first: nearly all of them also claim to be the later ones. */
const BROWSERS = { Edg: "Edge", OPR: "Opera", SamsungBrowser: "Samsung Internet", Firefox: "Firefox", Chrome: "Chrome", Safari: "Safari" };
const SYSTEMS = { Android: "Android", iPhone: "iPhone", iPad: "iPad", Windows: "Windows", Macintosh: "Mac", Linux: "Linux" };

/** @param {{ actions: import("../sync/account.js").AccountActions }} props */
export function AccountSessions({ actions }) {
  const [sessions, setSessions] = useState(/** @type {Session[] | null | undefined} */ (undefined));
  const load = () => actions.sessions().then(setSessions, () => setSessions(null));
  useEffect(() => {
    load();
  }, [actions]);

  /** @param {string} sessionId */
  async function revoke(sessionId) {
    await actions.revokeSession(sessionId);
    say(text.revoked);
    await load();
  }

  return html`<section class="card" aria-labelledby="sessions-title">
    <h2 id="sessions-title">${text.sessionsTitle}</h2>
    ${sessions === null && html`<p class="hint">${text.sessionsOffline}</p>`}
    <ul class="record-list sessions" role="list" aria-busy=${sessions === undefined}>
      ${sessions?.map(
        (session) => html`<li key=${session.session_id} class="record">
          <span class="record-words">
            <strong>${browserWords(session.browser)}</strong>
            <span class="hint">
              ${session.is_current ? text.thisDevice : text.lastSeen(dateAndTime(session.last_seen_at))}
            </span>
          </span>
          ${!session.is_current &&
          html`<button
            type="button"
            class="button is-small"
            aria-label=${text.revokeNamed(browserWords(session.browser))}
            onClick=${() => revoke(session.session_id).catch(reportProblem)}
          >
            ${text.revoke}
          </button>`}
        </li>`,
      )}
    </ul>
  </section>`;
}

/** @param {string} userAgent @returns {string} as short as people say it, or as it is where unknown */
function browserWords(userAgent) {
  const named = (/** @type {Record<string, string>} */ names) =>
    Object.entries(names).find(([mark]) => userAgent.includes(mark))?.[1];
  const browser = named(BROWSERS);
  const system = named(SYSTEMS);
  return browser && system ? text.browserOn(browser, system) : (browser ?? userAgent);
}

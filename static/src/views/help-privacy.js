/** What is where, in plain words. */

import { hrefTo } from "../router.js";
import { help as text } from "../text/help.js";
import { html } from "../ui/html.js";

export function HelpPrivacy() {
  return html`
    <p>${text.privacyIntro}</p>
    ${text.privacy.map(
      ({ place, lines }, index) => html`<section class="card help-sentences" key=${place} aria-labelledby=${`place-${index}`}>
        <h2 id=${`place-${index}`}>${place}</h2>
        ${lines.map((line) => html`<p key=${line}>${line}</p>`)}
      </section>`,
    )}
    <p>${text.privacyErase} <a href=${hrefTo("settings", "data")}>${text.safetyLink}</a></p>
  `;
}

/** What changed lately, the newest first. */

import { help as text } from "../text/help.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { NEWS } from "./news.js";

export function HelpNews() {
  return html`
    <p class="hint">${text.newsIntro}</p>
    ${NEWS.map(
      (id) => html`<section class="card help-sentences" key=${id} aria-labelledby=${`news-${id}`}>
        <h2 id=${`news-${id}`}>${fullDate(id)}</h2>
        <ul>
          ${(text.news[id] ?? []).map((line) => html`<li key=${line}>${line}</li>`)}
        </ul>
      </section>`,
    )}
  `;
}

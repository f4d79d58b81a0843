/** What this is, and which versions of its parts it runs with. */

import { useEffect, useState } from "preact/hooks";

import { hrefTo } from "../router.js";
import { appVersion } from "../sync/updates.js";
import { about as text } from "../text/settings.js";
import { html } from "../ui/html.js";
import { catalogueVersions, nobodyIsWatching } from "./catalogue.js";

export function About() {
  return html`
    <section class="card" aria-labelledby="safety-title">
      <h2 id="safety-title">${text.safetyTitle}</h2>
      <p class="nobody-watches">${nobodyIsWatching()}</p>
      ${text.safety.map((sentence) => html`<p>${sentence}</p>`)}
      <p><a href=${hrefTo("settings", "rules")}>${text.allRules}</a></p>
    </section>
    <${Versions} />
    <section class="card" aria-labelledby="licence-title">
      <h2 id="licence-title">${text.licenceTitle}</h2>
      <p>${text.licence}</p>
      <p><a href="/licences.txt" target="_blank">${text.notices}</a></p>
    </section>
  `;
}

function Versions() {
  const [version, setVersion] = useState(/** @type {string | undefined} */ (undefined));
  useEffect(() => {
    appVersion().then(setVersion, () => setVersion(undefined));
  }, []);
  return html`<section class="card" aria-labelledby="versions-title">
    <h2 id="versions-title">${text.versionsTitle}</h2>
    <dl class="facts">
      <dt>${text.app}</dt>
      <dd>${version ?? text.appUnknown}</dd>
      <dt>${text.catalogue}</dt>
      <dd>${catalogueVersions().catalogue}</dd>
    </dl>
  </section>`;
}

/** What this is, which versions of its data it runs with, and where every word of advice comes from. */

import { useEffect, useState } from "preact/hooks";

import { appVersion } from "../sync/updates.js";
import { screens } from "../text/screens.js";
import { html } from "../ui/html.js";
import {
  catalogueVersions,
  earlyFlare,
  nobodyIsWatching,
  allRegions,
  allRules,
  words,
} from "./catalogue.js";
import { SourceList } from "./warning.js";

const text = screens.about;

export function About() {
  return html`
    <section class="card" aria-labelledby="safety-title">
      <h2 id="safety-title">${text.safetyTitle}</h2>
      <p class="nobody-watches">${nobodyIsWatching()}</p>
      ${text.safety.map((sentence) => html`<p>${sentence}</p>`)}
    </section>
    <${Versions} />
    <section class="card sources" aria-labelledby="sources-title">
      <h2 id="sources-title">${text.sourcesTitle}</h2>
      ${allRules().some((rule) => rule.review === "pending") && html`<p>${text.reviewPending}</p>`}
      ${allRules().map(
        (rule) => html`<h3 key=${rule.rule_id}>${words(rule.short_label)}</h3>
          <${SourceList} sources=${rule.sources} />`,
      )}
      <h3>${earlyFlare().source_title}</h3>
      <p>
        <a href=${earlyFlare().source_url} target="_blank" rel="noopener noreferrer">${earlyFlare().source_url}</a>
      </p>
    </section>
    <${ContactSources} />
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
  const versions = catalogueVersions();
  return html`<section class="card" aria-labelledby="versions-title">
    <h2 id="versions-title">${text.versionsTitle}</h2>
    <dl class="facts">
      <dt>${text.app}</dt>
      <dd>${version ?? text.appUnknown}</dd>
      <dt>${text.catalogue}</dt>
      <dd>${versions.catalogue}</dd>
      <dt>${text.rules}</dt>
      <dd>${versions.rules}</dd>
      <dt>${text.contacts}</dt>
      <dd>${versions.contacts}</dd>
    </dl>
  </section>`;
}

function ContactSources() {
  return html`<section class="card sources" aria-labelledby="contact-sources-title">
    <h2 id="contact-sources-title">${text.contactsTitle}</h2>
    ${allRegions().map(
      (region) => html`<h3 key=${region.region}>${words(region.label)}</h3>
        <ul>
          ${region.contacts.map(
            (contact) => html`<li>
              ${words(contact.label)}: ${contact.source ?? contact.url ?? ""} ${!contact.verified_on && text.unconfirmed}
            </li>`,
          )}
        </ul>`,
    )}
  </section>`;
}

/** About the warnings: every rule in use, what it asks, how urgent it is, who says so, and who has reviewed it. */

import { catalogueStatus } from "../store/kept-catalogue.js";
import { about, rules as text } from "../text/settings.js";
import { text as common } from "../text/text.js";
import { notices } from "../text/today.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { useGrowing } from "../ui/turns.js";
import {
  allItems,
  allRegions,
  allRules,
  catalogueVersions,
  checkInPack,
  earlyFlare,
  nobodyIsWatching,
  rulesByArea,
  trendPack,
  words,
} from "./catalogue.js";
import { region } from "./state.js";
import { SourceList } from "./warning.js";

/** @typedef {import("./catalogue.js").Rule} Rule */

const AFTER_URGENT = [TrendRules, CheckInQuestions, Numbers];

export function RuleSettings() {
  const areas = rulesByArea(region());
  const count = areas.length + AFTER_URGENT.length;
  const shown = useGrowing(count, 1);
  return html`
    <section class="card" aria-labelledby="rules-in-use">
      <h2 id="rules-in-use">${text.statusTitle}</h2>
      <p>${text.introduction}</p>
      <p class="nobody-watches">${nobodyIsWatching()}</p>
      <${InUse} />
      <p class="hint">${text.reviewDetail}</p>
    </section>
    <${UrgentRules} areas=${areas.slice(0, shown)} isGrowing=${shown < areas.length} />
    ${AFTER_URGENT.slice(0, Math.max(0, shown - areas.length)).map((Section) => html`<${Section} />`)}
  `;
}

function InUse() {
  const reviewed = reviews();
  return html`<dl class="facts">
    <dt>${text.urgent}</dt>
    <dd>${catalogueVersions().rules}</dd>
    <dt>${text.trends}</dt>
    <dd>${trendPack().pack_version}</dd>
    <dt>${text.checkIn}</dt>
    <dd>${checkInPack().pack_version}</dd>
    <dt>${text.contacts}</dt>
    <dd>${catalogueVersions().contacts}</dd>
    <dt>${text.confirmed}</dt>
    <dd>${confirmedWords()}</dd>
    <dt>${text.reviewTitle}</dt>
    <dd>${text.review(reviewed.filter((review) => review === "reviewed").length, reviewed.length)}</dd>
  </dl>`;
}

function confirmedWords() {
  const { confirmed_on: confirmedOn } = catalogueStatus.value;
  return confirmedOn ? fullDate(confirmedOn) : text.neverConfirmed;
}

/** @returns {string[]} the state of every text that can be reviewed */
function reviews() {
  const reviewable = [...allRules(), ...trendPack().rules, ...checkInPack().questionnaires];
  return reviewable.map(({ review }) => review);
}

/** @param {{ areas: ReturnType<typeof rulesByArea>, isGrowing: boolean }} props */
function UrgentRules({ areas, isGrowing }) {
  return html`<section class="card" aria-labelledby="urgent-rules" aria-busy=${isGrowing}>
    <h2 id="urgent-rules">${text.urgentTitle}</h2>
    <p>${text.urgentDetail}</p>
    ${areas.map(
      ({ area, rules }) => html`<h3 key=${area.area_id}>${words(area.label)}</h3>
        <ul class="rule-list" role="list">
          ${rules.map((rule) => html`<li key=${rule.rule_id}><${UrgentRule} rule=${rule} /></li>`)}
        </ul>`,
    )}
  </section>`;
}

/** @param {{ rule: Rule }} props */
function UrgentRule({ rule }) {
  return html`
    <p><strong>${words(rule.question)}</strong></p>
    <p class="hint">${tierWords(rule)}</p>
    ${(rule.follow_ups ?? []).map(
      (followUp) => html`<p class="hint">${text.ifYes(words(followUp.question))} ${tierWords(followUp)}</p>`,
    )}
    ${rule.review === "pending" && html`<p class="hint">${text.pending}</p>`}
    <${Sources} of=${words(rule.short_label)} sources=${rule.sources} />
  `;
}

/** @param {Pick<Rule, "tier" | "tier_basis">} rule */
function tierWords({ tier, tier_basis }) {
  return tier_basis === "raised" ? `${common.tiers[tier]}. ${text.raised}` : `${common.tiers[tier]}.`;
}

/** @param {{ of: string, sources: import("./catalogue.js").Source[] }} props */
function Sources({ of, sources }) {
  return html`<details class="sources">
    <summary>${common.warning.sources}<span class="visually-hidden">: ${of}</span></summary>
    <${SourceList} sources=${sources} />
  </details>`;
}

function TrendRules() {
  return html`<section class="card" aria-labelledby="trend-rules">
    <h2 id="trend-rules">${text.trendTitle}</h2>
    <p>${text.trendDetail}</p>
    <ul class="rule-list" role="list">
      ${trendPack().rules.map((rule) => {
        const title = words(rule.title).replaceAll("{item}", "…");
        return html`<li key=${rule.rule_id}>
          <p><strong>${title}</strong></p>
          <p class="hint">${notices.advice[rule.advice]}. ${text.about(itemWords(rule.items))}</p>
          ${rule.review === "pending" && html`<p class="hint">${text.pending}</p>`}
          <${Sources} of=${title} sources=${rule.sources} />
        </li>`;
      })}
    </ul>
  </section>`;
}

/** @param {string[]} ids */
function itemWords(ids) {
  return allItems()
    .filter((item) => ids.includes(item.item_id))
    .map((item) => words(item.label))
    .join(", ");
}

function CheckInQuestions() {
  return html`<section class="card" aria-labelledby="check-in-terms">
    <h2 id="check-in-terms">${text.checkInTitle}</h2>
    ${checkInPack().questionnaires.map(
      ({ questionnaire_id, full, short, terms, sources, review }) => html`<h3 key=${questionnaire_id}>
          ${words(full.label)}, ${words(short.label)}
        </h3>
        <p>${words(terms)}</p>
        ${review === "pending" && html`<p class="hint">${text.pending}</p>`}
        <${Sources} of=${words(full.label)} sources=${sources} />`,
    )}
  </section>`;
}

function Numbers() {
  return html`<section class="card sources" aria-labelledby="contact-sources-title">
    <h2 id="contact-sources-title">${about.contactsTitle}</h2>
    ${allRegions().map(
      (known) => html`<h3 key=${known.region}>${words(known.label)}</h3>
        <ul>
          ${known.contacts.map(
            (contact) => html`<li>
              ${words(contact.label)}: ${contact.source ?? contact.url ?? ""} ${!contact.verified_on && about.unconfirmed}
            </li>`,
          )}
        </ul>`,
    )}
    <h3>${earlyFlare().source_title}</h3>
    <p>
      <a href=${earlyFlare().source_url} target="_blank" rel="noopener noreferrer">${earlyFlare().source_url}</a>
    </p>
  </section>`;
}

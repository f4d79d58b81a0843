/** What the person was shown and what they did: every warning and notice, in the words it had. */

import { hrefTo } from "../router.js";
import { history, record as text } from "../text/history.js";
import { text as common } from "../text/text.js";
import { notices } from "../text/today.js";
import { dateAndTime } from "../ui/format-instant.js";
import { fullDate, shortDate } from "../ui/format.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { words } from "./catalogue.js";
import { changeLines } from "./change-words.js";
import { recordDays } from "./record-days.js";
import { diary } from "./state.js";
import { SourceList } from "./warning.js";

/** @typedef {import("./catalogue.js").Contact} Contact */
/** @typedef {import("./record-days.js").RecordCard} RecordCard */
/** @typedef {import("./record-days.js").Happening} Happening */

const NOT_KEPT = "und";
const TIER_ICONS = /** @type {const} */ ({ emergency_now: "urgent", same_day: "phone", soon: "phone" });

/** The way to it, in the history. */
export function RecordLink() {
  return html`<p>
    <a href=${hrefTo("history", "shown")}>${history.record}</a>
    <span class="hint"> ${history.recordHint}</span>
  </p>`;
}

export function Record() {
  const days = recordDays(diary().ledger.all());
  return html`
    <p class="back-link"><a href=${hrefTo("history")}><${Icon} name="previous" size=${20} /> ${text.back}</a></p>
    <h1 tabindex="-1">${text.title}</h1>
    ${days.length === 0 ? html`<${NothingYet} />` : html`<p>${text.introduction}</p>`}
    <div class="record-days">
      ${days.map(
        ({ local_date, cards }) => html`<section key=${local_date} aria-labelledby=${`record-${local_date}`}>
          <h2 id=${`record-${local_date}`}>${fullDate(local_date)}</h2>
          ${cards.map((card) => html`<${OneCard} key=${card.id} card=${card} />`)}
        </section>`,
      )}
    </div>
  `;
}

function NothingYet() {
  return html`<section class="card narrow-start">
    <h2>${text.emptyTitle}</h2>
    <p>${text.emptyDetail}</p>
  </section>`;
}

/** @param {{ card: RecordCard }} props */
function OneCard({ card }) {
  const { event, happenings, wordings } = card;
  const isOpen = ["warning_shown", "warning_issued"].includes(happenings.at(-1)?.event["kind"]);
  return html`<article class=${`card record-card is-${event["tier"] ?? "notice"}`}>
    <p class="record-kind"><${KindOf} card=${card} /></p>
    <h3>${event["title"]}</h3>
    <ol role="list" aria-label=${text.happened}>
      ${happenings.map((happening) => html`<li>${happeningWords(happening)}</li>`)}
      ${isOpen && html`<li>${text.open}</li>`}
    </ol>
    ${wordings.map((wording) => html`<${Wording} wording=${wording} />`)}
  </article>`;
}

/** @param {{ card: RecordCard }} props */
function KindOf({ card: { kind, event } }) {
  if (kind === "notice")
    return html`<${Icon} name="trends" size=${20} /> ${text.kinds.notice} · ${notices.advice[/** @type {"mention"} */ (event["advice"])]}`;
  const tier = /** @type {keyof typeof TIER_ICONS} */ (event["tier"]);
  return html`<${Icon} name=${TIER_ICONS[tier]} size=${20} /> ${text.kinds.warning} · ${common.tiers[tier]}`;
}

/** @param {Happening} happening @returns {string} */
function happeningWords({ at, event, isAgain }) {
  const when = dateAndTime(at);
  switch (event["kind"]) {
    case "warning_issued":
      return text.issued(when);
    case "warning_acknowledged":
      return text.acknowledged(common.warning.actions[/** @type {"not_yet"} */ (event["action"])], when);
    case "warning_followed_up":
      return text.followedUp(text.outcomes[/** @type {"same"} */ (event["outcome"])], when);
    default:
      return shownWords(event, when, isAgain);
  }
}

/** @param {Record<string, any>} event @param {string} when @param {boolean} isAgain */
function shownWords({ evaluated_on }, when, isAgain) {
  const shown = isAgain ? text.shownAgain(when) : text.shown(when);
  const side = text.decidedOn[/** @type {"device"} */ (evaluated_on)];
  return side ? `${shown}, ${side}` : shown;
}

/** @param {{ wording: Record<string, any> }} props */
function Wording({ wording }) {
  if (wording["language"] === NOT_KEPT) return html`<p class="hint">${text.wordsNotKept}</p>`;
  const { title, what_to_do, may_signal, nobody_is_watching, contacts = [], sources = [], evidence = [] } = wording;
  return html`<details class="record-words">
    <summary>${text.words}<span class="visually-hidden">: ${title}</span></summary>
    <p class="record-title">${title}</p>
    <h4>${text.whatToDo}</h4>
    <ol>
      ${what_to_do.map((/** @type {string} */ step) => html`<li>${step}</li>`)}
    </ol>
    ${may_signal && html`<h4>${text.maySignal}</h4><p>${may_signal}</p>`}
    ${nobody_is_watching && html`<p class="nobody-watches">${nobody_is_watching}</p>`}
    ${contacts.length > 0 && html`<h4>${text.contacts}</h4>
      <ul>
        ${contacts.map((/** @type {Contact} */ contact) => html`<li>${contactWords(contact)}</li>`)}
      </ul>`}
    ${evidence.length > 0 &&
    html`<h4>${text.because}</h4>
      <ul>
        ${evidence.flatMap(answerLines).map((/** @type {string} */ line) => html`<li>${line}</li>`)}
      </ul>`}
    ${sources.length > 0 && html`<h4>${common.warning.sources}</h4><div class="sources"><${SourceList} sources=${sources} /></div>`}
    <p class="hint">
      ${text.version(wording["pack_version"], wording["language"])}${wording["review"] === "pending" && `. ${text.notReviewed}`}
    </p>
  </details>`;
}

/** @param {{ local_date: string, field: string, value: unknown }} evidence @returns {string[]} none for a missing answer */
function answerLines({ local_date: localDate, field, value }) {
  if (value === null) return [];
  const [name = "", member] = field.split(".");
  const lines = changeLines({ [name]: member ? { [member]: value } : value });
  return lines.map((line) => text.answerOn(shortDate(localDate), line));
}

/** Nothing to dial: a number of back then may no longer be right. @param {Contact} contact */
function contactWords({ label, number, url, text_keyword: keyword }) {
  const reach = [keyword, number ?? url].filter(Boolean).join(" ");
  return text.contact(reach, words(label));
}

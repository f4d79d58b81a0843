/** For your doctor: what to give, what was given and who looked, questions and visits. */

import { hrefTo } from "../router.js";
import { share as words } from "../text/share.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { Questions, questions } from "./questions.js";
import { ShareList } from "./share-list.js";
import { NewShare } from "./share-new.js";
import { NoSharing, SignedOut } from "./share-none.js";
import { OneShare } from "./share-one.js";
import { canShare, isSignedOut } from "./share-state.js";

/** @param {{ detail: string | undefined }} props `new`, `questions`, the id of a share, or nothing for the list */
export function Share({ detail }) {
  if (!detail) return html`<div class="share"><${Overview} /></div>`;
  return html`<div class="share">
    <p class="back-link"><a href=${hrefTo("share")}><${Icon} name="previous" size=${20} /> ${words.back}</a></p>
    ${detail === "questions" ? html`<${QuestionsPage} />` : html`<${Sharing} key=${detail} detail=${detail} />`}
  </div>`;
}

function Overview() {
  return html`
    <h1 tabindex="-1">${words.title}</h1>
    <p>${words.introduction}</p>
    ${canShare() && isSignedOut() && html`<${SignedOut} />`}
    ${canShare() ? html`<${Start} />` : html`<${NoSharing} />`}
    <${QuestionsLink} />
    ${canShare() && html`<${ShareList} />`}
  `;
}

function Start() {
  return html`<section class="card" aria-labelledby="share-start">
    <h2 id="share-start">${words.start.title}</h2>
    <p>${words.start.detail}</p>
    <p><a class="button is-primary is-wide" href=${hrefTo("share", "new")}>${words.start.make}</a></p>
  </section>`;
}

function QuestionsLink() {
  const open = questions().filter((question) => !question.answered_on).length;
  return html`<a class="settings-link" href=${hrefTo("share", "questions")}>
    <span><strong>${words.questions.link}</strong> <span class="hint">${words.questions.linkHint(open)}</span></span>
    <${Icon} name="next" size=${20} />
  </a>`;
}

function QuestionsPage() {
  return html`<h1 tabindex="-1">${words.questions.title}</h1><${Questions} />`;
}

/** @param {{ detail: string }} props */
function Sharing({ detail }) {
  if (!canShare()) return html`<h1 tabindex="-1">${words.title}</h1><${NoSharing} />`;
  return detail === "new" ? html`<${NewShare} />` : html`<${OneShare} shareId=${detail} />`;
}

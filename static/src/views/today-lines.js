/** The two quiet lines that may stand below the day: what is new, and the home screen. */

import { useEffect, useState } from "preact/hooks";

import { goTo } from "../router.js";
import { text as common } from "../text/text.js";
import { todayLines as text } from "../text/today.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { reportProblem, say } from "../ui/toast.js";
import { hasAnswers } from "./entry.js";
import { install, installPrompt, isInstalled, thisKind } from "./install-state.js";
import { isWorthOffering } from "./install-kind.js";
import { NEWS, hasUnseenNews } from "./news.js";
import { isExample, ownDiary, today } from "./state.js";

const NEWS_SEEN = "newsSeen";
const INSTALL_SETTLED = "installSettled";
const DAYS_BEFORE_OFFER = 2;

/** At most one of them. */
export function TodayLines() {
  const own = ownDiary.value;
  // As of when Today was opened: nothing is to move under a thumb that has just saved the second day.
  const [daysThen] = useState(() => /** @type {import("./entry.js").Entry[]} */ (own?.all("entries") ?? []).filter(hasAnswers));
  if (!own || isExample.value) return null;
  own.revision.value;
  const isNewDiary = !daysThen.some(({ local_date: on }) => on < today.value);
  const seen = own.meta.get(NEWS_SEEN);
  if (hasUnseenNews(NEWS, seen, isNewDiary)) return html`<${NewsLine} />`;
  if (seen === undefined) return html`<${NothingNew} />`;
  const isOffered = daysThen.length >= DAYS_BEFORE_OFFER && !isInstalled.value && !own.meta.get(INSTALL_SETTLED);
  return isOffered && isWorthOffering(thisKind(), installPrompt.value !== null) ? html`<${InstallLine} />` : null;
}

/** Whoever begins now has missed nothing. */
function NothingNew() {
  useEffect(() => settle(NEWS_SEEN, NEWS[0]), []);
  return null;
}

function NewsLine() {
  const put = () => settle(NEWS_SEEN, NEWS[0]);
  return html`<${Line} words=${text.news} action=${text.newsSee} onAct=${() => (put(), goTo("help", "news"))} onClose=${put} />`;
}

function InstallLine() {
  const put = () => settle(INSTALL_SETTLED, true);

  async function act() {
    if (!installPrompt.value) {
      put();
      goTo("help", "install");
    } else if (await install()) say(text.installed);
    else put();
  }

  return html`<${Line}
    words=${text.install}
    action=${installPrompt.value ? text.installNow : text.installHow}
    onAct=${() => act().catch(reportProblem)}
    onClose=${() => (put(), say(text.installLater))}
  />`;
}

/** @param {{ words: string, action: string, onAct: () => void, onClose: () => void }} props */
function Line({ words, action, onAct, onClose }) {
  function close() {
    document.getElementById("main")?.focus({ preventScroll: true });
    onClose();
  }

  return html`<section class="today-line" aria-label=${words}>
    <p>${words}</p>
    <button type="button" class="quiet-button" onClick=${onAct}>${action}</button>
    <button type="button" class="icon-button" aria-label=${common.toast.dismiss} onClick=${close}>
      <${Icon} name="close" size=${18} />
    </button>
  </section>`;
}

/** Kept on this device alone: the home screen and the version are its own. @param {string} name @param {unknown} value */
function settle(name, value) {
  ownDiary.value?.meta.set(name, value).catch(reportProblem);
}

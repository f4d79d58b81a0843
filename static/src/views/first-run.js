/** The first visit: what this is not, and the ways on. */

import { useState } from "preact/hooks";

import { awaitHeading, goTo } from "../router.js";
import { text } from "../text/text.js";
import { html } from "../ui/html.js";
import { lazy } from "../ui/lazy.js";
import { reportProblem } from "../ui/toast.js";
import { openExample } from "./example.js";
import { fetchLater } from "./fetch-later.js";
import { isFirstRun, ownDiary } from "./state.js";

const Questions = lazy(() => fetchLater().then(({ FirstQuestions }) => FirstQuestions));

export function FirstRun() {
  const [isAsking, setIsAsking] = useState(false);
  if (isAsking) return html`<${Questions} onLeave=${leave} onBack=${() => setIsAsking(false)} />`;
  return html`<${Welcome} onBegin=${() => setIsAsking(true)} onSkip=${skip} />`;
}

/** The questions are answered or skipped for good; Settings has them all. */
function leave() {
  isFirstRun.value = false;
  scrollTo(0, 0);
  awaitHeading();
  ownDiary.value?.meta.set("firstRunDone", true).catch(reportProblem);
}

/** Nothing is answered, so nothing is kept: the usual items and the region the browser speaks of, until Settings says otherwise. */
function skip() {
  leave();
  goTo("today");
}

/** @param {{ onBegin: () => void, onSkip: () => void }} props */
function Welcome({ onBegin, onSkip }) {
  return html`<section class="first-run narrow">
    <h1 tabindex="-1">${text.firstRun.welcome}</h1>
    <ul class="not-this" role="list">
      <li>${text.firstRun.notADoctor}</li>
      <li>${text.firstRun.nobodyWatches}</li>
      <li>${text.firstRun.inAnEmergency}</li>
    </ul>
    <p>${text.firstRun.safetyDetail}</p>
    <div class="button-column">
      <button type="button" class="button is-primary" onClick=${onBegin}>${text.firstRun.begin}</button>
      <button type="button" class="button" onClick=${onSkip}>${text.firstRun.straightToToday}</button>
      <button type="button" class="button" onClick=${() => openExample().catch(reportProblem)}>
        ${text.firstRun.example}
      </button>
      <button
        type="button"
        class="button"
        onClick=${() => {
          leave();
          goTo("settings", "account");
        }}
      >
        ${text.firstRun.signIn}
      </button>
    </div>
  </section>`;
}

/** The frame around every screen: warnings first, then the way around, then the screen itself. */

import { useErrorBoundary } from "preact/hooks";

import { route } from "../router.js";
import { text } from "../text/text.js";
import { html } from "../ui/html.js";
import { lazy } from "../ui/lazy.js";
import { ToastRegion } from "../ui/toast.js";
import { fetchScreen } from "./fetch-later.js";
import { FirstRun } from "./first-run.js";
import { Navigation, TopBar } from "./navigation.js";
import { isExample, isFirstRun, laterParts } from "./state.js";
import { Today } from "./today.js";
import { Urgent } from "./urgent.js";
import { Warning } from "./warning.js";
import { waiting } from "./warnings.js";

const VIEWS = {
  today: Today,
  urgent: Urgent,
  trends: later("trends"),
  treatment: later("treatment"),
  history: later("history"),
  settings: later("settings"),
  "check-in": later("check-in"),
  share: later("share"),
  help: later("help"),
};

/** @param {import("./fetch-later.js").LaterScreen} name of a screen that is fetched when first opened */
function later(name) {
  return lazy(() => fetchScreen(name));
}

export function App() {
  const { screen } = route.value;
  const { Banners } = laterParts.value ?? {};
  const isAsking = isFirstRun.value && !isExample.value && (screen === "today" || screen === "trends");
  return html`
    <${Warning} />
    <div class=${isAsking ? "shell is-first-run" : "shell"} inert=${waiting.value.length > 0}>
      <button type="button" class="skip-link" onClick=${() => document.getElementById("main")?.focus()}>
        ${text.app.skipToContent}
      </button>
      <${TopBar} isAsking=${isAsking} />
      ${!isAsking && html`<${Navigation} />`}
      <div class="page">
        ${Banners && html`<${Banners} />`}
        <main id="main" tabindex="-1" class=${`screen-${screen}`}>
          ${isAsking ? html`<${FirstRun} />` : html`<${Screen} key=${screen} />`}
        </main>
      </div>
    </div>
    <${ToastRegion} />
  `;
}

/** One screen; if it breaks, the others and the way to them stay. */
function Screen() {
  const [error, tryAgain] = useErrorBoundary();
  const { screen, detail } = route.value;
  if (error) return html`<${Broken} onRetry=${tryAgain} />`;
  return html`<${VIEWS[screen]} detail=${detail} />`;
}

/** @param {{ onRetry: () => void }} props */
function Broken({ onRetry }) {
  return html`<section class="card narrow" role="alert">
    <h1 tabindex="-1">${text.app.crashed}</h1>
    <p>${text.app.crashedDetail}</p>
    <div class="button-row">
      <button type="button" class="button is-primary" onClick=${onRetry}>${text.app.openAgain}</button>
      <button type="button" class="button" onClick=${() => location.reload()}>${text.app.reload}</button>
    </div>
  </section>`;
}

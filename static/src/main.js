/** Opens the diary, draws the app, and starts what runs beside it. */

import { effect } from "@preact/signals";
import { render } from "preact";

import { startRouter } from "./router.js";
import { OWN_DIARY, openDiary } from "./store/diary.js";
import { startSync } from "./sync/sync.js";
import { startUpdates } from "./sync/updates.js";
import { html } from "./ui/html.js";
import { reportProblem } from "./ui/toast.js";
import { App } from "./views/app.js";
import { reopenExample } from "./views/example.js";
import { StartProblem } from "./views/start-problem.js";
import {
  account,
  isFirstRun,
  ownDiary,
  preferences,
  sync,
  watchTheConnection,
  watchTheDay,
} from "./views/state.js";
import { watchForWarnings } from "./views/warnings.js";

const root = /** @type {HTMLElement} */ (document.getElementById("app"));

addEventListener("unhandledrejection", (event) => reportProblem(event.reason));
start().catch(() => render(html`<${StartProblem} />`, root));

async function start() {
  const diary = await openDiary(OWN_DIARY);
  ownDiary.value = diary;
  preferences.value = { ...preferences.value, ...diary.meta.get("preferences") };
  isFirstRun.value = !diary.meta.get("firstRunDone") && diary.all("treatment").length === 0;
  await reopenExample();

  effect(showTheme);
  effect(() => {
    diary.revision.value;
    account.value = diary.meta.get("account");
  });
  startRouter();
  watchTheDay();
  watchTheConnection();
  watchForWarnings();
  root.replaceChildren();
  render(html`<${App} />`, root);

  sync.value = startSync(diary);
  await startUpdates();
}

function showTheme() {
  const { theme } = preferences.value;
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

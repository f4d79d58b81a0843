/** Opens the diary, draws the app, and starts what runs beside it. */

import { effect } from "@preact/signals";
import { render } from "preact";

import { startRouter } from "./router.js";
import { OWN_DIARY, openDiary } from "./store/diary.js";
import { languageFor, languageInUse, speak } from "./text/language.js";
import { atRest } from "./ui/at-rest.js";
import { breathe } from "./ui/breathe.js";
import { readyFormats } from "./ui/format.js";
import { html } from "./ui/html.js";
import { painted } from "./ui/painted.js";
import { reportProblem } from "./ui/toast.js";
import { App } from "./views/app.js";
import { catalogueInUse, loadCatalogue, useCatalogue } from "./views/catalogue.js";
import { reopenExample } from "./views/example.js";
import { fetchEveryScreen, fetchLater } from "./views/fetch-later.js";
import { StartProblem } from "./views/start-problem.js";
import {
  account,
  applyUpdate,
  isFirstRun,
  laterParts,
  ownDiary,
  preferences,
  sync,
  watchTheConnection,
  watchTheDay,
} from "./views/state.js";
import { watchForWarnings } from "./views/warnings.js";

const root = /** @type {HTMLElement} */ (document.getElementById("app"));
let isStanding = false;

addEventListener("unhandledrejection", (event) => reportProblem(event.reason));
start().catch(showStartProblem);

async function start() {
  await speakInLanguage();
  const opening = Promise.all([openDiary(OWN_DIARY), loadCatalogue()]);
  preloadPieces();
  readyFormats();
  const [diary] = await opening;
  ownDiary.value = diary;
  preferences.value = { ...preferences.value, ...diary.meta.get("preferences") };
  await speakInLanguage();
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
  // Reading, warning and drawing are three tasks: as one they would be the longest of a start.
  await breathe();
  watchForWarnings();
  await breathe();
  root.replaceChildren();
  render(html`<${App} />`, root);
  isStanding = true;

  await painted();
  await startLater(diary);
}

/** What the address asks for is on its way while the diary opens; it runs no sooner, since its words have a language. */
function preloadPieces() {
  const [, screen = "", detail = ""] = location.hash.split("/").map(CSS.escape);
  /** @type {NodeListOf<HTMLLinkElement>} */
  const pieces = document.querySelectorAll(`[data-screens~="${screen}"],[data-screens~="${screen}/${detail}"]`);
  for (const piece of pieces) piece.rel = "modulepreload";
}

/** That of the browser until the diary says what was chosen, so that a diary that does not open has words too. */
async function speakInLanguage() {
  const language = languageFor(preferences.value.language);
  if (language === languageInUse()) return;
  await speak(language);
  document.documentElement.lang = languageInUse();
  if (ownDiary.value) await loadCatalogue();
}

/** @param {import("./store/types").Diary} diary */
async function startLater(diary) {
  const later = await fetchLater();
  await atRest();
  laterParts.value = later;
  await atRest();
  const running = later.startSync(diary);
  sync.value = running;
  await atRest();
  later.watchCatalogue({ inUse: catalogueInUse, use: useCatalogue });
  effect(() => {
    applyUpdate.value = later.updateReady.value ? later.takeUpdate : null;
  });
  later.persistAfterFirstEntry(diary);
  later.wakeWorkerWhileUnsent(diary, running);
  const [isKept] = await Promise.all([later.startUpdates(), later.bringBack(diary, running)]);
  if (!isKept) await fetchEveryScreen();
  await later.watchPush();
}

/** @param {unknown} error */
function showStartProblem(error) {
  // Once the app stands, a part that could not be fetched must not take the rest down with it.
  if (isStanding) return reportProblem(error);
  root.replaceChildren();
  render(html`<${StartProblem} />`, root);
}

/** The style sheet knows light and dark; any other is what the device prefers. */
function showTheme() {
  document.documentElement.dataset["theme"] = preferences.value.theme;
}

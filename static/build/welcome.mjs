/**
 * What a first visit shows, drawn by the app itself when it is built: it can be read before any script has come. Its
 * buttons wait for the app, which draws the same over it.
 */
import { renderToString } from "preact-render-to-string";

// What modules of the app look at when they start, and Node does not have.
globalThis.location ??= { hash: "" };
globalThis.navigator ??= { languages: [], onLine: true };

/**
 * @param {Map<string, object>} catalogues by language
 * @returns {Promise<Map<string, string>>} the markup of the welcome by language
 */
export async function welcomes(catalogues) {
  const { html, App, ownDiary, isFirstRun, openDiary, useCatalogue, speak } = await theApp();
  const diary = await openDiary("nobody");
  ownDiary.value = diary;
  isFirstRun.value = true;
  const drawn = new Map();
  for (const [language, catalogue] of catalogues) {
    await speak(language);
    useCatalogue(catalogue);
    drawn.set(language, renderToString(html`<${App} />`).replaceAll("<button ", "<button disabled "));
  }
  diary.close();
  return drawn;
}

async function theApp() {
  const modules = ["store/diary", "text/language", "ui/html", "views/app", "views/catalogue", "views/state"];
  return Object.assign({}, ...(await Promise.all(modules.map((name) => import(`../src/${name}.js`)))));
}

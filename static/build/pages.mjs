/** The pages, which name the built files, and the page of a first visit in every language. */
import { readFile, readdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { LANGUAGES } from "../src/text/language.js";
import { builtFrom, sourcesOf, withStaticImports } from "./bundle.mjs";
import { OUTPUT, PUBLIC, VIEWER_PAGE, inOneLanguage, urlOf } from "./places.mjs";
import { welcomes } from "./welcome.mjs";

/** What `views/fetch-later.js` fetches, by the part of the address that asks for it. */
const SCREEN_PIECES = {
  "treatment/labs": "views/labs.js",
  "settings/data": "views/settings-data.js",
  ...Object.fromEntries(
    ["trends", "treatment", "history", "settings", "check-in", "share", "help"].map((name) => [name, `views/${name}.js`]),
  ),
};

/** The page of the app, as the phone keeps it; whoever comes for the first time gets one with the welcome in it. */
const APP_PAGE = "app.html";
export const FIRST_VISITS = new Map(LANGUAGES.map((language) => [language, inOneLanguage("index", language, "html")]));

/** @returns {Promise<Map<string, string>>} page name to its text */
export async function readPages() {
  const names = (await readdir(PUBLIC)).filter((name) => name.endsWith(".html"));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(PUBLIC, name), "utf8")])),
  );
}

export async function writePages(pages, bundle) {
  for (const [name, page] of pages) {
    let text = page;
    const preloads = new Set();
    for (const source of sourcesOf(page)) {
      const file = builtFrom(bundle, source);
      text = text.replaceAll(`"/${source}"`, `"${urlOf(file)}"`);
      for (const imported of withStaticImports(bundle, file)) if (imported !== file) preloads.add(urlOf(imported));
    }
    const links = [...preloads].map((url) => `<link rel="modulepreload" href="${url}">`);
    if (name !== VIEWER_PAGE) links.push(...laterLinks(bundle, preloads));
    await writeFile(path.join(OUTPUT, name), text.replace("</head>", `${links.join("")}</head>`));
  }
  await rename(path.join(OUTPUT, "index.html"), path.join(OUTPUT, APP_PAGE));
}

/**
 * For each file of a screen that comes later a link without effect, which says who needs it: a screen that the address
 * asks for need not wait for the files that name the next ones (`preloadPieces` in main.js).
 */
function laterLinks(bundle, known) {
  const screens = new Map();
  for (const [screen, source] of Object.entries(SCREEN_PIECES)) {
    for (const rested of [source, "views/later.js"]) {
      for (const file of withStaticImports(bundle, builtFrom(bundle, rested))) {
        const url = urlOf(file);
        if (!known.has(url)) screens.set(url, (screens.get(url) ?? new Set()).add(screen));
      }
    }
  }
  return [...screens].map(([url, names]) => `<link rel="later" href="${url}" data-screens="${[...names].join(" ")}">`);
}

/** The app's page with the welcome in it, which also asks for the words of its language sooner. */
export async function writeFirstVisits(bundle, catalogues) {
  const page = await readFile(path.join(OUTPUT, APP_PAGE), "utf8");
  const drawn = await welcomes(catalogues);
  for (const [language, name] of FIRST_VISITS) {
    const words = language === "en" ? [] : [builtFrom(bundle, `text/${language}/text.js`)];
    const links = words.map((file) => `<link rel="modulepreload" href="${urlOf(file)}">`);
    const text = page
      .replace('<html lang="en">', `<html lang="${language}">`)
      .replace('"/catalogue.json"', `"/${inOneLanguage("catalogue", language, "json")}"`)
      .replace("</head>", `${links.join("")}</head>`)
      .replace("</noscript>", () => `</noscript>${drawn.get(language)}`);
    await writeFile(path.join(OUTPUT, name), text);
  }
}

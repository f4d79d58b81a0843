/** Which language the interface speaks. Its words stay the same objects while a language fills them with its own. */

/** @typedef {"en" | "de" | "es"} Language */

export const LANGUAGES = /** @type {const} */ (["en", "de", "es"]);

/** English is in every bundle. The words of another language are bundles of their own, these fetched before anything is drawn. */
const FIRST_WORDS = { de: () => import("./de.js"), es: () => import("./es.js") };
const LATER_WORDS = { de: () => import("./later-de.js"), es: () => import("./later-es.js") };

/** @type {Map<string, { held: any, english: any }>} */
const known = new Map();
/** @type {Record<string, any>} */
let translated = {};
let inUse = /** @type {Language} */ ("en");

export const languageInUse = () => inUse;

/**
 * @param {string} preferred a language, or anything else for that of the browser
 * @param {readonly string[]} [ofBrowser] most wanted first
 * @returns {Language}
 */
export function languageFor(preferred, ofBrowser = navigator.languages) {
  const wanted = [preferred, ...ofBrowser].map((tag) => tag.split("-")[0]);
  return wanted.flatMap((each) => LANGUAGES.find((language) => language === each) ?? [])[0] ?? "en";
}

/**
 * @template Words
 * @param {string} name that the words have in the bundles of other languages
 * @param {Words} english
 * @returns {Words} in the language in use, also when that changes
 */
export function spoken(name, english) {
  const held = {};
  known.set(name, { held, english });
  fill(held, translated[name] ?? english);
  return /** @type {Words} */ (held);
}

/** The words of the first screen; English where they cannot be fetched. @param {Language} language */
export async function speak(language) {
  const words = language === "en" ? undefined : await FIRST_WORDS[language]().catch(() => undefined);
  inUse = words ? language : "en";
  translated = {};
  take(words && { text: /** @type {any} */ (words)[language] });
}

/** The words of all other screens; rejects where they cannot be fetched. */
export async function speakOfAll() {
  if (inUse !== "en") take(await LATER_WORDS[inUse]());
}

/** @param {Record<string, any> | undefined} words */
function take(words) {
  translated = { ...translated, ...words };
  for (const [name, { held, english }] of known) fill(held, translated[name] ?? english);
}

/** A module may hold on to a part of the words: the part stays, what it says changes. @param {any} held @param {any} words */
function fill(held, words) {
  for (const [key, said] of Object.entries(words)) {
    if (said?.constructor === Object) fill((held[key] ??= {}), said);
    else held[key] = said;
  }
}

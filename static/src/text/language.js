/** Which language the interface speaks. Its words stay the same objects while a language fills them with its own. */

/** @typedef {"en" | "de" | "es"} Language */

export const LANGUAGES = /** @type {const} */ (["en", "de", "es"]);

/**
 * @template Words
 * @typedef {Record<Exclude<Language, "en">, () => Promise<{ words: Words }>>} Others
 */

/** @typedef {{ held: any, english: any, others: Others<any>, says: Language }} Room the words of one screen, or of what screens share */

/** @type {Room[]} those whose modules were fetched so far */
const rooms = [];
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
 * English comes with the module that asks for it; the words of another language are fetched, those of each room by themselves.
 *
 * @template Words
 * @param {Words} english
 * @param {Others<NoInfer<Words>>} others
 * @param {object} [held] what to fill
 * @returns {Words} in the language in use as soon as it was waited for, also when that changes
 */
export function spoken(english, others, held = {}) {
  fill(held, english);
  rooms.push({ held, english, others, says: "en" });
  return /** @type {Words} */ (held);
}

/** Changes the language in use; it is English where the words of another cannot be fetched. @param {Language} language */
export async function speak(language) {
  inUse = language;
  await speakOfAll().catch(() => speak("en"));
}

/** Waits for the words of all modules that were fetched; rejects where they cannot be. */
export async function speakOfAll() {
  await Promise.all(rooms.filter(({ says }) => says !== inUse).map((room) => change(room, inUse)));
}

/** @param {Room} room @param {Language} language */
async function change(room, language) {
  const { words } = language === "en" ? { words: room.english } : await room.others[language]();
  if (language !== inUse) return;
  fill(room.held, words);
  room.says = language;
}

/** A module may hold on to a part of the words: the part stays, what it says changes. @param {any} held @param {any} words */
function fill(held, words) {
  for (const [key, said] of Object.entries(words)) {
    if (said?.constructor === Object) fill((held[key] ??= {}), said);
    else held[key] = said;
  }
}

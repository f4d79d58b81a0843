import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";

import { inWords } from "../../static/src/text/de/today.js";
import { LANGUAGES, languageFor, languageInUse, speak, speakOfAll } from "../../static/src/text/language.js";
import { settings } from "../../static/src/text/settings.js";
import { share } from "../../static/src/text/share.js";
import { text } from "../../static/src/text/text.js";
import { fullDate, longDate, number } from "../../static/src/ui/format.js";

Object.defineProperty(globalThis, "navigator", { value: { languages: ["fr-FR", "de-AT", "en-GB"] }, configurable: true });

const TEXT = new URL("../../static/src/text/", import.meta.url);
const ROOMS = (await readdir(new URL("en/", TEXT))).sort();
const ENGLISH = await wordsOf("en");
const OTHERS = { de: await wordsOf("de"), es: await wordsOf("es") };
/** Names, units, signs and addresses that are the same in the other language. */
const ALIKE = /^[^\p{L}]*$|^.{0,5}$|^https:/u;

/** @returns {Promise<Record<string, any>>} the words of every room of a language, by its name */
async function wordsOf(language) {
  const modules = await Promise.all(ROOMS.map((room) => import(new URL(`${language}/${room}`, TEXT).href)));
  return Object.fromEntries(modules.map(({ words }, index) => [ROOMS[index].replace(/\.js$/, ""), words]));
}

/** Every word or sentence of a language by its place. */
function placesOf(words, place = "") {
  return Object.entries(words).flatMap(([key, said]) => {
    const here = place ? `${place}.${key}` : key;
    return typeof said === "object" ? placesOf(said, here) : [[here, said]];
  });
}

/** What a sentence says of the things it is told, each of which must be in it. */
function said(sentence, value) {
  return String(sentence(...Array.from({ length: sentence.length }, (_, index) => value(index))));
}

for (const [language, others] of Object.entries(OTHERS)) {
  test(`${language} has every word that English has, and no other`, () => {
    for (const [room, english] of Object.entries(ENGLISH)) {
      const [places, otherPlaces] = [english, others[room]].map((words) => placesOf(words).map(([place]) => place).sort());
      assert.deepEqual(otherPlaces, places);
    }
  });

  test(`a sentence of ${language} is told as many things as the English one`, () => {
    for (const [room, english] of Object.entries(ENGLISH)) {
      const other = new Map(placesOf(others[room]));
      for (const [place, sentence] of placesOf(english)) {
        assert.equal(typeof other.get(place), typeof sentence, place);
        if (typeof sentence === "function") assert.equal(other.get(place).length, sentence.length, place);
      }
    }
  });

  test(`a sentence of ${language} says everything it is told`, () => {
    const told = (index) => 101 + index;
    for (const [room, english] of Object.entries(ENGLISH)) {
      const other = new Map(placesOf(others[room]));
      for (const [place, sentence] of placesOf(english)) {
        if (typeof sentence !== "function" || UNEVEN.has(place)) continue;
        let [wanted, given] = ["", ""];
        try {
          wanted = said(sentence, told);
        } catch {
          continue; // it is told lists or records, not numbers
        }
        given = said(other.get(place), told);
        const numbers = (words) => (words.match(/\d+/g) ?? []).filter((each) => Number(each) > 100 && Number(each) < 110).sort();
        assert.deepEqual(numbers(given), numbers(wanted), `${place}: ${given}`);
      }
    }
  });

  test(`${language} has words of its own, written as it writes`, () => {
    for (const [room, english] of Object.entries(ENGLISH)) {
      const other = new Map(placesOf(others[room]));
      for (const [place, words] of placesOf(english)) {
        const own = other.get(place);
        if (typeof words !== "string") continue;
        assert.equal(own === "", words === "" && place !== "app.translationNotChecked", `${place} is empty`);
        const isTitle = place.endsWith("source.title");
        assert.ok(own !== words || isTitle || ALIKE.test(words) || SAME.has(words), `${place} is still English: ${own}`);
        assert.ok(!/["']|\.\.\.|”/.test(own) || place.startsWith("files."), `${place}: ${own}`);
      }
    }
  });
}

/** Counted in words, not in digits, by one language or the other. */
const UNEVEN = new Set(["dayDose.unusual"]);
const SAME = new Set([
  "Retinote", "FHIR (JSON)", "Median", "Region", "Check-in", "Check-ins", "date", "treatment_day", "mg/kg", "Name",
  "Absorica LD", " Absorica LD", "report.fhir.json", "Acne fulminans", "iPLEDGE (REMS)",
  "Acknowledgement of Risk Form", "Android, Firefox", "Mac, Safari",
]);

test("the first language of the browser that the app speaks is spoken, and a chosen one before it", () => {
  assert.equal(languageFor("system", ["fr-FR", "de-AT", "en-US"]), "de");
  assert.equal(languageFor("system", ["fr-FR"]), "en");
  assert.equal(languageFor("system", ["den-CA", "en"]), "en");
  assert.equal(languageFor("en", ["de-DE"]), "en");
  assert.equal(languageFor("de", []), "de");
  assert.equal(languageFor("tlh", ["de"]), "de");
});

test("words that a module holds on to change with the language, and come back", async () => {
  await speak("de");
  await speakOfAll();
  assert.deepEqual([languageInUse(), text.day.yes, settings.title, share.title], ["de", "Ja", "Einstellungen", "Für deinen Arztbesuch"]);

  await speak("en");
  assert.deepEqual([languageInUse(), text.day.yes, settings.title, share.title], ["en", "Yes", "Settings", "For your doctor"]);
});

test("dates and numbers are written as the language writes them", async () => {
  assert.equal(fullDate("2026-03-02"), "2 March 2026");
  assert.equal(number(1234.5), "1,234.5");

  await speak("de");
  assert.equal(fullDate("2026-03-02"), "2. März 2026");
  assert.equal(longDate("2026-03-02"), "Montag, 2. März");
  assert.equal(number(1234.5), "1\u00a0234,5", "as in Austria, which is where the browser says it is");
  await speak("en");
});

test("what is counted agrees with its number in every language", () => {
  const said = (say, ...languages) => languages.map(say);

  assert.deepEqual(said(({ regimen }) => regimen.supply.capsulesLeft("1", "20"), ENGLISH, OTHERS.de, OTHERS.es), [
    "1 capsule of 20 mg",
    "1 Kapsel zu 20 mg",
    "1 cápsula de 20 mg",
  ]);
  assert.deepEqual(said(({ treatment }) => treatment.where.plannedEach("40 mg", 2, true), ENGLISH, OTHERS.de, OTHERS.es), [
    "40 mg today and tomorrow.",
    "40 mg heute und morgen.",
    "40 mg hoy y mañana.",
  ]);
  assert.deepEqual([1, 2].map(OTHERS.es.report.course.missed), ["1 no tomada", "2 no tomadas"]);
  assert.equal(OTHERS.es.regimen.supply.line.count("1", "20"), "Contada 1 de 20 mg");
});

test("an amount in German words lets a slipped digit be heard", () => {
  const amounts = { 0: "null", 1: "eins", 15: "fünfzehn", 40: "vierzig", 21: "einundzwanzig", 101: "einhunderteins" };
  for (const [amount, words] of Object.entries(amounts)) assert.equal(inWords(Number(amount)), words);
  assert.equal(inWords(250), "zweihundertfünfzig");
  assert.equal(inWords(999), "neunhundertneunundneunzig");
  assert.equal(inWords(222.5), "zweihundertzweiundzwanzig Komma fünf");
  assert.equal(inWords(1000), "eintausend");
});

test("every room of words is there in every language, and speaks all of them", async () => {
  for (const language of LANGUAGES) assert.deepEqual((await readdir(new URL(`${language}/`, TEXT))).sort(), ROOMS, language);
  for (const room of ROOMS) {
    const door = await readFile(new URL(room, TEXT), "utf8");
    assert.deepEqual(door.match(/"\.\/\w\w\/.*?"/g).sort(), LANGUAGES.map((language) => `"./${language}/${room}"`).sort());
  }
});

test("the languages that can be chosen are those that have words", () => {
  assert.deepEqual([...LANGUAGES].sort(), ["en", ...Object.keys(OTHERS)].sort());
});

test("every note of the example course has its words", async () => {
  const course = JSON.parse(await readFile(new URL("../../schemas/example-course.json", import.meta.url), "utf8"));
  const notes = course.records.flatMap(({ fields }) => fields.note ?? []);

  assert.deepEqual(ENGLISH.today.example.notes, notes);
});

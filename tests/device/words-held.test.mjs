/** Modules start in English: what they keep of the words must be a part, whose words change, and never a word. */

import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { languageInUse, speak, speakOfAll, spoken } from "../../static/src/text/language.js";

const SOURCE = fileURLToPath(new URL("../../static/src", import.meta.url));
const { build } = createRequire(new URL("../../static/package.json", import.meta.url))("esbuild");
/** They put the others together when they start, in a page. */
const STARTERS = new Set(["viewer/main.js", "views/later.js"]);

/** As much of a page as modules look at while they start. */
Object.assign(globalThis, {
  addEventListener: () => undefined,
  location: { hash: "" },
  matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  navigator: { onLine: true, languages: [] },
});

/** Words that note which of them are read. */
const NOTED = `
  export * from ${JSON.stringify(`${SOURCE}/text/language.js`)};
  globalThis.wordsRead = [];
  export const spoken = noted;
  function noted(words) {
    return new Proxy(words, {
      get(part, key) {
        if (part[key]?.constructor === Object) return noted(part[key]);
        if (key in part) globalThis.wordsRead.push(key);
        return part[key];
      },
    });
  }`;

async function wordsReadAtTheStartOf(contents) {
  const noted = {
    name: "noted words",
    setup(plugins) {
      plugins.onResolve({ filter: /^\.\/language\.js$/ }, ({ importer }) =>
        importer.startsWith(`${SOURCE}/text/`) ? { path: "language", namespace: "noted" } : undefined,
      );
      plugins.onLoad({ filter: /./, namespace: "noted" }, () => ({ contents: NOTED, resolveDir: SOURCE }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: SOURCE },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    plugins: [noted],
    logLevel: "warning",
  });
  const file = join(await mkdtemp(join(tmpdir(), "words-")), "started.mjs");
  await writeFile(file, outputFiles[0].text);
  try {
    await import(file);
  } finally {
    await rm(dirname(file), { recursive: true });
  }
  return globalThis.wordsRead;
}

test("no module reads a word while it starts", async () => {
  const rooms = ["report", "ui", "viewer", "views"];
  const files = await Promise.all(rooms.map(async (room) => (await readdir(`${SOURCE}/${room}`)).map((name) => `${room}/${name}`)));
  const modules = files.flat().filter((name) => name.endsWith(".js") && !STARTERS.has(name));

  assert.deepEqual(await wordsReadAtTheStartOf(modules.map((name) => `import "./${name}";`).join("\n")), []);
});

test("a word that is read at the start would be found, a part would not", async () => {
  const reads = `
    import { text } from "./text/text.js";
    const { day } = text;
    export const later = () => day.no;
    export const title = day.yes;`;

  assert.deepEqual(await wordsReadAtTheStartOf(reads), ["yes"]);
});

/** A way to words that does not answer the first time. */
function atTheSecondTry(words) {
  let tries = 0;
  return async () => {
    if (++tries === 1) throw new TypeError("Failed to fetch");
    return { words };
  };
}

test("where the words of a language cannot be fetched all is English, and it can be chosen again", async () => {
  const others = { de: atTheSecondTry({ greeting: "Guten Tag" }), es: async () => ({ words: { greeting: "Buenos días" } }) };
  const words = spoken({ greeting: "Good day" }, others);

  await speak("de");
  assert.deepEqual([languageInUse(), words.greeting], ["en", "Good day"]);
  await speak("de");
  assert.deepEqual([languageInUse(), words.greeting], ["de", "Guten Tag"]);
});

test("the words of a module that comes later are waited for, and asked for again", async () => {
  await speak("de");
  const words = spoken({ thanks: "Thank you" }, { de: atTheSecondTry({ thanks: "Danke" }), es: atTheSecondTry({}) });

  await assert.rejects(speakOfAll(), TypeError);
  await speakOfAll();

  assert.equal(words.thanks, "Danke");
});

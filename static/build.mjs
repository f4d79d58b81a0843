/**
 * Builds dist/ from public/ and src/: hashed assets, pages that name them, the service worker with its list of
 * files, and compressed twins. A page in public/ names its sources by their place in src/ (`/main.js`,
 * `/styles.css`); those are the entry points. `--size` also fails when the first screen is too heavy.
 */
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as esbuild from "esbuild";
import { ESBUILD, bundleAssets } from "./build/bundle.mjs";
import { compress, firstScreenSize, report } from "./build/compressed.mjs";
import { FIRST_VISITS, readPages, writeFirstVisits, writePages } from "./build/pages.mjs";
import { OUTPUT, PUBLIC, ROOT, SCHEMAS, VIEWER_FOLDER, VIEWER_PAGE, filesBelow, inOneLanguage } from "./build/places.mjs";
import { LANGUAGES } from "./src/text/language.js";

const NOT_IN_SHELL = new Set(["licences.txt", VIEWER_PAGE, ...FIRST_VISITS.values()]);

process.chdir(ROOT);
await rm(OUTPUT, { recursive: true, force: true });
await mkdir(OUTPUT, { recursive: true });
await cp(PUBLIC, OUTPUT, { recursive: true });
const catalogues = await writeData();
const pages = await readPages();
const bundle = await bundleAssets(pages, VIEWER_PAGE);
await writePages(pages, bundle);
await writeFirstVisits(bundle, catalogues);
await writeFile(path.join(OUTPUT, "licences.txt"), await licences());
const version = await writeServiceWorker();
await compress();
const size = await firstScreenSize(pages, bundle);
report(version, size);

/**
 * The data of the shell: what `GET /api/v1/catalogue` answers (questions, rules, the check-in, contacts, laboratory
 * values and programmes), a file for each language, and the example course.
 *
 * @returns {Promise<Map<string, object>>} the catalogue by language
 */
async function writeData() {
  const read = async (name) => JSON.parse(await readFile(path.join(SCHEMAS, name), "utf8"));
  const catalogue = {
    items: await read("catalogue/items.json"),
    urgent_rules: await read("rules/urgent.json"),
    trend_rules: await read("rules/trends.json"),
    check_in: await read("questionnaires/check-in.json"),
    contacts: await read("contacts/contacts.json"),
    labs: await read("catalogue/labs.json"),
    programmes: await read("programmes/programmes.json"),
  };
  const catalogues = new Map(LANGUAGES.map((language) => [language, inLanguage(catalogue, language)]));
  for (const [language, words] of catalogues) {
    await writeFile(path.join(OUTPUT, inOneLanguage("catalogue", language, "json")), JSON.stringify(words));
  }
  await cp(path.join(SCHEMAS, "example-course.json"), path.join(OUTPUT, "example-course.json"));
  return catalogues;
}

/** Every object of words by language keeps those of one, or the English ones where there are none of it. */
function inLanguage(value, language) {
  if (Array.isArray(value)) return value.map((each) => inLanguage(each, language));
  if (typeof value !== "object" || value === null) return value;
  if ("en" in value) return language in value ? { [language]: value[language] } : { en: value.en };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inLanguage(each, language)]));
}

/** The notices that the licences of what is bundled ask to travel with it. */
async function licences() {
  const { dependencies } = JSON.parse(await readFile("package.json", "utf8"));
  const notices = Object.keys(dependencies).sort().map(async (name) => {
    const folder = path.join("node_modules", name);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name}\n\n${file ? await readFile(path.join(folder, file), "utf8") : "see its package"}\n`;
  });
  return (await Promise.all(notices)).join("\n");
}

/** The service worker's list holds every file with its content hash; the hash of the list is the version. */
async function writeServiceWorker() {
  const names = (await filesBelow(OUTPUT)).filter((name) => !NOT_IN_SHELL.has(name) && !name.startsWith(`${VIEWER_FOLDER}/`));
  const shell = await Promise.all(names.map(async (name) => ({
    url: `/${name}`,
    integrity: `sha256-${sha256(await readFile(path.join(OUTPUT, name)), "base64")}`,
  })));
  const version = sha256(JSON.stringify(shell), "hex").slice(0, 12);
  await esbuild.build({
    ...ESBUILD,
    entryPoints: ["src/service-worker.js"],
    outfile: "dist/sw.js",
    format: "iife",
    // A worker draws nothing: of the signals it needs the part without Preact.
    alias: { "@preact/signals": "@preact/signals-core" },
    define: { SHELL_FILES: JSON.stringify(shell), SHELL_VERSION: JSON.stringify(version) },
  });
  return version;
}

function sha256(content, encoding) {
  return createHash("sha256").update(content).digest(encoding);
}

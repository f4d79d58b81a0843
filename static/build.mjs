/**
 * Builds dist/ from public/ and src/: hashed assets, pages that name them, the service worker with its list of
 * files, and compressed twins. A page in public/ names its sources by their place in src/ (`/main.js`,
 * `/styles.css`); those are the entry points. `--size` also fails when the first screen is too heavy.
 */
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { LANGUAGES } from "./src/text/language.js";

const ROOT = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const SOURCE = path.join(ROOT, "src");
const PUBLIC = path.join(ROOT, "public");
const SCHEMAS = path.join(ROOT, "..", "schemas");
const OUTPUT = path.join(ROOT, "dist");
const FIRST_SCREEN_LIMIT_BYTES = 40_000;
const COMPRESSIBLE = new Set([".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest"]);
/** What `views/fetch-later.js` fetches, by the part of the address that asks for it. */
const SCREEN_PIECES = {
  "treatment/labs": "views/labs.js",
  "settings/data": "views/settings-data.js",
  ...Object.fromEntries(
    ["trends", "treatment", "history", "settings", "check-in", "share", "help"].map((name) => [name, `views/${name}.js`]),
  ),
};
/** The page for whoever gets a link is no part of the app: the phone neither keeps it nor pays for it. */
const VIEWER_PAGE = "view.html";
const VIEWER_FOLDER = "assets/view";
const NOT_IN_SHELL = new Set(["licences.txt", VIEWER_PAGE]);
const ESBUILD = { bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none" };

process.chdir(ROOT);
await rm(OUTPUT, { recursive: true, force: true });
await mkdir(OUTPUT, { recursive: true });
await cp(PUBLIC, OUTPUT, { recursive: true });
await writeData();
const pages = await readPages();
const bundle = await bundleAssets(pages, VIEWER_PAGE);
await writePages(pages, bundle);
await writeFile(path.join(OUTPUT, "licences.txt"), await licences());
const version = await writeServiceWorker();
await compress();
const size = await firstScreenSize(pages, bundle);
report(version, size);

/**
 * The data of the shell: what `GET /api/v1/catalogue` answers (questions, rules, the check-in, contacts, laboratory
 * values and programmes), a file for each language, and the example course.
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
  for (const language of LANGUAGES) {
    const name = language === "en" ? "catalogue.json" : `catalogue-${language}.json`;
    await writeFile(path.join(OUTPUT, name), JSON.stringify(inLanguage(catalogue, language)));
  }
  await cp(path.join(SCHEMAS, "example-course.json"), path.join(OUTPUT, "example-course.json"));
}

/** Every object of words by language keeps those of one, or the English ones where there are none of it. */
function inLanguage(value, language) {
  if (Array.isArray(value)) return value.map((each) => inLanguage(each, language));
  if (typeof value !== "object" || value === null) return value;
  if ("en" in value) return language in value ? { [language]: value[language] } : { en: value.en };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inLanguage(each, language)]));
}

/** @returns {Promise<Map<string, string>>} page name to its text */
async function readPages() {
  const names = (await readdir(PUBLIC)).filter((name) => name.endsWith(".html"));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(PUBLIC, name), "utf8")])),
  );
}

/** The sources a page names, as paths below src/. */
function sourcesOf(page) {
  const named = [...page.matchAll(/(?:src|href)="\/([^"#?]+\.(?:js|css))"/g)].map((match) => match[1]);
  return named.filter((name) => existsSync(path.join(SOURCE, name)));
}

/** The app's pages share what they load; the viewer has all of its own in one file, so that neither changes the other. */
async function bundleAssets(pages, viewerPage) {
  const viewer = sourcesOf(pages.get(viewerPage));
  const app = [...pages].filter(([name]) => name !== viewerPage).flatMap(([, page]) => sourcesOf(page));
  const bundles = [await bundled([...new Set(app)], "assets"), await bundled(viewer, VIEWER_FOLDER)];
  return { outputs: Object.assign({}, ...bundles.map(({ outputs }) => outputs)) };
}

async function bundled(sources, folder) {
  const { metafile } = await esbuild.build({
    ...ESBUILD,
    entryPoints: sources.map((name) => path.join("src", name)),
    outdir: path.join("dist", folder),
    outbase: "src",
    splitting: true,
    metafile: true,
    plugins: [sourcesOfPieces(sources.find((name) => name.endsWith("main.js")))],
    entryNames: "[dir]/[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    logLevel: "warning",
  });
  return metafile;
}

function sourcesOfPieces(first) {
  return {
    name: "sources-of-pieces",
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ kind, path: name, resolveDir }) =>
        kind === "dynamic-import" ? { path: path.join(resolveDir, name), pluginData: { isPiece: true } } : undefined,
      );
      build.onLoad({ filter: /\/src\/.+\.js$/ }, async ({ path: file, pluginData }) => ({
        contents: (pluginData?.isPiece ? whatItRestsOn(file, first) : "") + withoutIndentation(file, await readFile(file, "utf8")),
        loader: "js",
      }));
    },
  };
}

/**
 * A piece that is fetched later rests on the first screen, and a screen on `later.js` too. Said here, it keeps both of
 * them whole: esbuild would cut out whatever only some of the pieces share, into dozens of small files. So a `main.js`
 * waits for no piece while it starts, or both would wait for ever.
 */
function whatItRestsOn(file, first) {
  const isWords = file.startsWith(path.join(SOURCE, "text/"));
  const rests = [first, ...(isWords ? [] : ["views/later.js"])].map((name) => path.join(SOURCE, name));
  return rests.filter((each) => each !== file).map((each) => `import ${JSON.stringify(each)};`).join("");
}

/**
 * Indentation inside the markup templates would travel to the phone, and so would line breaks beside a tag, which htm
 * leaves out anyway; other line breaks stay, so nothing changes meaning.
 */
function withoutIndentation(file, source) {
  return /\/src\/(report|ui|viewer|views)\/[^/]+$/.test(file) ? source.replace(/\n\s+/g, "\n").replace(/(?<=[>}])\n(?=<)|(?<=[^=]>)\n(?=\$\{)/g, "") : source;
}

/** The built file of a source, as a path from the root of this folder. */
function builtFrom(bundle, source) {
  const [file] = Object.entries(bundle.outputs).find(([, output]) => output.entryPoint === `src/${source}`);
  return file;
}

/** A built file and everything it imports before it can run. */
function withStaticImports(bundle, file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const imported of bundle.outputs[file].imports) {
    if (imported.kind === "import-statement") withStaticImports(bundle, imported.path, seen);
  }
  return seen;
}

function urlOf(file) {
  return `/${path.relative("dist", file).split(path.sep).join("/")}`;
}

async function writePages(pages, bundle) {
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
    url: name === "index.html" ? "/" : `/${name}`,
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

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.split(path.sep).join("/"))
    .sort();
}

function brotli(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

function gzip(content) {
  return gzipSync(content, { level: 9 });
}

async function compress() {
  for (const name of await filesBelow(OUTPUT)) {
    if (!COMPRESSIBLE.has(path.extname(name))) continue;
    const content = await readFile(path.join(OUTPUT, name));
    await writeFile(path.join(OUTPUT, `${name}.br`), brotli(content));
    await writeFile(path.join(OUTPUT, `${name}.gz`), gzip(content));
  }
}

async function firstScreenSize(pages, bundle) {
  const page = (pages.get("index.html") ?? "").replaceAll(/<link rel="prefetch"[^>]*>/g, "");
  const entries = sourcesOf(page).map((source) => builtFrom(bundle, source));
  const files = new Set(entries.flatMap((file) => [...withStaticImports(bundle, file)]));
  const rows = [];
  for (const file of files) {
    const content = await readFile(file);
    rows.push({ file: urlOf(file), raw: content.length, gzip: gzip(content).length, brotli: brotli(content).length });
  }
  return rows;
}

function report(version, rows) {
  const total = (column) => rows.reduce((sum, row) => sum + row[column], 0);
  const line = (row) => `  ${[row.raw, row.gzip, row.brotli].map((bytes) => String(bytes).padStart(8)).join("")}  ${row.file}`;
  console.log(`built ${version}; first screen in bytes: raw, gzip, brotli`);
  rows.forEach((row) => console.log(line(row)));
  console.log(line({ file: "together", raw: total("raw"), gzip: total("gzip"), brotli: total("brotli") }));
  if (process.argv.includes("--size") && total("gzip") > FIRST_SCREEN_LIMIT_BYTES) {
    console.error(`the first screen is over ${FIRST_SCREEN_LIMIT_BYTES} bytes compressed`);
    process.exitCode = 1;
  }
}

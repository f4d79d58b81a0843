/** The scripts and styles that the pages name, as hashed files of which each screen fetches its own. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { transformAsync } from "@babel/core";
import htm from "babel-plugin-htm";
import * as esbuild from "esbuild";
import { SOURCE, VIEWER_FOLDER, VIEWER_PAGE } from "./places.mjs";

export const ESBUILD = { bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none" };
const UNCONFIGURED = { configFile: false, babelrc: false, compact: false };

/** The app's pages share what they load; the viewer has all of its own in one file, so that neither changes the other. */
export async function bundleAssets(pages, viewerPage) {
  const viewer = sourcesOf(pages.get(viewerPage));
  const app = [...pages].filter(([name]) => name !== viewerPage).flatMap(([, page]) => sourcesOf(page));
  const bundles = [await bundled([...new Set(app)], "assets"), await bundled(viewer, VIEWER_FOLDER)];
  return { outputs: Object.assign({}, ...bundles.map(({ outputs }) => outputs)) };
}

/** The sources a page names, as paths below src/. */
export function sourcesOf(page) {
  const named = [...page.matchAll(/(?:src|href)="\/([^"#?]+\.(?:js|css))"/g)].map((match) => match[1]);
  return named.filter((name) => existsSync(path.join(SOURCE, name)));
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
        contents: (pluginData?.isPiece ? whatItRestsOn(file, first) : "") + (await withoutTemplates(await readFile(file, "utf8"))),
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

/** Markup becomes calls of `h`, so that no phone has to read templates, nor is sent what reads them. */
async function withoutTemplates(source) {
  if (!source.includes("html`")) return source;
  const { code } = await transformAsync(source, { plugins: [[htm, { import: "preact", useBuiltIns: true }]], ...UNCONFIGURED });
  return code;
}

/** The built file of a source, as a path from the root of this folder. */
export function builtFrom(bundle, source) {
  const [file] = Object.entries(bundle.outputs).find(([, output]) => output.entryPoint === `src/${source}`);
  return file;
}

/** A built file and everything it imports before it can run. */
export function withStaticImports(bundle, file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const imported of bundle.outputs[file].imports) {
    if (imported.kind === "import-statement") withStaticImports(bundle, imported.path, seen);
  }
  return seen;
}

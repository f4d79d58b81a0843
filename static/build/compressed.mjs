/** Compressed twins of what is served, and what the first screen weighs. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { builtFrom, sourcesOf, withStaticImports } from "./bundle.mjs";
import { OUTPUT, filesBelow, urlOf } from "./places.mjs";

const FIRST_SCREEN_LIMIT_BYTES = 40_000;
const COMPRESSIBLE = new Set([".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest"]);

export async function compress() {
  for (const name of await filesBelow(OUTPUT)) {
    if (!COMPRESSIBLE.has(path.extname(name))) continue;
    const content = await readFile(path.join(OUTPUT, name));
    await writeFile(path.join(OUTPUT, `${name}.br`), brotli(content));
    await writeFile(path.join(OUTPUT, `${name}.gz`), gzip(content));
  }
}

export async function firstScreenSize(pages, bundle) {
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

export function report(version, rows) {
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

function brotli(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

function gzip(content) {
  return gzipSync(content, { level: 9 });
}

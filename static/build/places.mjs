/** Where the build finds and puts things, and how a built file is asked for. */
import { readdir } from "node:fs/promises";
import path from "node:path";

export const ROOT = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "..");
export const SOURCE = path.join(ROOT, "src");
export const PUBLIC = path.join(ROOT, "public");
export const SCHEMAS = path.join(ROOT, "..", "schemas");
export const OUTPUT = path.join(ROOT, "dist");

/** The page for whoever gets a link is no part of the app: the phone neither keeps it nor pays for it. */
export const VIEWER_PAGE = "view.html";
export const VIEWER_FOLDER = "assets/view";

/** English bears no mark: it is what everybody gets whose language there is not. */
export function inOneLanguage(name, language, ending) {
  return language === "en" ? `${name}.${ending}` : `${name}-${language}.${ending}`;
}

export function urlOf(file) {
  return `/${path.relative("dist", file).split(path.sep).join("/")}`;
}

export async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.split(path.sep).join("/"))
    .sort();
}

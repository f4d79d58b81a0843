/**
 * Draws public/icons/ anew: the mark as SVG, and the PNGs that home screens ask for, through a local Chromium
 * (`node icons.mjs`, CHROMIUM names it). The files are committed, since building the app needs no browser.
 */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const ICONS = path.join(path.dirname(new URL(import.meta.url).pathname), "public", "icons");
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

const GROUND = "#0a5f63";
const PAPER = "#faf6ef";
const SHADE = "#a9d4cd";
const TODAY = "#f2b65a";

await writeFile(path.join(ICONS, "icon.svg"), icon({ corner: 112, scale: 1 }));
await draw("icon-192.png", 192, icon({ corner: 112, scale: 1 }));
await draw("icon-512.png", 512, icon({ corner: 112, scale: 1 }));
// Home screens cut these to their own shape: the ground reaches every edge, the mark stays in the safe circle.
await draw("icon-180.png", 180, icon({ corner: 0, scale: 0.92 }));
await draw("icon-maskable-512.png", 512, icon({ corner: 0, scale: 0.76 }));

/** @param {{corner: number, scale: number}} shape */
function icon({ corner, scale }) {
  const inset = 256 * (1 - scale);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
<rect width="512" height="512" rx="${corner}" fill="${GROUND}"/>
<g${scale === 1 ? "" : ` transform="translate(${inset} ${inset}) scale(${scale})"`}>
${leaf()}
${week()}
</g>
</svg>
`;
}

/** A drop that is also a leaf: one half in the light, a vein along its middle. */
function leaf() {
  return `<path fill="${PAPER}" d="M256 76c58 66 100 120 100 182a100 100 0 0 1-200 0c0-62 42-116 100-182z"/>
<path fill="${SHADE}" d="M256 76c58 66 100 120 100 182a100 100 0 0 1-100 100z"/>
<path fill="none" stroke="${GROUND}" stroke-width="14" stroke-linecap="round" d="M256 356V196M256 300l44-42M256 258l-34-34"/>`;
}

/** The seven days beneath it, today among them. */
function week() {
  const days = Array.from({ length: 7 }, (_, day) => {
    const isToday = day === 4;
    const fill = isToday ? TODAY : day < 4 ? PAPER : SHADE;
    const opacity = day > 4 ? ' opacity=".55"' : "";
    return `<circle cx="${112 + day * 48}" cy="424" r="${isToday ? 20 : 13}" fill="${fill}"${opacity}/>`;
  });
  return days.join("\n");
}

/** @param {string} name @param {number} size @param {string} svg */
async function draw(name, size, svg) {
  const folder = await mkdtemp(path.join(tmpdir(), "icons-"));
  const page = path.join(folder, "icon.html");
  const style = `html,body{margin:0;overflow:hidden}svg{display:block;width:${size}px;height:${size}px}`;
  await writeFile(page, `<!doctype html><style>${style}</style>${svg}`);
  execFileSync(CHROMIUM, [
    "--headless",
    "--no-sandbox",
    "--hide-scrollbars",
    "--default-background-color=00000000",
    `--user-data-dir=${path.join(folder, "profile")}`,
    `--window-size=${size},${size}`,
    `--screenshot=${path.join(ICONS, name)}`,
    `file://${page}`,
  ], { stdio: "ignore" });
  await rm(folder, { recursive: true, force: true });
}

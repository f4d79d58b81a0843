/**
 * Serves the app's own files from a cache that is filled and replaced as a whole, never touches the API, and sends what
 * waits when the browser says that there is a network again.
 */
import { SYNC_TAG, syncInBackground } from "./sync/background.js";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const CACHE_PREFIX = "retinote-shell-";
const CACHE = CACHE_PREFIX + SHELL_VERSION;
const PAGE = "/app.html";
const SHELL_URLS = new Set(SHELL_FILES.map((file) => file.url));

worker.addEventListener("install", (event) => event.waitUntil(fillCache()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("message", (event) => answerMessage(event));
worker.addEventListener("sync", (event) => {
  const { tag, waitUntil } = /** @type {ExtendableEvent & { tag: string }} */ (event);
  if (tag === SYNC_TAG) waitUntil.call(event, syncInBackground());
});
worker.addEventListener("fetch", (event) => {
  const answer = answerFor(event.request);
  if (answer) event.respondWith(answer);
});

/** What could not be filled is taken away: it would stand in the place of the version before. */
async function fillCache() {
  const isNew = !(await caches.has(CACHE));
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(SHELL_FILES.map((file) => keep(cache, file)));
  } catch (error) {
    if (isNew) await caches.delete(CACHE);
    throw error;
  }
}

/**
 * The integrity hash makes a half-deployed server fail the installation instead of mixing two versions.
 *
 * @param {Cache} cache
 * @param {ShellFile} file
 */
async function keep(cache, file) {
  const held = isHashed(file.url) ? await caches.match(file.url, { ignoreVary: true }) : undefined;
  const response = held ?? (await fetch(file.url, { integrity: file.integrity, cache: "no-cache" }));
  if (!response.ok) throw new Error(`${file.url} answered ${response.status}`);
  await cache.put(file.url, response);
}

/** @param {string} url */
function isHashed(url) {
  return url.startsWith("/assets/");
}

/** Keeps the version before this one, whose late-loaded screens an older tab may still ask for. */
async function takeOver() {
  const earlier = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE);
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** @param {ExtendableMessageEvent} event */
function answerMessage(event) {
  if (event.data === "skip-waiting") event.waitUntil(worker.skipWaiting());
  if (event.data === "version") event.ports[0]?.postMessage(SHELL_VERSION);
}

/**
 * @param {Request} request
 * @returns {Promise<Response> | undefined} undefined leaves the request to the browser
 */
function answerFor(request) {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin || isServers(url.pathname)) return undefined;
  const path = url.pathname === "/" ? PAGE : url.pathname;
  if (SHELL_URLS.has(path)) return fromShell(path, request);
  if (isHashed(url.pathname)) return fromAnyShell(request);
  return request.mode === "navigate" ? navigation(request) : undefined;
}

/** @param {string} path what only the server can answer, and the page for whoever is given a link */
function isServers(path) {
  return /^\/(api|shl|calendar|view|assets\/view|health|metrics)(\/|$)/.test(path);
}

/**
 * @param {string} path
 * @param {Request} request
 */
async function fromShell(path, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(request);
}

/** @param {Request} request */
async function fromAnyShell(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** @param {Request} request */
async function navigation(request) {
  try {
    return await fetch(request);
  } catch {
    return fromShell(PAGE, request);
  }
}

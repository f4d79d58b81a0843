import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const STATIC = new URL("../../static/", import.meta.url);
const { buildSync } = createRequire(new URL("build.mjs", STATIC))("esbuild");
const SOURCE = buildSync({
  entryPoints: [fileURLToPath(new URL("src/sw.js", STATIC))],
  bundle: true,
  write: false,
  format: "iife",
}).outputFiles[0].text;
const ORIGIN = "https://diary.example";
const OLD_SHELL = [
  { url: "/app.html", integrity: "old page" },
  { url: "/assets/main-A.js", integrity: "main A" },
  { url: "/assets/chunk-same.js", integrity: "same" },
];
const NEW_SHELL = [
  { url: "/app.html", integrity: "new page" },
  { url: "/assets/main-B.js", integrity: "main B" },
  { url: "/assets/chunk-same.js", integrity: "same" },
];

/** A browser with its caches, a network that serves `shell`, and one worker per version. */
function aBrowser() {
  const stored = new Map();
  const cacheOf = (name) => {
    if (!stored.has(name)) stored.set(name, new Map());
    const entries = stored.get(name);
    return {
      put: async (url, response) => void entries.set(url, response),
      match: async (request) => entries.get(pathOf(request))?.clone(),
    };
  };
  const browser = {
    isOnline: true,
    served: OLD_SHELL,
    fetched: [],
    caches: {
      open: async (name) => cacheOf(name),
      has: async (name) => stored.has(name),
      keys: async () => [...stored.keys()],
      delete: async (name) => stored.delete(name),
      match: async (request) => {
        for (const name of stored.keys()) {
          const found = await cacheOf(name).match(request);
          if (found) return found;
        }
        return undefined;
      },
    },
    async fetch(request, options) {
      const path = pathOf(request);
      browser.fetched.push(path);
      if (!browser.isOnline) throw new TypeError("Failed to fetch");
      const file = browser.served.find(({ url }) => url === path);
      if (options?.integrity && file?.integrity !== options.integrity) throw new TypeError("integrity");
      return new Response(file ? file.integrity : `network ${path}`, { status: 200 });
    },
  };
  return browser;
}

function pathOf(request) {
  return new URL(request.url ?? request, ORIGIN).pathname;
}

/** A service worker of one version, with `install`, `activate`, `message` and `get` to drive it. */
function aWorker(browser, shell, version) {
  const listeners = {};
  const done = [];
  const self = {
    location: { origin: ORIGIN },
    skipWaiting: async () => done.push("skipped waiting"),
    clients: { claim: async () => done.push("claimed") },
    addEventListener: (type, listener) => {
      listeners[type] = listener;
    },
  };
  const { caches, fetch } = browser;
  const given = { self, caches, fetch, URL, crypto, indexedDB, SHELL_FILES: shell, SHELL_VERSION: version };
  vm.runInNewContext(SOURCE, given);
  const lifecycle = async (type) => {
    let promise;
    listeners[type]({ waitUntil: (given) => (promise = given) });
    await promise;
  };
  return {
    done,
    install: () => lifecycle("install"),
    activate: () => lifecycle("activate"),
    message: (data, ports = []) => listeners.message({ data, ports, waitUntil: () => undefined }),
    /** The text answered, or undefined where the worker leaves the request to the browser. */
    async get(path, { mode = "cors", method = "GET" } = {}) {
      let answer;
      const url = new URL(path, ORIGIN).href;
      listeners.fetch({ request: { url, method, mode }, respondWith: (given) => (answer = given) });
      return answer && (await answer).text();
    },
  };
}

async function anInstalledWorker(browser) {
  const worker = aWorker(browser, OLD_SHELL, "old");
  await worker.install();
  await worker.activate();
  browser.fetched.length = 0;
  return worker;
}

test("after installation the app is served without the network", async () => {
  const browser = aBrowser();
  const worker = await anInstalledWorker(browser);
  browser.isOnline = false;

  assert.equal(await worker.get("/?source=homescreen", { mode: "navigate" }), "old page");
  assert.equal(await worker.get("/assets/main-A.js"), "main A");
  assert.deepEqual(browser.fetched, []);
  assert.deepEqual(worker.done, ["claimed"]);
});

test("what only the server can answer never passes through the worker", async () => {
  const worker = await anInstalledWorker(aBrowser());

  for (const path of ["/api/v1/sessions", "/shl/token", "/view", "/view?again", "/assets/view/viewer/main-A.js", "/health/live", "/metrics", "https://elsewhere.example/"])
    assert.equal(await worker.get(path, { mode: "navigate" }), undefined, path);
  assert.equal(await worker.get("/", { method: "POST" }), undefined);
  assert.equal(await worker.get("/elsewhere.png"), undefined);
});

test("an unknown page comes from the network, or is the app where there is none", async () => {
  const browser = aBrowser();
  const worker = await anInstalledWorker(browser);

  assert.equal(await worker.get("/anything", { mode: "navigate" }), "network /anything");
  browser.isOnline = false;
  assert.equal(await worker.get("/anything", { mode: "navigate" }), "old page");
});

test("a new version fetches only what changed, and waits until the page says so", async () => {
  const browser = aBrowser();
  await anInstalledWorker(browser);
  browser.served = NEW_SHELL;
  const next = aWorker(browser, NEW_SHELL, "new");
  await next.install();

  assert.deepEqual(browser.fetched.toSorted(), ["/app.html", "/assets/main-B.js"]);
  assert.deepEqual(next.done, []);
  next.message("anything else");
  assert.deepEqual(next.done, []);
  next.message("skip-waiting");
  assert.deepEqual(next.done, ["skipped waiting"]);
});

test("an older tab still finds its late-loaded screens, and older versions are cleared away", async () => {
  const browser = aBrowser();
  await anInstalledWorker(browser);
  for (const version of ["newer", "newest"]) {
    browser.served = NEW_SHELL;
    const next = aWorker(browser, NEW_SHELL, version);
    await next.install();
    await next.activate();
    browser.isOnline = false;
    const found = await next.get("/assets/main-A.js").catch(() => "gone");
    assert.equal(found, version === "newer" ? "main A" : "gone");
    assert.equal(await next.get("/", { mode: "navigate" }), "new page");
    browser.isOnline = true;
  }
  assert.deepEqual(await browser.caches.keys(), ["retinote-shell-newer", "retinote-shell-newest"]);
});

test("a server that is only half way to a new version installs nothing", async () => {
  const browser = aBrowser();
  await anInstalledWorker(browser);
  browser.served = [...OLD_SHELL, ...NEW_SHELL.slice(1)];

  await assert.rejects(aWorker(browser, NEW_SHELL, "new").install(), /integrity/);
});

test("an installation that failed takes nothing away from an older tab when the next one succeeds", async () => {
  const browser = aBrowser();
  await anInstalledWorker(browser);
  browser.served = [...OLD_SHELL, ...NEW_SHELL.slice(1)];
  await assert.rejects(aWorker(browser, NEW_SHELL, "half").install(), /integrity/);
  browser.served = NEW_SHELL;
  const next = aWorker(browser, NEW_SHELL, "new");
  await next.install();
  await next.activate();
  browser.isOnline = false;

  assert.deepEqual(await browser.caches.keys(), ["retinote-shell-old", "retinote-shell-new"]);
  assert.equal(await next.get("/assets/main-A.js"), "main A");
});

test("a worker that fails to install anew leaves the shell in use as it is", async () => {
  const browser = aBrowser();
  const worker = await anInstalledWorker(browser);
  browser.isOnline = false;
  await assert.rejects(aWorker(browser, OLD_SHELL, "old").install(), /fetch/);

  assert.equal(await worker.get("/", { mode: "navigate" }), "old page");
});

test("the worker tells its version", async () => {
  const worker = await anInstalledWorker(aBrowser());
  const told = [];
  worker.message("version", [{ postMessage: (version) => told.push(version) }]);

  assert.deepEqual(told, ["old"]);
});

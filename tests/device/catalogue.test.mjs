import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogueStatus, isOlder, keptCatalogue, readKept, writeKept } from "../../static/src/store/kept-catalogue.js";
import { watchCatalogue } from "../../static/src/sync/catalogue.js";
import { aClock } from "./builders.mjs";
import { aCatalogue, spoiled } from "./catalogues.mjs";

const BUILT_IN = "2026.11.1";
const NEWER = "2026.11.2";
const DAY_MS = 24 * 60 * 60_000;

/** A device with the built-in catalogue, before a server that gives `served`. */
function anApp(context, { served = aCatalogue({ pack_version: BUILT_IN }), etag = null, builtIn = BUILT_IN } = {}) {
  const { indexedDB } = globalThis;
  globalThis.indexedDB = new IDBFactory();
  context.after(() => Object.assign(globalThis, { indexedDB }));
  const app = {
    now: aClock("2026-11-23T08:00:00.000Z"),
    served,
    etag,
    asked: [],
    builtIn: aCatalogue({ pack_version: builtIn }),
    used: [],
    async fetch(url, { headers, credentials, cache }) {
      app.asked.push({ url, headers, credentials, cache });
      if (app.served instanceof Error) throw app.served;
      if (app.served instanceof Response) return app.served;
      if (app.etag !== null && headers["if-none-match"] === app.etag) return new Response(null, { status: 304 });
      const text = typeof app.served === "string" ? app.served : JSON.stringify(app.served);
      const type = { "content-type": "application/json" };
      return new Response(text, { headers: app.etag === null ? type : { ...type, etag: app.etag } });
    },
    /** As at a start of the app: the newest good one of kept and built-in, then the watch. */
    async start() {
      catalogueStatus.value = { version: null, confirmed_on: null, problem: null };
      const kept = await keptCatalogue();
      let inUse = kept !== undefined && !isOlder(kept, app.builtIn) ? kept : app.builtIn;
      const use = (catalogue) => {
        inUse = catalogue;
        app.used.push(catalogue.urgent_rules.pack_version);
      };
      const surroundings = { now: app.now, fetch: app.fetch, onOpportunity: () => () => undefined };
      const watch = watchCatalogue({ inUse: () => inUse, use }, surroundings);
      await watch.now();
      return { watch, inUse: () => inUse.urgent_rules.pack_version };
    },
  };
  return app;
}

test("a newer catalogue is taken up at once, and stands after a restart without a network", async (context) => {
  const app = anApp(context, { served: aCatalogue({ pack_version: NEWER }) });
  const before = await app.start();
  app.served = new TypeError("no network");
  const after = await app.start();

  assert.deepEqual([before.inUse(), after.inUse()], [NEWER, NEWER]);
  assert.deepEqual(app.used, [NEWER]);
  assert.deepEqual(catalogueStatus.value, { version: NEWER, confirmed_on: "2026-11-23", problem: null });
});

test("the catalogue is fetched without an account, past every cache", async (context) => {
  const app = anApp(context);
  await app.start();

  assert.deepEqual(app.asked, [{ url: "/api/v1/catalogue", headers: {}, credentials: "omit", cache: "no-store" }]);
});

test("the server is asked at most once a day", async (context) => {
  const app = anApp(context);
  const { watch } = await app.start();
  await watch.now();
  app.now.advance(DAY_MS - 1);
  await app.start();
  assert.equal(app.asked.length, 1);

  app.now.advance(1);
  await watch.now();
  assert.equal(app.asked.length, 2);
});

test("an app that brings another catalogue asks at once", async (context) => {
  const app = anApp(context);
  await app.start();
  app.builtIn = aCatalogue({ pack_version: NEWER });
  app.served = aCatalogue({ pack_version: NEWER });
  await app.start();

  assert.equal(app.asked.length, 2);
});

test("a clock that was set back does not keep the device from asking", async (context) => {
  const app = anApp(context);
  await app.start();
  app.now.set("2020-01-01T00:00:00.000Z");
  await app.start();

  assert.equal(app.asked.length, 2);
});

test("a server that gives a tag is asked whether anything has changed", async (context) => {
  const app = anApp(context, { served: aCatalogue({ pack_version: NEWER }), etag: '"one"' });
  const { watch, inUse } = await app.start();
  app.now.advance(2 * DAY_MS);
  await watch.now();

  assert.deepEqual(app.asked.map(({ headers }) => headers), [{}, { "if-none-match": '"one"' }]);
  assert.equal(inUse(), NEWER);
  assert.equal(catalogueStatus.value.confirmed_on, "2026-11-25");
});

const REFUSED = {
  "of a later format": spoiled((each) => void (each.urgent_rules.format = 3)),
  "with an operator that is not known": spoiled((each) => {
    each.urgent_rules.rules[0].also_when = { operator: "allOf", conditions: [{ operator: "mostly" }] };
  }),
  "with a tier that is not known": spoiled((each) => void (each.urgent_rules.rules[0].tier = "sometime")),
  "without the words of a warning": spoiled((each) => void delete each.urgent_rules.rules[0].title.en),
  "without rules": spoiled((each) => void (each.urgent_rules.rules = [])),
  "with a number that cannot be called": spoiled((each) => void delete each.contacts.regions[0].contacts[0].number),
  "that throws when it is evaluated": spoiled((each) => {
    each.trend_rules.rules[0].condition = { operator: "gradeOnDays", item: "*", days: 1, within_days: 1 };
  }),
  "that is cut off": JSON.stringify(aCatalogue()).slice(0, 5000),
  "that is something else": "[]",
};

for (const [name, served] of Object.entries(REFUSED)) {
  test(`a catalogue ${name} is refused: the old one stays, and a problem is shown`, async (context) => {
    const app = anApp(context, { served: aCatalogue({ pack_version: NEWER }) });
    await app.start();
    app.now.advance(2 * DAY_MS);
    if (typeof served !== "string") served.urgent_rules.pack_version = "2027.1.1";
    app.served = served;
    const { inUse } = await app.start();

    assert.equal(inUse(), NEWER);
    assert.deepEqual(app.used, [NEWER]);
    assert.deepEqual(catalogueStatus.value, { version: NEWER, confirmed_on: "2026-11-23", problem: "refused" });

    app.served = new TypeError("no network");
    const again = await app.start();
    assert.equal(again.inUse(), NEWER);
    assert.equal(catalogueStatus.value.problem, "refused");
  });
}

test("a problem is known before the later files are there, and gone with the next good catalogue", async (context) => {
  const app = anApp(context, { served: "{" });
  await app.start();
  catalogueStatus.value = { version: null, confirmed_on: null, problem: null };
  await keptCatalogue();
  assert.equal(catalogueStatus.value.problem, "refused");

  app.served = aCatalogue({ pack_version: BUILT_IN });
  app.now.advance(DAY_MS);
  await app.start();
  assert.equal(catalogueStatus.value.problem, null);
});

test("an older catalogue is refused, by number and part by part", async (context) => {
  const app = anApp(context, { builtIn: "2026.11.10", served: aCatalogue({ pack_version: "2026.11.9" }) });
  const { inUse } = await app.start();

  assert.equal(inUse(), "2026.11.10");
  assert.equal(catalogueStatus.value.problem, "older");
});

test("a catalogue of which one part is older is refused, whatever is newer in it", async (context) => {
  const served = aCatalogue({ pack_version: NEWER });
  served.contacts.contacts_version = "2025.1";
  const app = anApp(context, { served });
  const { inUse } = await app.start();

  assert.equal(inUse(), BUILT_IN);
  assert.equal(catalogueStatus.value.problem, "older");
});

test("a kept catalogue gives way to a newer one that the app brings", async (context) => {
  const app = anApp(context, { served: aCatalogue({ pack_version: NEWER }) });
  await app.start();
  app.served = new TypeError("no network");
  app.builtIn = aCatalogue({ pack_version: "2026.12.1" });
  const { inUse } = await app.start();

  assert.equal(inUse(), "2026.12.1");
});

const DAMAGES = {
  "a letter of it changed": (kept) => ({ ...kept, text: kept.text.replace("self_harm", "self_harn") }),
  "half of it is gone": (kept) => ({ ...kept, text: kept.text.slice(0, 1000) }),
  "it is of a format this app does not read": (kept) => {
    const text = kept.text.replace('"format":2', '"format":3');
    return { ...kept, text, sum: sumAsKept(text) };
  },
};

/** Kept whole by an app of another version: the sum is right. */
function sumAsKept(text) {
  return [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 0);
}

for (const [name, damage] of Object.entries(DAMAGES)) {
  test(`a kept catalogue is not used when ${name}`, async (context) => {
    const app = anApp(context, { served: aCatalogue({ pack_version: NEWER }), etag: '"one"' });
    await app.start();
    await writeKept(damage(await readKept()));
    app.served = new TypeError("no network");
    assert.equal((await app.start()).inUse(), BUILT_IN);

    app.served = aCatalogue({ pack_version: NEWER });
    const { inUse } = await app.start();

    assert.equal(inUse(), NEWER);
  });
}

test("where nothing can be kept, the newer catalogue still counts for this visit", async (context) => {
  const app = anApp(context, { served: aCatalogue({ pack_version: NEWER }) });
  globalThis.indexedDB = {
    open() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  };
  const { watch, inUse } = await app.start();
  await watch.now();

  assert.equal(inUse(), NEWER);
  assert.equal(app.asked.length, 1);
  assert.equal(await keptCatalogue(), undefined);
});

const SILENCES = {
  "no network": () => new TypeError("Failed to fetch"),
  "a sign-in page": () => new Response("<h1>Welcome</h1>", { headers: { "content-type": "text/html" } }),
  "a server in trouble": () => new Response("{}", { status: 503, headers: { "content-type": "application/json" } }),
};

for (const [name, silence] of Object.entries(SILENCES)) {
  test(`${name} is no answer: nothing is refused, and it is asked again`, async (context) => {
    const app = anApp(context, { served: silence() });
    const { watch } = await app.start();
    assert.deepEqual(catalogueStatus.value, { version: BUILT_IN, confirmed_on: "2026-11-23", problem: null });

    app.served = aCatalogue({ pack_version: NEWER });
    await watch.now();
    assert.deepEqual(app.used, [NEWER]);
  });
}

test("after 90 days without an answer, warnings may be out of date", async (context) => {
  const app = anApp(context);
  await app.start();
  app.served = new TypeError("no network");
  app.now.advance(90 * DAY_MS);
  const { watch } = await app.start();
  assert.equal(catalogueStatus.value.problem, null);

  app.now.advance(DAY_MS);
  await watch.now();
  assert.equal(catalogueStatus.value.problem, "unconfirmed");

  app.served = aCatalogue({ pack_version: BUILT_IN });
  await watch.now();
  assert.equal(catalogueStatus.value.problem, null);
});

test("90 days are counted from the first visit where the server was never reached", async (context) => {
  const app = anApp(context, { served: new TypeError("no network") });
  await app.start();
  app.now.advance(91 * DAY_MS);
  await app.start();

  assert.equal(catalogueStatus.value.problem, "unconfirmed");
});

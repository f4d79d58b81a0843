import assert from "node:assert/strict";
import { test } from "node:test";
import { request } from "../../static/src/sync/api.js";

function answering(context, answer) {
  const seen = [];
  const { fetch } = globalThis;
  context.after(() => Object.assign(globalThis, { fetch }));
  globalThis.fetch = async (url, options) => {
    seen.push({ url, ...options });
    return answer();
  };
  return seen;
}

const json = (status, body, type = "application/json") =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": type } });

test("JSON goes out and comes back, to the own origin only and past every cache", async (context) => {
  const seen = answering(context, () => json(200, { items: [] }));

  assert.deepEqual(await request("POST", "/sessions", { name: "robin" }), { items: [] });
  const [{ url, method, body, headers, credentials, cache, redirect }] = seen;
  assert.deepEqual(
    { url, method, body, headers, credentials, cache, redirect },
    {
      url: "/api/v1/sessions",
      method: "POST",
      body: '{"name":"robin"}',
      headers: { "content-type": "application/json" },
      credentials: "same-origin",
      cache: "no-store",
      redirect: "error",
    },
  );
});

test("an answer without content is undefined", async (context) => {
  answering(context, () => new Response(null, { status: 204 }));

  assert.equal(await request("DELETE", "/sessions/current"), undefined);
});

test("a problem arrives with its code, detail and fields", async (context) => {
  const fields = [{ path: "$.mood", code: "invalid-field", detail: "too high" }];
  const problem = { code: "invalid-field", detail: "1 field", fields, retry_after_seconds: 7 };
  answering(context, () => json(400, problem, "application/problem+json"));

  await assert.rejects(request("GET", "/sessions"), {
    name: "ApiError",
    status: 400,
    code: "invalid-field",
    detail: "1 field",
    fields,
    retryAfterSeconds: 7,
  });
});

test("no network, and the sign-in page of a wireless network, are both no answer of the server's", async (context) => {
  answering(context, () => {
    throw new TypeError("Failed to fetch");
  });
  await assert.rejects(request("GET", "/sessions"), { name: "OfflineError" });

  answering(context, () => new Response("<h1>Welcome to our café</h1>", { headers: { "content-type": "text/html" } }));
  await assert.rejects(request("GET", "/sessions"), { name: "OfflineError" });
});

test("an error that is not the server's own has a code that says so", async (context) => {
  answering(context, () => new Response("Bad gateway", { status: 502, headers: { "content-type": "text/plain" } }));
  await assert.rejects(request("GET", "/sessions"), { name: "ApiError", status: 502, code: "unexpected-answer" });

  answering(context, () => new Response("{", { status: 500, headers: { "content-type": "application/json" } }));
  await assert.rejects(request("GET", "/sessions"), { status: 500, code: "unexpected-answer" });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { installKind, isWorthOffering } from "../../static/src/views/install-kind.js";
import { hasUnseenNews } from "../../static/src/views/news.js";

const IOS = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const BROWSERS = {
  ios: [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${IOS} Version/18.0 Mobile/15E148 Safari/604.1`, 5],
  "ios-other": [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${IOS} CriOS/130.0 Mobile/15E148 Safari/604.1`, 5],
  android: ["Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36", 5],
  "firefox-android": ["Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0", 5],
  "safari-mac": [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${IOS} Version/18.0 Safari/605.1.15`, 0],
  desktop: ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36", 0],
  "firefox-desktop": ["Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0", 0],
};

for (const [kind, [userAgent, touchPoints]] of Object.entries(BROWSERS)) {
  test(`the way onto the home screen is that of ${kind}`, () => {
    assert.equal(installKind({ userAgent, touchPoints }), kind);
  });
}

test("an iPad that gives itself out as a Mac is known by its touch screen", () => {
  const [userAgent] = BROWSERS["safari-mac"];

  assert.equal(installKind({ userAgent, touchPoints: 5 }), "ios");
});

test("a computer is offered the home screen only where its browser offers it", () => {
  assert.equal(isWorthOffering("desktop", false), false);
  assert.equal(isWorthOffering("desktop", true), true);
  assert.equal(isWorthOffering("ios", false), true);
});

test("news are told once, and never to somebody who has just begun", () => {
  const news = ["2026-11-26", "2026-11-23"];

  assert.equal(hasUnseenNews(news, "2026-11-23", false), true);
  assert.equal(hasUnseenNews(news, undefined, false), true);
  assert.equal(hasUnseenNews(news, "2026-11-26", false), false);
  assert.equal(hasUnseenNews(news, undefined, true), false);
});

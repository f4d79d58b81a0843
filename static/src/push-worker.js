/** Shows reminders, and does what is tapped on them; the other half of the service worker. */

const page = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
/** Nothing that a locked screen may not show, for a message that cannot be read. */
const WORDLESS = { title: "Retinote", tag: "retinote-daily", navigate: "/#/today" };

page.addEventListener("push", (event) => event.waitUntil(show(event.data)));
page.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(event.action === "snooze" ? snooze(event.notification) : open(event.notification));
});
page.addEventListener("pushsubscriptionchange", (event) => {
  // The app renews what it knows when it is next opened; a page that is open can do so at once.
  /** @type {ExtendableEvent} */ (event).waitUntil(tellPages("push-changed"));
});

/** Browsers take a message that shows nothing amiss, so something is always shown. @param {PushMessageData | null} data */
async function show(data) {
  const { title, tag, navigate, lang = "en", actions = [], data: more = {} } = read(data);
  const options = { tag, lang, actions, icon: "/icons/icon-192.png", data: { ...more, navigate } };
  await page.registration.showNotification(title, options);
  await badge();
}

/** @param {PushMessageData | null} data */
function read(data) {
  try {
    return { ...WORDLESS, ...data?.json().notification };
  } catch {
    return WORDLESS;
  }
}

async function badge() {
  const { setAppBadge } = /** @type {any} */ (page.navigator);
  if (setAppBadge) await setAppBadge.call(page.navigator, 1).catch(() => undefined);
}

/** Put off for an hour; what the server did not hear of stays where it can be seen. @param {Notification} notification */
async function snooze(notification) {
  const isHeard = await fetch(notification.data.snooze, { method: "POST", credentials: "same-origin" }).then(
    (response) => response.ok,
    () => false,
  );
  if (isHeard) return;
  const { title, tag, lang, data } = notification;
  await page.registration.showNotification(title, { tag, lang, data, icon: "/icons/icon-192.png" });
}

/** @param {Notification} notification */
async function open(notification) {
  const target = new URL(notification.data?.navigate ?? WORDLESS.navigate, page.location.origin);
  if (target.origin !== page.location.origin) return;
  const pages = await page.clients.matchAll({ type: "window", includeUncontrolled: true });
  const shown = pages.find((each) => new URL(each.url).pathname === "/");
  if (!shown) return void (await page.clients.openWindow(target.href));
  // Its diary may hold what is not saved yet, so the page is not loaded again: it goes there itself.
  shown.postMessage({ goTo: target.hash });
  await shown.focus().catch(() => undefined);
}

/** @param {string} message */
async function tellPages(message) {
  const pages = await page.clients.matchAll({ type: "window" });
  for (const each of pages) each.postMessage(message);
}

/** What a browser can do about push messages, in the few words that the rest needs. */

/** @typedef {"yes" | "unsupported" | "install"} Support `install`: only once the app is on the Home Screen */

const PATIENCE_MS = 20_000;

/** The service worker that would show the messages is not there, and the browser does not say why. */
export class NoWorkerError extends Error {
  constructor() {
    super("the service worker did not become ready");
    this.name = "NoWorkerError";
  }
}

export function browserPush() {
  return {
    /** @returns {Support} */
    support() {
      if ("PushManager" in globalThis && "Notification" in globalThis && "serviceWorker" in navigator) return "yes";
      return isApplePhone() && !isInstalled() ? "install" : "unsupported";
    },

    permission: () => Notification.permission,
    ask: () => Notification.requestPermission(),
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: () => document.documentElement.lang || "en",

    /** @returns {Promise<string | undefined>} of the subscription that the browser holds */
    async endpoint() {
      return (await current())?.endpoint;
    },

    /**
     * @param {string} key of the server
     * @param {boolean} isFresh whether one that the browser still holds is of no use
     * @throws {NoWorkerError}
     */
    async subscribe(key, isFresh) {
      const registration = await readyWorker();
      if (isFresh) await (await current())?.unsubscribe();
      const options = { userVisibleOnly: true, applicationServerKey: key };
      const { endpoint, keys } = (await registration.pushManager.subscribe(options)).toJSON();
      return { endpoint: endpoint ?? "", keys: { p256dh: keys?.["p256dh"], auth: keys?.["auth"] } };
    },

    async unsubscribe() {
      await (await current())?.unsubscribe();
    },
  };
}

/** Without a worker there is no subscription either. */
async function current() {
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.pushManager.getSubscription();
}

/** Where registering failed, `ready` waits for ever. @returns {Promise<ServiceWorkerRegistration>} */
function readyWorker() {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoWorkerError()), PATIENCE_MS);
    navigator.serviceWorker.ready.then((registration) => {
      clearTimeout(timer);
      resolve(registration);
    }, reject);
  });
}

function isApplePhone() {
  const isTouchMac = navigator.platform === "MacIntel" && navigator.maxTouchPoints > 1;
  return isTouchMac || /iPhone|iPad|iPod/.test(navigator.userAgent);
}

function isInstalled() {
  return matchMedia("(display-mode: standalone)").matches;
}

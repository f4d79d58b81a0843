/** What belongs to one browser, where several run in one process: its databases and channels. */

/** Runs `open` with the globals of one browser; what it returns keeps using them. */
export async function inBrowser(storage, channel, open) {
  const { indexedDB, BroadcastChannel } = globalThis;
  globalThis.indexedDB = storage;
  globalThis.BroadcastChannel = class extends BroadcastChannel {
    constructor(name) {
      super(`${channel}-${name}`);
    }
  };
  try {
    return await open();
  } finally {
    Object.assign(globalThis, { indexedDB, BroadcastChannel });
  }
}

/** A browser that keeps nothing, as in some private windows. */
export function refuseStorage(context) {
  const { indexedDB } = globalThis;
  context.after(() => Object.assign(globalThis, { indexedDB }));
  globalThis.indexedDB = {
    open() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  };
}

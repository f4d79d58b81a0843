/** Where the browser has cleared the diary away but not the session, the server gives it back. */

import { openAccount } from "../sync/account.js";
import { banners } from "../text/today.js";
import { say } from "../ui/toast.js";
import { isFirstRun } from "./state.js";

/**
 * @param {import("./state.js").Diary} diary the person's own
 * @param {import("../sync/sync.js").Sync} sync
 */
export async function bringBack(diary, sync) {
  if (!isFirstRun.value || diary.meta.get("account") || diary.meta.get("is_erased_here")) return;
  // Without a network the next start looks again.
  const account = await openAccount(diary, sync).resume().catch(() => undefined);
  if (!account) return;
  await sync.now();
  if (!["treatment", "entries"].some((collection) => diary.all(collection).length > 0)) return;
  await diary.meta.set("firstRunDone", true);
  isFirstRun.value = false;
  say(banners.broughtBack);
}

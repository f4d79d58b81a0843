/** Takes up a new version of the app: when the person says so, and when nothing they typed would be lost. */

import { applyUpdate } from "../sync/updates.js";
import { banners } from "../text/today.js";
import { say } from "../ui/toast.js";
import { isAnythingUnsaved } from "../ui/unsaved.js";
import { writeKeptForms } from "./kept-form.js";

export async function takeUpdate() {
  // The tap has taken the focus out of a field; what that saves, and open forms, are on their way onto the device.
  await writeKeptForms();
  if (await isAnythingUnsaved()) say(banners.updateWaits);
  else applyUpdate();
}

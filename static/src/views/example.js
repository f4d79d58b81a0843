/** Looking around with example data: a diary of its own, apart from the person's and never sent. */

import { EXAMPLE_DIARY, openDiary } from "../store/diary.js";
import { fetchLater } from "./fetch-later.js";
import { exampleDiary, ownDiary, today } from "./state.js";
import { resetWarnings } from "./warnings.js";

export async function openExample() {
  const diary = await openDiary(EXAMPLE_DIARY);
  if (diary.all("entries").length === 0) {
    const { exampleRecords } = await fetchLater();
    for (const { collection, key, fields } of await exampleRecords(today.value))
      await diary.save(collection, key, fields);
  }
  resetWarnings();
  exampleDiary.value = diary;
  await ownDiary.value?.meta.set("isExampleOpen", true);
}

/** Delete the example and go back to the person's own diary. */
export async function removeExample() {
  const diary = exampleDiary.value;
  exampleDiary.value = null;
  resetWarnings();
  await ownDiary.value?.meta.set("isExampleOpen", undefined);
  await diary?.erase();
  diary?.close();
}

/** Take up the example again where it was being looked at. */
export async function reopenExample() {
  if (ownDiary.value?.meta.get("isExampleOpen")) await openExample();
}

/** Taking the diary along: a file with everything, and a table of the days. */

import { useState } from "preact/hooks";

import { exportedLines } from "../store/device-export.js";
import { exportedTable } from "../store/device-table.js";
import { download } from "../sync/data.js";
import { take as text } from "../text/data.js";
import { html } from "../ui/html.js";
import { reportProblem } from "../ui/toast.js";
import { catalogueInUse } from "./catalogue.js";
import { account, ownDiary, sync } from "./state.js";

export function TakeAlong() {
  const [isBusy, setIsBusy] = useState(false);

  /** @param {"ndjson" | "csv"} kind */
  async function take(kind) {
    setIsBusy(true);
    try {
      offer(await (account.value ? madeThere(account.value.diary_id, kind) : madeHere(kind)), `diary.${kind}`);
    } catch (error) {
      reportProblem(error);
    } finally {
      setIsBusy(false);
    }
  }

  return html`<section class="card" aria-labelledby="take-title">
    <h2 id="take-title">${text.title}</h2>
    <p>${text.detail}</p>
    ${!account.value && html`<p class="hint">${text.fromDevice}</p>`}
    <div class="button-stack">
      <button type="button" class="button" disabled=${isBusy} onClick=${() => take("ndjson")}>${text.everything}</button>
      <button type="button" class="button" disabled=${isBusy} onClick=${() => take("csv")}>${text.table}</button>
    </div>
  </section>`;
}

/** @param {string} diaryId @param {"ndjson" | "csv"} kind */
async function madeThere(diaryId, kind) {
  const made = await download(diaryId, kind);
  void sync.value?.now(); // the server has noted the copy, and the note is shown below
  return made;
}

/** The note comes after: no export tells of itself. @param {"ndjson" | "csv"} kind */
async function madeHere(kind) {
  const own = ownDiary.value;
  if (!own) throw new Error("no diary is open yet");
  const made = new Blob([kind === "csv" ? exportedTable(own, catalogueInUse()) : await exportedLines(own)]);
  await own.ledger.add({ kind: "device_exported", format: kind, days: own.all("entries").length });
  return made;
}

/** @param {Blob} blob @param {string} name */
export function offer(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Bringing a file in: what it would do comes first, then the person decides. */

import { useState } from "preact/hooks";

import { bringInHere } from "../store/device-import.js";
import { bringIn, lookAt, readFile } from "../sync/data.js";
import { bring as text } from "../text/data.js";
import { html } from "../ui/html.js";
import { reportProblem } from "../ui/toast.js";
import { TableMeaning } from "./data-mapping.js";
import { ImportFindings } from "./data-findings.js";
import { account, ownDiary, sync } from "./state.js";

/** @import { Json } from "../store/types" */
/** @import { ChosenFile, ImportMode } from "../sync/data.js" */
/** @typedef {{ file: ChosenFile, look?: Json, mapping?: Json, report?: Json }} Chosen */

const ANY_FILE = ".ndjson,.csv,.tsv,.txt,.json";
const OWN_FILE = ".ndjson,.txt,.json";

/** A table was chosen where there is no server to read it. */
class TableError extends Error {
  code = "table-needs-account";
}

export function BringIn() {
  const [chosen, setChosen] = useState(/** @type {Chosen | null} */ (null));
  const [busy, setBusy] = useState(/** @type {{ words: string, done?: number, of?: number } | null} */ (null));
  const diaryId = account.value?.diary_id;

  /** @param {() => Promise<Chosen | null>} work @param {string} words */
  async function step(work, words) {
    setBusy({ words });
    try {
      setChosen(await work());
    } catch (error) {
      reportProblem(error);
    } finally {
      setBusy(null);
    }
  }

  /** @param {Chosen} next @param {ImportMode} mode @returns {Promise<Chosen>} */
  async function sent(next, mode) {
    if (!diaryId) return { ...next, report: await broughtInHere(next.file, mode) };
    const report = await bringIn(diaryId, next.file, next.mapping, mode, (done, of) =>
      setBusy({ words: mode === "preview" ? text.looking : text.working, done, of }),
    );
    if (report.is_imported) void sync.value?.now();
    return { ...next, report };
  }

  /** @param {File} file */
  async function opened(file) {
    const read = await readFile(file);
    if (read.isTable && !diaryId) throw new TableError();
    if (!read.isTable) return sent({ file: read }, "preview");
    const look = await lookAt(diaryId ?? "", read.text);
    return look.is_own ? sent({ file: read }, "preview") : { file: read, look };
  }

  /** @param {{ currentTarget: HTMLInputElement }} event */
  function pick(event) {
    const [file] = event.currentTarget.files ?? [];
    event.currentTarget.value = "";
    if (file) void step(() => opened(file), text.looking);
  }

  return html`<section class="card stack" aria-labelledby="bring-title">
    <h2 id="bring-title">${text.title}</h2>
    <p>${text.detail}</p>
    ${!diaryId && html`<p class="hint">${text.tableNeedsAccount}</p>`}
    <p>
      <label class="button file-button">
        ${text.choose}
        <input type="file" accept=${diaryId ? ANY_FILE : OWN_FILE} disabled=${busy !== null} onChange=${pick} />
      </label>
    </p>
    <div role="status">${busy && html`<${Progress} ...${busy} />`}</div>
    ${chosen?.look &&
    !chosen.report &&
    html`<${TableMeaning}
      look=${chosen.look}
      isBusy=${busy !== null}
      onMeaning=${(/** @type {Json} */ mapping) => step(() => sent({ ...chosen, mapping }, "preview"), text.looking)}
      onCancel=${() => setChosen(null)}
    />`}
    ${chosen?.report &&
    html`<${ImportFindings}
      report=${chosen.report}
      isBusy=${busy !== null}
      onBring=${(/** @type {ImportMode} */ mode) => step(() => sent(chosen, mode), text.working)}
      onClose=${() => setChosen(null)}
    />`}
  </section>`;
}

/** @param {ChosenFile} file @param {ImportMode} mode */
async function broughtInHere(file, mode) {
  const own = ownDiary.value;
  if (!own) throw new Error("no diary is open yet");
  return bringInHere(own, file.text, mode);
}

/** @param {{ words: string, done?: number, of?: number }} props */
function Progress({ words, done, of }) {
  return html`<p>${words}</p>
    <progress aria-label=${text.progress} value=${of ? done : undefined} max=${of || 1}></progress>`;
}

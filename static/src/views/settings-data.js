/** What is kept where, and how to get rid of it. */

import { useEffect, useState } from "preact/hooks";

import { openAccount } from "../sync/account.js";
import { data as text } from "../text/data.js";
import { banners } from "../text/today.js";
import { Dialog } from "../ui/dialog.js";
import { html } from "../ui/html.js";
import { reportProblem } from "../ui/toast.js";
import { BringIn } from "./data-bring.js";
import { EmptiedElsewhere, EraseDiary } from "./data-erase.js";
import { DataRecord } from "./data-record.js";
import { TakeAlong } from "./data-take.js";
import { hasAnswers } from "./entry.js";
import { openExample, removeExample } from "./example.js";
import { account, isExample, ownDiary, startOver, sync } from "./state.js";

export function DataSettings() {
  return html`
    <${EmptiedElsewhere} />
    <${WhereItIs} />
    <${TakeAlong} />
    <${BringIn} />
    <${DataRecord} />
    <section class="card" aria-labelledby="example-title">
      <h2 id="example-title">${text.exampleTitle}</h2>
      <p>${text.exampleDetail}</p>
      <p>
        <button
          type="button"
          class="button"
          onClick=${() => (isExample.value ? removeExample() : openExample()).catch(reportProblem)}
        >
          ${isExample.value ? text.exampleRemove : text.exampleOpen}
        </button>
      </p>
    </section>
    <${EraseDiary} />
    <${Erase} />
  `;
}

function WhereItIs() {
  const own = ownDiary.value;
  own?.revision.value;
  const days = /** @type {any[]} */ (own?.all("entries") ?? []).filter(hasAnswers).length;
  const unsent = own?.unsent.value ?? 0;
  return html`<section class="card" aria-labelledby="where-title">
    <h2 id="where-title">${text.whereTitle}</h2>
    <dl class="facts">
      <dt>${text.onDevice}</dt>
      <dd>${text.entries(days)}. <${StorageWords} /></dd>
      <dt>${text.onServer}</dt>
      <dd>${account.value ? text.withAccount : text.noAccount}</dd>
      ${account.value &&
      html`<dt>${text.unsent}</dt>
        <dd>${unsent > 0 ? banners.changesNotYetSent(unsent) : text.nothingUnsent}</dd>`}
    </dl>
  </section>`;
}

function StorageWords() {
  const [isPersisted, setIsPersisted] = useState(false);
  useEffect(() => {
    navigator.storage?.persisted?.().then(setIsPersisted, () => setIsPersisted(false));
  }, []);
  if (ownDiary.value?.storage === "memory") return html`${text.inMemory}`;
  return html`${isPersisted ? text.persisted : text.notPersisted}`;
}

function Erase() {
  const [isAsking, setIsAsking] = useState(false);
  const unsent = ownDiary.value?.unsent.value ?? 0;
  const loss = account.value ? unsent > 0 && text.eraseUnsent(unsent) : text.eraseNoAccount;

  async function erase() {
    await removeExample();
    const [own, running] = [ownDiary.value, sync.value];
    if (own && running) await openAccount(own, running).eraseDevice();
    setIsAsking(false);
    startOver();
  }

  return html`<section class="card" aria-labelledby="erase-title">
    <h2 id="erase-title">${text.eraseTitle}</h2>
    <p>${text.eraseDetail}</p>
    <p><button type="button" class="button" onClick=${() => setIsAsking(true)}>${text.eraseButton}</button></p>
    ${isAsking &&
    html`<${Dialog}
      id="erase"
      title=${text.eraseConfirmTitle}
      confirmLabel=${text.eraseConfirm}
      cancelLabel=${text.cancel}
      isDangerous
      onConfirm=${() => erase().catch(reportProblem)}
      onCancel=${() => setIsAsking(false)}
    >
      <p>${text.eraseDetail}</p>
      ${loss && html`<p><strong>${loss}</strong></p>`}
    <//>`}
  </section>`;
}

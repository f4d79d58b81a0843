/** Erasing the diary, and what becomes of one that was erased on another device. */

import { useMemo, useState } from "preact/hooks";

import { openAccount } from "../sync/account.js";
import { emptied, eraseDiary as text } from "../text/data.js";
import { erased, records } from "../text/records.js";
import { Dialog } from "../ui/dialog.js";
import { Field } from "../ui/field.js";
import { html } from "../ui/html.js";
import { reportProblem } from "../ui/toast.js";
import { useForm } from "../ui/use-form.js";
import { hasAnswers } from "./entry.js";
import { ErasedAnswer } from "./erased.js";
import { account, forgetPerson, ownDiary, startOver, sync } from "./state.js";

/** @import { Erased } from "../sync/account-erasing.js" */

function useActions() {
  const own = ownDiary.value;
  const running = sync.value;
  return useMemo(() => (own && running ? openAccount(own, running) : undefined), [own, running]);
}

export function EraseDiary() {
  const actions = useActions();
  const [isAsking, setIsAsking] = useState(false);
  const [answer, setAnswer] = useState(/** @type {Erased | undefined} */ (undefined));
  const form = useForm({ password: "" });
  const found = { password: !form.values.password && text.required };
  const status = sync.value?.status.value;
  if (answer) return html`<${ErasedAnswer} title=${erased.diaryTitle} answer=${answer} onDone=${startOver} />`;
  if (!actions || !account.value || status === "emptied") return null;

  async function erase() {
    setAnswer(await actions?.eraseDiary(form.values.password));
    forgetPerson();
  }

  return html`<section class="card" aria-labelledby="erase-diary-title">
    <h2 id="erase-diary-title">${text.title}</h2>
    <form class="stack" noValidate onSubmit=${(/** @type {Event} */ event) => form.submit(event, found, async () => setIsAsking(true))}>
      <p>${text.detail}</p>
      <p class="hint">${text.stays}</p>
      <${Field} id="erase-diary-password" type="password" label=${text.password} autocomplete="current-password" ...${form.bind("password")} />
      <div class="button-row">
        <button type="submit" class="button" disabled=${form.isBusy}>${text.button}</button>
      </div>
    </form>
    <p class="hint">${text.account}</p>
    ${isAsking &&
    html`<${Dialog}
      id="erase-diary"
      title=${text.confirmTitle}
      confirmLabel=${text.confirm}
      cancelLabel=${records.cancel}
      isDangerous
      onConfirm=${() => {
        setIsAsking(false);
        void form.submit(new Event("submit"), found, erase, { "wrong-credentials": "password" });
      }}
      onCancel=${() => setIsAsking(false)}
    >
      <p>${text.detail}</p>
    <//>`}
  </section>`;
}

/** Nothing is lost and nothing is sent before the person has said which of the two it shall be. */
export function EmptiedElsewhere() {
  const actions = useActions();
  const [isAsking, setIsAsking] = useState(false);
  if (!actions || sync.value?.status.value !== "emptied") return null;
  const days = /** @type {any[]} */ (ownDiary.value?.all("entries") ?? []).filter(hasAnswers).length;

  /** @param {boolean} isKept */
  async function follow(isKept) {
    setIsAsking(false);
    await actions?.followEmptied({ isKept });
    if (!isKept) startOver();
  }

  return html`<section class="card stack is-asking" aria-labelledby="emptied-title">
    <h2 id="emptied-title">${emptied.title}</h2>
    <p>${emptied.detail(days)} ${emptied.download}</p>
    <p>${emptied.keepDetail}</p>
    <div class="button-stack">
      <button type="button" class="button is-primary" onClick=${() => follow(true).catch(reportProblem)}>${emptied.keep}</button>
      <button type="button" class="button" onClick=${() => setIsAsking(true)}>${emptied.erase}</button>
    </div>
    ${isAsking &&
    html`<${Dialog}
      id="emptied"
      title=${emptied.erase}
      confirmLabel=${text.confirm}
      cancelLabel=${records.cancel}
      isDangerous
      onConfirm=${() => follow(false).catch(reportProblem)}
      onCancel=${() => setIsAsking(false)}
    >
      <p>${emptied.eraseDetail}</p>
    <//>`}
  </section>`;
}

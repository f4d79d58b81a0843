/** Looking after an account: a new password, new codes, signing out, deleting it. */

import { useState } from "preact/hooks";

import { account as text } from "../text/account.js";
import { records } from "../text/records.js";
import { Dialog } from "../ui/dialog.js";
import { Field } from "../ui/field.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { reportProblem, say } from "../ui/toast.js";
import { useForm } from "../ui/use-form.js";
import { forgetPerson, ownDiary, startOver } from "./state.js";

/** @typedef {import("../sync/account-erasing.js").Erased} Erased */
/** @typedef {import("../sync/account.js").AccountActions} AccountActions */

const MIN_PASSWORD = 8;

/** @param {{ actions: AccountActions }} props */
export function NewPassword({ actions }) {
  const form = useForm({ password: "", new_password: "" });
  const { password, new_password: newPassword } = form.values;
  const found = {
    password: !password && text.required,
    new_password: newPassword.length < MIN_PASSWORD && text.passwordTooShort,
  };

  async function send() {
    await actions.changePassword(password, newPassword);
    form.reset();
    say(text.passwordChanged);
  }

  return html`<${CareCard}
    id="password"
    title=${text.changePassword}
    form=${form}
    found=${found}
    send=${send}
    fieldOfCode=${{ "wrong-credentials": "password", "common-password": "new_password" }}
    buttonLabel=${text.changePassword}
  >
    <${Field} id="password-current" type="password" label=${text.currentPassword} autocomplete="current-password" ...${form.bind("password")} />
    <${Field} id="password-new" type="password" label=${text.newPassword} hint=${text.passwordHint} autocomplete="new-password" ...${form.bind("new_password")} />
  <//>`;
}

/** @param {{ actions: AccountActions, onCodes: (codes: string[]) => void }} props */
export function NewCodes({ actions, onCodes }) {
  const form = useForm({ password: "" });
  const found = { password: !form.values.password && text.required };

  async function send() {
    onCodes(await actions.newRecoveryCodes(form.values.password));
    form.reset();
    scrollTo(0, 0);
  }

  return html`<${CareCard} id="codes" title=${text.codesNew} form=${form} found=${found} send=${send} buttonLabel=${text.codesNew}>
    <p>${text.codesNewDetail}</p>
    <${Field} id="codes-password" type="password" label=${text.currentPassword} autocomplete="current-password" ...${form.bind("password")} />
  <//>`;
}

/** @param {{ actions: AccountActions, onDeleted: (answer: Erased) => void }} props */
export function DeleteAccount({ actions, onDeleted }) {
  const [isAsking, setIsAsking] = useState(false);
  const form = useForm({ password: "" });
  const found = { password: !form.values.password && text.required };

  async function send() {
    onDeleted(await actions.deleteAccount(form.values.password));
    forgetPerson();
  }

  return html`<${CareCard}
    id="delete"
    title=${text.deleteTitle}
    form=${form}
    found=${found}
    send=${async () => setIsAsking(true)}
    buttonLabel=${text.deleteButton}
  >
    <p>${text.deleteDetail}</p>
    <${Field} id="delete-password" type="password" label=${text.currentPassword} autocomplete="current-password" ...${form.bind("password")} />
    ${isAsking &&
    html`<${Dialog}
      id="delete-account"
      title=${text.deleteTitle}
      confirmLabel=${text.deleteConfirm}
      cancelLabel=${records.cancel}
      isDangerous
      onConfirm=${() => {
        setIsAsking(false);
        form.submit(new Event("submit"), found, send, { "wrong-credentials": "password" });
      }}
      onCancel=${() => setIsAsking(false)}
    >
      <p>${text.deleteDetail}</p>
    <//>`}
  <//>`;
}

/**
 * @param {{
 *   id: string, title: string, form: any, found: Record<string, string | false>, send: () => Promise<unknown>,
 *   fieldOfCode?: Record<string, string>, buttonLabel: string, children?: unknown,
 * }} props
 */
function CareCard({ id, title, form, found, send, fieldOfCode, buttonLabel, children }) {
  const codes = fieldOfCode ?? { "wrong-credentials": "password" };
  return html`<section class="card" aria-labelledby=${`${id}-title`}>
    <h2 id=${`${id}-title`}>${title}</h2>
    <form class="stack" noValidate onSubmit=${(/** @type {Event} */ event) => form.submit(event, found, send, codes)}>
      ${children}
      <div class="button-row">
        <button type="submit" class="button" disabled=${form.isBusy}>${buttonLabel}</button>
      </div>
    </form>
  </section>`;
}

/** @param {{ actions: AccountActions }} props */
export function SignOut({ actions }) {
  const [isAsking, setIsAsking] = useState(false);
  const [keepOnDevice, setKeepOnDevice] = useState(true);
  const [isAccepted, setIsAccepted] = useState(false);
  const unsent = ownDiary.value?.unsent.value ?? 0;
  const isLoss = !keepOnDevice && unsent > 0;

  async function signOut() {
    setIsAsking(false);
    await actions.signOut({ keepOnDevice, isForced: isLoss && isAccepted });
    if (!keepOnDevice) startOver();
    say(text.signedOut);
  }

  return html`<section class="card" aria-label=${text.signOut}>
    <p><button type="button" class="button" onClick=${() => setIsAsking(true)}>${text.signOut}</button></p>
    ${isAsking &&
    html`<${Dialog}
      id="sign-out"
      title=${text.signOutTitle}
      confirmLabel=${text.signOut}
      cancelLabel=${records.cancel}
      isConfirmDisabled=${isLoss && !isAccepted}
      onConfirm=${() => signOut().catch(reportProblem)}
      onCancel=${() => setIsAsking(false)}
    >
      <${Segmented}
        id="sign-out-choice"
        label=${text.signOutTitle}
        choices=${[
          { value: true, content: text.signOutKeep },
          { value: false, content: text.signOutErase },
        ]}
        value=${keepOnDevice}
        onPick=${setKeepOnDevice}
      />
      ${!keepOnDevice && html`<p class="hint">${text.signOutEraseHint}</p>`}
      ${isLoss &&
      html`<p role="alert"><strong>${text.signOutUnsent(unsent)}</strong></p>
        <label class="check-row">
          <input
            type="checkbox"
            checked=${isAccepted}
            onChange=${(/** @type {{ currentTarget: HTMLInputElement }} */ event) => setIsAccepted(event.currentTarget.checked)}
          />
          <span>${text.signOutAnyway}</span>
        </label>`}
    <//>`}
  </section>`;
}

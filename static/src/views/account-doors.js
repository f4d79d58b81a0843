/** The three ways into an account: signing up, signing in, and a recovery code. */

import { useState } from "preact/hooks";

import { screens } from "../text/screens.js";
import { Field } from "../ui/field.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { say } from "../ui/toast.js";
import { useForm } from "../ui/use-form.js";

/** @typedef {import("../sync/account.js").AccountActions} AccountActions */

const text = screens.account;
const MIN_NAME = 3;
const MIN_PASSWORD = 8;
const FIELD_OF_CODE = { "name-taken": "name", "common-password": "password", "wrong-credentials": "password" };

/**
 * @param {{ actions: AccountActions, knownName: string | undefined, onCodes: (codes: string[]) => void }} props
 */
export function AccountDoors({ actions, knownName, onCodes }) {
  const [door, setDoor] = useState("signIn");
  const Form = { signUp: SignUp, signIn: SignIn, recover: Recover }[door];
  return html`<section class="card" aria-label=${text.choose}>
    ${!knownName && html`<p>${text.intro}</p>`}
    <${Segmented}
      id="account-door"
      label=${text.choose}
      choices=${[
        ...(knownName ? [] : [{ value: "signUp", content: text.signUp }]),
        { value: "signIn", content: text.signIn },
        { value: "recover", content: text.recover },
      ]}
      value=${door}
      onPick=${setDoor}
    />
    <${Form} key=${door} actions=${actions} knownName=${knownName ?? ""} onCodes=${onCodes} />
  </section>`;
}

/** @param {{ actions: AccountActions, onCodes: (codes: string[]) => void }} props */
function SignUp({ actions, onCodes }) {
  const form = useForm({ name: "", password: "" });
  const { name, password } = form.values;
  const found = {
    name: name.trim().length < MIN_NAME && text.nameTooShort,
    password: password.length < MIN_PASSWORD && text.passwordTooShort,
  };
  const send = async () => onCodes((await actions.signUp(name.trim(), password)).recovery_codes);
  return html`<${DoorForm} label=${text.signUp} form=${form} found=${found} send=${send}>
    <${Field} id="account-name" label=${text.name} hint=${text.nameHint} autocomplete="username" autocapitalize="none" ...${form.bind("name")} />
    <${Field} id="account-password" type="password" label=${text.password} hint=${text.passwordHint} autocomplete="new-password" ...${form.bind("password")} />
  <//>`;
}

/** @param {{ actions: AccountActions, knownName: string }} props */
function SignIn({ actions, knownName }) {
  const form = useForm({ name: knownName, password: "" });
  const { name, password } = form.values;
  const found = { name: !name.trim() && text.required, password: !password && text.required };

  async function send() {
    await actions.signIn(name.trim(), password);
    say(text.signedIn);
  }

  return html`<${DoorForm} label=${text.signIn} form=${form} found=${found} send=${send}>
    <${Field} id="account-name" label=${text.name} autocomplete="username" autocapitalize="none" ...${form.bind("name")} />
    <${Field} id="account-password" type="password" label=${text.password} autocomplete="current-password" ...${form.bind("password")} />
  <//>`;
}

/** @param {{ actions: AccountActions, knownName: string }} props */
function Recover({ actions, knownName }) {
  const form = useForm({ name: knownName, recovery_code: "", new_password: "" });
  const { name, recovery_code: code, new_password: password } = form.values;
  const found = {
    name: !name.trim() && text.required,
    recovery_code: !code.trim() && text.required,
    new_password: password.length < MIN_PASSWORD && text.passwordTooShort,
  };

  async function send() {
    await actions.recover(name.trim(), code.trim(), password);
    say(text.signedIn);
  }

  return html`<${DoorForm}
    label=${text.signIn}
    form=${form}
    found=${found}
    send=${send}
    fieldOfCode=${{ "wrong-credentials": "recovery_code", "common-password": "new_password" }}
  >
    <${Field} id="account-name" label=${text.name} autocomplete="username" autocapitalize="none" ...${form.bind("name")} />
    <${Field} id="account-code" label=${text.recoveryCode} hint=${text.recoveryHint} autocomplete="off" autocapitalize="none" spellcheck=${false} ...${form.bind("recovery_code")} />
    <${Field} id="account-password" type="password" label=${text.newPassword} hint=${text.passwordHint} autocomplete="new-password" ...${form.bind("new_password")} />
  <//>`;
}

/**
 * @param {{
 *   label: string, form: any, found: Record<string, string | false>, send: () => Promise<unknown>,
 *   fieldOfCode?: Record<string, string>, children?: unknown,
 * }} props
 */
function DoorForm({ label, form, found, send, fieldOfCode = FIELD_OF_CODE, children }) {
  return html`<form
    class="stack"
    aria-label=${label}
    noValidate
    onSubmit=${(/** @type {Event} */ event) => form.submit(event, found, send, fieldOfCode)}
  >
    ${children}
    <div class="button-row">
      <button type="submit" class="button is-primary" disabled=${form.isBusy}>${label}</button>
    </div>
  </form>`;
}

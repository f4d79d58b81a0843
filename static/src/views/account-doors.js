/** The three ways into an account: signing up, signing in, and a recovery code. */

import { useState } from "preact/hooks";

import { account as text } from "../text/account.js";
import { Field } from "../ui/field.js";
import { html } from "../ui/html.js";
import { Segmented } from "../ui/segmented.js";
import { say } from "../ui/toast.js";
import { useForm } from "../ui/use-form.js";

/** @typedef {import("../sync/account.js").AccountActions} AccountActions */

const MIN_NAME = 3;
const MIN_PASSWORD = 8;
const FORMS = { signUp: SignUp, signIn: SignIn, recover: Recover };
const DOORS = /** @type {const} */ (["signUp", "signIn", "recover"]);
const DOORS_BACK = /** @type {const} */ (["signIn", "recover"]);
const FIELD_OF_CODE = { "name-taken": "name", "common-password": "password", "wrong-credentials": "password" };

/**
 * A diary that is bound to an account goes back to it; only on request it is moved to another one.
 *
 * @param {{ actions: AccountActions, knownName: string | undefined, onCodes: (codes: string[]) => void }} props
 */
export function AccountDoors({ actions, knownName, onCodes }) {
  const [isMoving, setIsMoving] = useState(/** @type {boolean | null} */ (null));
  const isBound = actions.isBound();
  if (isBound && isMoving) {
    return html`<section class="card" aria-labelledby="account-moving">
      <h2 id="account-moving" tabindex="-1" ref=${focus}>${text.moving.title}</h2>
      <p>${text.moving.detail}</p>
      <p class="hint">${text.moving.onlyOwn}</p>
      <${Doors} key="moving" actions=${actions} doors=${DOORS} isMoving onCodes=${onCodes} />
      <p><button type="button" class="button" onClick=${() => setIsMoving(false)}>${text.moving.back}</button></p>
    </section>`;
  }
  return html`<section class="card" aria-label=${text.choose}>
    ${!knownName && html`<p>${text.intro}</p>`}
    <${Doors} actions=${actions} doors=${isBound ? DOORS_BACK : DOORS} knownName=${knownName} onCodes=${onCodes} />
    ${isBound &&
    html`<p>
      <button type="button" class="button" ref=${isMoving === false ? focus : undefined} onClick=${() => setIsMoving(true)}>
        ${text.moving.open}
      </button>
    </p>`}
  </section>`;
}

/** @param {HTMLElement | null} element that takes the place of what was tapped */
function focus(element) {
  element?.focus();
}

/**
 * @param {{
 *   actions: AccountActions, doors: readonly (keyof typeof FORMS)[], knownName?: string, isMoving?: boolean,
 *   onCodes: (codes: string[]) => void,
 * }} props
 */
function Doors({ actions, doors, knownName = "", isMoving = false, onCodes }) {
  const [door, setDoor] = useState(/** @type {keyof typeof FORMS} */ (isMoving ? "signUp" : "signIn"));
  const Form = FORMS[door];
  return html`
    <${Segmented}
      id="account-door"
      label=${text.choose}
      choices=${doors.map((value) => ({ value, content: text[value] }))}
      value=${door}
      onPick=${setDoor}
    />
    <${Form} key=${door} actions=${actions} knownName=${knownName} isMoving=${isMoving} onCodes=${onCodes} />
  `;
}

/** @param {{ actions: AccountActions, isMoving: boolean, onCodes: (codes: string[]) => void }} props */
function SignUp({ actions, isMoving, onCodes }) {
  const form = useForm({ name: "", password: "" });
  const { name, password } = form.values;
  const found = {
    name: name.trim().length < MIN_NAME && text.nameTooShort,
    password: password.length < MIN_PASSWORD && text.passwordTooShort,
  };
  const send = async () => onCodes((await actions.signUp(name.trim(), password, { isMoving })).recovery_codes);
  return html`<${DoorForm} label=${text.signUp} form=${form} found=${found} send=${send}>
    <${Field} id="account-name" label=${text.name} hint=${text.nameHint} autocomplete="username" autocapitalize="none" ...${form.bind("name")} />
    <${Field} id="account-password" type="password" label=${text.password} hint=${text.passwordHint} autocomplete="new-password" ...${form.bind("password")} />
  <//>`;
}

/** @param {{ actions: AccountActions, knownName: string, isMoving: boolean }} props */
function SignIn({ actions, knownName, isMoving }) {
  const form = useForm({ name: knownName, password: "" });
  const { name, password } = form.values;
  const found = { name: !name.trim() && text.required, password: !password && text.required };

  async function send() {
    await actions.signIn(name.trim(), password, { isMoving });
    say(text.signedIn);
  }

  return html`<${DoorForm} label=${text.signIn} form=${form} found=${found} send=${send}>
    <${Field} id="account-name" label=${text.name} autocomplete="username" autocapitalize="none" ...${form.bind("name")} />
    <${Field} id="account-password" type="password" label=${text.password} autocomplete="current-password" ...${form.bind("password")} />
  <//>`;
}

/** @param {{ actions: AccountActions, knownName: string, isMoving: boolean }} props */
function Recover({ actions, knownName, isMoving }) {
  const form = useForm({ name: knownName, recovery_code: "", new_password: "" });
  const { name, recovery_code: code, new_password: password } = form.values;
  const found = {
    name: !name.trim() && text.required,
    recovery_code: !code.trim() && text.required,
    new_password: password.length < MIN_PASSWORD && text.passwordTooShort,
  };

  async function send() {
    await actions.recover(name.trim(), code.trim(), password, { isMoving });
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

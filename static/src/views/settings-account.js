/** The account: none, or the one this device is signed in to. */

import { useEffect, useMemo, useState } from "preact/hooks";

import { openAccount } from "../sync/account.js";
import { account as text } from "../text/account.js";
import { erased } from "../text/records.js";
import { banners } from "../text/today.js";
import { html } from "../ui/html.js";
import { AccountDoors } from "./account-doors.js";
import { AccountSessions } from "./account-sessions.js";
import { DeleteAccount, NewCodes, NewPassword, SignOut } from "./account-care.js";
import { ErasedAnswer } from "./erased.js";
import { RecoveryCodes } from "./recovery-codes.js";
import { account, isExample, ownDiary, startOver, sync } from "./state.js";

export function AccountSettings() {
  const [codes, setCodes] = useState(/** @type {string[] | null} */ (null));
  const [deleted, setDeleted] = useState(/** @type {import("../sync/account-erasing.js").Erased | undefined} */ (undefined));
  const own = ownDiary.value;
  const running = sync.value;
  const actions = useMemo(() => (own && running ? openAccount(own, running) : undefined), [own, running]);
  if (deleted) return html`<${ErasedAnswer} title=${erased.accountTitle} answer=${deleted} onDone=${startOver} />`;
  if (!actions) return null;

  const isSignedOutThere = running?.status.value === "signed_out";
  return html`
    ${isExample.value && html`<p class="banner">${text.exampleNote}</p>`}
    ${codes && html`<${RecoveryCodes} codes=${codes} onDone=${() => setCodes(null)} />`}
    ${account.value && html`<${Overview} actions=${actions} />`}
    ${(!account.value || isSignedOutThere) &&
    html`<${AccountDoors} actions=${actions} knownName=${account.value?.name} onCodes=${setCodes} />`}
    ${account.value &&
    !isSignedOutThere &&
    html`
      <${AccountSessions} actions=${actions} />
      <${NewPassword} actions=${actions} />
      <${NewCodes} actions=${actions} onCodes=${setCodes} />
      <${SignOut} actions=${actions} />
      <${DeleteAccount} actions=${actions} onDeleted=${setDeleted} />
    `}
  `;
}

/** @param {{ actions: import("../sync/account.js").AccountActions }} props */
function Overview({ actions }) {
  const [codesLeft, setCodesLeft] = useState(/** @type {number | undefined} */ (undefined));
  useEffect(() => {
    // Only known online; without a network the line stays empty.
    actions.current().then(
      (current) => setCodesLeft(current?.unused_recovery_codes),
      () => setCodesLeft(undefined),
    );
  }, [actions]);

  const status = sync.value?.status.value ?? "local";
  const unsent = ownDiary.value?.unsent.value ?? 0;
  return html`<section class="card" aria-label=${text.signedInAs}>
    <p>${text.signedInAs} <strong>${account.value?.name}</strong></p>
    <p role="status">
      ${status === "idle" && unsent > 0 ? banners.changesNotYetSent(unsent) : text.status[status]}
      ${status !== "idle" && unsent > 0 && html`<span class="hint"> ${banners.changesNotYetSent(unsent)}</span>`}
    </p>
    <p class="hint">${codesLeft === undefined ? "\u00a0" : text.codesLeft(codesLeft)}</p>
    <p>
      <button type="button" class="button" disabled=${status === "syncing"} onClick=${() => sync.value?.now()}>
        ${text.syncNow}
      </button>
    </p>
  </section>`;
}

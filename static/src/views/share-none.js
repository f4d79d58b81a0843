/** Why nothing can be given just now, and what can be done instead. */

import { hrefTo } from "../router.js";
import { share as words } from "../text/share.js";
import { html } from "../ui/html.js";
import { isExample } from "./state.js";

export function NoSharing() {
  if (isExample.value) return html`<p class="banner">${words.account.example}</p>`;
  return html`<section class="card" aria-labelledby="no-sharing">
    <h2 id="no-sharing">${words.account.title}</h2>
    <p>${words.account.detail}</p>
    <div class="button-row">
      <a class="button is-primary" href=${hrefTo("settings", "account")}>${words.account.signUp}</a>
      <a class="button" href=${hrefTo("trends")}>${words.account.trends}</a>
    </div>
  </section>`;
}

export function SignedOut() {
  return html`<div class="banner" role="status">
    <span>${words.account.signedOut}</span>
    <a class="button is-small" href=${hrefTo("settings", "account")}>${words.account.signIn}</a>
  </div>`;
}

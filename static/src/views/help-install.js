/** How to put Retinote on the home screen: first the way of this browser, then those of others. */

import { help } from "../text/help.js";
import { todayLines } from "../text/today.js";
import { html } from "../ui/html.js";
import { reportProblem, say } from "../ui/toast.js";
import { InstallPicture } from "./install-pictures.js";
import { install, installPrompt, isInstalled, thisKind } from "./install-state.js";

/** @typedef {import("./install-kind.js").InstallKind} InstallKind */

const text = help.install;
const KINDS = /** @type {InstallKind[]} */ (Object.keys(text.kinds));

export function HelpInstall() {
  const here = thisKind();
  if (isInstalled.value) return html`<section class="card"><p>${text.installed}</p></section>`;
  return html`
    <p>${text.why}</p>
    <p class="hint">${text.whyKept}</p>
    ${installPrompt.value && html`<${Prompt} />`}
    <section class="card install-steps" aria-labelledby="install-here">
      <h2 id="install-here">${text.kinds[here]}</h2>
      <${InstallSteps} kind=${here} />
    </section>
    <h2>${text.other}</h2>
    ${KINDS.filter((kind) => kind !== here).map(
      (kind) => html`<details class="install-steps" key=${kind}>
        <summary>${text.kinds[kind]}</summary>
        <${InstallSteps} kind=${kind} />
      </details>`,
    )}
  `;
}

function Prompt() {
  const act = () => install().then((isDone) => isDone && say(todayLines.installed), reportProblem);
  return html`<section class="card">
    <p>${text.prompt}</p>
    <button type="button" class="button is-primary" onClick=${act}>${text.now}</button>
  </section>`;
}

/** @param {{ kind: InstallKind }} props */
function InstallSteps({ kind }) {
  return html`
    <ol role="list">
      ${text.steps[kind].map(
        ({ picture, words }) => html`<li key=${words}>
          <${InstallPicture} name=${/** @type {import("./install-pictures.js").PictureName} */ (picture)} />
          <span>${words}</span>
        </li>`,
      )}
    </ol>
    ${(kind === "ios" || kind === "ios-other") && html`<p class="hint">${text.iosNote}</p>`}
  `;
}

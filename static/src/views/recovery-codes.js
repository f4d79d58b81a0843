/** Recovery codes, which can be read once and never again. */

import { useEffect, useMemo, useRef } from "preact/hooks";

import { account as text } from "../text/account.js";
import { html } from "../ui/html.js";
import { Icon } from "../ui/icons.js";
import { reportProblem, say } from "../ui/toast.js";

/** @param {{ codes: string[], onDone: () => void }} props */
export function RecoveryCodes({ codes, onDone }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  const file = useMemo(() => URL.createObjectURL(new Blob([`${codes.join("\n")}\n`], { type: "text/plain" })), [codes]);
  useEffect(() => {
    heading.current?.focus();
    return () => URL.revokeObjectURL(file);
  }, [file]);

  async function copy() {
    await navigator.clipboard.writeText(codes.join("\n"));
    say(text.codesCopied);
  }

  return html`<section class="card recovery-codes" aria-labelledby="recovery-codes-title">
    <h2 id="recovery-codes-title" tabindex="-1" ref=${heading}>${text.codesTitle}</h2>
    <p><strong>${text.codesDetail}</strong></p>
    <ul role="list">
      ${codes.map((code) => html`<li key=${code}><code>${code}</code></li>`)}
    </ul>
    <div class="button-row">
      <button type="button" class="button" onClick=${() => copy().catch(reportProblem)}>
        <${Icon} name="copy" size=${20} /> ${text.codesCopy}
      </button>
      <a class="button" href=${file} download=${text.codesFile}>
        <${Icon} name="download" size=${20} /> ${text.codesDownload}
      </a>
      <button type="button" class="button is-primary" onClick=${onDone}>${text.codesDone}</button>
    </div>
  </section>`;
}

import { signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";

import { focusHeading } from "../router.js";
import { text } from "../text/text.js";
import { html } from "./html.js";

/**
 * A screen whose code is fetched when it is first shown.
 *
 * @param {() => Promise<unknown>} load resolves to the component
 */
export function lazy(load) {
  /** @type {import("@preact/signals").Signal<any>} */
  const component = signal(undefined);
  const hasFailed = signal(false);
  let isLoading = false;

  function begin() {
    isLoading = true;
    hasFailed.value = false;
    load()
      .then((loaded) => (component.value = loaded))
      .catch(() => (hasFailed.value = true))
      .finally(() => (isLoading = false));
  }

  return function Lazy(/** @type {Record<string, unknown>} */ props) {
    const Component = component.value;
    useLayoutEffect(focusHeading, [Component]);
    if (Component) return html`<${Component} ...${props} />`;
    if (hasFailed.value)
      return html`<section class="card narrow" role="alert">
        <p>${text.app.loadFailed}</p>
        <div class="button-row">
          <button type="button" class="button is-primary" onClick=${begin}>${text.app.tryAgain}</button>
          <button type="button" class="button" onClick=${() => location.reload()}>${text.app.reload}</button>
        </div>
      </section>`;
    if (!isLoading) queueMicrotask(begin);
    return html`<p class="loading" role="status">${text.app.loadingScreen}</p>`;
  };
}

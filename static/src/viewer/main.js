/** The page that opens a link: nothing of the diary app runs here, and nothing is kept. */

import { render } from "preact";

import { html } from "../ui/html.js";
import { parseLink } from "./shl.js";
import { Viewer } from "./viewer.js";

const root = /** @type {HTMLElement} */ (document.getElementById("app"));

/** Read anew, so that a reload and a second link both work. The address stays as it is. */
function show() {
  const parsed = parseLink(location.hash, location.origin);
  root.replaceChildren();
  render(null, root);
  render(html`<${Viewer} parsed=${parsed} />`, root);
}

addEventListener("hashchange", show);
show();

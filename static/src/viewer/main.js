/** The page that opens a link: nothing of the diary app runs here, and nothing is kept. */

import { render } from "preact";

import { languageFor } from "../text/language.js";
import { html } from "../ui/html.js";
import { LanguageChoice, speakIn } from "./language.js";
import { parseLink } from "./shl.js";
import { Viewer } from "./viewer.js";

/** @import { Language } from "../text/language.js" */
/** @import { Parsed } from "./shl.js" */

const root = /** @type {HTMLElement} */ (document.getElementById("app"));

/** Read anew, so that a reload and a second link both work. The address stays as it is. */
function show() {
  root.replaceChildren();
  render(null, root);
  draw(parseLink(location.hash, location.origin));
}

/** What was typed and what was opened stay as they are in another language. @param {Parsed} parsed */
function draw(parsed) {
  const onPick = (/** @type {Language} */ language) => speakIn(language).then(() => draw(parsed));
  render(html`<${Viewer} parsed=${parsed} /><${LanguageChoice} onPick=${onPick} />`, root);
}

addEventListener("hashchange", show);
speakIn(languageFor("")).then(show);

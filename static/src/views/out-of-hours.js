/** What a warning that sends somebody to a line for urgent care cannot give: its number differs from place to place. */

import { outOfHours } from "../text/today.js";
import { html } from "../ui/html.js";

export function OutOfHours() {
  return html`<p class="hint">${outOfHours.noNumber}</p>`;
}

/** What stands below the day: a quiet line of news, and the way to Help. It comes late, and moves nothing under a thumb. */

import { html } from "../ui/html.js";
import { HelpEntrance } from "./help-entrance.js";
import { TodayLines } from "./today-lines.js";

/** @param {{ isToday: boolean }} props */
export function TodayFoot({ isToday }) {
  return html`<div class="today-foot">
    ${isToday && html`<${TodayLines} />`}
    <${HelpEntrance} />
  </div>`;
}

/** Our own pictures of what to look for; the words beside them carry the meaning. */

import { html } from "../ui/html.js";

/** @typedef {keyof typeof PICTURES} PictureName */

const PICTURES = {
  /** A screen with the bar at its foot and the share sign in it. */
  share: () => html`
    <rect x="20" y="6" width="56" height="84" rx="9" />
    <path class="is-faint" d="M30 22h36M30 32h36M30 42h24" />
    <path d="M20 70h56" />
    <path class="is-meant" d="M43 77h-3v9h16v-9h-3M48 82V66M43.5 70.5 48 66l4.5 4.5" />
  `,
  /** A list whose marked line has a plus in a square. */
  add: () => html`
    <rect x="14" y="12" width="68" height="72" rx="9" />
    <path class="is-faint" d="M24 27h30M24 69h34M72 22v10h-8v-10zM72 64v10h-8v-10z" />
    <rect class="is-fill" x="18" y="38" width="60" height="20" rx="5" />
    <path class="is-meant" d="M24 48h28M63 42h12v12H63zM69 45v6M66 48h6" />
  `,
  /** A home screen with our mark among the others. */
  home: () => html`
    <rect x="20" y="6" width="56" height="84" rx="9" />
    <path class="is-faint" d="M28 18h10v10H28zM43 18h10v10H43zM58 18h10v10H58zM28 36h10v10H28zM58 36h10v10H58z" />
    <rect class="is-fill" x="41" y="34" width="14" height="14" rx="4" />
    <path class="is-meant" d="M48 36.5c1.9 2 3 3.7 3 5.3a3 3 0 0 1-6 0c0-1.6 1.1-3.3 3-5.3zM48 45v-4.5" />
  `,
  /** Three dots at the corner of a screen. */
  menu: () => html`
    <rect x="20" y="6" width="56" height="84" rx="9" />
    <path d="M20 24h56" />
    <path class="is-faint" d="M28 15h28M30 38h36M30 48h36M30 58h24" />
    <path class="is-meant is-dots" d="M68 11h.01M68 15h.01M68 19h.01" />
  `,
};

/** @param {{ name: PictureName }} props */
export function InstallPicture({ name }) {
  return html`<svg class="install-picture" viewBox="0 0 96 96" width="96" height="96" aria-hidden="true" focusable="false">
    ${PICTURES[name]()}
  </svg>`;
}

import { html } from "./html.js";

/** Outlines on a 24 by 24 grid, drawn with a round pen of 1.75. */
export const OUTLINES = {
  today: "M5 20h14M6.5 16.5l.7-3.4 8.6-8.6a1.9 1.9 0 0 1 2.7 2.7l-8.6 8.6z",
  trends: "M4 5v14h16M7.5 15l3.5-4 3 2.5 5-6",
  history: "M5 6.5h14v13H5zM5 10.5h14M8.5 4v4M15.5 4v4M9 14h.01M12 14h.01M15 14h.01M9 17h.01M12 17h.01",
  treatment: "M8 8h8a4 4 0 0 1 0 8H8a4 4 0 0 1 0-8zM12 8v8",
  settings: "M12 9a3 3 0 0 0 0 6 3 3 0 0 0 0-6zM12 5.5a6.5 6.5 0 0 0 0 13 6.5 6.5 0 0 0 0-13zM12 3v2.5M12 18.5V21M3 12h2.5M18.5 12H21M5.6 5.6l1.8 1.8M16.6 16.6l1.8 1.8M5.6 18.4l1.8-1.8M16.6 7.4l1.8-1.8",
  urgent: "M12 4 3 19.5h18zM12 10v4.5M12 17h.01",
  phone:
    "M6.6 4h3l1.5 4-2 1.5a12 12 0 0 0 5.4 5.4l1.5-2 4 1.5v3c0 1-.9 1.7-1.8 1.6A16.5 16.5 0 0 1 5 5.8C4.9 4.9 5.6 4 6.6 4z",
  message: "M4.5 5.5h15v10.5h-9l-4 3.5v-3.5h-2z",
  open: "M13.5 4.5h6v6M19.5 4.5l-8.5 8.5M17.5 14v5.5h-13v-13H10",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6 6 18",
  previous: "M14.5 5.5 8 12l6.5 6.5",
  next: "M9.5 5.5 16 12l-6.5 6.5",
  device: "M8 3.5h8a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1zM11 17.5h2",
  synced: "M7.5 18.5a4 4 0 0 1-.4-8 5.2 5.2 0 0 1 10-.9 4.5 4.5 0 0 1-.6 8.9zM9.5 13.5l2 2 3.5-3.5",
  unsent: "M7.5 18.5a4 4 0 0 1-.4-8 5.2 5.2 0 0 1 10-.9 4.5 4.5 0 0 1-.6 8.9M12 20v-7M9.5 15.5 12 13l2.5 2.5",
  attention: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 8v4.5M12 16h.01",
  repeat: "M4.5 11V9.5a3 3 0 0 1 3-3h11M16 4l2.5 2.5L16 9M19.5 13v1.5a3 3 0 0 1-3 3h-11M8 15l-2.5 2.5L8 20",
};

/** @typedef {keyof typeof OUTLINES | keyof typeof import("./later-icons.js").LATER_OUTLINES} IconName */

/**
 * A decorative outline: the words beside it carry the meaning.
 *
 * @param {{ name: IconName, size?: number }} props
 */
export function Icon({ name, size = 24 }) {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    width=${size}
    height=${size}
    aria-hidden="true"
    focusable="false"
  >
    <path d=${/** @type {Record<string, string>} */ (OUTLINES)[name]} />
  </svg>`;
}

/** The mark of the app: a leaf of a drop, and the days beneath it. */
export function Mark() {
  return html`<svg class="mark" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" focusable="false">
    <path d="M16 3.5c4 4.5 7 8 7 12a7 7 0 0 1-14 0c0-4 3-7.5 7-12zM16 22.5v-11M16 18.5l3-3" />
    <circle cx="8" cy="27.5" r="1.25" />
    <circle cx="13.33" cy="27.5" r="1.25" />
    <circle cx="18.66" cy="27.5" r="2" />
    <circle cx="24" cy="27.5" r="1.25" opacity="0.5" />
  </svg>`;
}

/** Outlines that only the screens fetched later draw. */

import { OUTLINES } from "./icons.js";

export const LATER_OUTLINES = {
  offline: "M4 4l16 16M9 6.5a5.2 5.2 0 0 1 8.1 3.1 4.5 4.5 0 0 1 2.7 6.6M16.5 18.5h-9a4 4 0 0 1-.4-8",
  copy: "M9 9h10.5v10.5H9zM15 9V4.5H4.5V15H9",
  download: "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14",
  bin: "M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.5 11v5M13.5 11v5",
};

Object.assign(OUTLINES, LATER_OUTLINES);

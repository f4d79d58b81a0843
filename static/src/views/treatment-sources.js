/** Who says what stands on the treatment screens. */

import { text as common } from "../text/text.js";
import { treatment } from "../text/treatment.js";
import { fullDate } from "../ui/format.js";
import { html } from "../ui/html.js";

const ABSORICA_LABEL = {
  title: "Absorica (isotretinoin) US label, in a copy",
  url: "https://drugs-library.com/drugs/absorica.html",
};
const CHECKED_ON = "2026-11-22";

const SOURCES = {
  band: [
    {
      title: "MSD Manual, Acne vulgaris",
      url: "https://www.msdmanuals.com/uk/professional/dermatologic-disorders/acne-and-related-disorders/acne-vulgaris",
    },
  ],
  food: [ABSORICA_LABEL],
  formulation: [ABSORICA_LABEL],
};

/** @param {{ of: keyof typeof SOURCES }} props */
export function Sources({ of }) {
  return html`<p class="hint sources">
    ${treatment.source}${" "}
    ${SOURCES[of].map(
      ({ title, url }, index) =>
        html`${index > 0 && "; "}<a href=${url} target="_blank" rel="noopener noreferrer"
            >${title}<span class="visually-hidden"> ${common.app.opensInNewTab}</span></a
          >`,
    )},
    ${" "}${treatment.checkedOn(fullDate(CHECKED_ON))}. ${treatment.reviewPending}
  </p>`;
}

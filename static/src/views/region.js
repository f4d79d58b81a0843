/** Where the person probably is, from the languages of the browser alone; always shown and changeable. */

const OWN_NUMBERS = ["US", "GB", "IE", "CA", "AU", "NZ", "IN"];
const EUROPEAN_UNION =
  "AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" ");

/**
 * @param {readonly string[]} [languages] as the browser lists them, most wanted first
 * @returns {string} a region of the contact book
 */
export function guessedRegion(languages = navigator.languages) {
  for (const language of languages) {
    const locale = new Intl.Locale(language);
    // English without a country says nothing about where somebody is.
    const country = locale.region ?? (locale.language === "en" ? undefined : locale.maximize().region);
    if (country && OWN_NUMBERS.includes(country)) return country;
    if (country && EUROPEAN_UNION.includes(country)) return "EU";
  }
  return "OTHER";
}

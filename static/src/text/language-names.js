/** Each as it calls itself. */
export const LANGUAGE_NAMES = { en: "English", de: "Deutsch", es: "Español" };

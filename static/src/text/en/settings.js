/** English for Settings. */

export const words = {
  settings: {
    title: "Settings",
    sections: {
      account: "Account",
      reminders: "Reminders",
      region: "Region",
      items: "What you track",
      data: "Your data",
      appearance: "Appearance",
      language: "Language",
      rules: "About the warnings",
      about: "About",
    },
    hints: {
      account: "Sync, backup, other devices",
      reminders: "What for, when, on which device",
      region: "Which emergency numbers are shown",
      items: "Which questions Today asks, check-ins",
      data: "Where everything is kept",
      appearance: "Light, dark, how steps look",
      language: "English, Deutsch, Español",
      rules: "What sets them off, who says so",
      about: "Versions, licence",
    },
    back: "All settings",
  },

  items: {
    detail: "Answers you gave before stay, also for things you stop tracking.",
    checkIns: "Check-ins",
    checkInsDetail:
      "Every two weeks Today can offer a few questions about the two weeks before. They are never required.",
    checkInsAsk: "Offer them",
    checkInsNever: "Never ask",
    checkInNow: "Answer one now",
  },

  appearance: {
    theme: "Colours",
    themes: { system: "As on this device", light: "Light", dark: "Dark" },
    steps: "Steps on Today",
  },

  rules: {
    introduction:
      "Retinote warns by fixed rules that anybody can read. This page lists all of them, with what each asks, how urgent it is and who says so.",
    statusTitle: "Which rules are in use",
    urgent: "Urgent rules",
    trends: "Notices of trends",
    checkIn: "Check-in",
    contacts: "Numbers to call",
    confirmed: "Last confirmed by the server",
    neverConfirmed: "not yet; the rules that came with the app are in use",
    reviewTitle: "Reviewed by a clinician",
    review: (/** @type {number} */ reviewed, /** @type {number} */ of) => `${reviewed} of ${of} texts`,
    reviewDetail:
      "A text that no clinician has signed off says so wherever it is shown. Where the sources disagree about how urgent something is, the safer reading is used.",
    urgentTitle: "Urgent rules",
    urgentDetail: "A yes to one of these questions opens a warning. Nothing can turn that off.",
    raised: "We chose a more urgent step than the sources do.",
    ifYes: (/** @type {string} */ question) => `Asked after a yes: “${question}”`,
    trendTitle: "Notices of trends",
    trendDetail: "These add up what you log over several days. They never alarm, and never take the place of a warning.",
    about: (/** @type {string} */ items) => `About: ${items}`,
    checkInTitle: "Check-in questions",
    pending: "Not reviewed by a clinician yet.",
  },

  about: {
    safetyTitle: "What this is, and what it is not",
    safety: [
      "Retinote is a diary. It helps you notice, remember and tell. It does not diagnose, and it is no substitute for a doctor.",
      "Urgent warnings come from fixed, published rules. They can miss things. If you feel that something is wrong, get help, whatever Retinote says.",
      "It never tells you to change your dose, beyond taking no more until you have spoken to your prescriber.",
    ],
    versionsTitle: "Versions",
    app: "App",
    appUnknown: "not installed for use without a network yet",
    catalogue: "Questions and steps",
    allRules: "All rules, with their sources",
    contactsTitle: "Sources of the numbers",
    unconfirmed: "not confirmed at an official source",
    licenceTitle: "Licence",
    licence: "Retinote is free software under the Apache License 2.0.",
    notices: "Licences of the parts it uses",
  },
};

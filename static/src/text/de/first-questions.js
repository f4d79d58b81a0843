/** Deutsch für die Fragen beim ersten Start. */

/** @type {typeof import("../en/first-questions.js").words} */
export const words = {
  firstQuestions: {
    step: (step, of) => `Frage ${step} von ${of}`,
    next: "Weiter",
    back: "Zurück",
    skip: "Jetzt nicht",
    finish: "Mein Tagebuch beginnen",
    changeLater: "Du kannst das später ändern.",
    dose: {
      title: "Wann hast du die erste Kapsel genommen, oder wann wirst du sie nehmen?",
      hint: "Deine Wochen zählen ab diesem Tag. Wenn du unsicher bist, reicht eine gute Schätzung.",
      started: "Ich habe angefangen",
      notStarted: "Noch nicht angefangen",
      date: "Datum der ersten Dosis",
      planned: "Geplantes Datum der ersten Dosis, wenn du es weißt",
      future: "Dieser Tag ist noch nicht da. Wenn du noch nicht angefangen hast, wähle „Noch nicht angefangen“.",
      past: "Dieser Tag ist vorbei. Wenn du da die erste Kapsel genommen hast, wähle „Ich habe angefangen“.",
      invalid: "Bitte wähle ein Datum von 2000 bis in zwei Jahren.",
    },
    region: {
      title: "Wo bist du?",
      hint: "Damit die Notrufnummern die richtigen sind. Retinote fragt nicht nach deinem Standort.",
      label: "Region",
    },
    items: {
      title: "Worauf möchtest du achten?",
      hint: "Wenige reichen. Stimmung und die dringende Frage gehören immer zum Tag.",
      always: "Immer",
    },
  },

  groups: {
    dryness: "Trockenheit",
    skin: "Haut",
    body: "Körper",
    mind: "Stimmung und Schlaf",
  },

  language: {
    label: "Sprache",
    automatic: "Wie in diesem Browser",
    detail: "Wenn du eine andere wählst, wird die Seite neu geladen. Was du geschrieben hast, und Warnungen, die dir gezeigt wurden, behalten ihre Worte.",
    notKept: "Dieser Browser lässt Retinote nichts behalten, deshalb ist die Sprache immer die des Browsers.",
  },
};

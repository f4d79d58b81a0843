/** Deutsch für den Verlauf. */

import { plural, weekNumber } from "../counting.js";

/** @type {typeof import("../en/trends.js").words} */
export const words = {
  trends: {
    title: "Verlauf",
    emptyTitle: "Hier wachsen deine Linien",
    emptyDetail: "Trage unter Heute einen Tag ein, und er erscheint hier als Punkt, nach Woche deiner Therapie.",
    emptyFirst: "Ein Punkt am Tag, ein Diagramm für alles, was du verfolgst.",
    emptyGaps: "Ein Tag ohne Eintrag bleibt eine Lücke. Er zählt nie als guter oder schlechter Tag.",
    emptySlope: "Nach 8 Tagen mit Eintrag in 4 Wochen sagt ein Satz, wohin es geht.",
    emptyGo: "Heute eintragen",
    inWeek: (week) => `Du bist in Woche ${week}.`,
    beforeFirstDose: "Deine Therapie hat noch nicht begonnen.",
    onDrugWeek: (week) => `Zählt man nur Tage mit einer Dosis, ist es Woche ${week}.`,
    noFirstDose: "Ohne das Datum deiner ersten Dosis laufen die Diagramme nach Datum statt nach Wochen.",
    setFirstDose: "Datum eintragen",
    views: "Ansichten",
    viewNames: { each: "Einzeln", glance: "Alles auf einen Blick", words: "In Worten", together: "Neben der Dosis" },
    axis: "Untere Achse",
    axisWeeks: "Wochen",
    axisOnDrug: "Wochen mit Medikament",
    axisDates: "Datum",
    onDrugHint: "Hier zählen nur Tage mit einer Dosis. Pausen und ausgelassene Tage sind zusammengeschoben (//).",
    range: "Zeigen",
    rangeAll: "Alles",
    rangeRecent: "Letzte 8 Wochen",
    labs: "Laborwerte",
    doseTitle: "Dosis bisher",
    doseKnown: "Alles davon hast du eingetragen.",
    doseRange: (days) =>
      days === 1
        ? "Von dem, was du eingetragen hast, bis zu dem, was es wäre, wenn du den einen offenen Tag wie geplant genommen hättest."
        : `Von dem, was du eingetragen hast, bis zu dem, was es wäre, wenn du die ${days} offenen Tage wie geplant genommen hättest.`,
    doseNoWeight: "Trage unter Therapie ein Gewicht ein, um es pro Kilogramm zu sehen.",
    doseNoTarget: "Wann Schluss ist, sagt deine Ärztin oder dein Arzt, nicht eine Zahl.",
    milligrams: (amount) => `${amount} mg`,
    milligramsPerKilogram: (amount) => `${amount} mg pro kg`,
    fromTo: (from, to) => `${from} – ${to}`,
    source: "Quelle:",
    checkedOn: (date) => `geprüft am ${date}.`,
  },

  trendWords: {
    notEnoughDays: (days, needed) =>
      `Noch nicht genug Tage für eine Richtung: ${days} von ${needed} in den letzten 4 Wochen.`,
    same: (logged) => `Etwa so wie vor 4 Wochen (${logged}).`,
    slope: (direction, amount, logged) => `${direction} als vor 4 Wochen: ${amount} pro Woche (${logged}).`,
    perhaps: (direction, logged) => `Vielleicht ${direction} als vor 4 Wochen, aber nur ${logged}.`,
    logged: (days, of) => `${days} von ${of} Tagen eingetragen`,
    directions: {
      higher: { more: "Mehr", less: "Weniger" },
      lower: { more: "Besser", less: "Schlechter" },
    },
    amounts: {
      aLittle: "ein wenig",
      quarter: "etwa eine Viertelstufe",
      half: "etwa eine halbe Stufe",
      threeQuarters: "etwa eine Dreiviertelstufe",
      one: "etwa eine Stufe",
      steps: (steps) => `etwa ${steps} Stufen`,
    },
    changes: {
      half: "eine halbe Stufe",
      one: "eine Stufe",
      oneAndAHalf: "anderthalb Stufen",
      steps: (steps) => `${steps} Stufen`,
    },
    changed: (amount, direction) => `${amount} ${direction.toLowerCase()}`,
    theSame: "etwa gleich",
    notEnough: "nicht genug Tage eingetragen, um es zu sagen",
    baseline: (change) => `Die letzten 4 Wochen gegenüber deinen ersten Tagen: ${change}.`,
    doseStep: (date, change) => `Seit der letzten Änderung der Dosis am ${date}, gegenüber davor: ${change}.`,
    notACause: "Das vergleicht Zeiten. Es sagt nicht, warum sich etwas geändert hat.",
  },

  weekWords: {
    title: "Woche für Woche, in Worten",
    detail: "Die neueste Woche zuerst. „Mitte“ ist die mittlere Antwort der eingetragenen Tage einer Woche.",
    needsFirstDose: "Wochen zählen ab deiner ersten Dosis; dafür braucht es ihr Datum.",
    week: (week, date) => `Woche ${weekNumber(week)}, ab ${date}`,
    line: (label, parts) => `${label}: ${parts.join(", ")}.`,
    quoted: (words) => `„${words}“`,
    between: (lower, upper) => `zwischen ${lower} und ${upper}`,
    worst: (words) => `am schlimmsten ${words}`,
    days: (days) => `${plural(days, "Tag", "Tage")} eingetragen`,
    asBefore: "wie in der Woche davor",
    changed: (amount, direction) => `${amount} ${direction.toLowerCase()} als in der Woche davor`,
    notLogged: (labels) => `Nicht eingetragen: ${labels.join(", ")}.`,
    nothing: "In dieser Woche ist nichts eingetragen.",
  },

  together: {
    title: "Trockenheit neben der Dosis",
    detail:
      "Für jede Woche: ihre durchschnittliche Dosis neben der mittleren Antwort dieser Woche und der Wochen danach. Es zeigt, was zusammen vorkam, nie, was woher kam.",
    misleads:
      "Warum das täuschen kann: Deine Dosis, die Jahreszeit, wie du deine Haut pflegst und die Zeit selbst ändern sich während der Therapie. Zwei Dinge können zusammen steigen, ohne dass eines das andere bewirkt hat, und über wenige Wochen kann schon der Zufall wie ein Muster aussehen.",
    needsPlan: "Dafür braucht es deinen Dosisplan und das Datum deiner ersten Dosis.",
    setPlan: "Therapie öffnen",
    notComparable: "Es wurden zwei Arten von Kapseln genommen. Ihre Milligramm lassen sich nicht vergleichen, deshalb wird hier nichts berechnet.",
    noDryness: "Du verfolgst noch keine Art von Trockenheit.",
    when: (weeks) =>
      weeks === 0 ? "In derselben Woche" : weeks === 1 ? "Eine Woche später" : `${weeks} Wochen später`,
    patterns: {
      together: "höhere Dosen und mehr davon kamen zusammen vor",
      opposite: "höhere Dosen und weniger davon kamen zusammen vor",
      unclear: "kein klares Muster",
    },
    sentence: (when, pattern, how) => `${when}: ${pattern}. ${how}`,
    how: (weeks, figure, low, high) =>
      `Über ${weeks} Wochen ist die Zahl ${figure}, wobei 0 kein Muster heißt und 1 immer zusammen; bei so wenigen Wochen könnte sie alles von ${low} bis ${high} sein.`,
    statuses: {
      not_enough_weeks: (weeks, needed) =>
        `Noch nicht genug Wochen: ${weeks} von ${needed} mit mindestens 4 eingetragenen Tagen und einer bekannten Dosis.`,
      one_dose_level: "Die Dosis war in all diesen Wochen gleich; es gibt also nichts, womit man sie vergleichen könnte.",
      one_grade_level: "Die Antworten waren in all diesen Wochen gleich; es gibt also nichts zu vergleichen.",
    },
    figureName: (label) => `${label}: wie sehr Wochen mit höherer Dosis und mit mehr davon zusammen vorkamen`,
    opposite: "umgekehrt",
    noPattern: "kein Muster",
    alwaysTogether: "zusammen",
    delay: "Wochen nach der Dosis",
    weeks: "Verglichene Wochen",
    worth: "So viel wert wie unabhängige Wochen",
    figure: "Zahl",
    interval: "Könnte sein",
    none: "–",
  },

  scores: {
    title: "Check-ins",
    detail: "Ein Punkt für jeden Check-in. Höher heißt mehr Beschwerden in den zwei Wochen davor.",
    emptyDetail:
      "Alle zwei Wochen kannst du ein paar Fragen beantworten, wie es dir ging. Jedes Mal wird daraus hier ein Punkt, damit du und deine Ärztin oder dein Arzt sehen, wohin es geht.",
    start: "Einen Check-in anfangen",
    chartName: (label) => `${label}, Diagramm. Mit den Pfeiltasten geht es von Check-in zu Check-in.`,
    chartHint: "Tippe einen Punkt an oder nimm die Pfeiltasten, um einen Check-in zu lesen.",
    dot: (date, score) => `${date}: ${score}`,
    dotWithBand: (date, score, band) => `${date}: ${score}, „${band}“`,
    bandFrom: (from, band) => `${from} ${band}`,
    bands: "Die blassen Streifen sind die Bereiche der Leute, die die Fragen gemacht haben.",
    asTable: "Check-ins als Tabelle",
    date: "Datum",
    none: "–",
  },
};

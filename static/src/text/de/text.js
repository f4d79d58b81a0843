/** Deutsch. Einfache Wörter, kurze Sätze, keine Vorwürfe; auch was ein Vorleseprogramm sagt, steht hier. */

import { plural } from "../counting.js";

/** @type {typeof import("../en/text.js").words} */
export const words = {
  app: {
    name: "Retinote",
    loading: "Dein Tagebuch wird geöffnet …",
    skipToContent: "Zum Inhalt springen",
    navigation: "Hauptmenü",
    crashed: "Diese Seite ist stehen geblieben",
    crashedDetail: "Was du geschrieben hast, ist sicher auf diesem Gerät. Öffne die Seite noch einmal; wenn das nicht hilft, lade sie neu.",
    notOpened: "Dein Tagebuch ließ sich nicht öffnen",
    notOpenedDetail:
      "Was du geschrieben hast, ist noch auf diesem Gerät. Schließe andere Retinote-Tabs und lade die Seite neu; vielleicht braucht es eine neuere Version von Retinote, um es zu lesen.",
    callLocal: "Ruf im Notfall sofort die Notrufnummer deines Landes an. Niemand liest dieses Tagebuch mit.",
    openAgain: "Noch einmal öffnen",
    reload: "Neu laden",
    loadingScreen: "Einen Moment …",
    loadFailed: "Diese Seite ließ sich nicht laden. Verbinde dich einmal mit dem Internet und versuch es noch einmal.",
    tryAgain: "Noch einmal versuchen",
    opensInNewTab: "(öffnet einen neuen Tab)",
    translationNotChecked:
      "Diese Übersetzung hat noch keine medizinische Fachperson geprüft, deren Muttersprache Deutsch ist.",
  },

  screens: {
    today: "Heute",
    trends: "Verlauf",
    treatment: "Therapie",
    urgent: "Dringend",
    history: "Chronik",
    settings: "Einstellungen",
  },

  errors: {
    offline: "Keine Verbindung zum Server. Bitte versuch es noch einmal, wenn du online bist.",
    "storage-full": "Auf diesem Gerät ist kein Platz mehr. Mach etwas Platz und versuch es dann noch einmal.",
    unexpected: "Das hat nicht geklappt. Was du hier siehst, steht bisher nur auf dieser Seite; bitte versuch es noch einmal.",
  },

  toast: {
    dismiss: "Schließen",
    saved: "Gespeichert",
    cleared: "Antwort entfernt",
    undo: "Rückgängig",
    undone: "Rückgängig gemacht",
    deleted: "Tag gelöscht",
  },

  entryState: {
    none: "Noch nichts geschrieben",
    device: "Nur auf diesem Gerät",
    unsent: (count) => `Noch nicht gesendet (${count})`,
    synced: "Abgeglichen",
    attention: "Braucht einen Blick",
  },

  treatmentTime: {
    weekAndDay: (week, day) => `Woche ${week} · Tag ${day}`,
    startsIn: (days) => `Beginnt in ${plural(days, "Tag", "Tagen")}`,
    before: (days) => `${plural(days, "Tag", "Tage")} vor der ersten Dosis`,
    addFirstDose: "Erste Dosis eintragen",
  },

  firstRun: {
    begin: "Los geht’s",
    straightToToday: "Erst heute eintragen, später einrichten",
    welcome: "Ein ruhiger Ort, um festzuhalten, wie deine Therapie läuft.",
    notADoctor: "Retinote ist keine Ärztin und kein Arzt.",
    nobodyWatches: "Niemand liest dieses Tagebuch mit.",
    inAnEmergency: "Ruf im Notfall Hilfe.",
    safetyDetail:
      "Es hilft dir, Dinge zu bemerken und zu behalten. Es sagt dir nicht, was du hast, und niemand erfährt, was du hier schreibst.",
    example: "Mit Beispieldaten umsehen",
    signIn: "Ich habe schon ein Konto: anmelden",
  },

  day: {
    previous: "Tag davor",
    next: "Tag danach",
    backToToday: "Zurück zu heute",
    graceQuestion: "Es ist nach Mitternacht. Für welchen Tag ist das?",
    graceYesterday: (date) => `Für gestern, ${date}`,
    graceToday: (date) => `Für heute, ${date}`,
    notYet: "Dieser Tag ist noch nicht da.",
    itemsTitle: "Wie war es?",
    wordsOrNumbers: "Wie die Stufen gezeigt werden",
    words: "Wörter",
    compact: "Kompakt",
    clear: "Leeren",
    clearNamed: (label) => `Antwort entfernen: ${label}`,
    proposed: "Vorschlag",
    ends: (low, high) => `0 ${low} – 4 ${high}`,
    sameAsYesterday: "Wie gestern",
    sameAs: (date) => `Wie am ${date}`,
    proposalTitle: "Ausgefüllt, noch nicht gespeichert",
    proposalDetail: "Tippe eins an, um nur das zu speichern, ändere, was anders ist, oder speichere alles zusammen. Die dringende Frage beantwortest du immer selbst.",
    proposalSave: "So speichern",
    proposalDiscard: "Verwerfen",
    flagsTitle: "Gibt es heute etwas davon?",
    flagsHint:
      "Das wird jeden Tag gefragt, weil es schnell Hilfe brauchen kann. Tippe jederzeit an, was zutrifft. Niemand wird benachrichtigt.",
    flagsTitleThen: "Gab es an diesem Tag etwas davon?",
    flagsNone: (isAnyYes, isToday) => {
      if (isAnyYes) return "Nichts von den anderen";
      return isToday ? "Heute nichts davon" : "An diesem Tag nichts davon";
    },
    flagsState: (yes, open) => {
      if (yes + open === 0) return "Du hast alles mit Nein beantwortet.";
      if (yes === 0) return `${plural(open, "Antwort", "Antworten")} offen`;
      return `${yes}-mal Ja, ${open > 0 ? `${open} offen` : "sonst Nein"}`;
    },
    changeToNo: "Auf Nein ändern",
    changeToNoNamed: (label) => `Auf Nein ändern: ${label}`,
    yes: "Ja",
    no: "Nein",
    seeWhatToDo: "Was tun?",
    seeWhatToDoNamed: (label) => `Was tun? ${label}`,
  },

  urgent: {
    title: "Dringende Hilfe",
    call: "Jetzt anrufen",
    numbersFor: "Nummern für",
    toList: "Zur Liste der Anzeichen",
    listTitle: "Passiert gerade etwas davon?",
    listHint: "Wenn du unsicher bist, hol dir Hilfe. Anrufen ist nie falsch.",
    recorded: "Wenn du etwas antippst, siehst du, was zu tun ist, und im Eintrag von heute steht dann Ja. Du kannst das danach ändern.",
    notConfirmed: "nicht bei einer offiziellen Quelle bestätigt",
    confirmedOn: (date) => `bestätigt am ${date}`,
    otherNumbers: "Weitere Nummern",
    textTo: (keyword, number) => `SMS mit ${keyword} an ${number}`,
    textNumber: (number) => `SMS an ${number}`,
  },

  tiers: {
    emergency_now: "Notfall: Hol jetzt Hilfe",
    same_day: "Hol dir heute ärztlichen Rat",
    soon: "Sag es bald deiner Ärztin oder deinem Arzt",
  },

  warning: {
    of: (index, count) => `${index} von ${count}`,
    onDay: (date) => `Du hast am ${date} mit Ja geantwortet.`,
    doNow: "Was tun?",
    callTitle: "Wen du anrufen kannst",
    callWorse: "Wenn es schlimmer wird oder du nicht warten kannst",
    maySignal: "Warum das wichtig ist",
    actionTitle: "Was hast du getan?",
    actionHint: "Die Warnung bleibt, bis du etwas auswählst. Niemand erfährt davon; es wird nur hier aufgeschrieben.",
    actions: {
      called_emergency: "Ich habe den Notruf oder ein Hilfetelefon angerufen",
      went_for_care: "Ich bin hingegangen, um mir helfen zu lassen",
      spoke_to_prescriber: "Ich habe mit meiner Ärztin oder einem Arzt gesprochen",
      not_yet: "Noch nichts",
      mistake: "Ich habe aus Versehen Ja angetippt",
    },
    details: {
      not_yet: "Du wirst noch einmal gefragt.",
      mistake: "Ändert deine Antwort auf Nein.",
    },
    firstAnswer: "Bitte antworte zuerst",
    mistakenFollowUp: "Nur meine letzte Antwort war ein Versehen",
    mistakenFollowUpDetail: "Bringt dich zur Warnung davor zurück.",
    sources: "Quellen",
    checkedOn: (date) => `geprüft am ${date}`,
    reviewPending: "Diesen Text hat noch keine medizinische Fachperson geprüft.",
    tierRaised: "Wir haben hier einen vorsichtigeren Schritt gewählt, als unsere Quellen verlangen.",
    exampleNote: "Du siehst gerade Beispieldaten. Wenn dir das wirklich passiert, gilt es für dich genauso.",
    thanks: "Aufgeschrieben.",
    comesBack: "Du wirst noch einmal gefragt. Bitte warte nicht.",
    changedToNo: "Auf Nein geändert.",
  },
  followUp: {
    title: "Wie ist es jetzt?",
    about: (date, label) => `${date}: ${label}.`,
    outcomes: { better: "Besser", same: "Gleich", worse: "Schlimmer" },
    stillTheSame: "Aufgeschrieben. Wenn es nicht besser wird, hol dir noch einmal Hilfe.",
  },
  missed: {
    label: "Die Sicherheitsfrage eines anderen Tages",
    question: (day) =>
      `Du hast die Sicherheitsfrage vom ${day} nicht beantwortet. Ist etwas von der Liste passiert?`,
    nothing: "Nein, nichts",
    look: "Ja, zur Liste",
    fillIn: (days) => (days === 0 ? "Zuletzt kein Tag ausgelassen" : `${plural(days, "Tag", "Tage")} nachtragen`),
  },
};

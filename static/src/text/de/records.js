/** Deutsch für das, was alle Listen und ihre Formulare sagen. */

import { plural } from "../counting.js";

/** @type {typeof import("../en/records.js").words} */
export const words = {
  records: {
    save: "Speichern",
    cancel: "Abbrechen",
    editNamed: (what) => `Ändern: ${what}`,
    removeNamed: (what) => `Löschen: ${what}`,
    removed: "Gelöscht",
    kept: "Noch nicht gespeichert. Was du geschrieben hast, bleibt hier, bis du speicherst oder abbrichst.",
    dateInvalid: "Bitte wähle ein Datum von 2000 bis heute.",
    dateTooFar: "Bitte wähle ein Datum von 2000 bis in zwei Jahren.",
  },

  care: {
    sources: "Woher das kommt",
    notReviewed: "Diesen Text hat noch keine medizinische Fachperson geprüft.",
    pregnancyTitle: "Schritte zur Schwangerschaft",
    pregnancyQuestion: "Sollen dir diese Schritte gezeigt werden?",
    pregnancyYes: "Zeigen",
    pregnancyNo: "Nicht zeigen",
    pregnancyKept: "Privat. Du kannst das jederzeit ändern; was du vorher geschrieben hast, bleibt und kommt mit ihnen zurück.",
    undone: "Rückgängig gemacht",
  },

  dateWords: {
    wasDue: (date) => `war bis ${date} dran`,
    wasOn: (date) => `war am ${date}`,
    dueNow: (date) => `jetzt, bis ${date}`,
    today: "heute",
    tomorrow: "morgen",
    inDays: (days, date) => `in ${days} Tagen, ${date}`,
    from: (first, last) => `${first} bis ${last}`,
    at: (when, time) => `${when}, ${time} Uhr`,
    doneOnDay: (date) => `am ${date}`,
    kinds: {
      visit: "Arztbesuch",
      blood_test: "Blutuntersuchung",
      pregnancy_test: "Schwangerschaftstest",
      pharmacy: "Apotheke",
      other: "Etwas anderes",
    },
  },

  erased: {
    diaryTitle: "Dein Tagebuch ist leer",
    accountTitle: "Dein Konto ist gelöscht",
    goneTitle: "Vom Server und von diesem Gerät gelöscht",
    gone: {
      days: (count) => plural(count, "Tag", "Tage"),
      changes: (count) => plural(count, "frühere Änderung", "frühere Änderungen"),
      ledger_rows: (count) => `${plural(count, "Eintrag", "Einträge")} in der Aufzeichnung der Warnungen, Links und Kopien`,
      warnings: (count) => plural(count, "Warnung", "Warnungen"),
      shares: (count) => plural(count, "Link für den Arztbesuch", "Links für den Arztbesuch"),
      sessions: (count) => plural(count, "angemeldeter Browser", "angemeldete Browser"),
      tokens: (count) => plural(count, "Zugangsschlüssel", "Zugangsschlüssel"),
    },
    staysTitle: "Was bleibt, und wo",
    stays: {
      files: "Dateien, die du heruntergeladen hast, zum Beispiel ein PDF: Lösche sie dort, wo du sie abgelegt hast.",
      recipients: "Was Menschen gesehen oder gespeichert haben, die einen Link von dir geöffnet haben: Nur sie können es löschen.",
      recipients_none: "Niemand hatte einen Link von dir geöffnet.",
      devices: "Was auf deinen anderen Geräten ist: Lösche es dort, unter „Deine Daten“.",
      calendars: "Termine, die du in einen Kalender gelegt hast: Lösche sie dort.",
      backups: "Sicherungskopien derer, die den Server betreiben, bis sie ersetzt werden.",
    },
    done: "Fertig",
  },
};

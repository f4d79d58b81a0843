/** Deutsch, um ein Tagebuch mitzunehmen, hereinzuholen und zu löschen. */

import { plural } from "../counting.js";

/** @type {typeof import("../en/data.js").words} */
export const words = {
  data: {
    whereTitle: "Wo es ist",
    onDevice: "Auf diesem Gerät",
    entries: (count) => plural(count, "Tag", "Tage"),
    inMemory: "Nur, bis du diese Seite schließt: Dieser Browser lässt Retinote nichts behalten.",
    persisted: "Bleibt, bis du es löschst. Der Browser hat versprochen, es nicht von selbst zu löschen.",
    notPersisted: "In diesem Browser aufbewahrt. Er darf es löschen, wenn auf dem Gerät kein Platz mehr ist oder du lange nicht da warst; ein Konto schützt dich davor.",
    onServer: "Auf dem Server",
    noAccount: "Nichts. Auf diesem Gerät hast du kein Konto.",
    withAccount: "Alles außer dem, was als noch nicht gesendet aufgeführt ist.",
    unsent: "Noch nicht gesendet",
    nothingUnsent: "Nichts",
    exampleTitle: "Beispieldaten",
    exampleDetail: "Eine erfundene Therapie von 24 Wochen zum Umsehen. Sie ist von deinem Tagebuch getrennt und wird nie gesendet.",
    exampleOpen: "Mit Beispieldaten umsehen",
    exampleRemove: "Beispieldaten entfernen",
    eraseTitle: "Dieses Gerät leeren",
    eraseDetail: "Löscht das Tagebuch, die Einstellungen und die Anmeldung aus diesem Browser. Was in deinem Konto ist, bleibt dort.",
    eraseButton: "Dieses Gerät leeren",
    eraseConfirmTitle: "Alles auf diesem Gerät löschen?",
    eraseUnsent: (count) =>
      count === 1
        ? "1 Änderung ist nicht gesendet und ginge für immer verloren."
        : `${count} Änderungen sind nicht gesendet und gingen für immer verloren.`,
    eraseNoAccount: "Du hast kein Konto, deshalb ist das die einzige Kopie deines Tagebuchs.",
    eraseConfirm: "Löschen",
    cancel: "Abbrechen",
  },

  take: {
    title: "Dein Tagebuch mitnehmen",
    detail: "Die Datei enthält alles: Tage, Notizen, Therapie, Änderungen und Warnungen. Wer sie hat, kann sie lesen.",
    fromDevice: "Auf diesem Gerät gemacht, ohne den Server.",
    everything: "Alles herunterladen",
    table: "Tabelle der Tage herunterladen (CSV)",
  },

  dataRecord: {
    title: "Kopien und Dateien",
    detail: "Wer eine Kopie deines Tagebuchs genommen hat und was hereingeholt wurde. Links, die du gegeben hast, und wer sie geöffnet hat, stehen unter „Für deinen Arztbesuch“.",
    none: "Es wurde keine Kopie genommen und nichts hereingeholt.",
    earlier: (count) => `Früher (${count})`,
    taken: (what, days) => `Kopie genommen: ${what}, ${plural(days, "Tag", "Tage")}`,
    brought: (what, days) => `Hereingeholt: ${what}, ${plural(days, "Tag", "Tage")}`,
    leftOut: (count) => `${plural(count, "Zeile", "Zeilen")} weggelassen`,
    formats: {
      ndjson: "alles",
      csv: "Tabelle der Tage (CSV)",
      pdf: "Bericht als PDF",
      fhir: "Bericht als FHIR",
    },
    ways: {
      session: (by) => by,
      token: (by) => `mit dem Zugangsschlüssel „${by}“`,
    },
    onDevice: "auf einem Gerät, ohne den Server",
  },

  bring: {
    title: "Ein Tagebuch hereinholen",
    detail: "Ein gesichertes Tagebuch oder eine Tabelle (CSV) aus Retinote oder einer anderen App. Du siehst vorher, was passieren würde.",
    tableNeedsAccount: "Ohne Konto lässt sich eine Datei aus „Alles herunterladen“ hereinholen. Eine Tabelle aus einer anderen App braucht ein Konto: Melde dich zuerst an, unter Konto.",
    choose: "Datei auswählen",
    looking: "Die Datei wird angesehen …",
    working: "Wird hereingeholt …",
    progress: "Wie weit es ist",
    foundTitle: "Was darin ist",
    days: (count) => plural(count, "Tag", "Tage"),
    span: (first, last) => (first === last ? `am ${first}` : `vom ${first} bis ${last}`),
    counts: (count) =>
      [
        count.new && `${count.new} neu`,
        count.changed && `${count.changed} geändert`,
        count.same && `${count.same} gleich`,
        count.deleted && `${count.deleted} gelöscht`,
      ].filter(Boolean).join(", "),
    collections: {
      entries: "Tage",
      treatment: "Therapie",
      regimen_periods: "Dosispläne",
      weights: "Gewichte",
      labs: "Laborwerte",
      appointments: "Termine",
      supplies: "Kapseln",
      visits: "Arztbesuche",
      questions: "Fragen",
      reminders: "Erinnerungen",
    },
    conflicting: (count) =>
      `${plural(count, "Antwort weicht", "Antworten weichen")} von deinem Tagebuch ab. Deine bleiben stehen.`,
    nothing: "Alles darin steht schon in deinem Tagebuch.",
    problems: (count) => `${plural(count, "Zeile passt", "Zeilen passen")} nicht`,
    line: (line) => (line ? `Zeile ${line}` : "Die Datei"),
    moreProblems: (count) => `und ${count} weitere`,
    all: "Hereinholen",
    fitting: "Hereinholen, was passt",
    cancel: "Abbrechen",
    done: (count) => `Hereingeholt: ${plural(count, "Tag", "Tage")}`,
    undo: "Jede Antwort, die sich dadurch geändert hat, steht in der Chronik bei den früheren Änderungen ihres Tages. Dort kannst du sie zurückholen.",
  },

  mapping: {
    title: "Was die Spalten bedeuten",
    detail: "Lass weg, was nicht passt. Antworten zu dringenden Anzeichen werden nie aus einer Tabelle übernommen.",
    firstRows: (count) => (count === 1 ? "Die erste Zeile" : `Die ersten ${count} Zeilen`),
    dateColumn: "Spalte mit dem Datum",
    dateFormat: "Wie das Datum geschrieben ist",
    leaveOut: "Weglassen",
    target: (name) => `„${name}“ ist`,
    samples: (samples) => `zum Beispiel ${samples.slice(0, 4).join(" · ")}`,
    wordsOf: (name) => `Was die Wörter in „${name}“ bedeuten`,
    word: (word) => `„${word}“ ist`,
    low: "Kleinste Zahl",
    high: "Größte Zahl",
    worse: "Welches Ende ist schlimmer?",
    lower: "Das kleine",
    higher: "Das große",
    scaleOf: (name) => `Skala von „${name}“`,
    show: "Zeigen, was passieren würde",
    unsaid: "Bitte auswählen",
    fields: {
      zone: "Zeitzone",
      dose_taken_mg: "Genommene Dosis (mg)",
      taken_with_food: "Mit Essen genommen (ja oder nein)",
      nosebleeds: "Nasenbluten (Anzahl)",
      new_lumps: "Neue Knoten (Anzahl)",
      note: "Notiz",
    },
  },

  eraseDiary: {
    title: "Dieses Tagebuch löschen",
    detail: "Löscht jeden Tag, die Therapie, alle Änderungen, alle Warnungen und alles Geteilte, auf dem Server und auf diesem Gerät. Dein Konto bleibt, mit einem leeren Tagebuch.",
    stays: "Was bleibt: Sicherungskopien derer, die den Server betreiben, bis sie ersetzt werden, und Kopien, die andere von Geteiltem behalten haben. Deine anderen Geräte behalten, was auf ihnen ist, bis du dort entscheidest.",
    password: "Passwort",
    required: "Bitte ausfüllen",
    button: "Dieses Tagebuch löschen",
    confirmTitle: "Dieses Tagebuch für immer löschen?",
    confirm: "Für immer löschen",
    account: "Wenn du auch das Konto löschen willst, geh zu Konto.",
  },

  emptied: {
    title: "Dieses Tagebuch wurde auf einem anderen Gerät gelöscht",
    detail: (days) =>
      `${plural(days, "Tag ist", "Tage sind")} noch auf diesem Gerät. Nichts wird gesendet, bis du entscheidest.`,
    keep: "Behalten und wieder senden",
    keepDetail: "Was auf diesem Gerät ist, kommt in dein neues, leeres Tagebuch.",
    erase: "Auch hier löschen",
    eraseDetail: "Löscht das Tagebuch für immer von diesem Gerät.",
    download: "Du kannst es vorher herunterladen.",
  },
};

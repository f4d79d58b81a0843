/** Deutsch für das, was eine Ärztin oder ein Arzt bekommt: Links, wer hineingesehen hat, Fragen und Besuche. */

import { plural } from "../counting.js";

/** @type {typeof import("../en/share.js").words} */
export const words = {
  title: "Für deinen Arztbesuch",
  introduction: "Gib deiner Ärztin oder deinem Arzt eine Seite über deine Therapie. Du wählst, was darauf steht, und kannst es jederzeit beenden.",
  back: "Für deinen Arztbesuch",

  account: {
    title: "Links brauchen ein Konto",
    detail:
      "Ein Link oder ein Bericht entsteht auf dem Server und braucht deshalb ein Konto und eine Verbindung. Dein Tagebuch geht auch ohne: Beim Besuch kannst du es einfach zeigen, und die Fragen unten bleiben auf diesem Telefon.",
    signUp: "Konto anlegen oder anmelden",
    trends: "Stattdessen den Verlauf zeigen",
    signedOut: "Du bist abgemeldet. Melde dich wieder an, um einen Link zu machen oder zu sehen, wer hineingesehen hat.",
    signIn: "Anmelden",
    example: "Das sind Beispieldaten. Links gibt es nur von deinem eigenen Tagebuch.",
  },

  start: {
    title: "Etwas mitgeben",
    detail: "Ein QR-Code beim Besuch, ein Link zum Senden oder ein PDF. Du siehst es vorher, genau so, wie es sein wird.",
    make: "Auswählen, was du mitgibst",
  },

  kinds: {
    label: "Wofür ist es?",
    visit: "Beim Besuch",
    send: "Link senden",
    follow: "Link, der mitgeht",
    given: {
      visit: "Code für einen Besuch",
      send: "Link zum Senden",
      follow: "Link, der mitgeht",
    },
    visitDetail: "Deine Ärztin oder dein Arzt scannt einen Code von deinem Bildschirm. Kein Kennwort; er endet von selbst.",
    sendDetail: "Was jetzt in deinem Tagebuch steht, hinter einem Kennwort.",
    followDetail: "Dein Tagebuch, wie es bei jedem Hineinsehen ist, auch spätere Tage, hinter einem Kennwort.",
  },

  lifetime: {
    label: "Wie lange es geht",
    words: (minutes) => {
      if (minutes < 60) return `${minutes} Minuten`;
      if (minutes < 24 * 60) return plural(minutes / 60, "Stunde", "Stunden");
      if (minutes >= 365 * 24 * 60) return "1 Jahr";
      return plural(minutes / (24 * 60), "Tag", "Tage");
    },
  },

  sections: {
    title: "Was darauf steht",
    usual: "Meistens dabei",
    private: "Privat: nur, wenn du es wählst",
    privateDetail:
      "Das gehört dir. Die Seite sagt, welche Teile du weggelassen hast, aber nie, ob etwas darin stand.",
    names: {
      name: "Dein Name",
      course: "Therapie und Dosis",
      effects: "Nebenwirkungen",
      red_flags: "Dringende Anzeichen",
      labs: "Laborwerte",
      questions: "Deine Fragen",
      mood: "Stimmung und Psyche",
      check_ins: "Punkte der Check-ins",
      sexual_health: "Sexuelle Gesundheit",
      pregnancy: "Schwangerschaft",
      notes: "Notizen",
    },
    hints: {
      name: "Nur, was du unten schreibst",
      course: "Woche, Dosis, Pausen, ausgelassene Tage",
      effects: "Haut, Augen, Lippen, Schmerzen und was du sonst verfolgst",
      red_flags: "Wo du Ja gesagt hast, und was du getan hast",
      labs: "Blutwerte, wie du sie eingetragen hast",
      questions: "Die offenen aus deiner Liste",
      mood: "Stimmung, Reizbarkeit, Angst und dringende Anzeichen der Psyche",
      check_ins: "Die Fragen alle zwei Wochen zu Stimmung und Sorgen",
      sexual_health: "Antworten und Anzeichen dazu",
      pregnancy: "Tests, Termine und Anzeichen dazu",
      notes: "Deine eigenen Worte, Tag für Tag, worum auch immer es darin geht",
    },
  },

  dates: {
    label: "Welche Tage",
    all: "Alle Tage",
    visit: "Seit dem letzten Besuch",
    weeks4: "4 Wochen",
    weeks12: "12 Wochen",
    own: "Eigene Daten",
    from: "Erster Tag",
    to: "Letzter Tag",
    empty: "Leer lassen für den ersten Tag in deinem Tagebuch.",
    emptyTo: "Leer lassen für heute.",
    sinceVisit: (date) => `Von deinem Besuch am ${date} bis heute.`,
    openEnd: "Der letzte Tag ist immer der, an dem hineingesehen wird.",
  },

  name: "Name auf der Seite (freiwillig)",
  nameHint: "Damit klar ist, wessen Seite es ist. Nur auf der Seite, nie im Link.",
  label: "Titel des Links (freiwillig)",
  labelHint: "Wer den Link hat, kann das lesen, auch ohne Kennwort: keine Namen, keine Diagnosen.",

  passcode: {
    label: "Kennwort",
    hint: "Mindestens 6 Zeichen. Sag es auf einem anderen Weg als den Link: persönlich oder am Telefon.",
    show: "Zeigen",
    hide: "Verbergen",
    suggest: "Eins vorschlagen",
    suggested: (passcode) => `Vorschlag: ${passcode.split("").join(" ")}`,
    tenTries: "Nach 10 falschen Versuchen endet der Link für immer.",
    keep: "Notier dir das Kennwort",
    keepDetail: "Schreib es jetzt auf. Retinote behält es nicht, und wenn du diese Seite verlässt, wird es nicht mehr gezeigt.",
    another: "Sag es auf einem anderen Weg als den Link: persönlich oder am Telefon. Nie in derselben Nachricht.",
  },

  look: {
    next: "Erst ansehen",
    title: "Das wird zu sehen sein",
    loading: "Die Seite entsteht …",
    back: "Etwas ändern",
    makeVisit: "QR-Code machen",
    makeLink: "Link machen",
    making: "Entsteht …",
    pdf: "Als PDF speichern",
    pdfFile: "retinote-bericht.pdf",
    pdfSaved: "PDF gespeichert",
    follows: "Das ist die Seite von heute. Wer Link und Kennwort hat, sieht sie so, wie sie am Tag des Hineinsehens ist.",
    fromTo: (from, to) => `${from} bis ${to}`,
    unsent: (count) =>
      count === 1
        ? "1 Änderung auf diesem Telefon ließ sich noch nicht senden und fehlt deshalb darauf."
        : `${count} Änderungen auf diesem Telefon ließen sich noch nicht senden und fehlen deshalb darauf.`,
    failed: "Die Seite ließ sich nicht machen",
    tryAgain: "Noch einmal versuchen",
  },

  made: {
    scan: "Lass deine Ärztin oder deinen Arzt das mit einem Telefon oder der Kamera eines Computers scannen.",
    scanBright: "Wenn es nicht klappt, stell deinen Bildschirm heller.",
    code: "QR-Code des Links",
    ways: "Der Link",
    copy: "Link kopieren",
    copied: "Link kopiert",
    send: "Teilen …",
    message: "Meine Seite für den Besuch",
    elsewhere: "Der Link selbst ist nur auf dem Gerät, das ihn gemacht hat. Um ihn noch einmal zu geben, nimm dieses Gerät oder mach einen neuen.",
    showCode: "QR-Code",
  },

  list: {
    title: "Was du mitgegeben hast",
    empty: "Noch nichts. Was du mitgibst, steht hier, dazu, wer es geöffnet hat, und wie du es beendest.",
    asOf: (when) => `Keine Verbindung. So war es um ${when}.`,
    never: "Keine Verbindung, und die Liste wurde auf diesem Telefon noch nicht gelesen.",
    failed: "Die Liste ließ sich nicht lesen.",
    earlier: (count) => `Beendet (${count})`,
  },

  states: {
    active: "Geht",
    expired: "Abgelaufen",
    revoked: "Von dir beendet",
    exhausted: "Nach 10 falschen Kennwörtern beendet",
  },
  until: (when) => `bis ${when}`,
  since: (when) => `am ${when}`,
  madeOn: (when) => `Gemacht am ${when}`,
  openings: (count) => (count === 0 ? "Noch nicht geöffnet" : `${count}-mal geöffnet`),
  lastOpened: (when) => `zuletzt ${when}`,

  one: {
    inIt: "Was darin ist",
    sections: "Teile",
    days: "Tage",
    allDays: "Alle Tage",
    fromOn: (from) => `Ab ${from}`,
    untilOn: (to) => `Bis ${to}`,
    title: "Titel",
    renew: "Länger gehen lassen",
    renewDetail: "30 Tage ab jetzt. Link und Kennwort bleiben gleich.",
    renewed: (when) => `Geht bis ${when}`,
    stop: "Nicht mehr teilen",
    stopTitle: "Das nicht mehr teilen?",
    stopDetail:
      "Der Link geht sofort nicht mehr, und was darin ist, wird gelöscht. Das lässt sich nicht rückgängig machen; einen neuen Link kannst du jederzeit machen. Was jemand schon gesehen oder gespeichert hat, bleibt bei dieser Person.",
    stopConfirm: "Nicht mehr teilen",
    stopCancel: "Behalten",
    stopped: "Beendet. Der Link geht nicht mehr.",
    gone: "Das steht nicht in deiner Liste, oder nicht mehr.",
    triesLeft: (left) => `Noch ${plural(left, "falscher Versuch", "falsche Versuche")}, bis er für immer endet`,
  },

  looked: {
    title: "Wer hineingesehen hat",
    none: "Noch niemand hat ihn geöffnet.",
    offline: "Wer hineingesehen hat, lässt sich nur mit Verbindung lesen.",
    again: "Noch einmal nachsehen",
    unchecked: "Die Namen haben die Leute selbst angegeben. Niemand hat sie geprüft.",
    outcomes: {
      opened: "Geöffnet",
      downloaded: "Heruntergeladen",
      wrong_passcode: "Falsches Kennwort",
      exhausted: "Falsches Kennwort; damit endete der Link",
    },
    by: (recipient) => `„${recipient}“`,
    onWrong: "Jemand hat ein falsches Kennwort versucht. Wenn es nicht deine Ärztin oder dein Arzt war, teile den Link nicht mehr und mach einen neuen.",
  },

  questions: {
    title: "Fragen und Besuche",
    link: "Fragen und Besuche",
    linkHint: (open) => (open === 0 ? "Sammle, was du fragen willst" : plural(open, "offene Frage", "offene Fragen")),
    listTitle: "Fragen für den Arztbesuch",
    detail: "Schreib sie auf, wenn sie dir einfallen. Die offenen stehen auf der Seite, die du mitgibst, wenn du diesen Teil wählst.",
    none: "Noch keine. Vielleicht: Worauf soll ich achten? Bis wann nehme ich es?",
    add: "Frage hinzufügen",
    text: "Frage",
    textHint: (left) => `Noch ${plural(left, "Zeichen", "Zeichen")}`,
    asked: (date) => `notiert am ${date}`,
    answered: (date) => `beantwortet am ${date}`,
    markAnswered: (words) => `Beantwortet: ${words}`,
    missing: "Bitte schreib deine Frage.",
    tooLong: "Bitte höchstens 500 Zeichen.",
  },

  visits: {
    title: "Arztbesuche",
    detail: "Der Tag, an dem du in der Praxis warst. Die Seite sagt dann, was sich seitdem geändert hat.",
    none: "Noch keine.",
    add: "Besuch hinzufügen",
    on: "Tag des Besuchs",
    note: "Notiz (freiwillig)",
    noteHint: "Steht nur auf der Seite, wenn du Notizen wählst.",
    sameDay: "An diesem Tag steht schon ein Besuch. Ändere diesen.",
  },

  problems: {
    noSections: "Bitte wähle mindestens einen Teil.",
    date: "Bitte wähle ein Datum von 2000 bis heute.",
    reversed: "Der letzte Tag liegt vor dem ersten.",
    passcodeTooShort: "Bitte mindestens 6 Zeichen.",
    common: "Dieses Kennwort benutzen viele, es ist also leicht zu erraten. Bitte wähle ein anderes.",
    label: "Bitte nur einfache Buchstaben und Ziffern, höchstens 80.",
    lifetime: "So lange kann es nicht gehen. Bitte wähle eine andere Zeit.",
  },
};

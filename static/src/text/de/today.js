/** Deutsch für das, worauf „Heute“ zuerst verzichten kann: Dosis, Notiz, Karten, Hinweise. */

import { plural } from "../counting.js";

const SMALL =
  "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(
    " ",
  );
const TENS = "null zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");

/**
 * @param {number} amount von 0 bis 1.000, mit höchstens zwei Stellen nach dem Komma
 * @returns {string} zum Beispiel „zweihundertfünfzig“, damit man eine verrutschte Ziffer hört
 */
export function inWords(amount) {
  const [whole = "0", decimals] = String(amount).split(".");
  const words = alone(wholeInWords(Number(whole)));
  if (!decimals) return words;
  return `${words} Komma ${[...decimals].map((digit) => alone(SMALL[Number(digit)] ?? "")).join(" ")}`;
}

/** Ein am Ende heißt eins: hunderteins, aber einundzwanzig. @param {string} words */
const alone = (words) => (words.endsWith("ein") ? `${words}s` : words);

/** @param {number} whole @returns {string} */
function wholeInWords(whole) {
  if (whole < SMALL.length) return SMALL[whole] ?? "";
  if (whole < 100) {
    const tens = TENS[Math.floor(whole / 10)] ?? "";
    return whole % 10 === 0 ? tens : `${SMALL[whole % 10]}und${tens}`;
  }
  if (whole === 1000) return "eintausend";
  const hundreds = `${SMALL[Math.floor(whole / 100)]}hundert`;
  return whole % 100 === 0 ? hundreds : `${hundreds}${wholeInWords(whole % 100)}`;
}

/** @type {typeof import("../en/today.js").words} */
export const words = {
  banners: {
    offline: "Keine Verbindung. Alles geht trotzdem; was du schreibst, bleibt auf diesem Gerät.",
    updateReady: "Eine neue Version ist da.",
    update: "Jetzt benutzen",
    updateWaits: "Bitte speichere oder schließe erst, was du gerade schreibst. Benutze dann die neue Version.",
    broughtBack: "Dieser Browser hatte dein Tagebuch gelöscht. Es ist wieder da, aus deinem Konto.",
    notYetSent: (count) => `${count} noch nicht gesendet`,
    signedOut: "Du bist abgemeldet, darum wird nichts gesendet. Was du schreibst, bleibt auf diesem Gerät.",
    signIn: "Anmelden",
    storageInMemory:
      "Dieser Browser lässt Retinote nichts behalten. Was du schreibst, ist weg, wenn du diese Seite schließt. Meistens liegt das an einem privaten Fenster.",
    exampleBanner: "Beispieldaten – nicht deine",
    exampleRemove: "Entfernen und mit meinen anfangen",
    rulesOutOfDate: (problem) =>
      `${problem === "unconfirmed" ? "Retinote konnte lange nicht nach neueren Warnungen sehen." : "Neuere Warnungen vom Server ließen sich nicht benutzen."} Die Warnungen hier gehen weiter, sind aber vielleicht veraltet.`,
    changesNotYetSent: (count) => `${plural(count, "Änderung", "Änderungen")} noch nicht gesendet`,
  },



  day: {
    doseTitle: "Genommene Dosis",
    doseAsPlanned: (milligrams) => `${milligrams} mg, wie geplant`,
    dosePlannedPause: "Keine, wie geplant",
    doseNotTaken: "Nicht genommen",
    doseOther: "Andere Menge",
    doseAmount: "Genommene Menge",
    doseSave: "Menge speichern",
    doseInvalid: "Bitte gib eine Menge von 0 bis 1.000 mg an.",
    doseUnknown: (milligrams) => `${milligrams} mg genommen`,
    food: "Mit Essen",
    milligrams: "mg",
    moreTitle: "Sonst noch etwas",
    nosebleeds: "Nasenbluten",
    lumps: "Neue schmerzhafte Knoten",
    none: "Keine",
    lumpBands: ["Keine", "1–2", "3–5", "6+"],
    nosebleedBands: ["Keins", "1", "2", "3", "4+"],
    note: "Notiz",
    noteHint: "Worte, die du behalten oder beim Arztbesuch vorlesen möchtest.",
    noteLeft: (count) => `Noch ${plural(count, "Zeichen", "Zeichen")}`,
    remove: "Diesen Tag löschen",
    removeTitle: "Diesen Tag löschen?",
    removeDetail: "Alles, was für diesen Tag geschrieben ist, geht weg. Gleich danach kannst du es rückgängig machen.",
    removeConfirm: "Löschen",
    cancel: "Abbrechen",
  },

  dayDose: {
    part: (amount, taken, of) => `${amount} mg, ${taken} von ${of} Teilen`,
    more: (amount, planned) => `${amount} mg ist mehr als die ${planned} mg, die für diesen Tag geplant sind.`,
    moreThanNone: (amount) => `Für diesen Tag ist keine Dosis geplant, und du hast ${amount} mg geschrieben.`,
    unusual: (mg) => `Das sind ${inWords(mg)} Milligramm, eine ungewöhnlich große Menge für einen Tag.`,
    ask: (label) =>
      `Hast du das genommen? Wenn es mehr war als verordnet, antworte bei „${label}“ in der Liste auf dieser Seite mit Ja: Dort steht, was zu tun ist.`,
    yes: (amount) => `Ja, ${amount} mg`,
    change: "Ändern",
  },

  times: {
    title: "Im Lauf des Tages",
    hint: "Wenn sich etwas ändert, trag noch einmal ein. Der Tag behält das Schlimmste.",
    worst: "Der Tag zählt mit dem Schlimmsten davon.",
    again: "Noch einmal eintragen",
    now: (time) => `Jetzt, ${time}`,
    said: (label, answer) => `${label}: ${answer}`,
    changed: (time, line) => `${time} – ${line}`,
    done: "Fertig",
  },

  todayLines: {
    news: "In Retinote gibt es etwas Neues.",
    newsSee: "Ansehen, was",
    install: "Retinote auf deinen Startbildschirm legen? Ein Tippen öffnet es, auch ohne Netz.",
    installHow: "Zeig mir, wie",
    installNow: "Installieren",
    installed: "Installiert. Du findest es bei deinen Apps.",
    installLater: "Du findest das wieder unter Hilfe.",
  },

  checkInCard: {
    cardTitle: "Ein Check-in, wenn du magst",
    cardDetail:
      "Ein paar Fragen, wie die letzten zwei Wochen waren. Es dauert etwa zwei Minuten, und du kannst jederzeit aufhören.",
    cardOpen: "Dein Check-in ist noch nicht fertig",
    cardOpenDetail: "Was du geantwortet hast, bleibt. Du kannst heute weitermachen oder es lassen.",
    cardDone: "Du hast heute einen Check-in gemacht.",
    cardSee: "Ansehen oder ändern",
    start: "Anfangen",
    goOn: "Weitermachen",
    later: "Später",
    laterSaid: "In ein paar Tagen wirst du noch einmal gefragt.",
    neverHint: "Abschalten kannst du das in den",
    neverLink: "Einstellungen",
  },

  dateCard: {
    cardTitle: "Deine nächsten Termine",
    cardAll: "Alle Termine",
    privateDate: "Ein privater Termin",
    cardLabel: (what) => `${what}:`,
  },

  notices: {
    title: "Gut, es in der Praxis zu sagen",
    advice: { contact_soon: "Melde dich bald in deiner Praxis", mention: "Sprich es beim nächsten Besuch an" },
    notReviewed: "Diesen Text hat noch keine medizinische Fachperson geprüft.",
    sources: "Quellen",
    gotIt: "Verstanden",
    putAway: "Weggelegt. Du findest es in der Chronik.",
  },

  reminderNotes: {
    banner: "Auf diesem Gerät kommen keine Erinnerungen mehr an.",
    bannerLink: "Erinnerungen ansehen",
    backOn: "Auf diesem Gerät kamen keine Erinnerungen mehr an. Sie sind wieder eingeschaltet.",
    failed: "Das hat nicht geklappt. Vielleicht kann dieser Browser keine Erinnerungen zeigen. Ein Kalender kann es, siehe unten.",
    noWorker:
      "Der Teil von Retinote, der Nachrichten zeigt, ließ sich in diesem Browser nicht einrichten. Lade die Seite neu und versuch es noch einmal; in einem privaten Fenster geht es oft nicht. Auch ein Kalender kann dich erinnern, siehe unten.",
    notice: (time) => `Du wolltest um ${time} erinnert werden. Heute ist noch offen.`,
    noticeTitle: "Deine Erinnerung",
  },

  entrances: {
    share: {
      title: "Für deinen Arztbesuch",
      hint: "Eine Seite, ein QR-Code oder ein Link; wer hineingesehen hat; deine Fragen",
    },
    help: {
      title: "Hilfe",
      hint: "Wie das Eintragen geht, was Wörter bedeuten, was wo ist",
    },
  },

  outOfHours: {
    noNumber: "Die Nummer des ärztlichen Bereitschaftsdienstes kennt Retinote nicht. Vielleicht nennt sie die Ansage deiner Praxis.",
  },

  example: {
    /** The notes of the example course, in the order of its days. */
    notes: [
      "Erste Kapsel, zum Frühstück.",
      "Mehr Pickel als vor dem Anfang. Im Beipackzettel stand, dass das passieren kann.",
      "Jetzt Balsam in jeder Tasche.",
      "Starke Kopfschmerzen und verschwommenes Sehen seit dem Mittagessen. Habe in der Praxis angerufen.",
      "Heute dort gewesen. Keine Kapseln, bis sie anrufen.",
      "Sie haben angerufen: Ab heute geht es weiter.",
      "Die Haut ist so ruhig wie seit Jahren nicht.",
    ],
  },
};

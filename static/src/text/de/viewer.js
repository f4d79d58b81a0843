/** Deutsch für die Seite, die einen Link auf einen Bericht öffnet. */

import { plural } from "../counting.js";

/** @type {typeof import("../en/viewer.js").words} */
export const words = {
  brand: "Retinote",
  language: "Sprache",
  asking: {
    title: "Jemand hat einen Bericht mit Ihnen geteilt",
    label: (label) => `Genannt wurde er: ${label}`,
    noAccount: "Er öffnet sich in diesem Browser. Sie brauchen kein Konto, und auf diesem Computer wird nichts gespeichert.",
    name: "Ihr Name oder Ihre Praxis",
    nameHint: "Die Person, die das geteilt hat, sieht jedes Öffnen: die Zeit, diesen Namen und die Art des Browsers. Sie dürfen das Feld leer lassen.",
    nobody: "Jemand mit dem Link",
    passcode: "Kennwort",
    passcodeHint: "Die Person, von der Sie den Link haben, kennt es.",
    passcodeMissing: "Geben Sie das Kennwort ein.",
    open: "Bericht öffnen",
    opening: "Wird geöffnet …",
    wrong: (left) =>
      left > 0
        ? `Das ist nicht das Kennwort. Noch ${plural(left, "Versuch", "Versuche")}; danach schließt sich der Link für immer.`
        : "Das war der letzte Versuch. Dieser Link ist geschlossen; bitten Sie um einen neuen.",
  },
  states: {
    none: {
      title: "Kein Link zum Öffnen",
      detail: "Diese Seite öffnet Links zu Berichten. Nehmen Sie den ganzen Link, den Sie bekommen haben, oder scannen Sie den Code noch einmal.",
    },
    malformed: {
      title: "Dieser Link ist nicht vollständig",
      detail: "Ein Teil fehlt oder wurde unterwegs verändert. Kopieren Sie ihn ganz, oder scannen Sie den Code noch einmal.",
    },
    newer: {
      title: "Dieser Link ist von neuerer Art",
      detail: "Diese Seite kann ihn noch nicht öffnen. Bitten Sie um den Bericht auf Papier.",
    },
    foreign: {
      title: "Dieser Link gehört zu einem anderen Dienst",
      detail: "Diese Seite öffnet nur Links, die hier entstanden sind, damit bei niemand anderem etwas abgefragt wird. Öffnen Sie ihn mit einem Programm für SMART Health Links.",
    },
    gone: {
      title: "Diesen Link gibt es nicht mehr",
      detail: "Er kann abgelaufen oder zurückgenommen sein, oder es gab ihn nie. Bitten Sie die Person, von der Sie ihn haben, um einen neuen.",
    },
    offline: {
      title: "Keine Antwort vom Server",
      detail: "Prüfen Sie die Verbindung dieses Computers und versuchen Sie es noch einmal. Es wurde nichts geöffnet.",
    },
    wait: {
      title: "Zu viele Anfragen von hier",
      detail: "Warten Sie ein wenig und versuchen Sie es dann noch einmal. Dem Link schadet das nicht.",
    },
    trouble: {
      title: "Der Server konnte nicht antworten",
      detail: "Versuchen Sie es in ein paar Minuten noch einmal. Wenn es so bleibt, bitten Sie um den Bericht auf Papier.",
    },
    damaged: {
      title: "Die Datei lässt sich nicht lesen",
      detail: "Sie ist angekommen, ließ sich aber nicht entschlüsseln, oder sie ist von einer Art, die diese Seite nicht liest. Versuchen Sie es noch einmal, oder bitten Sie um einen neuen Link.",
    },
    insecure: {
      title: "Diese Seite braucht eine sichere Verbindung",
      detail: "Der Bericht wird in Ihrem Browser entschlüsselt, und das tun Browser nur mit https. Bitten Sie um einen Link, der mit https beginnt.",
    },
  },
  waitFor: (seconds) => `Sie können es in ${plural(seconds, "Sekunde", "Sekunden")} noch einmal versuchen.`,
  again: "Noch einmal versuchen",
  until: (when) => `Dieser Link geht bis ${when}.`,
  doNotKeep: "Was Sie speichern oder drucken, bleibt danach bei Ihnen.",
  actions: "Eine Kopie behalten",
  print: "Drucken",
  pdf: "PDF",
  fhir: "FHIR (JSON)",
  csv: "Tage (CSV)",
  files: { pdf: "bericht.pdf", fhir: "bericht.fhir.json", csv: "bericht-tage.csv" },
  csvHeadings: { date: "date", treatmentDay: "treatment_day" },
  plain: {
    title: "Was dieser Link enthält",
    detail: "Er enthält keinen Bericht, der für diese Seite gemacht ist; deshalb steht hier alles Beobachtete, wie es kam.",
    empty: "Er enthält keine Beobachtungen.",
    caption: "Beobachtungen",
    date: "Datum",
    what: "Was",
    value: "Wert",
    yes: "Ja",
    no: "Nein",
  },
};

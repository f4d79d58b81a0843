/** Deutsch für die Einstellungen. */

/** @type {typeof import("../en/settings.js").words} */
export const words = {
  settings: {
    title: "Einstellungen",
    sections: {
      account: "Konto",
      reminders: "Erinnerungen",
      region: "Region",
      items: "Was du verfolgst",
      data: "Deine Daten",
      appearance: "Aussehen",
      language: "Sprache",
      rules: "Über die Warnungen",
      about: "Über Retinote",
    },
    hints: {
      account: "Abgleich, Sicherung, andere Geräte",
      reminders: "Wofür, wann, auf welchem Gerät",
      region: "Welche Notrufnummern gezeigt werden",
      items: "Welche Fragen Heute stellt, Check-ins",
      data: "Wo alles aufbewahrt wird",
      appearance: "Hell, dunkel, wie Stufen aussehen",
      language: "Deutsch, English, Español",
      rules: "Was sie auslöst, wer das sagt",
      about: "Versionen, Lizenz",
    },
    back: "Alle Einstellungen",
  },

  items: {
    detail: "Antworten, die du vorher gegeben hast, bleiben, auch zu Dingen, die du nicht mehr verfolgst.",
    checkIns: "Check-ins",
    checkInsDetail:
      "Alle zwei Wochen kann Heute ein paar Fragen zu den zwei Wochen davor anbieten. Sie sind nie Pflicht.",
    checkInsAsk: "Anbieten",
    checkInsNever: "Nie fragen",
    checkInNow: "Jetzt einen machen",
  },

  appearance: {
    theme: "Farben",
    themes: { system: "Wie auf diesem Gerät", light: "Hell", dark: "Dunkel" },
    steps: "Stufen unter Heute",
  },

  rules: {
    introduction:
      "Retinote warnt nach festen Regeln, die alle lesen können. Diese Seite zeigt sie alle: was jede fragt, wie dringend sie ist und wer das sagt.",
    statusTitle: "Welche Regeln gelten",
    urgent: "Dringende Regeln",
    trends: "Hinweise zum Verlauf",
    checkIn: "Check-in",
    contacts: "Nummern zum Anrufen",
    confirmed: "Zuletzt vom Server bestätigt",
    neverConfirmed: "noch nicht; es gelten die Regeln, die mit der App kamen",
    reviewTitle: "Medizinisch geprüft",
    review: (reviewed, of) => `${reviewed} von ${of} Texten`,
    reviewDetail:
      "Ein Text, den keine medizinische Fachperson freigegeben hat, sagt das überall, wo er steht. Wo die Quellen uneins sind, wie dringend etwas ist, gilt die sicherere Lesart.",
    urgentTitle: "Dringende Regeln",
    urgentDetail: "Ein Ja auf eine dieser Fragen öffnet eine Warnung. Nichts kann das abschalten.",
    raised: "Wir haben einen dringenderen Schritt gewählt als die Quellen.",
    ifYes: (question) => `Nach einem Ja gefragt: „${question}“`,
    trendTitle: "Hinweise zum Verlauf",
    trendDetail: "Sie fassen zusammen, was du über mehrere Tage einträgst. Sie schlagen nie Alarm und ersetzen nie eine Warnung.",
    about: (items) => `Es geht um: ${items}`,
    checkInTitle: "Fragen des Check-ins",
    pending: "Noch nicht medizinisch geprüft.",
  },

  about: {
    safetyTitle: "Was das ist, und was nicht",
    safety: [
      "Retinote ist ein Tagebuch. Es hilft dir, Dinge zu bemerken, zu behalten und zu erzählen. Es stellt keine Diagnose und ersetzt keine Ärztin und keinen Arzt.",
      "Dringende Warnungen kommen aus festen, veröffentlichten Regeln. Sie können etwas übersehen. Wenn du spürst, dass etwas nicht stimmt, hol dir Hilfe, was auch immer Retinote sagt.",
      "Es sagt dir nie, dass du deine Dosis ändern sollst; nur, dass du nichts mehr nimmst, bis du mit deiner Ärztin oder deinem Arzt gesprochen hast.",
    ],
    versionsTitle: "Versionen",
    app: "App",
    appUnknown: "noch nicht für die Benutzung ohne Netz eingerichtet",
    catalogue: "Fragen und Stufen",
    allRules: "Alle Regeln, mit ihren Quellen",
    contactsTitle: "Quellen der Nummern",
    unconfirmed: "nicht bei einer offiziellen Quelle bestätigt",
    licenceTitle: "Lizenz",
    licence: "Retinote ist freie Software unter der Apache License 2.0.",
    notices: "Lizenzen der Teile, die es benutzt",
  },
};

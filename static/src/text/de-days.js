/** Deutsch für das, was zu Tagen gehört: ausgelassene, und einen Tag, der mehr als einmal angesehen wird. */

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** @type {typeof import("./en-days.js").enDays} */
export const deDays = {
  catchUp: {
    title: "Ausgelassene Tage",
    back: "Zurück zur Chronik",
    linkTitle: (days) => (days === 0 ? "Zuletzt kein Tag ausgelassen" : `${plural(days, "Tag", "Tage")} nachtragen`),
    linkHint: "Aus den letzten zwei Wochen, auf einer Seite",
    introduction:
      "Tippe ein Feld an und wähle dann aus. Jede Wahl wird sofort gespeichert. Was du nicht mehr weißt, kann offen bleiben.",
    nothing: "In den letzten zwei Wochen ist kein Tag ausgelassen. Jeden anderen Tag kannst du in der Chronik antippen.",
    sameAs: (date) => `Wie am ${date}`,
    sameAsBefore: "Jeden wie den Tag davor",
    table: "Ausgelassene Tage: eine Zeile für jede Frage, eine Spalte für jeden Tag",
    question: "Frage",
    dose: "Genommene Dosis",
    urgent: "Dringende Anzeichen",
    open: "offen",
    openMark: "–",
    yes: "Ja",
    no: "Nein",
    cell: (row, date, answer) => `${row}, ${date}: ${answer}`,
    proposed: (answer) => `${answer}, ausgefüllt, noch nicht gespeichert`,
    choose: (row, date) => `${row} · ${date}`,
    clear: "Leeren",
    close: "Schließen",
    flagsQuestion: "Gab es an diesem Tag etwas davon?",
    flagsNone: "Nichts davon",
    flagsLook: "Ja oder nicht sicher: Liste öffnen",
    flagsList: "Die Anzeichen, nach denen gefragt wird",
    saved: (days) => `${plural(days, "Tag", "Tage")} gespeichert`,
  },

  historyEmpty: {
    dots: "Jeder Tag, den du einträgst, bekommt hier einen Punkt.",
    past: "Jeder Tag lässt sich nachträglich schreiben, auch aus der Zeit, bevor du Retinote hattest: Tippe ihn an.",
    edits: "Jede Änderung wird aufbewahrt. Ein Tag zeigt, was vorher da stand.",
    go: "Heute eintragen",
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

  helpEntrance: {
    title: "Hilfe",
    hint: "Wie das Eintragen geht, was Wörter bedeuten, was wo ist",
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
};

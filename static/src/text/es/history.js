/** Spanish for History, days that were left out, and the record of what was shown. */

import { plural } from "../counting.js";

/** @type {typeof import("../en/history.js").words} */
export const words = {
  history: {
    title: "Historial",
    previousMonth: "Mes anterior",
    nextMonth: "Mes siguiente",
    backToMonth: "Volver al mes",
    logged: "Anotado",
    notLogged: "Sin anotar",
    flagged: "Respuesta urgente",
    today: "Hoy",
    listTitle: (/** @type {string} */ month) => `Días de ${month}`,
    emptyMonth: "Nada anotado en este mes. Toca un día para escribirlo ahora.",
    graded: (/** @type {string} */ label, /** @type {string} */ words) => `${label}: ${words}`,
    otherAnswers: "Otras respuestas",
    pastEdits: (/** @type {number} */ count) => `Cambios anteriores (${count})`,
    record: "Lo que se te mostró",
    recordHint: "– todas las advertencias y los avisos, y lo que hiciste.",
  },

  historyEmpty: {
    dots: "Cada día que anotes tiene aquí un punto.",
    past: "Cualquier día se puede escribir después, también de antes de tener Retinote: tócalo.",
    edits: "Cada cambio se conserva. Un día muestra lo que ponía antes.",
    go: "Anotar el día de hoy",
  },

  catchUp: {
    title: "Días sin anotar",
    back: "Volver a Historial",
    linkHint: "De las últimas dos semanas, en una sola página",
    introduction:
      "Toca una casilla y elige. Cada respuesta se guarda al momento. Lo que no recuerdes puede quedar pendiente.",
    nothing: "No falta ningún día de las últimas dos semanas. Para cualquier otro día, tócalo en Historial.",
    sameAs: (/** @type {string} */ date) => `Igual que el ${date}`,
    sameAsBefore: "Cada uno igual que el día anterior",
    table: "Días sin anotar: una fila para cada pregunta, una columna para cada día",
    question: "Pregunta",
    dose: "Dosis tomada",
    urgent: "Señales urgentes",
    open: "pendiente",
    openMark: "–",
    yes: "Sí",
    no: "No",
    cell: (/** @type {string} */ row, /** @type {string} */ date, /** @type {string} */ answer) =>
      `${row}, ${date}: ${answer}`,
    proposed: (/** @type {string} */ answer) => `${answer}, rellenado, sin guardar todavía`,
    choose: (/** @type {string} */ row, /** @type {string} */ date) => `${row} · ${date}`,
    clear: "Borrar",
    close: "Cerrar",
    flagsQuestion: "¿Algo de esto ese día?",
    flagsNone: "Nada de esto",
    flagsLook: "Sí, o tengo dudas: abrir la lista",
    flagsList: "Las señales por las que se pregunta",
    saved: (/** @type {number} */ days) => plural(days, "día guardado", "días guardados"),
  },

  changes: {
    deleted: "Día eliminado",
    opened: "Día abierto",
    cleared: "respuesta borrada",
    checkInCleared: "Repaso borrado",
    allCleared: "Todos los niveles borrados",
    flagsCleared: "Respuestas urgentes borradas",
    noneOf: (/** @type {number} */ count) => `Pregunta urgente: no a ${count}`,
    milligrams: (/** @type {string} */ amount) => `${amount} mg`,
    step: (/** @type {number} */ grade, /** @type {string} */ words) => `${grade} ${words}`,
    line: (/** @type {string} */ label, /** @type {string} */ value) => `${label}: ${value}`,
  },

  attention: {
    title: (/** @type {number} */ count) =>
      plural(count, "cambio necesita tu atención", "cambios necesitan tu atención"),
    detail: "El servidor no los aceptó. Siguen en este dispositivo, y nada más se retrasa por ello.",
    openDay: "Abrir el día",
    resend: "Enviar de nuevo",
    dismiss: "Renunciar a este cambio",
    collections: /** @type {Record<string, string>} */ ({
      treatment: "Tratamiento",
      regimen_periods: "Dosis recetada",
      weights: "Peso",
      labs: "Valor de laboratorio",
      appointments: "Cita",
      supplies: "Cápsulas en casa",
      visits: "Visita",
      questions: "Pregunta para tu médico o médica",
    }),
  },

  record: {
    title: "Lo que se te mostró",
    back: "Volver a Historial",
    introduction:
      "Cada advertencia y cada aviso, con las palabras que tenía, y lo que hiciste. Aquí nunca se cambia ni se quita nada.",
    emptyTitle: "Nada hasta ahora",
    emptyDetail:
      "Cuando una respuesta urgente abre una advertencia, se anota aquí: cuándo se mostró, con qué palabras, qué hiciste y cómo fue. Más tarde podrás leerlo tú, o quien te atiende.",
    kinds: { warning: "Advertencia", notice: "Aviso" },
    happened: "Lo que pasó",
    shown: (/** @type {string} */ when) => `Mostrado: ${when}`,
    shownAgain: (/** @type {string} */ when) => `Mostrado otra vez: ${when}`,
    issued: (/** @type {string} */ when) => `Detectado por el servidor: ${when}`,
    acknowledged: (/** @type {string} */ what, /** @type {string} */ when) => `Dijiste: «${what}», ${when}`,
    followedUp: (/** @type {string} */ how, /** @type {string} */ when) => `Cómo fue: ${how}, ${when}`,
    outcomes: { better: "mejor", same: "igual", worse: "peor" },
    open: "Todavía sin respuesta",
    decidedOn: { device: "decidido en un dispositivo tuyo", server: "decidido en el servidor" },
    words: "Las palabras que se te mostraron",
    wordsNotKept: "La versión de la aplicación que mostró esto no guardó las palabras.",
    whatToDo: "Qué hacer",
    maySignal: "Por qué importa",
    because: "Las respuestas tuyas que llevaron a esto",
    answerOn: (/** @type {string} */ date, /** @type {string} */ answer) => `${date}: ${answer}`,
    contacts: "Números de ese momento",
    contact: (/** @type {string} */ reach, /** @type {string} */ label) => `${reach}: ${label}`,
    version: (/** @type {string} */ version, /** @type {string} */ language) =>
      `Reglas de la versión ${version}, idioma ${language}`,
    notReviewed: "Ningún profesional de la salud había revisado este texto.",
  },
};

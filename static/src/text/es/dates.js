/** Spanish for dates and the checklist. */

import { plural } from "../counting.js";

/** @type {typeof import("../en/dates.js").words} */
export const words = {
  dates: {
    programme: "¿De quién son las fechas?",
    programmeHint:
      "Un programa rellena las fechas a partir del día de tu primera dosis. Puedes cambiarlas todas.",
    noProgramme: "Sin elegir todavía",
    emptyTitle: "No te pierdas ninguna prueba ni visita",
    empty: [
      "Elige un programa arriba, y sus visitas y pruebas aparecen aquí con los días que les tocan.",
      "O añade una por una las fechas que te dio tu clínica.",
    ],
    needsFirstDose:
      "El programa cuenta desde tu primera dosis. Sin su fecha, solo se muestran tus propias fechas.",
    setFirstDose: "Poner la fecha de la primera dosis",
    add: "Añadir una fecha",
    addTitle: "Una fecha tuya",
    moveTitle: (/** @type {string} */ what) => `Cambiar: ${what}`,
    kind: "¿Qué es?",
    on: "Fecha",
    doneOn: "Hecho el",
    time: "Hora",
    timeHint: "Si la sabes.",
    note: "Nota",
    noteHint: "Por ejemplo dónde, o qué llevar.",
    problems: {
      on: "Elige un día desde el año 2000 hasta dentro de dos años.",
      doneOn: "Elige un día desde el año 2000 hasta hoy.",
      time: "Escribe una hora como 14:30, o déjala vacía.",
      note: "Usa 500 caracteres como máximo.",
    },
    groups: { now: "Ahora y pronto", later: "Más adelante", past: "Hecho o saltado" },
    nothingNow: "Nada en los próximos 7 días.",
    statuses: {
      overdue: "Atrasado",
      due_soon: "Toca pronto",
      upcoming: "Próximo",
      done: "Hecho",
      skipped: "Saltado",
    },
    moved: (/** @type {string} */ date) => `El día del programa: ${date}`,
    own: "Tu propia fecha",
    done: "Hecho",
    doneNamed: (/** @type {string} */ what) => `Hecho: ${what}`,
    notDone: "No hecho",
    notDoneNamed: (/** @type {string} */ what) => `No hecho: ${what}`,
    move: "Cambiar",
    moveNamed: (/** @type {string} */ what) => `Cambiar: ${what}`,
    skip: "Saltar",
    skipNamed: (/** @type {string} */ what) => `Saltar: ${what}`,
    putBack: "Volver a poner",
    putBackNamed: (/** @type {string} */ what) => `Volver a poner: ${what}`,
    remove: "Eliminar",
    removeNamed: (/** @type {string} */ what) => `Eliminar: ${what}`,
    reset: "Usar el día del programa",
    resetNamed: (/** @type {string} */ what) => `Usar el día del programa: ${what}`,
    saidDone: "Marcado como hecho",
    saidSkipped: "Saltado",
    saidOpen: "Pendiente otra vez",
    saidRemoved: "Eliminado",
    saidReset: "De vuelta al día del programa",
    about: "Sobre esta fecha, y sus fuentes",
    uncertain: "Nuestras fuentes no aclaran este punto.",
    effectiveFrom: (/** @type {string} */ date) => `En vigor desde el ${date}.`,
    checkWithClinic: "Confirma la fecha con tu clínica.",
    packDate: (/** @type {string} */ date) => `Fechas tal como las daban nuestras fuentes el ${date}.`,
  },

  checklist: {
    introduction:
      "Qué comentar, qué tener hecho o qué tener presente. Nada de esto es un examen, y no se envía nada a nadie.",
    notReviewed:
      "Ningún profesional de la salud ha revisado todavía esta lista. Los consejos de tu propia clínica van primero.",
    phase: "Cuándo",
    tabs: { before: "Antes", during: "Durante", after: "Después" },
    phases: { before: "Antes de empezar", during: "Durante", after: "Después de terminar" },
    ticked: (/** @type {number} */ done, /** @type {number} */ of) =>
      done === 1 ? `1 de ${of} marcada` : `${done} de ${of} marcadas`,
    needsEnd: "Cuando pongas el último día de tratamiento, cada una mostrará el día en que termina.",
    setEnd: "Poner el último día de tratamiento",
    lastDose: (/** @type {string} */ date) => `Contado desde tu última dosis, el ${date}.`,
    notBegun: (/** @type {number} */ days, /** @type {string} */ date) =>
      `Durante ${plural(days, "día", "días")} después de la última dosis, hasta el ${date}.`,
    running: (/** @type {number} */ days, /** @type {string} */ date) =>
      days === 0 ? `Hasta hoy, ${date}.` : `Hasta el ${date}: ${plural(days, "día más", "días más")}.`,
    over: (/** @type {string} */ date) => `El plazo que dan nuestras fuentes terminó el ${date}.`,
  },
};

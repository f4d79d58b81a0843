/** Spanish for what belongs to days: those that were left out, and a day looked at more than once. */

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** @type {typeof import("./en-days.js").enDays} */
export const esDays = {
  catchUp: {
    title: "Días sin anotar",
    back: "Volver a Historial",
    linkTitle: (/** @type {number} */ days) =>
      days === 0 ? "Ningún día sin anotar últimamente" : `Rellenar ${plural(days, "día", "días")}`,
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

  historyEmpty: {
    dots: "Cada día que anotes tiene aquí un punto.",
    past: "Cualquier día se puede escribir después, también de antes de tener Retinote: tócalo.",
    edits: "Cada cambio se conserva. Un día muestra lo que ponía antes.",
    go: "Anotar el día de hoy",
  },

  times: {
    title: "Durante el día",
    hint: "Si algo cambia, anota otra vez. El día se queda con lo peor.",
    worst: "El día cuenta con lo peor de esto.",
    again: "Anotar otra vez",
    now: (/** @type {string} */ time) => `Ahora, ${time}`,
    said: (/** @type {string} */ label, /** @type {string} */ answer) => `${label}: ${answer}`,
    changed: (/** @type {string} */ time, /** @type {string} */ line) => `${time} – ${line}`,
    done: "Listo",
  },

  helpEntrance: {
    title: "Ayuda",
    hint: "Cómo se anota, qué significan las palabras, qué está dónde",
  },

  todayLines: {
    news: "Retinote tiene algo nuevo.",
    newsSee: "Ver qué es",
    install: "¿Poner Retinote en tu pantalla de inicio? Se abre con un toque, también sin internet.",
    installHow: "Muéstrame cómo",
    installNow: "Instalar",
    installed: "Instalada. La encuentras entre tus aplicaciones.",
    installLater: "Esto lo vuelves a encontrar en Ayuda.",
  },
};

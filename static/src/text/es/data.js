/** Spanish for taking a diary along, bringing one in, and erasing one. */

import { plural } from "../counting.js";

/** @type {typeof import("../en/data.js").words} */
export const words = {
  data: {
    whereTitle: "Dónde está",
    onDevice: "En este dispositivo",
    entries: (/** @type {number} */ count) => plural(count, "día", "días"),
    inMemory: "Solo hasta que cierres esta página: este navegador no deja que Retinote guarde nada.",
    persisted: "Se guarda hasta que lo elimines. El navegador ha prometido no borrarlo por su cuenta.",
    notPersisted:
      "Se guarda en este navegador. Puede borrarlo si al dispositivo le falta espacio o si pasas mucho tiempo sin entrar; una cuenta te protege de eso.",
    onServer: "En el servidor",
    noAccount: "Nada. No tienes ninguna cuenta en este dispositivo.",
    withAccount: "Todo menos lo que aparece como sin enviar.",
    unsent: "Sin enviar todavía",
    nothingUnsent: "Nada",
    exampleTitle: "Datos de ejemplo",
    exampleDetail:
      "Un tratamiento inventado de 24 semanas para mirar cómo es. Está separado de tu diario y nunca se envía.",
    exampleOpen: "Mirar con datos de ejemplo",
    exampleRemove: "Quitar los datos de ejemplo",
    eraseTitle: "Borrar este dispositivo",
    eraseDetail:
      "Elimina el diario, los ajustes y la sesión de este navegador. Lo que hay en tu cuenta se queda allí.",
    eraseButton: "Borrar este dispositivo",
    eraseConfirmTitle: "¿Borrar todo en este dispositivo?",
    eraseUnsent: (/** @type {number} */ count) =>
      count === 1
        ? "1 cambio no se ha enviado y se perdería para siempre."
        : `${count} cambios no se han enviado y se perderían para siempre.`,
    eraseNoAccount: "No tienes cuenta, así que esta es la única copia de tu diario.",
    eraseConfirm: "Borrar",
    cancel: "Cancelar",
  },

  take: {
    title: "Llévate tu diario",
    detail:
      "El archivo lo contiene todo: días, notas, tratamiento, historial y advertencias. Cualquiera que lo tenga puede leerlo.",
    fromDevice: "Hecho en este dispositivo, sin el servidor.",
    everything: "Descargar todo",
    table: "Descargar una tabla de días (CSV)",
  },

  dataRecord: {
    title: "Copias y archivos",
    detail:
      "Quién se llevó una copia de tu diario y qué se trajo. Los enlaces que diste, y quién los abrió, están en «Para tu médico o médica».",
    none: "Nadie se ha llevado una copia y no se ha traído nada.",
    earlier: (/** @type {number} */ count) => `Anteriores (${count})`,
    taken: (/** @type {string} */ what, /** @type {number} */ days) =>
      `Copia hecha: ${what}, ${plural(days, "día", "días")}`,
    brought: (/** @type {string} */ what, /** @type {number} */ days) =>
      `Traído: ${what}, ${plural(days, "día", "días")}`,
    leftOut: (/** @type {number} */ count) => plural(count, "fila se dejó fuera", "filas se dejaron fuera"),
    formats: /** @type {Record<string, string>} */ ({
      ndjson: "todo",
      csv: "tabla de días (CSV)",
      pdf: "informe en PDF",
      fhir: "informe en FHIR",
    }),
    ways: /** @type {Record<string, (by: string) => string>} */ ({
      session: (by) => by,
      token: (by) => `con el token «${by}»`,
    }),
    onDevice: "en un dispositivo, sin el servidor",
  },

  bring: {
    title: "Trae un diario",
    detail:
      "Un diario exportado, o una tabla (CSV) de Retinote o de otra aplicación. Ves lo que pasaría antes de que cambie nada.",
    tableNeedsAccount:
      "Sin una cuenta se puede traer un archivo de «Descargar todo». Una tabla de otra aplicación necesita una cuenta: primero inicia sesión, en Cuenta.",
    choose: "Elegir un archivo",
    looking: "Mirando el archivo…",
    working: "Trayéndolo…",
    progress: "Cuánto lleva",
    foundTitle: "Qué contiene",
    days: (/** @type {number} */ count) => plural(count, "día", "días"),
    span: (/** @type {string} */ first, /** @type {string} */ last) =>
      first === last ? `el ${first}` : `del ${first} al ${last}`,
    counts: (/** @type {Record<string, number>} */ count) =>
      [
        count.new && plural(count.new, "nuevo", "nuevos"),
        count.changed && plural(count.changed, "cambiado", "cambiados"),
        count.same && plural(count.same, "igual", "iguales"),
        count.deleted && plural(count.deleted, "eliminado", "eliminados"),
      ].filter(Boolean).join(", "),
    collections: /** @type {Record<string, string>} */ ({
      entries: "Días",
      treatment: "Tratamiento",
      regimen_periods: "Dosis recetadas",
      weights: "Pesos",
      labs: "Valores de laboratorio",
      appointments: "Fechas",
      supplies: "Cápsulas",
      visits: "Visitas",
      questions: "Preguntas",
      reminders: "Recordatorios",
    }),
    conflicting: (/** @type {number} */ count) =>
      `${plural(count, "respuesta es distinta", "respuestas son distintas")} de lo que tiene tu diario. Se quedan las tuyas.`,
    nothing: "Todo lo que contiene ya está en tu diario.",
    problems: (/** @type {number} */ count) => plural(count, "fila no encaja", "filas no encajan"),
    line: (/** @type {number} */ line) => (line ? `Línea ${line}` : "El archivo"),
    moreProblems: (/** @type {number} */ count) => `y ${count} más`,
    all: "Traerlo",
    fitting: "Traer lo que encaja",
    cancel: "Cancelar",
    done: (/** @type {number} */ count) => `Traído: ${plural(count, "día", "días")}`,
    undo: "Cada respuesta que cambió queda en el historial de ese día, en Historial, donde puedes recuperarla.",
  },

  mapping: {
    title: "Qué significan las columnas",
    detail:
      "Deja fuera lo que no encaje. Las respuestas sobre síntomas urgentes nunca se toman de una tabla.",
    firstRows: (/** @type {number} */ count) => (count === 1 ? "La primera fila" : `Las primeras ${count} filas`),
    dateColumn: "Columna con la fecha",
    dateFormat: "Cómo están escritas las fechas",
    leaveOut: "Dejar fuera",
    target: (/** @type {string} */ name) => `«${name}» es`,
    samples: (/** @type {string[]} */ samples) => `como ${samples.slice(0, 4).join(" · ")}`,
    wordsOf: (/** @type {string} */ name) => `Qué significan las palabras de «${name}»`,
    word: (/** @type {string} */ word) => `«${word}» es`,
    low: "Número más bajo",
    high: "Número más alto",
    worse: "¿Qué extremo es peor?",
    lower: "El bajo",
    higher: "El alto",
    scaleOf: (/** @type {string} */ name) => `Escala de «${name}»`,
    show: "Mostrar lo que pasaría",
    unsaid: "Elige una opción",
    fields: /** @type {Record<string, string>} */ ({
      zone: "Zona horaria",
      dose_taken_mg: "Dosis tomada (mg)",
      taken_with_food: "Tomada con comida (sí o no)",
      nosebleeds: "Sangrados de nariz (número)",
      new_lumps: "Bultos nuevos (número)",
      note: "Nota",
    }),
  },

  eraseDiary: {
    title: "Borrar este diario",
    detail:
      "Borra todos los días, el tratamiento, el historial, todas las advertencias y todo lo compartido, del servidor y de este dispositivo. Tu cuenta se queda, con un diario vacío.",
    stays:
      "Lo que queda: las copias de seguridad de quien lleva el servidor, hasta que se reemplacen, y las copias que haya guardado la gente con quien compartiste. Tus otros dispositivos conservan lo que tienen hasta que decidas allí.",
    password: "Contraseña",
    required: "Rellena esto",
    button: "Borrar este diario",
    confirmTitle: "¿Borrar este diario para siempre?",
    confirm: "Borrar para siempre",
    account: "Para eliminar también la cuenta, ve a Cuenta.",
  },

  emptied: {
    title: "Este diario se borró en otro dispositivo",
    detail: (/** @type {number} */ days) =>
      `${plural(days, "día sigue", "días siguen")} en este dispositivo. No se envía nada hasta que decidas.`,
    keep: "Conservar y enviar de nuevo",
    keepDetail: "Lo que hay en este dispositivo pasa a tu diario nuevo y vacío.",
    erase: "Borrarlo aquí también",
    eraseDetail: "Elimina el diario de este dispositivo para siempre.",
    download: "Antes puedes descargarlo.",
  },
};

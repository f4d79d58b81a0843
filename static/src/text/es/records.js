/** Spanish for what all lists of records and their forms say. */

import { plural } from "../counting.js";

/** @type {typeof import("../en/records.js").words} */
export const words = {
  records: {
    save: "Guardar",
    cancel: "Cancelar",
    editNamed: (/** @type {string} */ what) => `Editar: ${what}`,
    removeNamed: (/** @type {string} */ what) => `Eliminar: ${what}`,
    removed: "Eliminado",
    kept: "Sin guardar todavía. Lo que escribiste se queda aquí hasta que guardes o canceles.",
    dateInvalid: "Elige una fecha desde el año 2000 hasta hoy.",
    dateTooFar: "Elige una fecha desde el año 2000 hasta dentro de dos años.",
  },

  care: {
    sources: "De dónde viene esto",
    notReviewed: "Ningún profesional de la salud ha revisado todavía este texto.",
    pregnancyTitle: "Pasos sobre el embarazo",
    pregnancyQuestion: "¿Mostrarme estos pasos?",
    pregnancyYes: "Mostrarlos",
    pregnancyNo: "No mostrarlos",
    pregnancyKept:
      "Privado. Puedes cambiarlo en cualquier momento; lo que escribiste antes se conserva y vuelve con ellos.",
    undone: "Deshecho",
  },

  dateWords: {
    wasDue: (/** @type {string} */ date) => `tocaba como tarde el ${date}`,
    wasOn: (/** @type {string} */ date) => `era el ${date}`,
    dueNow: (/** @type {string} */ date) => `ahora, hasta el ${date}`,
    today: "hoy",
    tomorrow: "mañana",
    inDays: (/** @type {number} */ days, /** @type {string} */ date) =>
      `en ${plural(days, "día", "días")}, el ${date}`,
    from: (/** @type {string} */ first, /** @type {string} */ last) => `del ${first} al ${last}`,
    at: (/** @type {string} */ when, /** @type {string} */ time) => `${when}, a las ${time}`,
    doneOnDay: (/** @type {string} */ date) => `el ${date}`,
    kinds: {
      visit: "Visita",
      blood_test: "Análisis de sangre",
      pregnancy_test: "Prueba de embarazo",
      pharmacy: "Farmacia",
      other: "Otra cosa",
    },
  },

  erased: {
    diaryTitle: "Tu diario está vacío",
    accountTitle: "Tu cuenta está eliminada",
    goneTitle: "Borrado del servidor y de este dispositivo",
    gone: {
      days: (/** @type {number} */ count) => plural(count, "día", "días"),
      changes: (/** @type {number} */ count) => `${plural(count, "cambio", "cambios")} del historial`,
      ledger_rows: (/** @type {number} */ count) =>
        `${plural(count, "entrada", "entradas")} en el registro de advertencias, enlaces y copias`,
      warnings: (/** @type {number} */ count) => plural(count, "advertencia", "advertencias"),
      shares: (/** @type {number} */ count) =>
        plural(count, "enlace para un médico o médica", "enlaces para un médico o médica"),
      sessions: (/** @type {number} */ count) =>
        plural(count, "navegador con la sesión iniciada", "navegadores con la sesión iniciada"),
      tokens: (/** @type {number} */ count) => plural(count, "token", "tokens"),
    },
    staysTitle: "Qué queda, y dónde",
    stays: /** @type {Record<string, string>} */ ({
      files: "Los archivos que descargaste, como un PDF: elimínalos donde los pusiste.",
      recipients: "Lo que vio o guardó la gente que abrió un enlace tuyo: solo esa gente puede eliminarlo.",
      recipients_none: "Nadie había abierto un enlace tuyo.",
      devices: "Lo que hay en tus otros dispositivos: bórralo allí, en Tus datos.",
      calendars: "Las fechas que pusiste en un calendario: elimínalas allí.",
      backups: "Las copias de seguridad de quien lleva el servidor, hasta que se reemplacen.",
    }),
    done: "Listo",
  },
};

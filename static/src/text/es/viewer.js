/** Spanish for the page that opens a link to a report. */

import { plural } from "../counting.js";

/** @type {typeof import("../en/viewer.js").words} */
export const words = {
  brand: "Retinote",
  language: "Idioma",
  asking: {
    title: "Alguien compartió un informe contigo",
    label: (/** @type {string} */ label) => `Lo llamó: ${label}`,
    noAccount: "Se abre en este navegador. No necesitas una cuenta, y en este equipo no se guarda nada.",
    name: "Tu nombre o tu consulta",
    nameHint:
      "La persona que lo compartió ve cada apertura: la hora, este nombre y el tipo de navegador. Puedes dejarlo vacío.",
    nobody: "Alguien con el enlace",
    passcode: "Código de acceso",
    passcodeHint: "Lo tiene la persona que te dio el enlace.",
    passcodeMissing: "Escribe el código de acceso.",
    open: "Abrir el informe",
    opening: "Abriendo…",
    wrong: (/** @type {number} */ left) =>
      left > 0
        ? `Ese no es el código de acceso. ${left === 1 ? "Queda 1 intento" : `Quedan ${left} intentos`}; después el enlace se cierra para siempre.`
        : "Ese fue el último intento. Este enlace está cerrado; pide uno nuevo.",
  },
  states: {
    none: {
      title: "No hay ningún enlace que abrir",
      detail:
        "Esta página abre enlaces a informes. Usa el enlace completo que te dieron, o escanea el código otra vez.",
    },
    malformed: {
      title: "Este enlace no está completo",
      detail: "Le falta una parte o se cambió por el camino. Cópialo entero, o escanea el código otra vez.",
    },
    newer: {
      title: "Este enlace es de un tipo más nuevo",
      detail: "Esta página aún no puede abrirlo. Pide el informe en papel.",
    },
    foreign: {
      title: "Este enlace es de otro servicio",
      detail:
        "Esta página solo abre enlaces hechos aquí, para no pedir nada a nadie más. Ábrelo con un lector de SMART Health Links.",
    },
    gone: {
      title: "Este enlace ya no está disponible",
      detail:
        "Puede haber caducado, haberse retirado o no haber existido nunca. Pide uno nuevo a la persona que te lo dio.",
    },
    offline: {
      title: "El servidor no responde",
      detail: "Comprueba la conexión de este equipo e inténtalo de nuevo. No se abrió nada.",
    },
    wait: {
      title: "Demasiadas peticiones desde aquí",
      detail: "Espera un poco e inténtalo de nuevo. Al enlace no le pasa nada.",
    },
    trouble: {
      title: "El servidor no pudo responder",
      detail: "Inténtalo de nuevo en unos minutos. Si sigue igual, pide el informe en papel.",
    },
    damaged: {
      title: "El archivo no se puede leer",
      detail:
        "Llegó, pero no se pudo descifrar, o es de un tipo que esta página no lee. Inténtalo de nuevo, o pide un enlace nuevo.",
    },
    insecure: {
      title: "Esta página necesita una conexión segura",
      detail:
        "El informe se descifra en tu navegador, y los navegadores solo lo hacen con https. Pide un enlace que empiece por https.",
    },
  },
  waitFor: (/** @type {number} */ seconds) =>
    `Puedes intentarlo de nuevo en ${plural(seconds, "segundo", "segundos")}.`,
  again: "Intentar de nuevo",
  until: (/** @type {string} */ when) => `Este enlace funciona hasta: ${when}.`,
  doNotKeep: "Lo que guardes o imprimas se queda contigo después.",
  actions: "Quedarse una copia",
  print: "Imprimir",
  pdf: "PDF",
  fhir: "FHIR (JSON)",
  csv: "Días (CSV)",
  files: { pdf: "informe.pdf", fhir: "informe.fhir.json", csv: "informe-dias.csv" },
  csvHeadings: { date: "fecha", treatmentDay: "dia_de_tratamiento" },
  plain: {
    title: "Lo que contiene este enlace",
    detail:
      "No contiene ningún informe hecho para esta página, así que todo lo observado se muestra como llegó.",
    empty: "No contiene observaciones.",
    caption: "Observaciones",
    date: "Fecha",
    what: "Qué",
    value: "Valor",
    yes: "Sí",
    no: "No",
  },
};

/** Spanish for laboratory values. */

import { plural } from "../counting.js";

/** @type {typeof import("../en/labs.js").words} */
export const words = {
  emptyTitle: "Copia una hoja de tu laboratorio, una vez",
  empty: [
    "Después de un análisis de sangre, añade los valores que te dieron: el número, su unidad y el intervalo impreso al lado.",
    "Desde el segundo análisis, ves cómo se mueve cada valor con las semanas, y puedes mostrarlo en una visita.",
  ],
  add: "Añadir valores",
  formTitle: "Valores de un día",
  editTitle: (/** @type {string} */ what) => `Cambiar ${what}`,
  takenOn: "Día del análisis",
  pick: "¿Qué hay en la hoja?",
  pickHint: "Elige todo lo que tengas. El orden no importa.",
  other: "Otra cosa",
  addOther: "Añadir otra cosa",
  name: "Nombre, como está impreso",
  value: "Valor",
  unit: "Unidad",
  otherUnit: "Otra unidad",
  unitAsPrinted: "Unidad, como está impresa",
  low: "Intervalo desde",
  high: "Intervalo hasta",
  rangeHint:
    "Intervalos: como los imprimió tu laboratorio. Deja «desde» vacío si la hoja solo dice «hasta». Puedes dejar fuera los dos.",
  takeOff: "Quitar",
  takeOffNamed: (/** @type {string} */ label) => `Quitar: ${label}`,
  done: "Se hizo una prueba.",
  result: "Resultado",
  resultHint: "Solo si quieres guardarlo aquí. En la lista queda oculto.",
  results: { none: "Sin guardar", negative: "Negativo", positive: "Positivo" },
  positive: "Si una prueba fue positiva, esto no puede esperar:",
  positiveOpens: "Al guardar se abre la advertencia urgente sobre ello.",
  save: "Guardar valores",
  saved: (/** @type {number} */ count) => plural(count, "valor guardado", "valores guardados"),
  problems: {
    date: "Elige un día desde el año 2000 hasta hoy.",
    nothing: "Elige al menos un valor.",
    missing: "Escribe el valor, o quita este.",
    notANumber: "Escribe solo el número, como 32 o 5.2.",
    comma: (/** @type {string} */ whole, /** @type {string} */ decimal) =>
      `¿Quieres decir ${whole} o ${decimal}? Escríbelo sin la coma.`,
    tooLarge: "Ese número es demasiado grande para guardarlo.",
    negative: "Un valor no puede ser menor que 0.",
    reversed: "El intervalo termina antes de empezar.",
    name: "Escribe el nombre.",
    nameTooLong: "Usa 80 caracteres como máximo.",
    unit: "Escribe la unidad.",
    unitDoesNotFit: (/** @type {string} */ label, /** @type {string} */ units) =>
      `${label} se guarda en ${units}. Si tu hoja tiene otra unidad, añádelo en «Otra cosa», como está impreso.`,
  },
  orUnits: (/** @type {string[]} */ units) =>
    units.length > 1 ? `${units.slice(0, -1).join(", ")} o ${units.at(-1)}` : units.join(""),
  daysTitle: "Por día",
  amount: (/** @type {string} */ value, /** @type {string} */ unit) => `${value} ${unit}`,
  lineOf: (/** @type {string} */ label, /** @type {string} */ amount) => `${label} ${amount}`,
  testDone: "hecha",
  ranges: {
    both: (/** @type {string} */ low, /** @type {string} */ high) => `${low} a ${high}`,
    low: (/** @type {string} */ low) => `desde ${low}`,
    high: (/** @type {string} */ high) => `hasta ${high}`,
    none: "no se dio",
  },
  rangeLine: (/** @type {string} */ range) => `Intervalo impreso por el laboratorio: ${range}`,
  places: {
    above: "Por encima del intervalo que imprimió este laboratorio; pregunta a tu clínica qué significa.",
    below: "Por debajo del intervalo que imprimió este laboratorio; pregunta a tu clínica qué significa.",
  },
  placeWords: { above: "por encima", below: "por debajo", within: "dentro", unknown: "–" },
  showPrivate: (/** @type {number} */ count) => `Mostrar pruebas privadas (${count})`,
  hidePrivate: "Ocultar pruebas privadas",
  seriesTitle: "Con las semanas",
  asTable: (/** @type {string} */ label) => `${label} en una tabla`,
  tableName: (/** @type {string} */ label, /** @type {string} */ unit) => `${label}, en ${unit}`,
  converted: (/** @type {string} */ unit) =>
    `Los valores impresos en otra unidad se muestran aquí en ${unit}.`,
  apart:
    "Las dos unidades se muestran por separado: nuestras fuentes no dan una forma exacta de pasar de una a otra.",
  date: "Fecha",
  time: "Tratamiento",
  weekAndDay: (/** @type {number} */ week, /** @type {number} */ day) =>
    `Semana ${week}, día ${day}`.replaceAll("-", "−"),
  range: "Intervalo impreso",
  place: "Frente a él",
  none: "–",
  change: "Cambiar",
  changeNamed: (/** @type {string} */ what) => `Cambiar: ${what}`,
  remove: "Eliminar",
  removeNamed: (/** @type {string} */ what) => `Eliminar: ${what}`,
  removed: "Eliminado",
};

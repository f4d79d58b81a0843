/** Spanish for what Today can do without at first: the dose, the note, cards, banners. */

import { plural } from "../counting.js";

const SMALL =
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve".split(
    " ",
  );
const TENS = "cero diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ");
const HUNDREDS =
  "cero ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split(
    " ",
  );

/**
 * @param {number} amount from 0 to 1,000, with at most two decimals
 * @returns {string} such as "doscientos cincuenta", as said before "miligramos", so that a slipped digit is heard
 */
export function inWords(amount) {
  const [whole = "0", decimals] = String(amount).split(".");
  const words = wholeInWords(Number(whole));
  if (!decimals) return words.replace(/veintiuno$/, "veintiún").replace(/uno$/, "un");
  return `${words} coma ${[...decimals].map((digit) => SMALL[Number(digit)]).join(" ")}`;
}

/** @param {number} whole @returns {string} */
function wholeInWords(whole) {
  if (whole < SMALL.length) return SMALL[whole] ?? "";
  if (whole < 100) {
    const tens = TENS[Math.floor(whole / 10)] ?? "";
    return whole % 10 === 0 ? tens : `${tens} y ${SMALL[whole % 10]}`;
  }
  if (whole === 100) return "cien";
  if (whole === 1000) return "mil";
  const hundreds = HUNDREDS[Math.floor(whole / 100)] ?? "";
  return whole % 100 === 0 ? hundreds : `${hundreds} ${wholeInWords(whole % 100)}`;
}

/** @type {typeof import("../en/today.js").words} */
export const words = {
  banners: {
    offline: "Sin conexión. Todo sigue funcionando; lo que escribes se guarda en este dispositivo.",
    updateReady: "Hay una versión nueva lista.",
    update: "Usarla ahora",
    updateWaits: "Primero guarda o cierra lo que estás escribiendo. Después usa la versión nueva.",
    broughtBack: "Este navegador había borrado tu diario. Ya está de vuelta, desde tu cuenta.",
    notYetSent: (/** @type {number} */ count) => `${count} sin enviar`,
    signedOut: "Tu sesión está cerrada, así que no se envía nada. Lo que escribes se guarda en este dispositivo.",
    signIn: "Iniciar sesión",
    storageInMemory:
      "Este navegador no deja que Retinote guarde nada. Lo que escribes desaparece cuando cierras esta página. Lo más habitual es que sea una ventana privada.",
    exampleBanner: "Datos de ejemplo: no son tuyos",
    exampleRemove: "Quitarlos y empezar los míos",
    rulesOutOfDate: (/** @type {string} */ problem) =>
      `${problem === "unconfirmed" ? "Retinote lleva mucho tiempo sin poder buscar advertencias más nuevas." : "No se pudieron usar las advertencias más nuevas del servidor."} Las advertencias de aquí siguen funcionando, pero pueden estar anticuadas.`,
    changesNotYetSent: (/** @type {number} */ count) => plural(count, "cambio sin enviar", "cambios sin enviar"),
  },



  day: {
    doseTitle: "Dosis tomada",
    doseAsPlanned: (/** @type {string} */ milligrams) => `${milligrams} mg, según lo previsto`,
    dosePlannedPause: "Ninguna, según lo previsto",
    doseNotTaken: "No la tomé",
    doseOther: "Otra cantidad",
    doseAmount: "Cantidad tomada",
    doseSave: "Guardar cantidad",
    doseInvalid: "Escribe una cantidad de 0 a 1000 mg.",
    doseUnknown: (/** @type {string} */ milligrams) => `${milligrams} mg tomados`,
    food: "Con comida",
    milligrams: "mg",
    moreTitle: "Algo más",
    nosebleeds: "Sangrados de nariz",
    lumps: "Bultos nuevos y dolorosos",
    none: "Ninguno",
    lumpBands: ["Ninguno", "1–2", "3–5", "6+"],
    nosebleedBands: ["Ninguno", "1", "2", "3", "4+"],
    note: "Nota",
    noteHint: "Palabras que quizá quieras recordar, o leer en una visita.",
    noteLeft: (/** @type {number} */ count) =>
      count === 1 ? "Queda 1 carácter" : `Quedan ${count} caracteres`,
    remove: "Eliminar este día",
    removeTitle: "¿Eliminar este día?",
    removeDetail: "Se va todo lo escrito para este día. Puedes deshacerlo justo después.",
    removeConfirm: "Eliminar",
    cancel: "Cancelar",
  },

  /** On the day itself. */
  dayDose: {
    part: (/** @type {string} */ amount, /** @type {number} */ taken, /** @type {number} */ of) =>
      `${amount} mg, ${taken} de ${plural(of, "toma", "tomas")}`,
    more: (/** @type {string} */ amount, /** @type {string} */ planned) =>
      `${amount} mg es más que los ${planned} mg previstos para este día.`,
    moreThanNone: (/** @type {string} */ amount) =>
      `No hay ninguna dosis prevista para este día, y escribiste ${amount} mg.`,
    unusual: (/** @type {number} */ mg) =>
      `Son ${inWords(mg)} miligramos, una cantidad inusualmente grande para un día.`,
    ask: (/** @type {string} */ label) =>
      `¿Es eso lo que tomaste? Si fue más de lo recetado, responde sí a «${label}» en la lista de esta página: dice qué hacer.`,
    yes: (/** @type {string} */ amount) => `Sí, ${amount} mg`,
    change: "Cambiarlo",
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

  todayLines: {
    news: "Retinote tiene algo nuevo.",
    newsSee: "Ver qué es",
    install: "¿Poner Retinote en tu pantalla de inicio? Se abre con un toque, también sin internet.",
    installHow: "Muéstrame cómo",
    installNow: "Instalar",
    installed: "Instalada. La encuentras entre tus aplicaciones.",
    installLater: "Esto lo vuelves a encontrar en Ayuda.",
  },

  checkInCard: {
    cardTitle: "Un repaso, si quieres",
    cardDetail:
      "Unas preguntas sobre cómo fueron las últimas dos semanas. Lleva unos dos minutos, y puedes parar en cualquier momento.",
    cardOpen: "Tu repaso no está terminado",
    cardOpenDetail: "Lo que respondiste está guardado. Puedes seguir hoy, o dejarlo.",
    cardDone: "Hoy hiciste el repaso.",
    cardSee: "Verlo o cambiarlo",
    start: "Empezar",
    goOn: "Seguir",
    later: "Más tarde",
    laterSaid: "Se te preguntará otra vez dentro de unos días.",
    neverHint: "Puedes desactivarlo en",
    neverLink: "Ajustes",
  },

  dateCard: {
    cardTitle: "Tus próximas fechas",
    cardAll: "Todas las fechas",
    privateDate: "Una fecha privada",
    cardLabel: (/** @type {string} */ what) => `${what}:`,
  },

  notices: {
    title: "Merece contárselo a quien te receta el medicamento",
    advice: {
      contact_soon: "Contacta pronto con quien te receta el medicamento",
      mention: "Coméntalo en tu próxima visita",
    },
    notReviewed: "Ningún profesional de la salud ha revisado todavía este texto.",
    sources: "Fuentes",
    gotIt: "Entendido",
    putAway: "Guardado. Puedes encontrarlo en Historial.",
  },

  reminderNotes: {
    banner: "Los recordatorios dejaron de llegar a este dispositivo.",
    bannerLink: "Ver los recordatorios",
    backOn: "Los recordatorios habían dejado de llegar a este dispositivo. Vuelven a estar activados.",
    failed:
      "Eso no funcionó. Puede que este navegador no pueda mostrar recordatorios. Un calendario sí puede: mira más abajo.",
    noWorker:
      "La parte de Retinote que muestra los mensajes no se pudo instalar en este navegador. Recarga la página e inténtalo de nuevo; en una ventana privada a menudo no funciona. Un calendario también puede recordártelo, más abajo.",
    notice: (/** @type {string} */ time) => `Querías un recordatorio a esta hora: ${time}. Hoy sigue pendiente.`,
    noticeTitle: "Tu recordatorio",
  },

  entrances: {
    share: {
      title: "Para tu médico o médica",
      hint: "Una página, un código QR o un enlace; quién lo miró; tus preguntas",
    },
    help: {
      title: "Ayuda",
      hint: "Cómo se anota, qué significan las palabras, qué está dónde",
    },
  },

  outOfHours: {
    noNumber:
      "Retinote no tiene el número de una línea de atención urgente ni de un servicio médico de guardia. Puede que lo diga el contestador de la clínica.",
  },

  example: {
    /** The notes of the example course, in the order of its days. */
    notes: [
      "Primera cápsula, con el desayuno.",
      "Más granos que antes de empezar. El prospecto decía que podía pasar.",
      "Ahora llevo bálsamo en todos los bolsillos.",
      "Dolor de cabeza fuerte y vista borrosa desde la comida. Llamé a la clínica.",
      "Me vieron hoy. Sin cápsulas hasta que llamen.",
      "Llamaron: sigo desde hoy.",
      "La piel está más en calma que en años.",
    ],
  },
};

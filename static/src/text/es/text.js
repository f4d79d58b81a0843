/** Spanish. Plain words, short sentences, no blame; what a screen reader hears is written here too. */

import { plural } from "../counting.js";

/** @type {typeof import("../en/text.js").words} */
export const words = {
  app: {
    name: "Retinote",
    loading: "Abriendo tu diario…",
    skipToContent: "Ir al contenido",
    navigation: "Principal",
    crashed: "Esta pantalla dejó de funcionar",
    crashedDetail:
      "Lo que escribiste está a salvo en este dispositivo. Abre la pantalla otra vez; si no sirve, recarga la página.",
    notOpened: "No se pudo abrir tu diario",
    notOpenedDetail:
      "Lo que escribiste sigue en este dispositivo. Cierra las otras pestañas de Retinote y recarga la página; puede que haga falta una versión más nueva de Retinote para leerlo.",
    callLocal: "En una emergencia, llama ahora a tu número local de emergencias. Nadie vigila este diario.",
    openAgain: "Abrir otra vez",
    reload: "Recargar",
    loadingScreen: "Un momento…",
    loadFailed: "No se pudo cargar esta pantalla. Conéctate a internet una vez e inténtalo de nuevo.",
    tryAgain: "Intentar de nuevo",
    opensInNewTab: "(se abre en otra pestaña)",
    translationNotChecked: "Ningún profesional de la salud que tenga el español como lengua materna ha revisado todavía esta traducción.",
  },

  screens: {
    today: "Hoy",
    trends: "Gráficos",
    treatment: "Tratamiento",
    urgent: "Urgente",
    history: "Historial",
    settings: "Ajustes",
  },

  /** Those that can happen without a server; the rest come with the later screens. */
  errors: /** @type {Record<string, string>} */ ({
    offline: "No hay conexión con el servidor. Inténtalo de nuevo cuando tengas conexión.",
    "storage-full": "Este dispositivo no tiene más espacio. Libera un poco e inténtalo de nuevo.",
    unexpected: "Eso no funcionó. Lo que ves aquí está todavía solo en esta pantalla; inténtalo de nuevo.",
  }),

  toast: {
    dismiss: "Cerrar",
    saved: "Guardado",
    cleared: "Respuesta borrada",
    undo: "Deshacer",
    undone: "Deshecho",
    deleted: "Día eliminado",
  },

  entryState: {
    none: "Nada escrito todavía",
    device: "Solo en este dispositivo",
    unsent: (/** @type {number} */ count) => `Sin enviar todavía (${count})`,
    synced: "Sincronizado",
    attention: "Necesita tu atención",
  },

  treatmentTime: {
    weekAndDay: (/** @type {number} */ week, /** @type {number} */ day) => `Semana ${week} · día ${day}`,
    startsIn: (/** @type {number} */ days) => `Empieza en ${plural(days, "día", "días")}`,
    before: (/** @type {number} */ days) => `${plural(days, "día", "días")} antes de tu primera dosis`,
    addFirstDose: "Anotar tu primera dosis",
  },

  firstRun: {
    begin: "Empezar",
    straightToToday: "Anotar hoy primero y configurar después",
    welcome: "Un lugar tranquilo para anotar cómo va tu tratamiento.",
    notADoctor: "Retinote no es un médico.",
    nobodyWatches: "Nadie vigila este diario.",
    inAnEmergency: "En una emergencia, llama para pedir ayuda.",
    safetyDetail:
      "Te ayuda a darte cuenta y a recordar. No te dice qué tienes, y no se avisa a nadie de lo que escribes aquí.",
    example: "Mirar con datos de ejemplo",
    signIn: "Ya tengo una cuenta: iniciar sesión",
  },

  day: {
    previous: "Día anterior",
    next: "Día siguiente",
    backToToday: "Volver a hoy",
    graceQuestion: "Ya pasó la medianoche. ¿Para qué día es esto?",
    graceYesterday: (/** @type {string} */ date) => `Para ayer, ${date}`,
    graceToday: (/** @type {string} */ date) => `Para hoy, ${date}`,
    notYet: "Este día aún no ha llegado.",
    itemsTitle: "¿Cómo fue?",
    wordsOrNumbers: "Cómo se muestran los niveles",
    words: "Palabras",
    compact: "Compacto",
    clear: "Borrar",
    clearNamed: (/** @type {string} */ label) => `Borrar la respuesta: ${label}`,
    proposed: "propuesta",
    ends: (/** @type {string} */ low, /** @type {string} */ high) => `0 ${low} – 4 ${high}`,
    sameAsYesterday: "Igual que ayer",
    sameAs: (/** @type {string} */ date) => `Igual que el ${date}`,
    proposalTitle: "Rellenado, sin guardar todavía",
    proposalDetail:
      "Toca una respuesta para guardarla sola, cambia lo que sea distinto, o guárdalas todas. La pregunta urgente la respondes siempre tú.",
    proposalSave: "Guardar esto",
    proposalDiscard: "Descartar",
    flagsTitle: "¿Algo de esto hoy?",
    flagsHint:
      "Se pregunta cada día, porque esto puede necesitar ayuda rápida. Toca lo que te pase, en cualquier momento. No se avisa a nadie.",
    flagsTitleThen: "¿Algo de esto ese día?",
    flagsNone: (/** @type {boolean} */ isAnyYes, /** @type {boolean} */ isToday) => {
      if (isAnyYes) return "Nada de lo demás";
      return isToday ? "Nada de esto hoy" : "Nada de esto ese día";
    },
    flagsState: (/** @type {number} */ yes, /** @type {number} */ open) => {
      if (yes + open === 0) return "Respondiste no a todo esto.";
      if (yes === 0) return plural(open, "respuesta pendiente", "respuestas pendientes");
      return `${yes} sí, ${open > 0 ? plural(open, "pendiente", "pendientes") : "no a lo demás"}`;
    },
    changeToNo: "Cambiar a No",
    changeToNoNamed: (/** @type {string} */ label) => `Cambiar a No: ${label}`,
    yes: "Sí",
    no: "No",
    seeWhatToDo: "Qué hacer",
    seeWhatToDoNamed: (/** @type {string} */ label) => `Qué hacer: ${label}`,
  },

  urgent: {
    title: "Ayuda urgente",
    call: "Llamar ahora",
    numbersFor: "Números de",
    toList: "Ver la lista de señales",
    listTitle: "¿Te está pasando algo de esto?",
    listHint: "Si tienes dudas, pide ayuda. Llamar nunca está mal.",
    recorded: "Al tocar una se muestra qué hacer, y se escribe sí en el día de hoy. Después puedes cambiarlo.",
    notConfirmed: "sin confirmar en una fuente oficial",
    confirmedOn: (/** @type {string} */ date) => `confirmado el ${date}`,
    otherNumbers: "Otros números",
    textTo: (/** @type {string} */ keyword, /** @type {string} */ number) =>
      `Envía ${keyword} por mensaje de texto al ${number}`,
    textNumber: (/** @type {string} */ number) => `Envía un mensaje de texto al ${number}`,
  },

  tiers: {
    emergency_now: "Emergencia: busca ayuda ahora",
    same_day: "Pide consejo médico hoy",
    soon: "Avisa pronto a quien te receta el medicamento",
  },

  warning: {
    of: (/** @type {number} */ index, /** @type {number} */ count) => `${index} de ${count}`,
    onDay: (/** @type {string} */ date) => `Respondiste sí el ${date}.`,
    doNow: "Qué hacer",
    callTitle: "A quién llamar",
    callWorse: "Si empeora, o no puedes esperar",
    maySignal: "Por qué importa",
    actionTitle: "¿Qué hiciste?",
    actionHint: "La advertencia se queda hasta que elijas. No se avisa a nadie; solo se anota aquí.",
    actions: {
      called_emergency: "Llamé al número de emergencias o a una línea de ayuda",
      went_for_care: "Fui a que me atendieran",
      spoke_to_prescriber: "Hablé con quien me receta el medicamento o con un médico o médica",
      not_yet: "Todavía no",
      mistake: "Toqué sí por error",
    },
    details: /** @type {Record<string, string>} */ ({
      not_yet: "Se te preguntará otra vez.",
      mistake: "Cambia tu respuesta a No.",
    }),
    firstAnswer: "Primero, por favor, responde",
    mistakenFollowUp: "Solo mi última respuesta fue un error",
    mistakenFollowUpDetail: "Vuelve a la advertencia anterior a esta.",
    sources: "Fuentes",
    checkedOn: (/** @type {string} */ date) => `consultada el ${date}`,
    reviewPending: "Ningún profesional de la salud ha revisado todavía este texto.",
    tierRaised: "Aquí elegimos un paso más prudente que el que piden nuestras fuentes.",
    exampleNote:
      "Estás viendo datos de ejemplo. Si esto te está pasando de verdad, también vale para ti.",
    thanks: "Anotado.",
    comesBack: "Se te preguntará otra vez. Por favor, no esperes.",
    changedToNo: "Cambiado a No.",
  },
  followUp: {
    title: "¿Cómo está ahora?",
    about: (/** @type {string} */ date, /** @type {string} */ label) => `${date}: ${label}.`,
    outcomes: { better: "Mejor", same: "Igual", worse: "Peor" },
    stillTheSame: "Anotado. Si no mejora, vuelve a pedir ayuda.",
  },
  missed: {
    label: "La pregunta de seguridad de otro día",
    question: (/** @type {string} */ day) =>
      `No respondiste a la pregunta de seguridad del ${day}. ¿Pasó algo de la lista?`,
    nothing: "No, nada",
    look: "Sí, ver la lista",
    fillIn: (/** @type {number} */ days) =>
      days === 0 ? "Ningún día sin anotar últimamente" : `Rellenar ${plural(days, "día", "días")}`,
  },
};

/** Spanish for what a doctor is given: links, who looked, questions and visits. */

import { plural } from "../counting.js";

/** @type {typeof import("../en/share.js").words} */
export const words = {
  title: "Para tu médico o médica",
  introduction:
    "Dale a quien te atiende una página sobre tu tratamiento. Tú eliges qué contiene, y puedes retirarla en cualquier momento.",
  back: "Para tu médico o médica",

  account: {
    title: "Los enlaces necesitan una cuenta",
    detail:
      "Un enlace o un informe se hace en el servidor, así que necesita una cuenta y conexión. Tu diario funciona sin ella: en una visita puedes simplemente enseñarlo, y las preguntas de abajo se quedan en este teléfono.",
    signUp: "Crear una cuenta, o iniciar sesión",
    trends: "Mostrar Gráficos en su lugar",
    signedOut: "Tu sesión está cerrada. Inicia sesión otra vez para hacer un enlace o ver quién lo miró.",
    signIn: "Iniciar sesión",
    example: "Estos son datos de ejemplo. Los enlaces se hacen solo de tu propio diario.",
  },

  start: {
    title: "Dale algo a tu médico o médica",
    detail: "Un código QR en la visita, un enlace para enviar o un PDF. Antes lo ves tú, exactamente como será.",
    make: "Elegir qué dar",
  },

  kinds: {
    label: "¿Para qué es?",
    visit: "En la visita",
    send: "Enviar un enlace",
    follow: "Un enlace que sigue",
    given: {
      visit: "Código para una visita",
      send: "Enlace para enviar",
      follow: "Enlace que sigue",
    },
    visitDetail: "En la consulta escanean un código de tu pantalla. Sin código de acceso; termina por sí solo.",
    sendDetail: "Lo que hay ahora en tu diario, protegido con un código de acceso.",
    followDetail:
      "Tu diario como esté cada vez que lo miren, también los días posteriores, protegido con un código de acceso.",
  },

  lifetime: {
    label: "Cuánto tiempo funciona",
    words: (/** @type {number} */ minutes) => {
      if (minutes < 60) return plural(minutes, "minuto", "minutos");
      if (minutes < 24 * 60) return plural(minutes / 60, "hora", "horas");
      if (minutes >= 365 * 24 * 60) return "1 año";
      return plural(minutes / (24 * 60), "día", "días");
    },
  },

  sections: {
    title: "Qué contiene",
    usual: "Se suele dar",
    private: "Privado: no se incluye a menos que lo elijas",
    privateDetail:
      "Estas partes son tuyas. La página dice qué partes dejaste fuera, nunca si había algo en ellas.",
    names: /** @type {Record<string, string>} */ ({
      name: "Tu nombre",
      course: "Tratamiento y dosis",
      effects: "Efectos secundarios",
      red_flags: "Señales urgentes",
      labs: "Valores de laboratorio",
      questions: "Tus preguntas",
      mood: "Ánimo y mente",
      check_ins: "Puntuaciones de los repasos",
      sexual_health: "Salud sexual",
      pregnancy: "Embarazo",
      notes: "Notas",
    }),
    hints: /** @type {Record<string, string>} */ ({
      name: "Solo lo que escribas abajo",
      course: "Semana, dosis, pausas, días sin tomarla",
      effects: "Piel, ojos, labios, dolor y lo demás que sigues",
      red_flags: "A qué respondiste sí, y qué hiciste",
      labs: "Análisis de sangre como los escribiste",
      questions: "Las abiertas, de tu lista",
      mood: "Ánimo, irritabilidad, ansiedad y señales urgentes de la mente",
      check_ins: "Las preguntas de cada dos semanas sobre ánimo y preocupación",
      sexual_health: "Respuestas y señales sobre ello",
      pregnancy: "Pruebas, fechas y señales sobre ello",
      notes: "Las palabras que escribiste, día a día, traten de lo que traten",
    }),
  },

  dates: {
    label: "Qué días",
    all: "Todos los días",
    visit: "Desde la última visita",
    weeks4: "4 semanas",
    weeks12: "12 semanas",
    own: "Otras fechas",
    from: "Primer día",
    to: "Último día",
    empty: "Déjalo vacío para el primer día de tu diario.",
    emptyTo: "Déjalo vacío para hoy.",
    sinceVisit: (/** @type {string} */ date) => `Desde tu visita del ${date} hasta hoy.`,
    openEnd: "El último día es siempre el día en que miran.",
  },

  name: "Nombre en la página (opcional)",
  nameHint: "Para que en la consulta sepan de quién es la página. Solo en la página, nunca en el enlace.",
  label: "Título del enlace (opcional)",
  labelHint:
    "Cualquiera que tenga el enlace puede leerlo, incluso sin el código de acceso: ni nombres ni diagnósticos.",

  passcode: {
    label: "Código de acceso",
    hint: "Al menos 6 caracteres. Dilo por otra vía que el enlace: en persona o por teléfono.",
    show: "Mostrar",
    hide: "Ocultar",
    suggest: "Sugerir uno",
    suggested: (/** @type {string} */ passcode) => `Sugerido: ${passcode.split("").join(" ")}`,
    tenTries: "Después de 10 intentos fallidos el enlace termina para siempre.",
    keep: "Anota el código de acceso",
    keepDetail:
      "Escríbelo ahora. Retinote no lo guarda, y no se muestra otra vez cuando sales de esta página.",
    another: "Dilo por otra vía que el enlace: en persona o por teléfono. Nunca en el mismo mensaje.",
  },

  look: {
    next: "Verlo antes",
    title: "Esto es lo que se verá",
    loading: "Haciendo la página…",
    back: "Cambiar algo",
    makeVisit: "Crear el código QR",
    makeLink: "Crear el enlace",
    making: "Creando…",
    pdf: "Guardar como PDF",
    pdfFile: "retinote-informe.pdf",
    pdfSaved: "PDF guardado",
    follows:
      "Esta es la página de hoy. Quien tenga el enlace y el código de acceso la ve como esté el día en que la mire.",
    fromTo: (/** @type {string} */ from, /** @type {string} */ to) => `${from} a ${to}`,
    unsent: (/** @type {number} */ count) =>
      count === 1
        ? "1 cambio de este teléfono no se pudo enviar todavía, así que no está en ella."
        : `${count} cambios de este teléfono no se pudieron enviar todavía, así que no están en ella.`,
    failed: "No se pudo hacer la página",
    tryAgain: "Intentar de nuevo",
  },

  made: {
    scan: "Deja que en la consulta escaneen esto con un teléfono o con la cámara de una computadora.",
    scanBright: "Si no se escanea, sube el brillo de tu pantalla.",
    code: "Código QR del enlace",
    ways: "El enlace",
    copy: "Copiar enlace",
    copied: "Enlace copiado",
    send: "Compartir…",
    message: "Mi página para la visita",
    elsewhere:
      "El enlace en sí está solo en el dispositivo que lo creó. Para darlo otra vez, usa ese dispositivo o crea uno nuevo.",
    showCode: "Código QR",
  },

  list: {
    title: "Lo que has dado",
    empty:
      "Nada todavía. Lo que des en una consulta aparece aquí, con quién lo abrió y una forma de terminarlo.",
    asOf: (/** @type {string} */ when) => `Sin conexión. Así estaba: ${when}.`,
    never: "Sin conexión, y la lista aún no se ha leído en este teléfono.",
    failed: "No se pudo leer la lista.",
    earlier: (/** @type {number} */ count) => `Terminados (${count})`,
  },

  states: {
    active: "Funciona",
    expired: "Caducado",
    revoked: "Lo terminaste",
    exhausted: "Terminó después de 10 códigos de acceso incorrectos",
  },
  until: (/** @type {string} */ when) => `hasta el ${when}`,
  since: (/** @type {string} */ when) => `el ${when}`,
  madeOn: (/** @type {string} */ when) => `Creado el ${when}`,
  openings: (/** @type {number} */ count) =>
    count === 0 ? "Aún sin abrir" : `Abierto ${plural(count, "vez", "veces")}`,
  lastOpened: (/** @type {string} */ when) => `la última el ${when}`,

  one: {
    inIt: "Qué contiene",
    sections: "Partes",
    days: "Días",
    allDays: "Todos los días",
    fromOn: (/** @type {string} */ from) => `Desde el ${from}`,
    untilOn: (/** @type {string} */ to) => `Hasta el ${to}`,
    title: "Título",
    renew: "Hacer que funcione más tiempo",
    renewDetail: "30 días desde ahora. El enlace y el código de acceso siguen igual.",
    renewed: (/** @type {string} */ when) => `Funciona hasta el ${when}`,
    stop: "Dejar de compartir",
    stopTitle: "¿Dejar de compartir esto?",
    stopDetail:
      "El enlace deja de funcionar enseguida y lo que contiene se elimina. No se puede deshacer; puedes crear un enlace nuevo en cualquier momento. Lo que alguien ya ha visto o guardado se queda con esa persona.",
    stopConfirm: "Dejar de compartir",
    stopCancel: "Conservarlo",
    stopped: "Terminado. El enlace ya no funciona.",
    gone: "Este no está en tu lista, o ya no está.",
    triesLeft: (/** @type {number} */ left) =>
      left === 1
        ? "Queda 1 intento fallido antes de que termine para siempre"
        : `Quedan ${left} intentos fallidos antes de que termine para siempre`,
  },

  looked: {
    title: "Quién miró",
    none: "Nadie lo ha abierto todavía.",
    offline: "Quién miró solo se puede leer con conexión.",
    again: "Mirar otra vez",
    unchecked: "Los nombres son lo que cada cual dijo de sí. Nadie los ha comprobado.",
    outcomes: {
      opened: "Abierto",
      downloaded: "Descargado",
      wrong_passcode: "Código de acceso incorrecto",
      exhausted: "Código de acceso incorrecto; este terminó el enlace",
    },
    by: (/** @type {string} */ recipient) => `«${recipient}»`,
    onWrong:
      "Alguien probó un código de acceso incorrecto. Si no fue quien te atiende, deja de compartir y crea un enlace nuevo.",
  },

  questions: {
    title: "Preguntas y visitas",
    link: "Preguntas y visitas",
    linkHint: (/** @type {number} */ open) =>
      open === 0 ? "Reúne lo que quieres preguntar" : plural(open, "pregunta abierta", "preguntas abiertas"),
    listTitle: "Preguntas para tu médico o médica",
    detail: "Escríbelas cuando se te ocurran. Las abiertas están en la página que das, si eliges esa parte.",
    none: "Ninguna todavía. Quizá: ¿A qué debo prestar atención? ¿Hasta cuándo lo tomo?",
    add: "Añadir una pregunta",
    text: "Pregunta",
    textHint: (/** @type {number} */ left) => (left === 1 ? "Queda 1 carácter" : `Quedan ${left} caracteres`),
    asked: (/** @type {string} */ date) => `anotada el ${date}`,
    answered: (/** @type {string} */ date) => `respondida el ${date}`,
    markAnswered: (/** @type {string} */ words) => `Respondida: ${words}`,
    missing: "Escribe tu pregunta.",
    tooLong: "No pases de 500 caracteres.",
  },

  visits: {
    title: "Visitas",
    detail: "El día en que viste a tu médico o médica. Así la página dice qué ha cambiado desde entonces.",
    none: "Ninguna todavía.",
    add: "Añadir una visita",
    on: "Día de la visita",
    note: "Nota (opcional)",
    noteHint: "En la página solo si eliges Notas.",
    sameDay: "Ya hay una visita ese día. Edita esa.",
  },

  problems: {
    noSections: "Elige al menos una parte.",
    date: "Elige una fecha desde el año 2000 hasta hoy.",
    reversed: "El último día es anterior al primero.",
    passcodeTooShort: "Usa al menos 6 caracteres.",
    common: "Mucha gente usa este código de acceso, así que es fácil de adivinar. Elige otro.",
    label: "Usa letras y cifras corrientes, 80 como máximo.",
    lifetime: "No puede funcionar tanto tiempo. Elige otra duración.",
  },
};

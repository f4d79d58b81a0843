/** Spanish for taking a diary along, bringing one in, and erasing one. */

/** @param {number} count @param {string} one @param {string} many */
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

export const esData = {
  errorsOfFiles: {
    "not-an-export": "Este archivo no es ni un diario exportado ni una tabla.",
    "newer-format": "Este archivo lo hizo una versión más nueva de Retinote.",
    "import-refused": "Algunas filas no encajan, así que no se trajo nada.",
    "line-too-long": "Esta línea es demasiado larga para ser una fila.",
    "broken-chain": "Esta fila del registro se cambió, o se cambió una anterior.",
    "duplicate-id": "Otra fila tiene el mismo número.",
    "duplicate-date": "Una fila anterior trata del mismo día.",
    "file-cut-off": "El archivo no está completo. Le falta algo al final.",
    "ambiguous-dates": "Indica cómo están escritas las fechas.",
    "table-needs-account": "Una tabla solo se puede leer con una cuenta. Primero inicia sesión, en Cuenta.",
    "only-with-account": "Esta fila solo se puede traer a una cuenta.",
    "cell-not-read": "Esta celda no significa nada con lo que indicaste.",
  },
  /** The notes of the example course, in the order of its days. */
  exampleNotes: [
    "Primera cápsula, con el desayuno.",
    "Más granos que antes de empezar. El prospecto decía que podía pasar.",
    "Ahora llevo bálsamo en todos los bolsillos.",
    "Dolor de cabeza fuerte y vista borrosa desde la comida. Llamé a la clínica.",
    "Me vieron hoy. Sin cápsulas hasta que llamen.",
    "Llamaron: sigo desde hoy.",
    "La piel está más en calma que en años.",
  ],
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

/** Spanish for a report and for the page that opens a link to one. */

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

export const esReport = {
  report: {
    title: "Informe del diario para la consulta médica",
    of: (/** @type {string} */ name) => `Nombre indicado: ${name}`,
    range: (/** @type {string} */ from, /** @type {string} */ to, /** @type {string} */ made) =>
      `${from} a ${to} · hecho el ${made}`,
    sections: {
      name: "nombre",
      course: "tratamiento y dosis",
      effects: "efectos secundarios",
      red_flags: "señales de alarma",
      labs: "valores de laboratorio",
      questions: "preguntas para la consulta",
      mood: "ánimo y sueño",
      check_ins: "puntuaciones PHQ y GAD",
      sexual_health: "salud sexual",
      pregnancy: "embarazo",
      notes: "notas",
    },
    notLogged: "sin anotar",
    none: "–",
    week: (/** @type {string} */ week) => `Semana ${week}`,
    inWeek: (/** @type {string} */ date, /** @type {string} */ week) => `${date}, semana ${week}`,
    span: (/** @type {string} */ from, /** @type {string} */ to) => (from === to ? from : `${from} a ${to}`),
    fromTo: (/** @type {string} */ from, /** @type {string} */ to) => (from === to ? from : `${from}–${to}`),
    ofDays: (/** @type {number} */ days, /** @type {number} */ of) => `${days} de ${plural(of, "día", "días")}`,
    day: "Día",
    dates: "Fechas",
    days: (/** @type {number} */ days) => plural(days, "día", "días"),

    course: {
      title: "Tratamiento y dosis",
      week: "Semana de tratamiento",
      notKnown: "No se sabe",
      firstDose: (/** @type {string} */ date) => `primera dosis: ${date}`,
      noFirstDose: "primera dosis: sin anotar",
      onDrugWeek: (/** @type {string} */ week) => `semana ${week} de días con dosis`,
      ended: (/** @type {string} */ date) => `terminó el ${date}`,
      now: "Recetado ahora",
      isEnded: "Tratamiento terminado",
      pause: "Pausa",
      aDay: (/** @type {string} */ dose, /** @type {string} */ formulation) => `${dose}${formulation} al día`,
      formulations: { standard: "", absorica_ld: " Absorica LD" },
      since: (/** @type {string} */ date) => `desde el ${date}`,
      perKilogram: (/** @type {string} */ amount, /** @type {string} */ weight) =>
        `${amount} mg/kg al día con ${weight} kg`,
      noWeight: "peso: sin anotar",
      soFar: "Dosis hasta ahora",
      milligrams: (/** @type {string} */ amount) => `${amount} mg`,
      milligramsPerKilogram: (/** @type {string} */ amount) => `${amount} mg/kg`,
      allLogged: "toda anotada",
      restUnlogged: "el resto depende de días sin anotar",
      asPlanned: "Tomado según lo previsto",
      noPlan: "Ninguna dosis prevista anotada",
      missed: (/** @type {number} */ days) => plural(days, "no tomada", "no tomadas"),
      partial: (/** @type {number} */ days) => `${days} en parte`,
      more: (/** @type {number} */ days) => `${days} más de lo previsto`,
      open: (/** @type {number} */ days) => `${days} sin anotar`,
      noneOpen: "todos los días anotados",
      pauses: "Pausas",
      lasted: "Duración",
      steps: "Historial de dosis",
      offPlan: "Días fuera de lo previsto",
      from: "Desde",
      dose: "Dosis al día",
      taken: "Tomado",
      planned: "Previsto",
      what: "Dosis",
      kinds: { missed: "no tomada", partial: "en parte", extra: "más de lo previsto" },
      turns: (/** @type {string} */ dose, /** @type {number} */ days) =>
        `${dose}, en ciclos de ${plural(days, "día", "días")}`,
    },

    redFlags: {
      title: "Señales de alarma",
      answered: (/** @type {number} */ count) =>
        `Señales de alarma: ${plural(count, "respondida", "respondidas")} con sí`,
      none: "Ninguna se respondió con sí. Una pregunta que no se hizo no es un no.",
      urgency: "Urgencia",
      question: "Respondió sí a",
      done: "Qué se hizo",
      tiers: { emergency_now: "Emergencia", same_day: "El mismo día", soon: "Pronto" },
      actions: {
        called_emergency: "llamó al número de emergencias",
        went_for_care: "fue a que le atendieran",
        spoke_to_prescriber: "habló con quien receta el medicamento o con un médico o médica",
        not_yet: "nada todavía",
        mistake: "respondió sí por error",
      },
      outcomes: { better: "después mejor", same: "después igual", worse: "después peor" },
      notInLedger: "no consta ninguna advertencia para esta respuesta",
      nothingWritten: "nada anotado",
      at: (/** @type {string} */ what, /** @type {string} */ when) => `${what} (${when})`,
      details: "Señales de alarma en detalle",
      also: (/** @type {string} */ question) => `También respondió sí: ${question}`,
      warned: (/** @type {string} */ when, /** @type {string} */ version, /** @type {boolean} */ isReviewed) =>
        `Advertencia mostrada ${when} (reglas ${version}, ${isReviewed ? "revisadas por un profesional de la salud" : "aún sin revisar por un profesional de la salud"}):`,
      quoted: (/** @type {string} */ title) => `«${title}»`,
      asked: (/** @type {string} */ title) => `La pregunta: ${title}`,
    },

    effects: {
      title: "Efectos de un vistazo",
      none: "Ninguno está en este informe.",
      effect: "Efecto",
      latest: "Último",
      worst: "Peor",
      trend: "Últimas 4 semanas",
      since: (/** @type {string} */ date) => `Desde la visita del ${date}`,
      scale: "De 0 a 4 según la valoración de la propia persona. Más alto es peor, salvo que se indique otra cosa.",
      lowerIsWorse: "(más bajo es peor)",
      answer: (/** @type {number} */ value, /** @type {string} */ words) => `${value} · ${words}`,
      details: "Efectos en detalle",
      fourWeeks: (/** @type {string} */ label) => `${label}, de cuatro en cuatro semanas`,
      weeks: "Semanas",
      before: "Antes",
      logged: "Días anotados",
      median: "Mediana",
      everyDay: (/** @type {string} */ label) => `${label}, día a día`,
      rating: "Valoración",
      flare: (/** @type {number} */ from, /** @type {number} */ to, /** @type {string} */ words) =>
        `Franja pálida: semanas ${from} a ${to}. ${words}`,
      source: (/** @type {string} */ title) => `Fuente: ${title}.`,
    },

    since: {
      title: "Desde la última visita",
      visit: (/** @type {string} */ date) => `Última visita: ${date}.`,
      dose: (/** @type {string} */ steps) => `Dosis: ${steps}.`,
      sameDose: "Dosis: sin cambios desde entonces.",
      from: (/** @type {string} */ dose, /** @type {string} */ date) => `${dose} desde el ${date}`,
      redFlags: (/** @type {number} */ count) =>
        `Señales de alarma desde entonces: ${count || "ninguna respondida con sí"}.`,
      note: (/** @type {string} */ note) => `Nota de esa visita: ${note}`,
    },

    labs: {
      title: "Valores de laboratorio",
      all: "Todos los valores de laboratorio",
      charts: "Valores de laboratorio a lo largo del tratamiento",
      latest: "Último",
      before: "Anterior",
      none: "Ninguno está en este informe.",
      value: "Valor",
      taken: "Fecha",
      result: "Resultado",
      range: "Intervalo impreso",
      place: "Posición",
      places: {
        below: "por debajo",
        within: "dentro del intervalo",
        above: "por encima",
        unknown: "sin intervalo impreso",
      },
      noRange: "ninguno impreso",
      upTo: (/** @type {string} */ high, /** @type {string} */ unit) => `hasta ${high} ${unit}`,
      atLeast: (/** @type {string} */ low, /** @type {string} */ unit) => `desde ${low} ${unit}`,
      between: (/** @type {string} */ low, /** @type {string} */ high, /** @type {string} */ unit) => `${low}–${high} ${unit}`,
      amount: (/** @type {string} */ value, /** @type {string} */ unit) => `${value} ${unit}`.trim(),
      noResult: "hecha, resultado sin anotar",
      results: { negative: "negativo", positive: "positivo" },
    },

    checkIns: {
      title: "Repasos",
      scores: "Puntuaciones",
      score: (/** @type {string} */ label, /** @type {number} */ value, /** @type {number} */ highest, /** @type {string | null} */ band) =>
        `${label}: ${value} de ${highest}${band === null ? "" : ` (${band})`}`,
      open: (/** @type {string} */ label) => `${label}: no todo respondido`,
    },

    questions: {
      title: "Preguntas para la consulta",
      none: "Ninguna está abierta.",
      written: "Escrita el",
      question: "Pregunta",
    },
    notes: { title: "Notas", words: "En palabras de la propia persona" },

    closing: {
      complete: "Lo completo que está",
      logged: (/** @type {number} */ days, /** @type {number} */ of) =>
        `${days} de ${plural(of, "día anotado", "días anotados")}.`,
      last: (/** @type {string} */ date) => `Último día anotado: ${date}.`,
      gap: (/** @type {number} */ days) =>
        days ? `Hueco más largo: ${plural(days, "día", "días")}.` : "Sin huecos.",
      withheld: "Dejado fuera por decisión de la persona",
      nothing: "Nada.",
      doesNotSay: "Esto no dice si hay algo de ello.",
      madeWith: "Hecho con",
      pack: (/** @type {string} */ label, /** @type {string} */ version, /** @type {boolean} */ isReviewed) =>
        `${label} ${version}, ${isReviewed ? "con revisión de un profesional de la salud" : "aún sin revisión de un profesional de la salud"}.`,
      not: "Lo que esto no es",
    },
  },

  viewer: {
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
  },
};

/** Spanish for trends and charts. */

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** @param {number} week */
const weekNumber = (week) => String(week).replace("-", "−");

export const esCharts = {
  trends: {
    title: "Gráficos",
    emptyTitle: "Aquí crecerán tus líneas",
    emptyDetail: "Anota un día en Hoy y aparece aquí como un punto, según la semana de tu tratamiento.",
    emptyFirst: "Un punto por día, un gráfico por cada cosa que sigues.",
    emptyGaps: "Un día que no anotaste queda como un hueco. Nunca cuenta como un día bueno ni como uno malo.",
    emptySlope: "Después de 8 días anotados en 4 semanas, una frase dice hacia dónde van las cosas.",
    emptyGo: "Anotar hoy",
    inWeek: (/** @type {number} */ week) => `Estás en la semana ${week}.`,
    beforeFirstDose: "Tu tratamiento aún no ha empezado.",
    onDrugWeek: (/** @type {number} */ week) => `Contando solo los días con dosis, es la semana ${week}.`,
    noFirstDose: "Sin la fecha de tu primera dosis, los gráficos van por fechas en lugar de por semanas.",
    setFirstDose: "Poner la fecha",
    views: "Formas de mirar",
    viewNames: {
      each: "Uno por uno",
      glance: "Todo de un vistazo",
      words: "En palabras",
      together: "Junto a la dosis",
    },
    axis: "En el eje de abajo",
    axisWeeks: "Semanas",
    axisOnDrug: "Semanas con el medicamento",
    axisDates: "Fechas",
    onDrugHint: "Aquí solo cuentan los días con dosis. Las pausas y los días sin tomarla se saltan (//).",
    range: "Mostrar",
    rangeAll: "Todo",
    rangeRecent: "Últimas 8 semanas",
    labs: "Valores de laboratorio",
    doseTitle: "Dosis hasta ahora",
    doseKnown: "Toda anotada por ti.",
    doseRange: (/** @type {number} */ days) =>
      `Desde lo que anotaste hasta lo que sería si ${days === 1 ? "1 día sin anotar se tomó" : `${days} días sin anotar se tomaron`} según lo previsto.`,
    doseNoWeight: "Añade un peso en Tratamiento para verla por kilogramo.",
    doseNoTarget: "Cuándo parar lo dice quien te receta el medicamento, no un número.",
    milligrams: (/** @type {string} */ amount) => `${amount} mg`,
    milligramsPerKilogram: (/** @type {string} */ amount) => `${amount} mg por kg`,
    fromTo: (/** @type {string} */ from, /** @type {string} */ to) => `${from} – ${to}`,
    source: "Fuente:",
    checkedOn: (/** @type {string} */ date) => `consultada el ${date}.`,
  },

  charts: {
    legend: {
      title: "Cómo leer los gráficos",
      dot: "Un día",
      median: "Centro de la semana",
      band: "Donde está la mitad de los días de la semana",
      gap: "Un hueco es un día sin respuesta.",
      red_flag: "Respuesta urgente",
      missed: "Dosis no tomada",
      partial: "Parte de la dosis tomada",
      extra: "Se tomó más de lo previsto",
      lab: "Valores de laboratorio",
      pause: "Pausa",
      off_drug: "Días sin dosis, saltados",
      first_dose: "Primera dosis",
    },
    chartName: (/** @type {string} */ label) => `${label}, gráfico. Las flechas del teclado pasan de un día a otro.`,
    hint: "Toca el gráfico, o usa las flechas del teclado, para leer un día. Más y menos acercan y alejan.",
    anchor: (/** @type {number} */ step, /** @type {string} */ words) => `${step} ${words}`,
    weekTick: weekNumber,
    flareWindow: "periodo del brote inicial",
    pause: "Pausa",
    milligrams: (/** @type {string} */ amount) => `${amount} mg`,
    zoom: (/** @type {string} */ label) => `Zoom: ${label}`,
    closer: "Más cerca",
    wider: "Más lejos",
    earlier: "Antes",
    later: "Después",
    dayIn: (/** @type {number} */ day, /** @type {string} */ date) => `Día ${weekNumber(day)}, ${date}`,
    point: (/** @type {string} */ day, /** @type {string} */ what) => `${day}: ${what}`,
    sentences: (/** @type {string[]} */ parts) => parts.map((part) => `${part}.`).join(" "),
    list: (/** @type {string[]} */ parts) => parts.join("; "),
    noAnswer: "sin respuesta",
    gapBefore: (/** @type {number} */ days) => `${plural(days, "día", "días")} sin respuesta antes`,
    marks: {
      red_flag: "Respuesta urgente",
      missed: "Dosis no tomada",
      partial: (/** @type {string} */ taken, /** @type {string} */ planned) => `${taken} de ${planned} mg tomados`,
      extra: (/** @type {string} */ taken, /** @type {string} */ planned) =>
        `${taken} mg tomados, ${planned} mg previstos`,
      lab: "Valores de laboratorio",
    },
    weeks: (/** @type {number} */ from, /** @type {number} */ to) =>
      from === to ? `Semana ${weekNumber(from)}` : `Semanas ${weekNumber(from)} a ${weekNumber(to)}`,
    dates: (/** @type {string} */ from, /** @type {string} */ to) => `${from} a ${to}`,
    summary: (/** @type {string} */ range, /** @type {string[]} */ parts) => `${range}: ${parts.join("; ")}.`,
    logged: (/** @type {number} */ days, /** @type {number} */ of) =>
      `${days} de ${plural(of, "día anotado", "días anotados")}`,
    middleAndWorst: (/** @type {string} */ middle, /** @type {string} */ worst) => `centro ${middle}, peor ${worst}`,
    counts: {
      red_flags: (/** @type {number} */ days) =>
        plural(days, "día con una respuesta urgente", "días con una respuesta urgente"),
      off_plan: (/** @type {number} */ days) =>
        plural(days, "día fuera de la dosis prevista", "días fuera de la dosis prevista"),
      lab_days: (/** @type {number} */ days) =>
        plural(days, "día con valores de laboratorio", "días con valores de laboratorio"),
      not_shown: (/** @type {number} */ days) =>
        plural(days, "día sin dosis no se dibuja", "días sin dosis no se dibujan"),
      values: (/** @type {number} */ count) => plural(count, "valor", "valores"),
      outside: (/** @type {number} */ count) => `${count} fuera del intervalo impreso al lado`,
    },
    openDay: (/** @type {string} */ date) => `Abrir ${date}`,
    closeDay: "Cerrar este día",
    nothingLogged: "No se anotó nada este día.",
    dose: "Dosis",
    urgent: "Respuestas urgentes",
    answer: (/** @type {string} */ label, /** @type {string} */ value) => `${label}: ${value}`,
    asTable: (/** @type {string} */ label) => `${label} en una tabla`,
    byWeek: "Por semana",
    byOnDrugWeek: "Por semana con el medicamento",
    byDay: "Por día",
    week: "Semana",
    days: "Días anotados",
    middle: "Centro",
    mostDays: "Mitad de los días",
    worstDay: "Peor día",
    date: "Fecha",
    treatmentDay: "Día",
    answerColumn: "Respuesta",
    alsoColumn: "También ese día",
    fromTo: (/** @type {string} */ from, /** @type {string} */ to) => `${from} – ${to}`,
    none: "–",
    glanceName: "Todo lo que sigues",
    lab: (/** @type {string} */ value, /** @type {string} */ unit, /** @type {string} */ place) => `${value} ${unit}, ${place}`,
    labName: (/** @type {string} */ label, /** @type {string} */ unit) => `${label} en ${unit}`,
    labPlaces: {
      below: "por debajo del intervalo impreso al lado",
      within: "dentro del intervalo impreso al lado",
      above: "por encima del intervalo impreso al lado",
      unknown: "sin intervalo impreso",
    },
    labLegend: {
      title: "Cómo leer los valores de laboratorio",
      within: "Dentro del intervalo que imprimió tu laboratorio",
      above: "Por encima",
      below: "Por debajo",
      unknown: "Sin intervalo impreso",
      band: "Intervalo que imprimió tu laboratorio",
    },
  },

  trendWords: {
    notEnoughDays: (/** @type {number} */ days, /** @type {number} */ needed) =>
      `Todavía no hay suficientes días para una tendencia: ${days} de ${needed} en las últimas 4 semanas.`,
    same: (/** @type {string} */ logged) => `Más o menos igual que hace 4 semanas (${logged}).`,
    slope: (/** @type {string} */ direction, /** @type {string} */ amount, /** @type {string} */ logged) =>
      `${direction} que hace 4 semanas: ${amount} por semana (${logged}).`,
    perhaps: (/** @type {string} */ direction, /** @type {string} */ logged) =>
      `Quizá ${direction} que hace 4 semanas, pero solo hay ${logged}.`,
    logged: (/** @type {number} */ days, /** @type {number} */ of) => `${days} de ${of} días anotados`,
    directions: {
      higher: { more: "Más", less: "Menos" },
      lower: { more: "Mejor", less: "Peor" },
    },
    amounts: {
      aLittle: "un poco",
      quarter: "alrededor de un cuarto de nivel",
      half: "alrededor de medio nivel",
      threeQuarters: "alrededor de tres cuartos de nivel",
      one: "alrededor de un nivel",
      steps: (/** @type {string} */ steps) => `alrededor de ${steps} niveles`,
    },
    changes: {
      half: "medio nivel",
      one: "un nivel",
      oneAndAHalf: "un nivel y medio",
      steps: (/** @type {string} */ steps) => `${steps} niveles`,
    },
    changed: (/** @type {string} */ amount, /** @type {string} */ direction) => `${amount} ${direction.toLowerCase()}`,
    theSame: "más o menos igual",
    notEnough: "no hay suficientes días anotados para decirlo",
    baseline: (/** @type {string} */ change) => `Las últimas 4 semanas frente a tus primeros días: ${change}.`,
    doseStep: (/** @type {string} */ date, /** @type {string} */ change) =>
      `Desde el último cambio de dosis, el ${date}, frente a antes: ${change}.`,
    notACause: "Esto compara épocas. No dice por qué cambió algo.",
  },

  weekWords: {
    title: "Semana a semana, en palabras",
    detail:
      "La semana más reciente va primero. «Centro» es la respuesta que está en medio de los días anotados de la semana.",
    needsFirstDose: "Las semanas se cuentan desde tu primera dosis, así que hace falta su fecha.",
    week: (/** @type {number} */ week, /** @type {string} */ date) => `Semana ${weekNumber(week)}, desde el ${date}`,
    line: (/** @type {string} */ label, /** @type {string[]} */ parts) => `${label}: ${parts.join(", ")}.`,
    quoted: (/** @type {string} */ words) => `«${words}»`,
    between: (/** @type {string} */ lower, /** @type {string} */ upper) => `entre ${lower} y ${upper}`,
    worst: (/** @type {string} */ words) => `en el peor día ${words}`,
    days: (/** @type {number} */ days) => plural(days, "día anotado", "días anotados"),
    asBefore: "como la semana anterior",
    changed: (/** @type {string} */ amount, /** @type {string} */ direction) =>
      `${amount} ${direction.toLowerCase()} que la semana anterior`,
    notLogged: (/** @type {string[]} */ labels) => `Sin anotar: ${labels.join(", ")}.`,
    nothing: "Nada anotado en esta semana.",
  },

  together: {
    title: "La sequedad junto a la dosis",
    detail:
      "Para cada semana: su dosis media, junto a la respuesta del centro de esa semana y de las siguientes. Muestra qué fue a la vez, nunca qué causó qué.",
    misleads:
      "Por qué puede engañar: tu dosis, la época del año, cómo cuidas la piel y el propio tiempo cambian durante un tratamiento. Dos cosas pueden subir juntas sin que una haya causado la otra, y en pocas semanas el puro azar puede parecer un patrón.",
    needsPlan: "Para esto hacen falta tu dosis recetada y la fecha de tu primera dosis.",
    setPlan: "Abrir Tratamiento",
    notComparable:
      "Se tomaron dos tipos de cápsula. Sus miligramos no se pueden comparar, así que aquí no se calcula nada.",
    noDryness: "Todavía no sigues ningún tipo de sequedad.",
    when: (/** @type {number} */ weeks) =>
      weeks === 0 ? "En la misma semana" : weeks === 1 ? "Una semana después" : `${weeks} semanas después`,
    patterns: {
      together: "dosis más altas y más sequedad fueron a la vez",
      opposite: "dosis más altas y menos sequedad fueron a la vez",
      unclear: "no hay un patrón claro",
    },
    sentence: (/** @type {string} */ when, /** @type {string} */ pattern, /** @type {string} */ how) =>
      `${when}, ${pattern}. ${how}`,
    how: (
      /** @type {number} */ weeks,
      /** @type {string} */ figure,
      /** @type {string} */ low,
      /** @type {string} */ high,
    ) =>
      `En ${weeks} semanas la cifra es ${figure}, donde 0 es ningún patrón y 1 es siempre a la vez; con tan pocas semanas podría ser cualquier valor de ${low} a ${high}.`,
    statuses: {
      not_enough_weeks: (/** @type {number} */ weeks, /** @type {number} */ needed) =>
        `Todavía no hay suficientes semanas: ${weeks} de ${needed} con al menos 4 días anotados y una dosis conocida.`,
      one_dose_level: "La dosis fue la misma en todas estas semanas, así que no hay con qué compararla.",
      one_grade_level: "Las respuestas fueron las mismas en todas estas semanas, así que no hay nada que comparar.",
    },
    later: "Dosis de semanas anteriores",
    figureName: (/** @type {string} */ label) =>
      `${label}: hasta qué punto fueron a la vez las semanas de dosis más alta y las de más sequedad`,
    opposite: "al revés",
    noPattern: "ningún patrón",
    alwaysTogether: "a la vez",
    delay: "Semanas después de la dosis",
    weeks: "Semanas comparadas",
    worth: "Valen como semanas independientes",
    figure: "Cifra",
    interval: "Podría ser",
    none: "–",
  },
};

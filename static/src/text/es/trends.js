/** Spanish for Trends. */

import { plural, weekNumber } from "../counting.js";

/** @type {typeof import("../en/trends.js").words} */
export const words = {
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

  scores: {
    title: "Repasos",
    detail: "Un punto por cada repaso. Una puntuación más alta significa más problemas en las dos semanas anteriores.",
    emptyDetail:
      "Cada dos semanas puedes responder unas preguntas sobre cómo te sentiste. Cada vez, la puntuación se convierte aquí en un punto, para ver hacia dónde va, tú y quien te receta el medicamento.",
    start: "Empezar un repaso",
    chartName: (/** @type {string} */ label) =>
      `${label}, gráfico. Las flechas del teclado pasan de un repaso a otro.`,
    chartHint: "Toca un punto, o usa las flechas del teclado, para leer un repaso.",
    dot: (/** @type {string} */ date, /** @type {string} */ score) => `${date}: ${score}`,
    dotWithBand: (/** @type {string} */ date, /** @type {string} */ score, /** @type {string} */ band) =>
      `${date}: ${score}, «${band}»`,
    bandFrom: (/** @type {number} */ from, /** @type {string} */ band) => `${from} ${band}`,
    bands: "Las franjas pálidas son los intervalos de quienes hicieron las preguntas.",
    asTable: "Repasos en una tabla",
    date: "Fecha",
    none: "–",
  },
};

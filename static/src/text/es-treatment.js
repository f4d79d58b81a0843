/** Spanish for the course: its dates, the dose, weights and capsules. */

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

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

export const esTreatment = {
  treatment: {
    title: "Tratamiento",
    sections: {
      plan: "Dosis recetada",
      "so-far": "Dosis hasta ahora",
      weight: "Peso",
      supply: "Cápsulas en casa",
      labs: "Valores de laboratorio",
      dates: "Fechas",
      checklist: "Lista de comprobación",
      course: "Comienzo y final",
    },
    hints: {
      plan: "Cantidades, cambios, pausas",
      "so-far": "Cuánto suma, días fuera de lo previsto",
      weight: "Para la dosis por kilogramo",
      supply: "Cuántas quedan, y hasta cuándo",
      labs: "Análisis de sangre, como los imprime tu laboratorio",
      dates: "Visitas, pruebas, lo que viene después",
      checklist: "Antes de empezar, durante, después de terminar",
      course: "Primera y última cápsula",
    },
    source: "Fuente:",
    sourcesOf: "Fuentes:",
    checkedOn: (/** @type {string} */ date) => `consultada el ${date}`,
    reviewPending: "Ningún profesional de la salud ha revisado todavía este texto.",
    milligrams: (/** @type {string} */ amount) => `${amount} mg`,
    milligramsPerKilogram: (/** @type {string} */ amount) => `${amount} mg por kg`,
    fromTo: (/** @type {string} */ from, /** @type {string} */ to) => `${from} – ${to}`,
    unitMg: "mg",
    unitMgPerKg: "mg por kg",
    clearDate: "Borrar",
    clearNamed: (/** @type {string} */ label) => `Borrar: ${label}`,
    editNamed: (/** @type {string} */ what) => `Editar: ${what}`,
    removeNamed: (/** @type {string} */ what) => `Eliminar: ${what}`,
    removed: "Eliminado",
    kept: "Sin guardar todavía. Lo que escribiste se queda aquí hasta que guardes o canceles.",
    dateInvalid: "Elige una fecha desde el año 2000 hasta hoy.",
    dateTooFar: "Elige una fecha desde el año 2000 hasta dentro de dos años.",
    kg: "kg",
    lb: "lb",
  },

  course: {
    emptyTitle: "¿Cuándo tomaste, o vas a tomar, la primera cápsula?",
    emptyDetail:
      "Tus semanas se cuentan desde ese día. Puede estar por llegar: hasta entonces esta página cuenta los días. Si no lo sabes seguro, una buena aproximación sirve.",
    firstDose: "Fecha de la primera dosis",
    firstDoseHint:
      "Día 1 de la semana 1. Puede estar por llegar. Déjala vacía si todavía no hay fecha.",
    endedOn: "Último día de tratamiento",
    endedOnHint:
      "Déjalo vacío mientras el tratamiento sigue. Continúa con el diario al menos un mes después: los efectos en el ánimo pueden llegar tarde.",
    endBeforeStart: (/** @type {string} */ date) =>
      `El último día no puede ser anterior a la primera dosis, ${date}.`,
    startAfterEnd: (/** @type {string} */ date) =>
      `La primera dosis no puede ser posterior al último día de tratamiento, ${date}. Primero cambia o borra ese.`,
  },

  where: {
    title: "Dónde estás",
    weekAndDay: (/** @type {number} */ week, /** @type {number} */ day) => `Semana ${week} · día ${day}`,
    onDrug: (/** @type {number} */ week) => `Semana ${week}, si solo se cuentan los días con dosis.`,
    startsIn: (/** @type {number} */ days) => (days === 1 ? "Empieza mañana" : `Empieza en ${days} días`),
    startsOn: (/** @type {string} */ date) => `Primera cápsula prevista para el ${date}.`,
    ended: (/** @type {number} */ days) =>
      days === 0 ? "Hoy es el último día" : `Terminó hace ${plural(days, "día", "días")}`,
    endedOn: (/** @type {string} */ date) => `Último día de tratamiento: ${date}.`,
    endsOn: (/** @type {string} */ date) => `Último día previsto: ${date}.`,
    going: (/** @type {string} */ dose, /** @type {string} */ date) => `${dose}, desde el ${date}. Sin pausa.`,
    paused: (/** @type {string} */ date, /** @type {number} */ days) =>
      `En pausa desde el ${date}: ${plural(days, "día", "días")} hasta ahora.`,
    noPlan: "No hay ninguna dosis recetada anotada para hoy.",
    addPlan: "Añadir la dosis recetada",
    planned: "Dosis prevista",
    plannedEach: (/** @type {string} */ amount, /** @type {number} */ days, /** @type {boolean} */ isFromToday) =>
      isFromToday
        ? `${amount} hoy y ${days === 2 ? "mañana" : `cada uno de los próximos ${days - 1} días`}.`
        : `${amount} cada uno de los primeros ${days} días.`,
    today: "Hoy",
    none: "Ninguna",
    noDose: "Sin anotar",
  },

  soFar: {
    title: "Dosis hasta ahora",
    empty: "Añade la dosis recetada, o anota en Hoy lo que tomas, y la suma aparece aquí.",
    mg: "En total",
    perKgDaily: "Por kilogramo, con tu peso de cada día",
    perKgLatest: "Por kilogramo, con tu último peso",
    range:
      "El número más bajo cuenta solo las dosis que anotaste. El más alto cuenta también los días sin anotar como tomados según lo previsto.",
    allKnown: "Todos los días hasta ahora están anotados, así que hay un solo número y ningún intervalo.",
    noWeight: "Añade un peso para verla por kilogramo.",
    howCounted: "Cómo se suma",
    days: "Días",
    known: "Dosis anotada",
    unknown: "Pendiente: dosis sin anotar",
    paused: "En pausa",
    offPlan: "Distinta de lo previsto",
    offPlanTitle: "Días distintos de lo previsto",
    offPlanNone: "Ninguno: todas las dosis que anotaste fueron las previstas.",
    offPlanKinds: { missed: "No tomada", partial: "Menos", extra: "Más" },
    offPlanLine: (/** @type {string} */ taken, /** @type {string} */ planned) =>
      `tomado: ${taken}; previsto: ${planned}`,
    offPlanMore: (/** @type {number} */ count) => `Mostrar los ${count}`,
    onDrugDays: "Con dosis, anotada o prevista",
    formulations: { standard: "Cápsulas corrientes", absorica_ld: "Absorica LD" },
    notComparable:
      "Los miligramos de Absorica LD no son intercambiables con los de otras cápsulas. Por eso se suman aparte, y no se muestra ningún intervalo habitual junto a ellos.",
    bandTitle: "El intervalo habitual",
    band: (/** @type {string} */ low, /** @type {string} */ high) =>
      `Para un tratamiento completo, médicos y médicas suelen tener en mente de ${low} a ${high} mg por kg; hay quien elige menos o más. Es contexto, no una meta.`,
    bandOwn: (/** @type {string} */ low, /** @type {string} */ high) =>
      `Tu clínica dice de ${low} a ${high} mg por kg. Es contexto, no una meta.`,
    bandEdit: "Mi clínica dice otra cosa",
    bandEditOwn: "Cambiar lo que dice mi clínica",
    bandLow: "Desde",
    bandHigh: "Hasta",
    bandInvalid: "Escribe un número de 0 a 1000.",
    bandOrder: "El segundo número no puede ser menor que el primero.",
    bandUsual: "Volver a usar el intervalo habitual",
    aheadTitle: "Si la dosis sigue como está",
    ahead: (/** @type {string} */ end, /** @type {string} */ when) => `Se pasarían ${end} mg por kg ${when}.`,
    between: (/** @type {string} */ from, /** @type {string} */ to) => `entre el ${from} y el ${to}`,
    on: (/** @type {string} */ date) => `el ${date}`,
    passedBefore: (/** @type {string} */ to) => `a más tardar el ${to}; puede que ya se hayan pasado`,
    decides: "Tu médico o médica decide cuándo termina el tratamiento.",
    passed: (/** @type {string} */ end) =>
      `Ya pasaste ${end} mg por kg, incluso contando solo las dosis que anotaste.`,
    notReached: (/** @type {string} */ end) => `Con las dosis como están escritas no se pasarían ${end} mg por kg.`,
    aheadStatus: {
      no_regimen: "Sin una dosis recetada no hay con qué mirar hacia delante.",
      no_weight: "Añade un peso para mirar hacia delante.",
      not_comparable: "Con Absorica LD no hay ningún intervalo habitual hacia el que mirar.",
      paused: "Mientras el tratamiento está en pausa no hay fechas.",
      ended: "El tratamiento ha terminado, así que no hay nada por delante.",
      beyond:
        "Ya pasaste los dos números del intervalo, incluso contando solo las dosis que anotaste. Eso no dice nada sobre cuándo parar.",
    },
  },

  regimen: {
    listTitle: "Dosis por fecha",
    detail:
      "Cada línea vale hasta que empieza la siguiente. Cópiala de la receta; Retinote nunca sugiere una dosis.",
    none: "Ninguna dosis anotada todavía. Añade lo que te recetaron, y Hoy lo ofrece con un toque, tus cápsulas se pueden contar y se calcula la suma por kilogramo.",
    add: "Añadir una dosis",
    startsOn: "Desde",
    sameStart: (/** @type {string} */ dose) =>
      `Ya empieza otra dosis ese día: ${dose}. Elige otro día, o cambia esa.`,
    openOther: "Cambiar esa",
    kind: "Cómo se toma",
    kinds: { same: "Lo mismo cada día", pattern: "Cantidades que se alternan", pause: "Una pausa" },
    dailyMg: "Miligramos al día",
    dailyMgHint: "Para todo el día, también si la tomas en varias veces.",
    pattern: "Miligramos, día por día",
    patternHint:
      "20/40 es 20 mg el primer día y 40 mg el siguiente, una y otra vez. 40/40/0 deja fuera cada tercer día.",
    preview: "Los primeros 14 días: por favor, revísalos",
    problems: {
      not_a_number: "Escribe la cantidad como un número, como 40.",
      not_a_pattern: "Escribe las cantidades con una barra entre ellas, como 20/40.",
      negative: "Una dosis no puede ser menor que 0.",
      over_limit: "Más de 1000 mg al día no puede ser correcto. Revisa el número.",
      too_long: "Un patrón puede durar 28 días como máximo.",
    },
    confirmTitle: (/** @type {string} */ amount) => `¿De verdad ${amount} mg al día?`,
    confirmDetail: (/** @type {number} */ mg) =>
      `Son ${inWords(mg)} miligramos, una cantidad inusualmente grande para un día. Compárala con la receta. Si se coló una cifra, vuelve y cámbialo.`,
    confirm: "Sí, es lo recetado",
    confirmBack: "Volver",
    parts: "Cuántas veces al día",
    partsHint: "Déjalo sin elegir si no lo sabes seguro.",
    partsEach: (/** @type {number} */ parts, /** @type {string} */ amount) =>
      `${plural(parts, "vez", "veces")} ${amount} mg`,
    formulation: "Cápsulas",
    formulationHint:
      "Elige Absorica LD solo si la caja lo dice. Sus miligramos no son intercambiables con los de otras cápsulas.",
    formulations: { standard: "Corrientes (todas las demás)", absorica_ld: "Absorica LD" },
    foodTitle: "¿Con comida?",
    food: "Según el prospecto de EE. UU., las cápsulas de isotretinoína se toman con comida; Absorica puede tomarse con o sin ella. Sigue lo que te digan en la farmacia o quien te receta el medicamento. Hoy lo pregunta cada día.",
    everyDay: (/** @type {string} */ amount) => `${amount} mg cada día`,
    inTurn: (/** @type {string} */ amounts) => `${amounts} mg, alternando`,
    pause: "Pausa, sin dosis",
    inParts: (/** @type {number} */ parts) => `en ${plural(parts, "toma", "tomas")}`,
    from: (/** @type {string} */ date) => `Desde el ${date}`,
    until: (/** @type {string} */ from, /** @type {string} */ to) => `${from} – ${to}`,
    gap: (/** @type {string} */ from, /** @type {string} */ to) =>
      `No hay ninguna dosis anotada del ${from} al ${to}. Esos días no suman nada, a menos que anotaras lo que tomaste.`,
    pauseTitle: "Pausa",
    pauseHint:
      "Para los días que quien te receta el medicamento te dice que dejes fuera, o que dejas fuera por más tiempo. Un solo día sin tomarla se anota en ese día.",
    pauseFrom: "Pausa desde",
    pauseDo: (/** @type {string} */ day) => `Pausar desde ${day}`,
    pausedTitle: "En pausa",
    goOnFrom: "Seguir desde",
    goOnDo: (/** @type {string} */ dose, /** @type {string} */ day) => `Seguir con ${dose} desde ${day}`,
    goOnHint:
      "Sigue solo como te dijo quien te receta el medicamento. Un patrón empieza otra vez por su primer día.",
    goOnPlanned: (/** @type {string} */ dose, /** @type {string} */ date) => `Previsto desde el ${date}: ${dose}.`,
    day: { today: "hoy", other: (/** @type {string} */ date) => `el ${date}` },
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

  weight: {
    listTitle: "Medido",
    detail: "Solo se usa para mostrar tu dosis por kilogramo.",
    none: "Ningún peso anotado todavía. Con uno basta; añade otro cuando cambie.",
    unit: "Unidad",
    measuredOn: "Medido el",
    weight: "Peso",
    invalid: (/** @type {string} */ from, /** @type {string} */ to) => `Escribe un peso de ${from} a ${to}.`,
    sameDay: (/** @type {string} */ weight) => `Ya hay un peso anotado para ese día: ${weight}.`,
    add: "Añadir un peso",
  },

  supply: {
    leftTitle: "Lo que queda",
    empty: "Cuenta tus cápsulas una vez",
    emptyDetail:
      "Después Retinote resta lo que anotas en Hoy, y dice hasta cuándo alcanzan. Lo que recojas más adelante, añádelo como «más».",
    mgLeft: (/** @type {string} */ mg) => `${mg} mg en total`,
    capsulesLeft: (/** @type {string} */ count, /** @type {string} */ strength) =>
      count === "1" ? `1 cápsula de ${strength} mg` : `${count} cápsulas de ${strength} mg`,
    range:
      "El número más bajo resta los días sin anotar como si hubieras tomado la dosis; el más alto, solo lo que anotaste.",
    strengthsMixed:
      "Con varias concentraciones no se sabe cuáles tomaste, así que solo se muestran miligramos. Vuelve a contar en cualquier momento.",
    lasts: (/** @type {string} */ date) => `Alcanza hasta el ${date}.`,
    lastsBetween: (/** @type {string} */ from, /** @type {string} */ to) =>
      `Alcanza hasta algún día entre el ${from} y el ${to}.`,
    usedUp: "Según esta cuenta no queda nada. Cuenta otra vez, o añade lo que recogiste.",
    status: {
      no_regimen: "Sin una dosis recetada no hay fecha. Añádela, y se calcula.",
      paused: "Mientras el tratamiento está en pausa no se gasta ninguna.",
      ended:
        "El tratamiento ha terminado. Pregunta en tu farmacia qué hacer con las cápsulas que sobran; no se las des nunca a nadie.",
      outlasts: "Alcanza para el resto del tratamiento como está escrito.",
    },
    doesNotFit: (/** @type {string} */ strengths, /** @type {string} */ dose) =>
      `Las cápsulas de ${strengths} mg no suman la dosis recetada (${dose}). Revisa las dos cosas; si son correctas, pregunta en tu farmacia.`,
    listTitle: "Recuentos y entregas",
    listDetail: "Un recuento sustituye todo lo anterior. Una entrega se suma.",
    none: "Nada contado todavía.",
    add: "Añadir un recuento o una entrega",
    kind: "¿Qué es?",
    kinds: { count: "Las conté", refill: "Conseguí más" },
    kindHints: {
      count: "Lo que hay al final del día, después de la dosis de ese día.",
      refill: "Lo que recogiste ese día; se suma a lo que había.",
    },
    on: "Fecha",
    strength: "Concentración de una cápsula",
    strengthInvalid: "Escribe una concentración de 1 a 100 mg.",
    capsules: "Número de cápsulas",
    capsulesInvalid: "Escribe un número entero de 0 a 999.",
    line: {
      count: (/** @type {string} */ count, /** @type {string} */ strength) =>
        count === "1" ? `Contada 1 de ${strength} mg` : `Contadas ${count} de ${strength} mg`,
      refill: (/** @type {string} */ count, /** @type {string} */ strength) => `${count} más de ${strength} mg`,
    },
  },
};

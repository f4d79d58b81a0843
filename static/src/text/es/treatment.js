/** Spanish for the course: where it stands, its dates, the dose so far. */

import { plural } from "../counting.js";

/** @type {typeof import("../en/treatment.js").words} */
export const words = {
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
    checkedOn: (/** @type {string} */ date) => `consultada el ${date}`,
    reviewPending: "Ningún profesional de la salud ha revisado todavía este texto.",
    milligrams: (/** @type {string} */ amount) => `${amount} mg`,
    milligramsPerKilogram: (/** @type {string} */ amount) => `${amount} mg por kg`,
    fromTo: (/** @type {string} */ from, /** @type {string} */ to) => `${from} – ${to}`,
    unitMg: "mg",
    unitMgPerKg: "mg por kg",
    clear: "Borrar",
    clearNamed: (/** @type {string} */ label) => `Borrar: ${label}`,
    kg: "kg",
    lb: "lb",
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
};

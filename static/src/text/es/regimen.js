/** Spanish for the prescribed dose, weights and capsules. */

import { plural } from "../counting.js";

/** @type {typeof import("../en/regimen.js").words} */
export const words = {
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
    compare: "Compárala con la receta. Si se coló una cifra, vuelve y cámbialo.",
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

/** Spanish for the questions of the first run. */

/** @type {typeof import("../en/first-questions.js").words} */
export const words = {
  firstQuestions: {
    step: (/** @type {number} */ step, /** @type {number} */ of) => `Pregunta ${step} de ${of}`,
    next: "Siguiente",
    back: "Atrás",
    skip: "Saltar por ahora",
    finish: "Empezar mi diario",
    changeLater: "Puedes cambiarlo más tarde.",
    dose: {
      title: "¿Cuándo tomaste, o vas a tomar, la primera cápsula?",
      hint: "Tus semanas se cuentan desde este día. Si no lo sabes seguro, una buena aproximación sirve.",
      started: "Ya empecé",
      notStarted: "Todavía no empecé",
      date: "Fecha de la primera dosis",
      planned: "Fecha prevista de la primera dosis, si la sabes",
      future: "Ese día aún no ha llegado. Si no has empezado, elige «Todavía no empecé».",
      past: "Ese día ya pasó. Si tomaste entonces la primera cápsula, elige «Ya empecé».",
      invalid: "Elige una fecha desde el año 2000 hasta dentro de dos años.",
    },
    region: {
      title: "¿Dónde estás?",
      hint: "Para que los números de emergencias sean los correctos. Retinote no usa tu ubicación.",
      label: "Región",
    },
    items: {
      title: "¿A qué quieres prestar atención?",
      hint: "Con pocas cosas basta. El ánimo y la pregunta urgente siempre forman parte del día.",
      always: "Siempre",
    },
  },

  groups: /** @type {Record<string, string>} */ ({
    dryness: "Sequedad",
    skin: "Piel",
    body: "Cuerpo",
    mind: "Ánimo y sueño",
  }),

  language: {
    label: "Idioma",
    automatic: "Como en este navegador",
    detail: "Al elegir otro, la página se carga de nuevo. Lo que escribiste y las advertencias que viste conservan sus palabras.",
    notKept: "Este navegador no deja que Retinote guarde nada, así que el idioma es siempre el del navegador.",
  },
};

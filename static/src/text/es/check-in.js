/** Spanish for the check-in. */

/** @type {typeof import("../en/check-in.js").words} */
export const words = {
  title: "Repaso",
  introduction: [
    "Piensa en las últimas dos semanas, no solo en hoy.",
    "Nadie vigila: no se avisa a nadie de lo que respondes. Si necesitas ayuda ahora, no esperes a las preguntas: abre la lista Urgente.",
  ],
  saved: "Cada respuesta se guarda en cuanto la das.",
  notDaily: (/** @type {string} */ date) =>
    `Tu último repaso fue el ${date}. Las preguntas miran dos semanas atrás.`,
  begin: "Empezar las preguntas",
  notNow: "Ahora no",
  step: (/** @type {number} */ step, /** @type {number} */ of) => `Pregunta ${step} de ${of}`,
  back: "Atrás",
  next: "Siguiente",
  skip: "Saltar esta",
  finish: "Terminar",
  leave: "Parar aquí",
  stopped: "Guardado. Puedes seguir hoy.",
  offerTitle: "¿Quieres responder algunas más?",
  offerDetail: (/** @type {number} */ count) =>
    count === 1
      ? "Después de respuestas como las tuyas, las preguntas largas dicen más. Hay 1, y puedes parar en cualquier momento."
      : `Después de respuestas como las tuyas, las preguntas largas dicen más. Hay ${count}, y puedes parar en cualquier momento.`,
  offerYes: "Responderlas",
  offerNo: "Terminar aquí",
  scoresTitle: "Tu repaso",
  scoresDay: (/** @type {string} */ date) => `Respuestas del ${date}, sobre las dos semanas anteriores.`,
  noScore: (/** @type {string} */ label) => `${label}: sin puntuación, porque quedó una pregunta sin responder.`,
  band: (/** @type {string} */ band) => `Los autores de las preguntas llaman a este intervalo «${band}».`,
  noBand:
    "Los autores de las preguntas no tienen un nombre para este intervalo. Una puntuación baja puede pasar cosas por alto.",
  noBands: "Una primera mirada. Las preguntas largas dicen más.",
  rest: (/** @type {number} */ count) =>
    count === 1 ? "Responder la otra pregunta" : `Responder las otras ${count} preguntas`,
  notOnlyThis: "Respondiste que estos pensamientos te molestaron",
  notOnlyThisDetail: "No tienes que estar a solas con ellos. Hay alguien con quien hablar a cualquier hora.",
  seeHelp: "Ver a quién llamar",
  openUrgent: "Abrir la lista Urgente",
  aboutScores: "Lo que una puntuación no es",
  nextOn: (/** @type {string} */ date) => `El siguiente se te ofrecerá a partir del ${date}.`,
  tellPrescriber: "Quien te receta el medicamento quiere saber cómo te sientes. Puedes mostrarle esta página.",
  change: "Cambiar mis respuestas",
  done: "Hecho",
  sources: "De dónde vienen las preguntas",
  notReviewed: "Ningún profesional de la salud ha revisado todavía esta página.",
};

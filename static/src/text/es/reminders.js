/** Spanish of reminders. */

/** @type {typeof import("../en/reminders.js").words} */
export const words = {
  whatTitle: "Qué quieres que se te recuerde",
  daily: "Tu día",
  dailyHint: "No llega los días que ya escribiste.",
  followUps: "Cómo va, después de una advertencia",
  followUpsHint: "Hasta que hayas dicho cómo fue.",
  dates: "Citas y fechas",
  datesHint: "Ese día y el día anterior.",
  timeOf: (/** @type {string} */ what) => `${what}: hora`,
  invalidTime: "Escribe una hora, como 20:00.",
  wording: "En la pantalla bloqueada",
  wordings: { diary: "Es hora de tu diario", moment: "Un minuto para ti", none: "Sin palabras" },
  wordingHint: "Ahí nunca aparece nada sobre tu salud.",

  hereTitle: "En este dispositivo",
  account: "Los recordatorios vienen del servidor, así que necesitan una cuenta.",
  accountLink: "Cuenta",
  states: {
    unsupported: "Este navegador no puede mostrar recordatorios. Un calendario sí puede: mira más abajo.",
    install:
      "En un iPhone o iPad, los recordatorios llegan a la aplicación de tu pantalla de inicio. Toca Compartir, después «Añadir a pantalla de inicio» o «Agregar a Inicio», y abre Retinote desde ahí.",
    ask: "Tu dispositivo preguntará si Retinote puede enviar notificaciones. Puedes quitarle el permiso en cualquier momento.",
    denied:
      "Las notificaciones de Retinote están bloqueadas en este dispositivo. Para permitirlas, abre en tu navegador los ajustes de este sitio (el signo junto a la dirección), elige Notificaciones y después Permitir.",
    off: "Los recordatorios están desactivados en este dispositivo.",
    on: "Este dispositivo recibe recordatorios.",
    stopped: "Los recordatorios dejaron de llegar a este dispositivo.",
  },
  turnOn: "Activar los recordatorios",
  turnOnAgain: "Activar otra vez",
  turnOff: "Desactivar en este dispositivo",
  test: "Enviar uno ahora",
  outcomes: {
    delivered: "Enviado. Debería llegar en unos segundos.",
    gone: "Ya no se puede llegar a este dispositivo. Activa los recordatorios otra vez.",
    later: "Ahora mismo no se puede llegar al servicio de mensajes de tu navegador. Inténtalo de nuevo más tarde.",
    refused: "El servicio de mensajes de tu navegador no lo aceptó.",
  },
  notAllowed: "No se permitieron las notificaciones, así que no se activó nada.",
  nothingChosen: "Todavía no hay nada elegido: pon una hora arriba.",
  working: "Un momento…",
  privacy:
    "El mensaje pasa, cifrado, por la empresa que hace tu navegador: ve que se envió uno, no lo que dice.",

  calendarTitle: "O en tu calendario",
  calendarDetail:
    "Para cualquier dispositivo, también donde las notificaciones no funcionan. Ahí aparecen las mismas pocas palabras.",
  file: "Recordatorio diario como archivo de calendario",
  fileNeedsTime: "Elige primero una hora para tu día.",
  feedDetail:
    "Una dirección de calendario tiene también tus fechas y sigue los cambios. Quien la tenga puede leerlas, también la empresa que lleva tu calendario.",
  feedMake: "Crear una dirección",
  feedMakeNew: "Crear una dirección nueva",
  feedMade: "Añade esta dirección en tu aplicación de calendario, como suscripción. Se muestra solo ahora.",
  feedAddress: "Dirección del calendario",
  feedCopy: "Copiar",
  feedCopied: "Copiado",
  feedEnd: "Terminar la dirección",
  feedEnded: "La dirección ya no lleva a ninguna parte.",
  feedIs: (/** @type {string} */ date) => `Hay una dirección desde el ${date}.`,
  feedAsked: (/** @type {string} */ date) => `Tu calendario la consultó por última vez el ${date}.`,
};

/** Spanish for Settings. */

/** @type {typeof import("../en/settings.js").words} */
export const words = {
  settings: {
    title: "Ajustes",
    sections: {
      account: "Cuenta",
      reminders: "Recordatorios",
      region: "Región",
      items: "Lo que sigues",
      data: "Tus datos",
      appearance: "Aspecto",
      language: "Idioma",
      rules: "Sobre las advertencias",
      about: "Acerca de",
    },
    hints: {
      account: "Sincronización, copia de seguridad, otros dispositivos",
      reminders: "Para qué, cuándo, en qué dispositivo",
      region: "Qué números de emergencias se muestran",
      items: "Qué pregunta Hoy, repasos",
      data: "Dónde se guarda todo",
      appearance: "Claro, oscuro, cómo se ven los niveles",
      language: "Español, English, Deutsch",
      rules: "Qué las activa, quién lo dice",
      about: "Versiones, licencia",
    },
    back: "Todos los ajustes",
  },

  items: {
    detail: "Las respuestas que diste antes se conservan, también las de cosas que dejas de seguir.",
    checkIns: "Repasos",
    checkInsDetail:
      "Cada dos semanas Hoy puede ofrecerte unas preguntas sobre las dos semanas anteriores. Nunca son obligatorias.",
    checkInsAsk: "Ofrecerlas",
    checkInsNever: "No preguntar nunca",
    checkInNow: "Responder un repaso ahora",
  },

  appearance: {
    theme: "Colores",
    themes: { system: "Como en este dispositivo", light: "Claro", dark: "Oscuro" },
    steps: "Niveles en Hoy",
  },

  rules: {
    introduction:
      "Retinote advierte según reglas fijas que cualquiera puede leer. Esta página las enumera todas, con lo que pregunta cada una, lo urgente que es y quién lo dice.",
    statusTitle: "Qué reglas se usan",
    urgent: "Reglas urgentes",
    trends: "Avisos de tendencias",
    checkIn: "Repaso",
    contacts: "Números a los que llamar",
    confirmed: "Última confirmación del servidor",
    neverConfirmed: "todavía no; se usan las reglas que venían con la aplicación",
    reviewTitle: "Revisado por un profesional de la salud",
    review: (/** @type {number} */ reviewed, /** @type {number} */ of) => `${reviewed} de ${of} textos`,
    reviewDetail:
      "Un texto que ningún profesional de la salud ha aprobado lo dice dondequiera que se muestra. Cuando las fuentes no coinciden en lo urgente que es algo, se usa la lectura más segura.",
    urgentTitle: "Reglas urgentes",
    urgentDetail: "Un sí a una de estas preguntas abre una advertencia. Nada puede desactivarlo.",
    raised: "Elegimos un paso más urgente que el de las fuentes.",
    ifYes: (/** @type {string} */ question) => `Se pregunta después de un sí: «${question}»`,
    trendTitle: "Avisos de tendencias",
    trendDetail:
      "Suman lo que anotas durante varios días. Nunca dan la alarma, y nunca sustituyen a una advertencia.",
    about: (/** @type {string} */ items) => `Sobre: ${items}`,
    checkInTitle: "Preguntas del repaso",
    pending: "Sin revisar todavía por un profesional de la salud.",
  },

  about: {
    safetyTitle: "Qué es esto, y qué no es",
    safety: [
      "Retinote es un diario. Te ayuda a darte cuenta, a recordar y a contar. No da diagnósticos, y no sustituye a un médico.",
      "Las advertencias urgentes vienen de reglas fijas y publicadas. Pueden pasar cosas por alto. Si sientes que algo va mal, busca ayuda, diga lo que diga Retinote.",
      "Nunca te dice que cambies tu dosis, salvo que no tomes más hasta que hayas hablado con quien te receta el medicamento.",
    ],
    versionsTitle: "Versiones",
    app: "Aplicación",
    appUnknown: "aún no instalada para usarla sin conexión",
    catalogue: "Preguntas y niveles",
    allRules: "Todas las reglas, con sus fuentes",
    contactsTitle: "Fuentes de los números",
    unconfirmed: "sin confirmar en una fuente oficial",
    licenceTitle: "Licencia",
    licence: "Retinote es software libre bajo la licencia Apache 2.0.",
    notices: "Licencias de las partes que usa",
  },
};

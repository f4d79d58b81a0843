/** Spanish for Help. What is said of medicine has its source beside it. */

/** @type {typeof import("../en/help.js").words} */
export const words = {
  title: "Ayuda",
  back: "Toda la ayuda",
  offline: "Todo esto se puede leer sin conexión.",
  pages: {
    logging: "Cómo se anota",
    weeks: "Qué es la semana de tratamiento",
    steps: "Qué significan los niveles y los colores",
    warnings: "Qué hacen las advertencias y qué no",
    sharing: "Mostrárselo a tu médico o médica",
    safety: "Cuidar que no se pierda tu diario",
    words: "Qué significan las palabras",
    privacy: "Qué está dónde",
    news: "Qué hay de nuevo",
    install: "Pon Retinote en tu pantalla de inicio",
  },
  hints: {
    logging: "Diez segundos al día, y los días sin anotar",
    weeks: "El día 1, las pausas, antes de la primera dosis",
    steps: "De 0 a 4, los huecos, la marca de los días urgentes",
    warnings: "Nadie vigila",
    sharing: "Una página, un código o un enlace",
    safety: "Si pierdes el teléfono, si se borra el navegador",
    words: "Nombres de prospectos y consultas, con fuentes",
    privacy: "Teléfono, servidor, enlaces, recordatorios, registros",
    news: "Qué cambió últimamente",
    install: "Se abre como una aplicación, funciona sin internet",
  },

  logging: [
    "Toca lo que encaje. Cada toque se guarda al momento en este dispositivo, y «Deshacer» lo quita. No hay nada que enviar ni ningún botón de guardar.",
    "Si hoy es como el último día que escribiste, usa «Igual que ayer». Solo rellena las casillas: nada cuenta hasta que lo guardas, una a una o todas juntas. La pregunta urgente nunca se rellena por ti.",
    "No hay que responder nada. Lo que dejas pendiente queda pendiente y nunca cuenta como bueno ni como malo. Si tocas otra vez el nivel elegido, se borra.",
    "Los días sin anotar se pueden rellenar juntos: Historial, y después «Rellenar días». Deja pendiente lo que no recuerdes.",
    "Si algo cambia durante el día, usa «Anotar otra vez» en Hoy. El día se queda con lo peor, y las horas aparecen debajo.",
    "Entre la medianoche y las cuatro de la madrugada, Retinote pregunta a qué día te refieres.",
  ],
  weeks: [
    "El día 1 es el día de tu primera dosis. La semana 1 son los días 1 a 7, y así sucesivamente.",
    "Las semanas se siguen contando durante una pausa; las pausas aparecen sombreadas en los gráficos. También hay una segunda cuenta, solo de los días con dosis.",
    "Los días antes de la primera dosis se cuentan hacia atrás. No hay día 0.",
    "Puedes cambiar la fecha de la primera dosis en Tratamiento. No se pierde nada de lo que anotaste: solo se vuelven a contar las semanas.",
  ],
  steps: [
    "Cada pregunta tiene cinco niveles, de 0 a 4, con palabras propias. En la mayoría, 0 es ninguna molestia y 4 es lo peor. En el ánimo es al revés: 4 es muy bueno.",
    "Una casilla con línea discontinua solo está rellenada. Se convierte en respuesta cuando la guardas.",
    "El rojo es solo para lo urgente. En los gráficos y en el calendario, un día con una respuesta urgente lleva además una marca con su propia forma, para que nada dependa del color.",
    "Un hueco en una línea es un día sin respuesta.",
    "Los niveles son palabras nuestras para un diario. No son una escala médica y no miden lo grave que es una enfermedad.",
  ],
  warnings: [
    "Si respondes sí a una señal urgente, una advertencia dice al momento qué hacer y a quién llamar. Se encuentra en este dispositivo, también sin internet.",
    "Nadie vigila este diario. No se avisa a ningún médico, a ninguna clínica ni a nadie en Retinote cuando escribes algo. Para que te ayuden, tienes que llamar o ir tú.",
    "Una advertencia se queda hasta que dices qué hiciste. Algunas preguntan otra vez al día siguiente cómo va.",
    "Las advertencias vienen de reglas fijas que cualquiera puede leer. Puede que algo se les escape. Si sientes que algo va mal, pide ayuda, diga lo que diga Retinote.",
    "Retinote no da diagnósticos. Nunca te dice que cambies tu dosis, salvo que no tomes más hasta haber hablado con quien te receta el medicamento.",
  ],
  warningsLink: "Todas las reglas, con sus fuentes",
  urgentLink: "Abrir la lista de Urgente",
  sharing: [
    "«Para tu médico o médica» hace una página con lo que eliges: qué partes, qué días. Antes la ves exactamente como será.",
    "En una consulta, muéstrala como código QR. Antes de una, envíala como enlace. También puedes guardarla como PDF.",
    "Un enlace necesita una cuenta. Termina por sí solo, puedes terminarlo en cualquier momento, y ves quién lo abrió y cuándo.",
    "Quien tenga el enlace puede leer lo que contiene. Dáselo solo a gente de confianza; un código de acceso lo hace más seguro.",
  ],
  sharingLink: "Para tu médico o médica",
  safety: [
    "Sin una cuenta, tu diario está solo en este navegador. Si el teléfono se pierde o se borran los datos del navegador, desaparece.",
    "Con una cuenta, hay una copia en el servidor que vuelve en cualquier dispositivo. Guarda los códigos de recuperación en otro lugar que no sea este teléfono.",
    "Puedes descargarlo todo en cualquier momento en Ajustes, «Tus datos».",
    "En una ventana privada no queda nada cuando se cierra. Retinote lo dice arriba.",
    "Quien pueda desbloquear tu teléfono puede abrir el diario. Retinote no tiene un bloqueo propio.",
  ],
  safetyLink: "Tus datos",

  wordsIntro: "Breve, y solo para orientarte. Tu prospecto y quien te receta el medicamento saben más.",
  source: "Fuente:",
  ownWord: "Una palabra propia de Retinote.",
  words: [
    {
      word: "Queilitis",
      meaning:
        "Labios doloridos, secos o agrietados. Muy frecuente con la isotretinoína, y más con dosis más altas.",
      source: { title: "Reacciones adversas en la ficha de la isotretinoína", url: "https://mdtodate.com/absorica-side-effects-2" },
    },
    {
      word: "Dosis acumulada",
      meaning:
        "Todo lo que has tomado hasta ahora, en miligramos por cada kilogramo de peso corporal (mg/kg). Algunas fuentes nombran 120–150 mg/kg para un tratamiento. Cuándo parar lo dice quien te receta el medicamento, no un número.",
      source: {
        title: "Manual MSD, Acne vulgaris",
        url: "https://www.msdmanuals.com/uk/professional/dermatologic-disorders/acne-and-related-disorders/acne-vulgaris",
      },
    },
    {
      word: "Brote inicial",
      meaning:
        "Acné que empeora en las primeras semanas. En un estudio lo tuvo más o menos 1 de cada 3 personas, y uno grave más o menos 1 de cada 20.",
      source: {
        title: "Predictive factors for acne flare, European Journal of Dermatology, 2008",
        url: "https://pubmed.ncbi.nlm.nih.gov/18573721/",
      },
    },
    {
      word: "Acné fulminans",
      meaning:
        "Un empeoramiento raro y repentino, con llagas abiertas o que sangran, a menudo con fiebre y dolor de huesos o articulaciones. Hay que llamar el mismo día a quien te receta el medicamento.",
      source: {
        title: "Greywal y otros, Journal of the American Academy of Dermatology, 2017",
        url: "https://docslib.org/doc/11732195/evidence-based-recommendations-for-the-management-of-acne-fulminans-and-its-variants",
      },
    },
    {
      word: "iPLEDGE (REMS)",
      meaning:
        "El programa de seguridad de la isotretinoína en Estados Unidos. Este diario no sirve de registro para él.",
      source: {
        title: "FDA, iPLEDGE Risk Evaluation and Mitigation Strategy",
        url: "https://www.fda.gov/drugs/postmarket-drug-safety-information-patients-and-providers/ipledge-risk-evaluation-and-mitigation-strategy-rems",
      },
    },
    {
      word: "Acknowledgement of Risk Form",
      meaning:
        "Un formulario sobre los riesgos de la isotretinoína que los pacientes del Reino Unido revisan con quien les receta el medicamento.",
      source: {
        title: "MHRA, Drug Safety Update, enero de 2026",
        url: "https://www.gov.uk/drug-safety-update/isotretinoin-changes-to-prescribing-guidance-and-additional-risk-minimisation-measures",
      },
    },
    {
      word: "Triglicéridos, ALT, AST",
      meaning:
        "Análisis de sangre: una grasa de la sangre y dos valores del hígado. Especialistas de varios países acordaron revisar los triglicéridos y la ALT antes de empezar y con la dosis más alta.",
      source: {
        title: "Consenso de especialistas, JAMA Dermatology, 2022",
        url: "https://scholarlyworks.lvhn.org/medicine/5645",
      },
    },
    {
      word: "Labios, piel, ojos, nariz y boca secos",
      meaning: "Entre los efectos secundarios que tiene más de 1 de cada 100 personas.",
      source: {
        title: "NHS, Side effects of isotretinoin capsules",
        url: "https://www.nhs.uk/medicines/isotretinoin-capsules/side-effects-of-isotretinoin-capsules/",
      },
    },
    {
      word: "Semana de tratamiento",
      meaning: "Semanas contadas desde el día de la primera dosis, con las pausas incluidas.",
    },
    {
      word: "Señal urgente",
      meaning:
        "Un sí a una de las preguntas urgentes. Abre una advertencia; cada regla tiene sus propias fuentes.",
    },
    {
      word: "Repaso",
      meaning:
        "Unas pocas preguntas publicadas sobre las últimas dos semanas. Una puntuación no es un diagnóstico.",
    },
    {
      word: "Dosis conocida y supuesta",
      meaning:
        "La conocida es lo que anotaste. La supuesta suma los días pendientes como si se hubieran tomado según lo previsto.",
    },
  ],

  privacyIntro: "Con palabras sencillas, sin letra pequeña.",
  privacyWhat: "Qué",
  privacyWhere: "Dónde está",
  privacy: [
    {
      place: "En este dispositivo",
      lines: [
        "Todo tu diario, en el almacenamiento de este navegador. Retinote no lo cifra: lo protege el bloqueo de tu teléfono.",
        "Cómo te gustan las pantallas, y qué advertencias se te mostraron y qué hiciste con ellas.",
      ],
    },
    {
      place: "En el servidor, solo con una cuenta",
      lines: [
        "Una copia de tu diario con cada cambio, para que pueda volver en otro dispositivo. Técnicamente, quien lleva este servidor puede leerla.",
        "Un nombre que eliges tú. Ningún correo electrónico, ningún número de teléfono. Tu contraseña se guarda solo en una forma de la que no se puede volver atrás.",
        "Sin una cuenta, nada de lo que escribes sale de este dispositivo.",
      ],
    },
    {
      place: "En los enlaces que compartes",
      lines: [
        "Solo las partes y los días que elegiste. Viajan cifrados; la clave está en el propio enlace y no en el servidor, salvo en los enlaces que siguen tu diario, cuya clave guarda el servidor protegida.",
        "Tienes una lista de quién abrió un enlace y cuándo. Terminar un enlace no puede recuperar lo que alguien guardó.",
      ],
    },
    {
      place: "En los recordatorios, solo si los activas",
      lines: [
        "Un recordatorio pasa por el servicio de notificaciones de la empresa que hace tu navegador. Sus palabras son neutras y van cifradas por el camino; ese servicio puede ver que se envió algo, y cuándo.",
      ],
    },
    {
      place: "En los registros del servidor",
      lines: [
        "Números, recuentos y códigos, para encontrar fallos. Nunca una palabra de tu diario, ni la dirección de un enlace compartido.",
      ],
    },
    {
      place: "En ninguna parte",
      lines: [
        "Ni publicidad, ni rastreo, ni análisis de uso, ni archivos de otras empresas. Retinote no usa tu ubicación; la región la eliges tú.",
      ],
    },
  ],
  privacyErase: "Para borrar lo que hay en este dispositivo o en el servidor, mira",

  newsIntro: "Lo más nuevo, primero.",
  /** By the day it was written, which `views/news.js` lists. */
  news: /** @type {Record<string, string[]>} */ ({
    "2026-11-26": [
      "Los días sin anotar se pueden rellenar juntos, en una sola página.",
      "Si algo cambia durante un día, anota otra vez: cuenta lo peor, y las horas se conservan.",
      "Ayuda, con qué significan las palabras y qué está dónde.",
      "«Igual que» está al alcance de tu pulgar.",
    ],
    "2026-11-23": [
      "«Para tu médico o médica»: una página, un código QR o un enlace, que antes ves exactamente como será.",
      "Puedes llevarte tus datos y volver a traerlos.",
    ],
  }),

  install: {
    why: "Retinote se abre entonces como cualquier otra aplicación, a pantalla completa y sin internet. No se descarga nada de una tienda, y no cambia nada más: tu diario es el mismo.",
    whyKept:
      "Además, es menos probable que un navegador borre los datos de una aplicación de la pantalla de inicio.",
    installed: "Retinote ya está abierta como una aplicación propia. No hay que hacer nada.",
    prompt: "Tu navegador puede instalarla ahora.",
    now: "Instalar",
    yours: "En tu navegador",
    other: "En otro navegador",
    kinds: {
      ios: "iPhone y iPad, Safari",
      "ios-other": "iPhone y iPad, otro navegador",
      android: "Android, Chrome y otros parecidos",
      "firefox-android": "Android, Firefox",
      "safari-mac": "Mac, Safari",
      desktop: "Computadora, Chrome o Edge",
      "firefox-desktop": "Computadora, Firefox",
    },
    steps: {
      ios: [
        {
          picture: "share",
          words: "Toca el signo de compartir: un cuadrado con una flecha hacia arriba. En algunas versiones está detrás de «…».",
        },
        { picture: "add", words: "Baja y elige «Añadir a pantalla de inicio» o «Agregar a Inicio»." },
        {
          picture: "home",
          words: "Toca «Añadir» o «Agregar». Retinote ya está en tu pantalla de inicio: ábrela desde ahí.",
        },
      ],
      "ios-other": [
        { picture: "share", words: "Busca el signo de compartir en la barra de direcciones o en el menú." },
        {
          picture: "add",
          words: "Elige «Añadir a pantalla de inicio» o «Agregar a Inicio». Si no aparece, abre esta página en Safari.",
        },
        { picture: "home", words: "Toca «Añadir» o «Agregar». Retinote ya está en tu pantalla de inicio." },
      ],
      android: [
        { picture: "menu", words: "Abre el menú del navegador: tres puntos." },
        { picture: "add", words: "Elige «Instalar aplicación», «Añadir a pantalla de inicio» o «Agregar a la pantalla principal»." },
        { picture: "home", words: "Confirma. Retinote ya está entre tus aplicaciones." },
      ],
      "firefox-android": [
        { picture: "menu", words: "Abre el menú del navegador: tres puntos." },
        { picture: "add", words: "Elige «Añadir aplicación a la pantalla de inicio» o «Instalar»." },
        { picture: "home", words: "Confirma. Retinote ya está en tu pantalla de inicio." },
      ],
      "safari-mac": [
        { picture: "share", words: "Abre el menú «Archivo», o el signo de compartir." },
        { picture: "add", words: "Elige «Añadir al Dock» o «Agregar al Dock»." },
      ],
      desktop: [
        {
          picture: "add",
          words: "Busca el signo de instalar al final de la barra de direcciones, o «Instalar» en el menú.",
        },
        { picture: "home", words: "Confirma. Retinote se abre en una ventana propia." },
      ],
      "firefox-desktop": [
        {
          picture: "home",
          words:
            "En la mayoría de las computadoras, Firefox no instala aplicaciones. Un marcador sirve igual: Retinote funciona ahí también sin internet.",
        },
      ],
    },
    iosNote:
      "Una aplicación en la pantalla de inicio de un iPhone o iPad guarda sus propios datos, aparte de los de Safari. Con una cuenta, inicia sesión ahí y tu diario te acompaña. Sin cuenta, descárgalo primero en «Tus datos» y tráelo ahí.",
  },
};

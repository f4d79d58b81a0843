/** Deutsch für die Hilfe. Was über Medizin gesagt wird, hat seine Quelle daneben. */

/** @type {typeof import("../en/help.js").words} */
export const words = {
  title: "Hilfe",
  back: "Alle Hilfe",
  offline: "All das lässt sich ohne Verbindung lesen.",
  pages: {
    logging: "Wie das Eintragen geht",
    weeks: "Was die Therapiewoche ist",
    steps: "Was die Stufen und Farben bedeuten",
    warnings: "Was die Warnungen tun und was nicht",
    sharing: "Der Ärztin oder dem Arzt zeigen",
    safety: "Dein Tagebuch sicher aufbewahren",
    words: "Was die Wörter bedeuten",
    privacy: "Was wo ist",
    news: "Was neu ist",
    install: "Retinote auf deinen Startbildschirm legen",
  },
  hints: {
    logging: "Zehn Sekunden am Tag, und ausgelassene Tage",
    weeks: "Tag 1, Pausen, vor der ersten Dosis",
    steps: "0 bis 4, Lücken, das Zeichen für dringende Tage",
    warnings: "Niemand liest mit",
    sharing: "Eine Seite, ein Code oder ein Link",
    safety: "Telefon verloren, Browser geleert",
    words: "Wörter aus Beipackzetteln und Arztbesuchen, mit Quellen",
    privacy: "Telefon, Server, Links, Erinnerungen, Protokolle",
    news: "Was sich zuletzt geändert hat",
    install: "Öffnet sich wie eine App, geht ohne Netz",
  },

  logging: [
    "Tippe an, was passt. Jedes Tippen wird sofort auf diesem Gerät gespeichert, und „Rückgängig“ nimmt es zurück. Du musst nichts senden, und es gibt keinen Knopf zum Speichern.",
    "Wenn heute so ist wie der letzte Tag, den du geschrieben hast, nimm „Wie gestern“. Das füllt die Felder nur aus: Nichts zählt, bis du es speicherst, einzeln oder alles zusammen. Die dringende Frage wird nie für dich ausgefüllt.",
    "Nichts muss beantwortet werden. Was du offen lässt, bleibt offen und zählt nie als gut oder schlecht. Tippst du die gewählte Stufe noch einmal an, ist sie wieder leer.",
    "Ausgelassene Tage kannst du zusammen ausfüllen: Chronik, dann „Tage nachtragen“. Lass offen, was du nicht mehr weißt.",
    "Wenn sich im Lauf des Tages etwas ändert, nimm unter Heute „Noch einmal eintragen“. Der Tag behält das Schlimmste, und die Uhrzeiten stehen darunter.",
    "Zwischen Mitternacht und vier Uhr morgens fragt Retinote, welchen Tag du meinst.",
  ],
  weeks: [
    "Tag 1 ist der Tag deiner ersten Dosis. Woche 1 sind die Tage 1 bis 7, und so weiter.",
    "Die Wochen zählen während einer Pause weiter; Pausen sind in den Diagrammen schattiert. Daneben gibt es eine zweite Zählung, nur mit Tagen mit einer Dosis.",
    "Tage vor der ersten Dosis zählen rückwärts. Einen Tag 0 gibt es nicht.",
    "Das Datum der ersten Dosis kannst du unter Therapie ändern. Nichts, was du eingetragen hast, geht verloren: Nur die Wochen werden neu gezählt.",
  ],
  steps: [
    "Jede Frage hat fünf Stufen, von 0 bis 4, mit eigenen Worten. Bei den meisten heißt 0 keine Beschwerden und 4 am schlimmsten. Bei der Stimmung ist es umgekehrt: 4 ist sehr gut.",
    "Ein Feld mit gestrichelter Linie ist nur ausgefüllt. Zur Antwort wird es, wenn du es speicherst.",
    "Rot gehört allein zu dringenden Dingen. In Diagrammen und im Kalender hat ein Tag mit einer dringenden Antwort auch ein Zeichen mit eigener Form, damit nichts an der Farbe hängt.",
    "Eine Lücke in einer Linie ist ein Tag ohne Antwort.",
    "Die Stufen sind unsere eigenen Worte für ein Tagebuch. Sie sind keine medizinische Skala und stufen keine Krankheit ein.",
  ],
  warnings: [
    "Wenn du ein dringendes Anzeichen mit Ja beantwortest, sagt eine Warnung sofort, was zu tun ist und wen du anrufen kannst. Sie entsteht auf diesem Gerät, auch ohne Netz.",
    "Niemand liest dieses Tagebuch mit. Keine Ärztin, kein Arzt, keine Praxis und niemand bei Retinote erfährt, wenn du etwas schreibst. Damit dir geholfen wird, musst du selbst anrufen oder hingehen.",
    "Eine Warnung bleibt, bis du sagst, was du getan hast. Manche fragen am nächsten Tag noch einmal, wie es ist.",
    "Die Warnungen kommen aus festen Regeln, die alle lesen können. Sie können etwas übersehen. Wenn du spürst, dass etwas nicht stimmt, hol dir Hilfe, was auch immer Retinote sagt.",
    "Retinote stellt keine Diagnose. Es sagt dir nie, dass du deine Dosis ändern sollst; nur, dass du nichts mehr nimmst, bis du mit deiner Ärztin oder deinem Arzt gesprochen hast.",
  ],
  warningsLink: "Alle Regeln, mit ihren Quellen",
  urgentLink: "Die Liste unter Dringend öffnen",
  sharing: [
    "„Für deinen Arztbesuch“ macht eine Seite aus dem, was du auswählst: welche Teile, welche Tage. Du siehst sie vorher genau so, wie sie sein wird.",
    "Beim Besuch zeigst du sie als QR-Code. Vorher kannst du sie als Link senden. Du kannst sie auch als PDF speichern.",
    "Ein Link braucht ein Konto. Er endet von selbst, du kannst ihn jederzeit beenden, und du siehst, wer ihn wann geöffnet hat.",
    "Wer den Link hat, kann lesen, was darin ist. Gib ihn nur Menschen, denen du vertraust; ein Kennwort macht ihn sicherer.",
  ],
  sharingLink: "Für deinen Arztbesuch",
  safety: [
    "Ohne Konto ist dein Tagebuch nur in diesem Browser. Wenn das Telefon verloren geht oder der Browser geleert wird, ist es weg.",
    "Mit einem Konto ist eine Kopie auf dem Server und kommt auf jedem Gerät zurück. Heb die Ersatzcodes woanders auf als auf diesem Telefon.",
    "Unter Einstellungen, „Deine Daten“, kannst du jederzeit alles herunterladen.",
    "In einem privaten Fenster bleibt nichts, wenn es geschlossen ist. Retinote sagt das ganz oben.",
    "Wer dein Telefon entsperren kann, kann das Tagebuch öffnen. Retinote hat keine eigene Sperre.",
  ],
  safetyLink: "Deine Daten",

  wordsIntro: "Kurz und nur zur Orientierung. Dein Beipackzettel und deine Ärztin oder dein Arzt wissen mehr.",
  source: "Quelle:",
  ownWord: "Ein eigenes Wort von Retinote.",
  words: [
    {
      word: "Cheilitis (Lippenentzündung)",
      meaning: "Wunde, trockene oder rissige Lippen. Unter Isotretinoin sehr häufig, und bei höheren Dosen noch häufiger.",
      source: { title: "Nebenwirkungen in der Fachinformation von Isotretinoin", url: "https://mdtodate.com/absorica-side-effects-2" },
    },
    {
      word: "Kumulative Dosis",
      meaning:
        "Alles, was du bisher genommen hast, in Milligramm für jedes Kilogramm Körpergewicht (mg/kg). Manche Quellen nennen 120–150 mg/kg für eine Therapie. Wann Schluss ist, sagt deine Ärztin oder dein Arzt, nicht eine Zahl.",
      source: {
        title: "MSD Manual, Acne vulgaris",
        url: "https://www.msdmanuals.com/uk/professional/dermatologic-disorders/acne-and-related-disorders/acne-vulgaris",
      },
    },
    {
      word: "Frühes Aufblühen (Anfangsverschlechterung)",
      meaning: "Akne, die in den ersten Wochen schlimmer wird. In einer Studie hatte das etwa 1 von 3 Menschen, und etwa 1 von 20 schwer.",
      source: {
        title: "Studie „Predictive factors for acne flare“, European Journal of Dermatology, 2008",
        url: "https://pubmed.ncbi.nlm.nih.gov/18573721/",
      },
    },
    {
      word: "Acne fulminans",
      meaning:
        "Eine seltene und plötzliche Verschlechterung mit offenen oder blutenden Wunden, oft mit Fieber und Schmerzen in Knochen oder Gelenken. Ruf deswegen noch am selben Tag deine Ärztin oder deinen Arzt an.",
      source: {
        title: "Greywal und andere, Journal of the American Academy of Dermatology, 2017",
        url: "https://docslib.org/doc/11732195/evidence-based-recommendations-for-the-management-of-acne-fulminans-and-its-variants",
      },
    },
    {
      word: "iPLEDGE (REMS)",
      meaning: "Das Sicherheitsprogramm für Isotretinoin in den Vereinigten Staaten. Dieses Tagebuch ist kein Nachweis dafür.",
      source: {
        title: "FDA, iPLEDGE Risk Evaluation and Mitigation Strategy",
        url: "https://www.fda.gov/drugs/postmarket-drug-safety-information-patients-and-providers/ipledge-risk-evaluation-and-mitigation-strategy-rems",
      },
    },
    {
      word: "Formular zu den Risiken (Acknowledgement of Risk Form)",
      meaning: "Ein Formular über die Risiken von Isotretinoin, das Patientinnen und Patienten im Vereinigten Königreich mit ihrer Ärztin oder ihrem Arzt durchgehen.",
      source: {
        title: "MHRA, Drug Safety Update, Januar 2026",
        url: "https://www.gov.uk/drug-safety-update/isotretinoin-changes-to-prescribing-guidance-and-additional-risk-minimisation-measures",
      },
    },
    {
      word: "Triglyceride, ALT (GPT), AST (GOT)",
      meaning:
        "Blutwerte: ein Fett im Blut und zwei Werte der Leber. Fachleute aus mehreren Ländern waren sich einig, Triglyceride und ALT vor dem Anfang und bei der höchsten Dosis zu prüfen.",
      source: {
        title: "Konsens von Fachleuten, JAMA Dermatology, 2022",
        url: "https://scholarlyworks.lvhn.org/medicine/5645",
      },
    },
    {
      word: "Trockene Lippen, Haut, Augen, Nase und trockener Mund",
      meaning: "Gehören zu den Nebenwirkungen, die mehr als 1 von 100 Menschen hat.",
      source: {
        title: "NHS, Nebenwirkungen von Isotretinoin-Kapseln",
        url: "https://www.nhs.uk/medicines/isotretinoin-capsules/side-effects-of-isotretinoin-capsules/",
      },
    },
    { word: "Therapiewoche", meaning: "Wochen, gezählt ab dem Tag der ersten Dosis, mit den Pausen." },
    { word: "Dringendes Anzeichen", meaning: "Ein Ja auf eine der dringenden Fragen. Es öffnet eine Warnung; jede Regel hat ihre eigenen Quellen." },
    { word: "Check-in", meaning: "Ein paar veröffentlichte Fragen zu den letzten zwei Wochen. Punkte sind keine Diagnose." },
    { word: "Bekannte und angenommene Dosis", meaning: "Bekannt ist, was du aufgeschrieben hast. Angenommen zählt die offenen Tage dazu, als wären sie wie geplant genommen worden." },
  ],

  privacyIntro: "In einfachen Worten, ohne Kleingedrucktes.",
  privacyWhat: "Was",
  privacyWhere: "Wo es ist",
  privacy: [
    {
      place: "Auf diesem Gerät",
      lines: [
        "Dein ganzes Tagebuch, im Speicher dieses Browsers. Retinote verschlüsselt es nicht: Die Sperre deines Telefons schützt es.",
        "Wie du die Seiten magst, und was dir an Warnungen gezeigt wurde und was du getan hast.",
      ],
    },
    {
      place: "Auf dem Server, nur mit einem Konto",
      lines: [
        "Eine Kopie deines Tagebuchs mit jeder Änderung, damit es auf einem anderen Gerät zurückkommen kann. Wer diesen Server betreibt, kann sie technisch lesen.",
        "Ein Name, den du auswählst. Keine E-Mail-Adresse, keine Telefonnummer. Dein Passwort wird nur in einer Form aufbewahrt, die sich nicht zurückverwandeln lässt.",
        "Ohne Konto verlässt nichts, was du schreibst, dieses Gerät.",
      ],
    },
    {
      place: "In Links, die du teilst",
      lines: [
        "Nur die Teile und Tage, die du ausgewählt hast. Sie reisen verschlüsselt; der Schlüssel ist im Link selbst und nicht auf dem Server, außer bei Links, die mit deinem Tagebuch mitgehen: Deren Schlüssel bewahrt der Server verpackt auf.",
        "Wer einen Link wann geöffnet hat, ist für dich aufgelistet. Wenn du einen Link beendest, nimmt das nicht zurück, was jemand gespeichert hat.",
      ],
    },
    {
      place: "In Erinnerungen, nur wenn du sie einschaltest",
      lines: [
        "Eine Erinnerung geht durch den Push-Dienst der Firma, die deinen Browser macht. Ihre Worte sind neutral und unterwegs verschlüsselt; dieser Dienst kann sehen, dass etwas gesendet wurde und wann.",
      ],
    },
    {
      place: "In den Protokollen des Servers",
      lines: [
        "Zahlen, Anzahlen und Codes, um Fehler zu finden. Nie ein Wort aus deinem Tagebuch und keine Adresse eines geteilten Links.",
      ],
    },
    {
      place: "Nirgends",
      lines: [
        "Keine Werbung, kein Nachverfolgen, keine Analyse, keine Dateien anderer Firmen. Retinote benutzt deinen Standort nicht; deine Region wählst du selbst aus.",
      ],
    },
  ],
  privacyErase: "Um zu löschen, was auf diesem Gerät oder auf dem Server ist, siehe",

  newsIntro: "Das Neueste zuerst.",
  news: {
    "2026-11-26": [
      "Ausgelassene Tage lassen sich zusammen ausfüllen, auf einer Seite.",
      "Wenn sich an einem Tag etwas ändert, trag noch einmal ein: Das Schlimmste zählt, und die Uhrzeiten bleiben.",
      "Hilfe, mit dem, was Wörter bedeuten und was wo ist.",
      "„Wie am“ liegt unter deinem Daumen.",
    ],
    "2026-11-23": [
      "„Für deinen Arztbesuch“: eine Seite, ein QR-Code oder ein Link, vorher genau so zu sehen, wie es sein wird.",
      "Deine Daten lassen sich mitnehmen und zurückbringen.",
    ],
  },

  install: {
    why: "Retinote öffnet sich dann wie jede andere App, auf dem ganzen Bildschirm und ohne Netz. Nichts wird aus einem Store geladen, und sonst ändert sich nichts: Dein Tagebuch ist dasselbe.",
    whyKept: "Browser räumen die Daten einer App auf dem Startbildschirm auch seltener weg.",
    installed: "Retinote ist schon als eigene App offen. Es gibt nichts zu tun.",
    prompt: "Dein Browser kann es jetzt installieren.",
    now: "Installieren",
    yours: "In deinem Browser",
    other: "In einem anderen Browser",
    kinds: {
      ios: "iPhone und iPad, Safari",
      "ios-other": "iPhone und iPad, ein anderer Browser",
      android: "Android, Chrome und ähnliche",
      "firefox-android": "Android, mit Firefox",
      "safari-mac": "Mac, mit Safari",
      desktop: "Computer, Chrome oder Edge",
      "firefox-desktop": "Computer, mit Firefox",
    },
    steps: {
      ios: [
        { picture: "share", words: "Tippe auf das Zeichen zum Teilen: ein Quadrat mit einem Pfeil nach oben. In manchen Versionen ist es hinter „…“." },
        { picture: "add", words: "Scrolle nach unten und wähle „Zum Home-Bildschirm“." },
        { picture: "home", words: "Tippe auf „Hinzufügen“. Retinote ist jetzt auf deinem Home-Bildschirm: Öffne es von dort." },
      ],
      "ios-other": [
        { picture: "share", words: "Such das Zeichen zum Teilen in der Adressleiste oder im Menü." },
        { picture: "add", words: "Wähle „Zum Home-Bildschirm“. Wenn es nicht da ist, öffne diese Seite in Safari." },
        { picture: "home", words: "Tippe auf „Hinzufügen“. Retinote ist jetzt auf deinem Home-Bildschirm." },
      ],
      android: [
        { picture: "menu", words: "Öffne das Menü des Browsers: drei Punkte." },
        { picture: "add", words: "Wähle „App installieren“ oder „Zum Startbildschirm hinzufügen“." },
        { picture: "home", words: "Bestätige. Retinote ist jetzt bei deinen Apps." },
      ],
      "firefox-android": [
        { picture: "menu", words: "Öffne das Menü des Browsers: drei Punkte." },
        { picture: "add", words: "Wähle „App zum Startbildschirm hinzufügen“ oder „Installieren“." },
        { picture: "home", words: "Bestätige. Retinote ist jetzt auf deinem Startbildschirm." },
      ],
      "safari-mac": [
        { picture: "share", words: "Öffne das Menü „Ablage“ oder das Zeichen zum Teilen." },
        { picture: "add", words: "Wähle „Zum Dock hinzufügen“." },
      ],
      desktop: [
        { picture: "add", words: "Such das Zeichen zum Installieren am Ende der Adressleiste, oder „Installieren“ im Menü." },
        { picture: "home", words: "Bestätige. Retinote öffnet sich in einem eigenen Fenster." },
      ],
      "firefox-desktop": [
        { picture: "home", words: "Firefox installiert auf den meisten Computern keine Apps. Ein Lesezeichen genügt: Retinote geht auch dort ohne Netz." },
      ],
    },
    iosNote:
      "Eine App auf dem Home-Bildschirm eines iPhones oder iPads hat eigene Daten, getrennt von denen in Safari. Mit einem Konto meldest du dich dort an, und dein Tagebuch kommt mit. Ohne Konto lade es vorher unter „Deine Daten“ herunter und hol es dort herein.",
  },
};

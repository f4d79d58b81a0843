/** Deutsch für die Therapie: ihre Tage, die Dosis, Gewichte und Kapseln. */

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

const SMALL =
  "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(
    " ",
  );
const TENS = "null zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");

/**
 * @param {number} amount von 0 bis 1.000, mit höchstens zwei Stellen nach dem Komma
 * @returns {string} zum Beispiel „zweihundertfünfzig“, damit man eine verrutschte Ziffer hört
 */
export function inWords(amount) {
  const [whole = "0", decimals] = String(amount).split(".");
  const words = alone(wholeInWords(Number(whole)));
  if (!decimals) return words;
  return `${words} Komma ${[...decimals].map((digit) => alone(SMALL[Number(digit)] ?? "")).join(" ")}`;
}

/** Ein am Ende heißt eins: hunderteins, aber einundzwanzig. @param {string} words */
const alone = (words) => (words.endsWith("ein") ? `${words}s` : words);

/** @param {number} whole @returns {string} */
function wholeInWords(whole) {
  if (whole < SMALL.length) return SMALL[whole] ?? "";
  if (whole < 100) {
    const tens = TENS[Math.floor(whole / 10)] ?? "";
    return whole % 10 === 0 ? tens : `${SMALL[whole % 10]}und${tens}`;
  }
  if (whole === 1000) return "eintausend";
  const hundreds = `${SMALL[Math.floor(whole / 100)]}hundert`;
  return whole % 100 === 0 ? hundreds : `${hundreds}${wholeInWords(whole % 100)}`;
}

/** @type {typeof import("./en-treatment.js").enTreatment} */
export const deTreatment = {
  treatment: {
    title: "Therapie",
    sections: {
      plan: "Verordnete Dosis",
      "so-far": "Dosis bisher",
      weight: "Gewicht",
      supply: "Kapseln zu Hause",
      labs: "Laborwerte",
      dates: "Termine",
      checklist: "Checkliste",
      course: "Anfang und Ende",
    },
    hints: {
      plan: "Mengen, Änderungen, Pausen",
      "so-far": "Was zusammenkommt, Tage anders als der Plan",
      weight: "Für die Dosis pro Kilogramm",
      supply: "Was übrig ist, und bis wann",
      labs: "Blutwerte, wie dein Labor sie druckt",
      dates: "Besuche, Untersuchungen, was als Nächstes kommt",
      checklist: "Bevor du anfängst, währenddessen, danach",
      course: "Erste und letzte Kapsel",
    },
    source: "Quelle:",
    sourcesOf: "Quellen:",
    checkedOn: (date) => `geprüft am ${date}`,
    reviewPending: "Diesen Text hat noch keine medizinische Fachperson geprüft.",
    milligrams: (amount) => `${amount} mg`,
    milligramsPerKilogram: (amount) => `${amount} mg pro kg`,
    fromTo: (from, to) => `${from} – ${to}`,
    unitMg: "mg",
    unitMgPerKg: "mg pro kg",
    clearDate: "Leeren",
    clearNamed: (label) => `Leeren: ${label}`,
    editNamed: (what) => `Ändern: ${what}`,
    removeNamed: (what) => `Löschen: ${what}`,
    removed: "Gelöscht",
    kept: "Noch nicht gespeichert. Was du geschrieben hast, bleibt hier, bis du speicherst oder abbrichst.",
    dateInvalid: "Bitte wähle ein Datum von 2000 bis heute.",
    dateTooFar: "Bitte wähle ein Datum von 2000 bis in zwei Jahren.",
    kg: "kg",
    lb: "lb",
  },

  course: {
    emptyTitle: "Wann hast du die erste Kapsel genommen, oder wann wirst du sie nehmen?",
    emptyDetail:
      "Deine Wochen zählen ab diesem Tag. Er darf in der Zukunft liegen: Bis dahin zählt diese Seite die Tage. Wenn du unsicher bist, reicht eine gute Schätzung.",
    firstDose: "Datum der ersten Dosis",
    firstDoseHint: "Tag 1 von Woche 1. Er darf in der Zukunft liegen. Lass es leer, wenn es noch kein Datum gibt.",
    endedOn: "Letzter Tag der Therapie",
    endedOnHint:
      "Lass es leer, solange die Therapie läuft. Führ das Tagebuch danach noch mindestens einen Monat: Wirkungen auf die Stimmung können spät kommen.",
    endBeforeStart: (date) => `Der letzte Tag kann nicht vor der ersten Dosis liegen, ${date}.`,
    startAfterEnd: (date) =>
      `Die erste Dosis kann nicht nach dem letzten Tag der Therapie liegen, ${date}. Ändere oder leere den zuerst.`,
  },

  where: {
    title: "Wo du bist",
    weekAndDay: (week, day) => `Woche ${week} · Tag ${day}`,
    onDrug: (week) => `Woche ${week}, wenn man nur Tage mit einer Dosis zählt.`,
    startsIn: (days) => (days === 1 ? "Beginnt morgen" : `Beginnt in ${days} Tagen`),
    startsOn: (date) => `Erste Kapsel geplant für ${date}.`,
    ended: (days) => (days === 0 ? "Heute ist der letzte Tag" : `Vor ${plural(days, "Tag", "Tagen")} zu Ende gegangen`),
    endedOn: (date) => `Letzter Tag der Therapie: ${date}.`,
    endsOn: (date) => `Geplanter letzter Tag: ${date}.`,
    going: (dose, date) => `${dose}, seit ${date}. Keine Pause.`,
    paused: (date, days) => `Pause seit ${date}: bisher ${plural(days, "Tag", "Tage")}.`,
    noPlan: "Für heute ist keine verordnete Dosis eingetragen.",
    addPlan: "Verordnete Dosis eintragen",
    planned: "Geplante Dosis",
    plannedEach: (amount, days, isFromToday) =>
      isFromToday
        ? `${amount} heute und ${days === 2 ? "morgen" : `an jedem der nächsten ${days - 1} Tage`}.`
        : `${amount} an jedem der ersten ${days} Tage.`,
    today: "Heute",
    none: "Keine",
    noDose: "Nicht eingetragen",
  },

  soFar: {
    title: "Dosis bisher",
    empty: "Trage die verordnete Dosis ein, oder schreib unter Heute, was du nimmst; dann steht hier die Summe.",
    mg: "Insgesamt",
    perKgDaily: "Pro Kilogramm, nach deinem Gewicht an jedem Tag",
    perKgLatest: "Pro Kilogramm, nach deinem neuesten Gewicht",
    range: "Die kleinere Zahl zählt nur Dosen, die du eingetragen hast. Die größere zählt auch offene Tage, als wären sie wie geplant gewesen.",
    allKnown: "Jeder Tag bisher ist eingetragen, deshalb gibt es eine Zahl und keine Spanne.",
    noWeight: "Trage ein Gewicht ein, um es pro Kilogramm zu sehen.",
    howCounted: "Wie das zusammenkommt",
    days: "Tage",
    known: "Dosis eingetragen",
    unknown: "Offen: Dosis nicht eingetragen",
    paused: "Pause",
    offPlan: "Anders als geplant",
    offPlanTitle: "Tage anders als geplant",
    offPlanNone: "Keine: Jede Dosis, die du eingetragen hast, war wie geplant.",
    offPlanKinds: { missed: "Ausgelassen", partial: "Weniger", extra: "Mehr" },
    offPlanLine: (taken, planned) => `${taken} genommen, ${planned} geplant`,
    offPlanMore: (count) => `Alle ${count} zeigen`,
    onDrugDays: "Mit einer Dosis, eingetragen oder geplant",
    formulations: { standard: "Gewöhnliche Kapseln", absorica_ld: "Absorica LD" },
    notComparable:
      "Milligramm von Absorica LD sind nicht gegen die anderer Kapseln austauschbar. Deshalb werden sie für sich zusammengezählt, und kein üblicher Bereich steht daneben.",
    bandTitle: "Der übliche Bereich",
    band: (low, high) =>
      `Ärztinnen und Ärzte haben für die ganze Therapie oft ${low} bis ${high} mg pro kg im Sinn; manche wählen weniger oder mehr. Das ist zum Einordnen da, keine Ziellinie.`,
    bandOwn: (low, high) => `Deine Praxis sagt ${low} bis ${high} mg pro kg. Das ist zum Einordnen da, keine Ziellinie.`,
    bandEdit: "Meine Praxis sagt etwas anderes",
    bandEditOwn: "Ändern, was meine Praxis sagt",
    bandLow: "Von",
    bandHigh: "Bis",
    bandInvalid: "Bitte gib eine Zahl von 0 bis 1.000 an.",
    bandOrder: "Die zweite Zahl kann nicht kleiner sein als die erste.",
    bandUsual: "Wieder den üblichen Bereich nehmen",
    aheadTitle: "Wenn die Dosis so bleibt",
    ahead: (end, when) => `${end} mg pro kg wären ${when} überschritten.`,
    between: (from, to) => `zwischen ${from} und ${to}`,
    on: (date) => `am ${date}`,
    passedBefore: (to) => `bis ${to} (vielleicht schon vorher)`,
    decides: "Wann die Therapie endet, entscheidet deine Ärztin oder dein Arzt.",
    passed: (end) => `${end} mg pro kg liegen schon hinter dir, auch wenn man nur die eingetragenen Dosen zählt.`,
    notReached: (end) => `${end} mg pro kg würden mit dem Plan, wie er dasteht, nicht überschritten.`,
    aheadStatus: {
      no_regimen: "Ohne verordnete Dosis lässt sich nicht vorausschauen.",
      no_weight: "Trage ein Gewicht ein, um vorauszuschauen.",
      not_comparable: "Bei Absorica LD gibt es keinen üblichen Bereich, auf den man vorausschauen könnte.",
      paused: "Während einer Pause der Therapie gibt es keine Daten.",
      ended: "Die Therapie ist zu Ende, es liegt also nichts mehr vor dir.",
      beyond: "Beide Zahlen des Bereichs liegen hinter dir, auch wenn man nur die eingetragenen Dosen zählt. Das sagt nichts darüber, wann Schluss ist.",
    },
  },

  regimen: {
    listTitle: "Dosis nach Datum",
    detail: "Jede Zeile gilt, bis die nächste beginnt. Schreib sie vom Rezept ab; Retinote schlägt nie eine Dosis vor.",
    none: "Noch keine Dosis eingetragen. Trage ein, was verordnet ist; dann bietet Heute sie mit einem Tippen an, deine Kapseln lassen sich zählen, und die Summe pro Kilogramm wird berechnet.",
    add: "Dosis eintragen",
    startsOn: "Ab",
    sameStart: (dose) => `An diesem Tag beginnt schon eine andere Dosis: ${dose}. Wähle einen anderen Tag, oder ändere jene.`,
    openOther: "Jene ändern",
    kind: "Wie sie genommen wird",
    kinds: { same: "Jeden Tag gleich", pattern: "Tage im Wechsel", pause: "Pause" },
    dailyMg: "Milligramm am Tag",
    dailyMgHint: "Für den ganzen Tag, auch wenn du sie aufgeteilt nimmst.",
    pattern: "Milligramm, Tag für Tag",
    patternHint: "20/40 heißt 20 mg am ersten Tag und 40 mg am nächsten, immer wieder. 40/40/0 lässt jeden dritten Tag aus.",
    preview: "Die ersten 14 Tage: bitte prüfen",
    problems: {
      not_a_number: "Bitte gib die Menge als Zahl an, zum Beispiel 40.",
      not_a_pattern: "Bitte gib Mengen mit einem Schrägstrich dazwischen an, zum Beispiel 20/40.",
      negative: "Eine Dosis kann nicht unter 0 liegen.",
      over_limit: "Mehr als 1.000 mg am Tag kann nicht stimmen. Bitte prüfe die Zahl.",
      too_long: "Ein Wechsel kann höchstens 28 Tage lang sein.",
    },
    confirmTitle: (amount) => `Wirklich ${amount} mg am Tag?`,
    confirmDetail: (mg) =>
      `Das sind ${inWords(mg)} Milligramm, eine ungewöhnlich große Menge für einen Tag. Bitte vergleiche sie mit dem Rezept. Wenn eine Ziffer verrutscht ist, geh zurück und ändere sie.`,
    confirm: "Ja, so ist es verordnet",
    confirmBack: "Zurück",
    parts: "Wie oft am Tag",
    partsHint: "Lass es offen, wenn du unsicher bist.",
    partsEach: (parts, amount) => `${parts}-mal ${amount} mg`,
    formulation: "Kapseln",
    formulationHint:
      "Wähle Absorica LD nur, wenn es auf der Packung steht. Seine Milligramm sind nicht gegen die anderer Kapseln austauschbar.",
    formulations: { standard: "Gewöhnliche (alle anderen)", absorica_ld: "Absorica LD" },
    foodTitle: "Mit Essen?",
    food: "Nach der US-Fachinformation werden Isotretinoin-Kapseln zum Essen genommen; Absorica geht mit oder ohne. Halte dich an das, was deine Ärztin, dein Arzt oder die Apotheke sagt. Heute fragt jeden Tag danach.",
    everyDay: (amount) => `${amount} mg jeden Tag`,
    inTurn: (amounts) => `${amounts} mg im Wechsel`,
    pause: "Pause, keine Dosis",
    inParts: (parts) => `in ${plural(parts, "Teil", "Teilen")}`,
    from: (date) => `Ab ${date}`,
    until: (from, to) => `${from} – ${to}`,
    gap: (from, to) =>
      `Von ${from} bis ${to} ist keine Dosis eingetragen. Diese Tage zählen nichts, außer du hast eingetragen, was du genommen hast.`,
    pauseTitle: "Pause",
    pauseHint: "Für die Tage, die du auslassen sollst, wie es deine Ärztin oder dein Arzt sagt, oder die du länger auslässt. Ein einzelner ausgelassener Tag gehört zu diesem Tag.",
    pauseFrom: "Pause ab",
    pauseDo: (day) => `Pause ab ${day}`,
    pausedTitle: "Pause",
    goOnFrom: "Weiter ab",
    goOnDo: (dose, day) => `Weiter mit ${dose} ab ${day}`,
    goOnHint: "Mach nur so weiter, wie es deine Ärztin oder dein Arzt gesagt hat. Ein Wechsel beginnt wieder mit seinem ersten Tag.",
    goOnPlanned: (dose, date) => `Geplant ab ${date}: ${dose}.`,
    day: { today: "heute", other: (date) => date },
  },

  dayDose: {
    part: (amount, taken, of) => `${amount} mg, ${taken} von ${of} Teilen`,
    more: (amount, planned) => `${amount} mg ist mehr als die ${planned} mg, die für diesen Tag geplant sind.`,
    moreThanNone: (amount) => `Für diesen Tag ist keine Dosis geplant, und du hast ${amount} mg geschrieben.`,
    unusual: (mg) => `Das sind ${inWords(mg)} Milligramm, eine ungewöhnlich große Menge für einen Tag.`,
    ask: (label) =>
      `Hast du das genommen? Wenn es mehr war als verordnet, antworte bei „${label}“ in der Liste auf dieser Seite mit Ja: Dort steht, was zu tun ist.`,
    yes: (amount) => `Ja, ${amount} mg`,
    change: "Ändern",
  },

  weight: {
    listTitle: "Gemessen",
    detail: "Nur dafür da, deine Dosis pro Kilogramm zu zeigen.",
    none: "Noch kein Gewicht eingetragen. Eines reicht; trage ein weiteres ein, wenn es sich ändert.",
    unit: "Einheit",
    measuredOn: "Gemessen am",
    weight: "Gewicht",
    invalid: (from, to) => `Bitte gib ein Gewicht von ${from} bis ${to} an.`,
    sameDay: (weight) => `Für diesen Tag ist schon ein Gewicht eingetragen: ${weight}.`,
    add: "Gewicht eintragen",
  },

  supply: {
    leftTitle: "Was übrig ist",
    empty: "Zähl deine Kapseln einmal",
    emptyDetail:
      "Retinote zieht dann ab, was du unter Heute einträgst, und sagt, bis wann sie reichen. Was du später abholst, trägst du als „neue“ ein.",
    mgLeft: (mg) => `${mg} mg insgesamt`,
    capsulesLeft: (count, strength) => `${count} ${count === "1" ? "Kapsel" : "Kapseln"} zu ${strength} mg`,
    range: "Die kleinere Zahl zieht offene Tage ab, als hättest du die Dosis genommen; die größere nur, was du eingetragen hast.",
    strengthsMixed: "Bei mehreren Stärken ist nicht bekannt, welche du genommen hast, deshalb stehen hier nur Milligramm. Zähl jederzeit neu.",
    lasts: (date) => `Reicht bis ${date}.`,
    lastsBetween: (from, to) => `Reicht bis zu einem Tag zwischen ${from} und ${to}.`,
    usedUp: "Nach dieser Zählung ist nichts übrig. Zähl neu, oder trag ein, was du abgeholt hast.",
    status: {
      no_regimen: "Ohne verordnete Dosis gibt es kein Datum. Trag sie ein, dann wird es berechnet.",
      paused: "Während einer Pause der Therapie werden keine verbraucht.",
      ended: "Die Therapie ist zu Ende. Frag in deiner Apotheke, was mit übrigen Kapseln geschehen soll; gib sie nie weiter.",
      outlasts: "Genug für den Rest der Therapie, wie sie dasteht.",
    },
    doesNotFit: (strengths, dose) =>
      `Kapseln zu ${strengths} mg ergeben nicht die verordnete Dosis (${dose}). Bitte prüfe beides; wenn es stimmt, frag in deiner Apotheke.`,
    listTitle: "Zählungen und neue Packungen",
    listDetail: "Eine Zählung ersetzt alles davor. Neue Kapseln kommen dazu.",
    none: "Noch nichts gezählt.",
    add: "Zählung oder neue Kapseln eintragen",
    kind: "Was ist es?",
    kinds: { count: "Ich habe gezählt", refill: "Ich habe neue" },
    kindHints: {
      count: "Was am Ende des Tages da ist, nach der Dosis dieses Tages.",
      refill: "Was du an diesem Tag abgeholt hast; es kommt zu dem dazu, was da war.",
    },
    on: "Datum",
    strength: "Stärke einer Kapsel",
    strengthInvalid: "Bitte gib eine Stärke von 1 bis 100 mg an.",
    capsules: "Anzahl der Kapseln",
    capsulesInvalid: "Bitte gib eine ganze Zahl von 0 bis 999 an.",
    line: {
      count: (count, strength) => `${count} zu ${strength} mg gezählt`,
      refill: (count, strength) => `${count} neue zu ${strength} mg`,
    },
  },
};

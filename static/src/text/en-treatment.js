/** English for the course: its dates, the dose, weights and capsules. */

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/**
 * @param {number} amount from 0 to 1,000, with at most two decimals
 * @returns {string} such as "two hundred and fifty", so that a slipped digit is heard
 */
export function inWords(amount) {
  const [whole = "0", decimals] = String(amount).split(".");
  const words = wholeInWords(Number(whole));
  if (!decimals) return words;
  return `${words} point ${[...decimals].map((digit) => SMALL[Number(digit)]).join(" ")}`;
}

/** @param {number} whole @returns {string} */
function wholeInWords(whole) {
  if (whole < SMALL.length) return SMALL[whole] ?? "";
  if (whole < 100) {
    const tens = TENS[Math.floor(whole / 10)] ?? "";
    return whole % 10 === 0 ? tens : `${tens}-${SMALL[whole % 10]}`;
  }
  if (whole === 1000) return "one thousand";
  const hundreds = `${SMALL[Math.floor(whole / 100)]} hundred`;
  return whole % 100 === 0 ? hundreds : `${hundreds} and ${wholeInWords(whole % 100)}`;
}

export const enTreatment = {
  treatment: {
    title: "Treatment",
    sections: {
      plan: "Prescribed dose",
      "so-far": "Dose so far",
      weight: "Weight",
      supply: "Capsules at home",
      labs: "Lab values",
      dates: "Dates",
      checklist: "Checklist",
      course: "Start and end",
    },
    hints: {
      plan: "Amounts, changes, pauses",
      "so-far": "What it adds up to, days off the plan",
      weight: "For the dose per kilogram",
      supply: "What is left, and until when",
      labs: "Blood tests, as your lab prints them",
      dates: "Visits, tests, what comes next",
      checklist: "Before you start, during, after you stop",
      course: "First and last capsule",
    },
    source: "Source:",
    sourcesOf: "Sources:",
    checkedOn: (/** @type {string} */ date) => `checked ${date}`,
    reviewPending: "A clinician has not reviewed this text yet.",
    milligrams: (/** @type {string} */ amount) => `${amount} mg`,
    milligramsPerKilogram: (/** @type {string} */ amount) => `${amount} mg per kg`,
    fromTo: (/** @type {string} */ from, /** @type {string} */ to) => `${from} – ${to}`,
    unitMg: "mg",
    unitMgPerKg: "mg per kg",
    clearDate: "Clear",
    clearNamed: (/** @type {string} */ label) => `Clear: ${label}`,
    editNamed: (/** @type {string} */ what) => `Edit: ${what}`,
    removeNamed: (/** @type {string} */ what) => `Delete: ${what}`,
    removed: "Deleted",
    kept: "Not saved yet. What you typed is kept here until you save or cancel.",
    dateInvalid: "Please choose a date from 2000 up to today.",
    dateTooFar: "Please choose a date from 2000 up to two years from now.",
    kg: "kg",
    lb: "lb",
  },

  course: {
    emptyTitle: "When did you take, or will you take, the first capsule?",
    emptyDetail:
      "Your weeks are counted from that day. It may lie ahead: until then this page counts the days. If you are not sure, a good guess is fine.",
    firstDose: "Date of the first dose",
    firstDoseHint: "Day 1 of week 1. It may lie ahead. Leave it empty if there is no date yet.",
    endedOn: "Last day of treatment",
    endedOnHint:
      "Leave it empty while treatment goes on. Keep the diary for at least a month afterwards: effects on mood can come late.",
    endBeforeStart: (/** @type {string} */ date) => `The last day cannot come before the first dose, ${date}.`,
    startAfterEnd: (/** @type {string} */ date) =>
      `The first dose cannot come after the last day of treatment, ${date}. Change or clear that one first.`,
  },

  where: {
    title: "Where you are",
    weekAndDay: (/** @type {number} */ week, /** @type {number} */ day) => `Week ${week} · day ${day}`,
    onDrug: (/** @type {number} */ week) => `Week ${week}, if only days with a dose are counted.`,
    startsIn: (/** @type {number} */ days) => (days === 1 ? "Starts tomorrow" : `Starts in ${days} days`),
    startsOn: (/** @type {string} */ date) => `First capsule planned for ${date}.`,
    ended: (/** @type {number} */ days) =>
      days === 0 ? "Today is the last day" : `Ended ${plural(days, "day", "days")} ago`,
    endedOn: (/** @type {string} */ date) => `Last day of treatment: ${date}.`,
    endsOn: (/** @type {string} */ date) => `Planned last day: ${date}.`,
    going: (/** @type {string} */ dose, /** @type {string} */ date) => `${dose}, since ${date}. Not paused.`,
    paused: (/** @type {string} */ date, /** @type {number} */ days) =>
      `Paused since ${date}: ${plural(days, "day", "days")} so far.`,
    noPlan: "No prescribed dose is noted for today.",
    addPlan: "Add the prescribed dose",
    planned: "Planned dose",
    plannedEach: (/** @type {string} */ amount, /** @type {number} */ days, /** @type {boolean} */ isFromToday) =>
      isFromToday
        ? `${amount} today and ${days === 2 ? "tomorrow" : `on each of the next ${days - 1} days`}.`
        : `${amount} on each of the first ${days} days.`,
    today: "Today",
    none: "None",
    noDose: "Not noted",
  },

  soFar: {
    title: "Dose so far",
    empty: "Add the prescribed dose, or note what you take on Today, and the sum stands here.",
    mg: "In all",
    perKgDaily: "Per kilogram, by your weight on each day",
    perKgLatest: "Per kilogram, by your latest weight",
    range: "The lower number counts only doses you noted. The higher one also counts open days as taken as planned.",
    allKnown: "Every day so far is noted, so there is one number and no range.",
    noWeight: "Add a weight to see it per kilogram.",
    howCounted: "How this adds up",
    days: "Days",
    known: "Dose noted",
    unknown: "Open: dose not noted",
    paused: "Paused",
    offPlan: "Other than planned",
    offPlanTitle: "Days other than planned",
    offPlanNone: "None: every dose you noted was as planned.",
    offPlanKinds: { missed: "Missed", partial: "Less", extra: "More" },
    offPlanLine: (/** @type {string} */ taken, /** @type {string} */ planned) => `${taken} taken, ${planned} planned`,
    offPlanMore: (/** @type {number} */ count) => `Show all ${count}`,
    onDrugDays: "With a dose, noted or planned",
    formulations: { standard: "Ordinary capsules", absorica_ld: "Absorica LD" },
    notComparable:
      "Milligrams of Absorica LD are not interchangeable with those of other capsules. So they are added up on their own, and no usual range stands beside them.",
    bandTitle: "The usual range",
    band: (/** @type {string} */ low, /** @type {string} */ high) =>
      `Doctors often have ${low} to ${high} mg per kg in mind for a whole course; some choose less or more. It is context, not a finishing line.`,
    bandOwn: (/** @type {string} */ low, /** @type {string} */ high) =>
      `Your clinic says ${low} to ${high} mg per kg. It is context, not a finishing line.`,
    bandEdit: "My clinic says something else",
    bandEditOwn: "Change what my clinic says",
    bandLow: "From",
    bandHigh: "To",
    bandInvalid: "Please give a number from 0 to 1,000.",
    bandOrder: "The second number cannot be smaller than the first.",
    bandUsual: "Use the usual range again",
    aheadTitle: "If the dose stays as it is",
    ahead: (/** @type {string} */ end, /** @type {string} */ when) => `${end} mg per kg would be passed ${when}.`,
    between: (/** @type {string} */ from, /** @type {string} */ to) => `between ${from} and ${to}`,
    on: (/** @type {string} */ date) => `on ${date}`,
    passedBefore: (/** @type {string} */ to) => `by ${to}; it may have been passed already`,
    decides: "Your doctor decides when the course ends.",
    passed: (/** @type {string} */ end) => `${end} mg per kg is already behind you, even counting only the doses you noted.`,
    notReached: (/** @type {string} */ end) => `${end} mg per kg would not be passed by the plan as it is written.`,
    aheadStatus: {
      no_regimen: "Without a prescribed dose there is nothing to look ahead with.",
      no_weight: "Add a weight to look ahead.",
      not_comparable: "With Absorica LD there is no usual range to look ahead to.",
      paused: "While the treatment is paused there are no dates.",
      ended: "The course has ended, so there is nothing ahead.",
      beyond: "Both numbers of the range are behind you, even counting only the doses you noted. That says nothing about when to stop.",
    },
  },

  regimen: {
    listTitle: "Doses by date",
    detail: "Each line holds until the next one begins. Copy it from the prescription; Retinote never suggests a dose.",
    none: "No dose noted yet. Add what is prescribed, and Today offers it as one tap, your capsules can be counted, and the sum per kilogram is worked out.",
    add: "Add a dose",
    startsOn: "From",
    sameStart: (/** @type {string} */ dose) => `Another dose begins on that day already: ${dose}. Choose another day, or change that one.`,
    openOther: "Change that one",
    kind: "How it is taken",
    kinds: { same: "The same every day", pattern: "Different days in turn", pause: "A pause" },
    dailyMg: "Milligrams a day",
    dailyMgHint: "For the whole day, also if you take it in parts.",
    pattern: "Milligrams, day by day",
    patternHint: "20/40 is 20 mg on the first day and 40 mg on the next, again and again. 40/40/0 leaves out every third day.",
    preview: "The first 14 days: please check",
    problems: {
      not_a_number: "Please give the amount as a number, such as 40.",
      not_a_pattern: "Please give amounts with a slash between them, such as 20/40.",
      negative: "A dose cannot be less than 0.",
      over_limit: "More than 1,000 mg a day cannot be right. Please check the number.",
      too_long: "A pattern can be at most 28 days long.",
    },
    confirmTitle: (/** @type {string} */ amount) => `Really ${amount} mg a day?`,
    confirmDetail: (/** @type {number} */ mg) =>
      `That is ${inWords(mg)} milligrams, an unusually large amount for one day. Please compare it with the prescription. If a digit slipped, go back and change it.`,
    confirm: "Yes, that is prescribed",
    confirmBack: "Go back",
    parts: "How many times a day",
    partsHint: "Leave it open if you are not sure.",
    partsEach: (/** @type {number} */ parts, /** @type {string} */ amount) => `${parts} times ${amount} mg`,
    formulation: "Capsules",
    formulationHint:
      "Choose Absorica LD only if the box says so. Its milligrams are not interchangeable with those of other capsules.",
    formulations: { standard: "Ordinary (all others)", absorica_ld: "Absorica LD" },
    foodTitle: "With food?",
    food: "By the US label, isotretinoin capsules are taken with food; Absorica can be taken with or without. Follow what your prescriber or pharmacist says. Today asks about it each day.",
    everyDay: (/** @type {string} */ amount) => `${amount} mg every day`,
    inTurn: (/** @type {string} */ amounts) => `${amounts} mg in turn`,
    pause: "Pause, no dose",
    inParts: (/** @type {number} */ parts) => `in ${plural(parts, "part", "parts")}`,
    from: (/** @type {string} */ date) => `From ${date}`,
    until: (/** @type {string} */ from, /** @type {string} */ to) => `${from} – ${to}`,
    gap: (/** @type {string} */ from, /** @type {string} */ to) =>
      `No dose is noted from ${from} to ${to}. Those days count as nothing unless you noted what you took.`,
    pauseTitle: "Pause",
    pauseHint: "For the days your prescriber tells you to leave out, or that you leave out for longer. A single missed day belongs on that day.",
    pauseFrom: "Pause from",
    pauseDo: (/** @type {string} */ day) => `Pause from ${day}`,
    pausedTitle: "Paused",
    goOnFrom: "Go on from",
    goOnDo: (/** @type {string} */ dose, /** @type {string} */ day) => `Go on with ${dose} from ${day}`,
    goOnHint: "Go on only as your prescriber said. A pattern begins again with its first day.",
    goOnPlanned: (/** @type {string} */ dose, /** @type {string} */ date) => `Planned from ${date}: ${dose}.`,
    day: { today: "today", other: (/** @type {string} */ date) => date },
  },

  /** On the day itself. */
  dayDose: {
    part: (/** @type {string} */ amount, /** @type {number} */ taken, /** @type {number} */ of) =>
      `${amount} mg, ${taken} of ${of} parts`,
    more: (/** @type {string} */ amount, /** @type {string} */ planned) =>
      `${amount} mg is more than the ${planned} mg planned for this day.`,
    moreThanNone: (/** @type {string} */ amount) => `No dose is planned for this day, and you wrote ${amount} mg.`,
    unusual: (/** @type {number} */ mg) => `That is ${inWords(mg)} milligrams, an unusually large amount for one day.`,
    ask: (/** @type {string} */ label) =>
      `Is that what you took? If it was more than prescribed, answer yes to “${label}” in the list on this page: it says what to do.`,
    yes: (/** @type {string} */ amount) => `Yes, ${amount} mg`,
    change: "Change it",
  },

  weight: {
    listTitle: "Measured",
    detail: "Only used to show your dose per kilogram.",
    none: "No weight noted yet. One is enough; add another when it changes.",
    unit: "Unit",
    measuredOn: "Measured on",
    weight: "Weight",
    invalid: (/** @type {string} */ from, /** @type {string} */ to) => `Please give a weight from ${from} to ${to}.`,
    sameDay: (/** @type {string} */ weight) => `A weight is noted for that day already: ${weight}.`,
    add: "Add a weight",
  },

  supply: {
    leftTitle: "What is left",
    empty: "Count your capsules once",
    emptyDetail:
      "Retinote then takes off what you note on Today, and says until when they last. Add what you collect later as “more”.",
    mgLeft: (/** @type {string} */ mg) => `${mg} mg in all`,
    capsulesLeft: (/** @type {string} */ count, /** @type {string} */ strength) =>
      `${count} ${count === "1" ? "capsule" : "capsules"} of ${strength} mg`,
    range: "The lower number takes off open days as if you had taken the dose; the higher one only what you noted.",
    strengthsMixed: "With several strengths it is not known which ones you took, so only milligrams are shown. Count again at any time.",
    lasts: (/** @type {string} */ date) => `Lasts until ${date}.`,
    lastsBetween: (/** @type {string} */ from, /** @type {string} */ to) => `Lasts until some day between ${from} and ${to}.`,
    usedUp: "Nothing is left by this count. Count again, or add what you collected.",
    status: {
      no_regimen: "Without a prescribed dose there is no date. Add it, and it is worked out.",
      paused: "While the treatment is paused none are used up.",
      ended: "The course has ended. Ask your pharmacy what to do with capsules that are left; never pass them on.",
      outlasts: "Enough for the rest of the course as it is written.",
    },
    doesNotFit: (/** @type {string} */ strengths, /** @type {string} */ dose) =>
      `Capsules of ${strengths} mg do not add up to the prescribed dose (${dose}). Please check both; if they are right, ask your pharmacist.`,
    listTitle: "Counts and refills",
    listDetail: "A count replaces everything before it. A refill is added.",
    none: "Nothing counted yet.",
    add: "Add a count or a refill",
    kind: "What is it?",
    kinds: { count: "I counted them", refill: "I got more" },
    kindHints: {
      count: "What is there at the end of the day, after that day's dose.",
      refill: "What you collected on that day; it is added to what was there.",
    },
    on: "Date",
    strength: "Strength of one capsule",
    strengthInvalid: "Please give a strength from 1 to 100 mg.",
    capsules: "Number of capsules",
    capsulesInvalid: "Please give a whole number from 0 to 999.",
    line: {
      count: (/** @type {string} */ count, /** @type {string} */ strength) => `Counted ${count} of ${strength} mg`,
      refill: (/** @type {string} */ count, /** @type {string} */ strength) => `${count} more of ${strength} mg`,
    },
  },
};

/** English for Trends. */

import { plural, weekNumber } from "../counting.js";

export const words = {
  trends: {
    title: "Trends",
    emptyTitle: "Your lines will grow here",
    emptyDetail: "Log a day on Today and it appears here as a dot, against the week of your treatment.",
    emptyFirst: "One dot a day, one chart for each thing you track.",
    emptyGaps: "A day you did not log stays a gap. It is never counted as a good day or a bad one.",
    emptySlope: "After 8 logged days in 4 weeks, a sentence says where things are going.",
    emptyGo: "Log today",
    inWeek: (/** @type {number} */ week) => `You are in week ${week}.`,
    beforeFirstDose: "Your treatment has not begun yet.",
    onDrugWeek: (/** @type {number} */ week) => `Counting only days with a dose, it is week ${week}.`,
    noFirstDose: "Without the date of your first dose, the charts run along dates instead of weeks.",
    setFirstDose: "Set the date",
    views: "Ways to look",
    viewNames: { each: "One by one", glance: "All at a glance", words: "In words", together: "Beside the dose" },
    axis: "Along the bottom",
    axisWeeks: "Weeks",
    axisOnDrug: "Weeks on the drug",
    axisDates: "Dates",
    onDrugHint: "Only days with a dose are counted here. Pauses and missed days are closed up (//).",
    range: "Show",
    rangeAll: "All",
    rangeRecent: "Last 8 weeks",
    labs: "Lab values",
    doseTitle: "Dose so far",
    doseKnown: "All of it noted by you.",
    doseRange: (/** @type {number} */ days) =>
      `From what you noted to what it would be if the ${plural(days, "open day was", "open days were")} taken as planned.`,
    doseNoWeight: "Add a weight under Treatment to see it per kilogram.",
    doseNoTarget: "When to stop is for your prescriber to say, not for a number.",
    milligrams: (/** @type {string} */ amount) => `${amount} mg`,
    milligramsPerKilogram: (/** @type {string} */ amount) => `${amount} mg per kg`,
    fromTo: (/** @type {string} */ from, /** @type {string} */ to) => `${from} – ${to}`,
    source: "Source:",
    checkedOn: (/** @type {string} */ date) => `checked ${date}.`,
  },

  trendWords: {
    notEnoughDays: (/** @type {number} */ days, /** @type {number} */ needed) =>
      `Not enough days yet for a trend: ${days} of ${needed} in the last 4 weeks.`,
    same: (/** @type {string} */ logged) => `About the same as 4 weeks ago (${logged}).`,
    slope: (/** @type {string} */ direction, /** @type {string} */ amount, /** @type {string} */ logged) =>
      `${direction} than 4 weeks ago: ${amount} a week (${logged}).`,
    perhaps: (/** @type {string} */ direction, /** @type {string} */ logged) =>
      `Perhaps ${direction} than 4 weeks ago, but only ${logged}.`,
    logged: (/** @type {number} */ days, /** @type {number} */ of) => `${days} of ${of} days logged`,
    directions: {
      higher: { more: "More", less: "Less" },
      lower: { more: "Better", less: "Worse" },
    },
    amounts: {
      aLittle: "a little",
      quarter: "about a quarter of a step",
      half: "about half a step",
      threeQuarters: "about three quarters of a step",
      one: "about one step",
      steps: (/** @type {string} */ steps) => `about ${steps} steps`,
    },
    changes: {
      half: "half a step",
      one: "one step",
      oneAndAHalf: "one and a half steps",
      steps: (/** @type {string} */ steps) => `${steps} steps`,
    },
    changed: (/** @type {string} */ amount, /** @type {string} */ direction) => `${amount} ${direction.toLowerCase()}`,
    theSame: "about the same",
    notEnough: "not enough days logged to say",
    baseline: (/** @type {string} */ change) => `The last 4 weeks against your first days: ${change}.`,
    doseStep: (/** @type {string} */ date, /** @type {string} */ change) =>
      `Since the dose last changed on ${date}, against before: ${change}.`,
    notACause: "These compare times. They do not say why something changed.",
  },

  weekWords: {
    title: "Week by week, in words",
    detail: "The newest week first. “Middle” is the answer in the middle of the week's logged days.",
    needsFirstDose: "Weeks are counted from your first dose, so this needs its date.",
    week: (/** @type {number} */ week, /** @type {string} */ date) => `Week ${weekNumber(week)}, from ${date}`,
    line: (/** @type {string} */ label, /** @type {string[]} */ parts) => `${label}: ${parts.join(", ")}.`,
    quoted: (/** @type {string} */ words) => `“${words}”`,
    between: (/** @type {string} */ lower, /** @type {string} */ upper) => `between ${lower} and ${upper}`,
    worst: (/** @type {string} */ words) => `at worst ${words}`,
    days: (/** @type {number} */ days) => `${plural(days, "day", "days")} logged`,
    asBefore: "as in the week before",
    changed: (/** @type {string} */ amount, /** @type {string} */ direction) =>
      `${amount} ${direction.toLowerCase()} than the week before`,
    notLogged: (/** @type {string[]} */ labels) => `Not logged: ${labels.join(", ")}.`,
    nothing: "Nothing logged in this week.",
  },

  together: {
    title: "Dryness beside the dose",
    detail:
      "For each week: its average dose, beside the middle answer of that week and of the weeks after it. It shows what went together, never what caused what.",
    misleads:
      "Why this can mislead: your dose, the season, how you care for your skin and time itself all change during a course. Two things can rise together though neither brought about the other, and over a few weeks chance alone can look like a pattern.",
    needsPlan: "This needs your dose plan and the date of your first dose.",
    setPlan: "Open Treatment",
    notComparable: "Two kinds of capsule were taken. Their milligrams cannot be compared, so nothing is worked out here.",
    noDryness: "You track no kind of dryness yet.",
    when: (/** @type {number} */ weeks) =>
      weeks === 0 ? "In the same week" : weeks === 1 ? "One week later" : `${weeks} weeks later`,
    patterns: {
      together: "higher doses and more of it went together",
      opposite: "higher doses and less of it went together",
      unclear: "no clear pattern",
    },
    sentence: (/** @type {string} */ when, /** @type {string} */ pattern, /** @type {string} */ how) =>
      `${when}, ${pattern}. ${how}`,
    how: (
      /** @type {number} */ weeks,
      /** @type {string} */ figure,
      /** @type {string} */ low,
      /** @type {string} */ high,
    ) =>
      `Over ${weeks} weeks the figure is ${figure}, where 0 is no pattern and 1 is always together; with so few weeks it could be anything from ${low} to ${high}.`,
    statuses: {
      not_enough_weeks: (/** @type {number} */ weeks, /** @type {number} */ needed) =>
        `Not enough weeks yet: ${weeks} of ${needed} with at least 4 logged days and a known dose.`,
      one_dose_level: "The dose was the same in all these weeks, so there is nothing to compare it with.",
      one_grade_level: "The answers were the same in all these weeks, so there is nothing to compare.",
    },
    figureName: (/** @type {string} */ label) => `${label}: how far weeks of higher dose and of more of it went together`,
    opposite: "opposite",
    noPattern: "no pattern",
    alwaysTogether: "together",
    delay: "Weeks after the dose",
    weeks: "Weeks compared",
    worth: "Worth, as independent weeks",
    figure: "Figure",
    interval: "Could be",
    none: "–",
  },

  scores: {
    title: "Check-ins",
    detail: "One dot for each check-in. A higher score means more trouble in the two weeks before.",
    emptyDetail:
      "Every two weeks you can answer a few questions about how you felt. Each time, the score becomes a dot here, so that you and your prescriber can see where it is going.",
    start: "Start a check-in",
    chartName: (/** @type {string} */ label) => `${label}, chart. Arrow keys move from check-in to check-in.`,
    chartHint: "Touch a dot, or use the arrow keys, to read a check-in.",
    dot: (/** @type {string} */ date, /** @type {string} */ score) => `${date}: ${score}`,
    dotWithBand: (/** @type {string} */ date, /** @type {string} */ score, /** @type {string} */ band) =>
      `${date}: ${score}, “${band}”`,
    bandFrom: (/** @type {number} */ from, /** @type {string} */ band) => `${from} ${band}`,
    bands: "The pale stripes are the ranges of the people who made the questions.",
    asTable: "Check-ins as a table",
    date: "Date",
    none: "–",
  },
};

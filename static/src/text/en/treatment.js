/** English for the course: where it stands, its dates, the dose so far. */

import { plural } from "../counting.js";

export const words = {
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
    checkedOn: (/** @type {string} */ date) => `checked ${date}`,
    reviewPending: "A clinician has not reviewed this text yet.",
    milligrams: (/** @type {string} */ amount) => `${amount} mg`,
    milligramsPerKilogram: (/** @type {string} */ amount) => `${amount} mg per kg`,
    fromTo: (/** @type {string} */ from, /** @type {string} */ to) => `${from} – ${to}`,
    unitMg: "mg",
    unitMgPerKg: "mg per kg",
    clear: "Clear",
    clearNamed: (/** @type {string} */ label) => `Clear: ${label}`,
    kg: "kg",
    lb: "lb",
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
};

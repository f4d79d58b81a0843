/** English. Plain words, short sentences, no blame; what a screen reader hears is written here too. */

import { plural } from "../counting.js";

export const words = {
  app: {
    name: "Retinote",
    loading: "Opening your diary…",
    skipToContent: "Skip to content",
    navigation: "Main",
    crashed: "This screen stopped working",
    crashedDetail: "What you wrote is safe on this device. Open the screen again; if that does not help, reload the page.",
    notOpened: "Your diary could not be opened",
    notOpenedDetail:
      "What you wrote is still on this device. Close other Retinote tabs and reload the page; a newer version of Retinote may be needed to read it.",
    callLocal: "In an emergency, call your local emergency number now. Nobody is watching this diary.",
    openAgain: "Open again",
    reload: "Reload",
    loadingScreen: "One moment…",
    loadFailed: "This screen could not be loaded. Connect to the internet once and try again.",
    tryAgain: "Try again",
    opensInNewTab: "(opens in a new tab)",
    /** Only in languages of which it is true. */
    translationNotChecked: "",
  },

  screens: {
    today: "Today",
    trends: "Trends",
    treatment: "Treatment",
    urgent: "Urgent",
    history: "History",
    settings: "Settings",
  },

  /** Those that can happen without a server; the rest come with the later screens. */
  errors: /** @type {Record<string, string>} */ ({
    offline: "No connection to the server. Please try again when you are online.",
    "storage-full": "This device has no room left. Free some space, then try again.",
    unexpected: "That did not work. What you see here is still only on this screen; please try again.",
  }),

  toast: {
    dismiss: "Dismiss",
    saved: "Saved",
    cleared: "Answer cleared",
    undo: "Undo",
    undone: "Undone",
    deleted: "Day deleted",
  },

  entryState: {
    none: "Nothing written yet",
    device: "On this device only",
    unsent: (/** @type {number} */ count) => `Not yet sent (${count})`,
    synced: "Synced",
    attention: "Needs attention",
  },

  treatmentTime: {
    weekAndDay: (/** @type {number} */ week, /** @type {number} */ day) => `Week ${week} · day ${day}`,
    startsIn: (/** @type {number} */ days) => `Starts in ${plural(days, "day", "days")}`,
    before: (/** @type {number} */ days) => `${plural(days, "day", "days")} before your first dose`,
    addFirstDose: "Add your first dose date",
  },

  firstRun: {
    begin: "Begin",
    straightToToday: "Write today’s entry first, set up later",
    welcome: "A quiet place to note how your treatment is going.",
    notADoctor: "Retinote is not a doctor.",
    nobodyWatches: "Nobody is watching this diary.",
    inAnEmergency: "In an emergency, call for help.",
    safetyDetail:
      "It helps you notice and remember. It does not tell you what you have, and nobody is told what you write here.",
    example: "Look around with example data",
    signIn: "I already have an account: sign in",
  },

  day: {
    previous: "Previous day",
    next: "Next day",
    backToToday: "Back to today",
    graceQuestion: "It is after midnight. Which day is this for?",
    graceYesterday: (/** @type {string} */ date) => `For yesterday, ${date}`,
    graceToday: (/** @type {string} */ date) => `For today, ${date}`,
    notYet: "This day has not come yet.",
    itemsTitle: "How was it?",
    wordsOrNumbers: "How the steps are shown",
    words: "Words",
    compact: "Compact",
    clear: "Clear",
    clearNamed: (/** @type {string} */ label) => `Clear the answer: ${label}`,
    proposed: "proposed",
    ends: (/** @type {string} */ low, /** @type {string} */ high) => `0 ${low} – 4 ${high}`,
    sameAsYesterday: "Same as yesterday",
    sameAs: (/** @type {string} */ date) => `Same as ${date}`,
    proposalTitle: "Filled in, not saved yet",
    proposalDetail: "Tap one to save it alone, change what is different, or save them all. The urgent question stays yours to answer.",
    proposalSave: "Save these",
    proposalDiscard: "Discard",
    flagsTitle: "Any of these today?",
    flagsHint: "Asked every day, because these can need help fast. Tap what applies, at any time. Nobody is alerted.",
    flagsTitleThen: "Any of these on that day?",
    flagsNone: /** @returns {string} */ (/** @type {boolean} */ isAnyYes, /** @type {boolean} */ isToday) => {
      if (isAnyYes) return "None of the others";
      return isToday ? "None of these today" : "None of these on that day";
    },
    flagsState: (/** @type {number} */ yes, /** @type {number} */ open) => {
      if (yes + open === 0) return "You answered no to all of these.";
      if (yes === 0) return `${plural(open, "answer", "answers")} open`;
      return `${yes} yes, ${open > 0 ? `${open} open` : "no to the rest"}`;
    },
    changeToNo: "Change to No",
    changeToNoNamed: (/** @type {string} */ label) => `Change to No: ${label}`,
    yes: "Yes",
    no: "No",
    seeWhatToDo: "What to do",
    seeWhatToDoNamed: (/** @type {string} */ label) => `What to do: ${label}`,
  },

  urgent: {
    title: "Urgent help",
    call: "Call now",
    numbersFor: "Numbers for",
    toList: "See the list of signs",
    listTitle: "Is one of these happening?",
    listHint: "If you are not sure, ask for help. It is never wrong to call.",
    recorded: "Tapping one shows what to do, and writes yes into today's entry. You can change it afterwards.",
    notConfirmed: "not confirmed at an official source",
    confirmedOn: (/** @type {string} */ date) => `confirmed ${date}`,
    otherNumbers: "Other numbers",
    textTo: (/** @type {string} */ keyword, /** @type {string} */ number) => `Text ${keyword} to ${number}`,
    textNumber: (/** @type {string} */ number) => `Text ${number}`,
  },

  tiers: {
    emergency_now: "Emergency: get help now",
    same_day: "Get medical advice today",
    soon: "Tell your prescriber soon",
  },

  warning: {
    of: (/** @type {number} */ index, /** @type {number} */ count) => `${index} of ${count}`,
    onDay: (/** @type {string} */ date) => `You answered yes on ${date}.`,
    doNow: "What to do",
    callTitle: "Who to call",
    callWorse: "If it gets worse, or you cannot wait",
    maySignal: "Why this matters",
    actionTitle: "What did you do?",
    actionHint: "The warning stays until you choose. Nobody is told; it is only written down here.",
    actions: {
      called_emergency: "I called the emergency number or a help line",
      went_for_care: "I went to get care",
      spoke_to_prescriber: "I spoke to my prescriber or a doctor",
      not_yet: "Not yet",
      mistake: "I tapped yes by mistake",
    },
    details: /** @type {Record<string, string>} */ ({
      not_yet: "You will be asked again.",
      mistake: "Changes your answer to No.",
    }),
    firstAnswer: "First, please answer",
    mistakenFollowUp: "Only my last answer was a mistake",
    mistakenFollowUpDetail: "Goes back to the warning before this one.",
    sources: "Sources",
    checkedOn: (/** @type {string} */ date) => `checked ${date}`,
    reviewPending: "A clinician has not reviewed this text yet.",
    tierRaised: "We chose a more careful step here than our sources ask for.",
    exampleNote: "You are looking at example data. If this is really happening to you, it applies to you all the same.",
    thanks: "Written down.",
    comesBack: "You will be asked again. Please do not wait.",
    changedToNo: "Changed to No.",
  },
  followUp: {
    title: "How is it now?",
    about: (/** @type {string} */ date, /** @type {string} */ label) => `${date}: ${label}.`,
    outcomes: { better: "Better", same: "The same", worse: "Worse" },
    stillTheSame: "Written down. If it does not get better, ask for help again.",
  },
  missed: {
    label: "The safety question of another day",
    question: (/** @type {string} */ day) =>
      `You did not answer the safety question on ${day}. Did anything on the list happen?`,
    nothing: "No, nothing",
    look: "Yes, look at the list",
    fillIn: (/** @type {number} */ days) =>
      days === 0 ? "No day left out lately" : `Fill in ${plural(days, "day", "days")}`,
  },
};

/** English for what Today can do without at first: the dose, the note, cards, banners. */

import { plural } from "../counting.js";

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

export const words = {
  banners: {
    offline: "No connection. Everything still works; what you write is kept on this device.",
    updateReady: "A new version is ready.",
    update: "Use it now",
    updateWaits: "Please save or close what you are typing first. Then use the new version.",
    broughtBack: "This browser had cleared your diary away. It is back, from your account.",
    notYetSent: (/** @type {number} */ count) => `${count} not yet sent`,
    signedOut: "You are signed out, so nothing is being sent. What you write is kept on this device.",
    signIn: "Sign in",
    storageInMemory:
      "This browser does not let Retinote keep anything. What you write is gone when you close this page. A private window is the usual reason.",
    exampleBanner: "Example data – not yours",
    exampleRemove: "Remove and start my own",
    rulesOutOfDate: (/** @type {string} */ problem) =>
      `${problem === "unconfirmed" ? "Retinote has not been able to look for newer warnings for a long time." : "Newer warnings from the server could not be used."} The warnings here still work, but may be out of date.`,
    changesNotYetSent: (/** @type {number} */ count) => `${plural(count, "change", "changes")} not yet sent`,
  },



  day: {
    doseTitle: "Dose taken",
    doseAsPlanned: (/** @type {string} */ milligrams) => `${milligrams} mg, as planned`,
    dosePlannedPause: "None, as planned",
    doseNotTaken: "Not taken",
    doseOther: "Other amount",
    doseAmount: "Amount taken",
    doseSave: "Save amount",
    doseInvalid: "Please give an amount from 0 to 1,000 mg.",
    doseUnknown: (/** @type {string} */ milligrams) => `${milligrams} mg taken`,
    food: "With food",
    milligrams: "mg",
    moreTitle: "Anything else",
    nosebleeds: "Nosebleeds",
    lumps: "New painful lumps",
    none: "None",
    lumpBands: ["None", "1–2", "3–5", "6+"],
    nosebleedBands: ["None", "1", "2", "3", "4+"],
    note: "Note",
    noteHint: "Words you may want to remember, or to read out at a visit.",
    noteLeft: (/** @type {number} */ count) => `${plural(count, "character", "characters")} left`,
    remove: "Delete this day",
    removeTitle: "Delete this day?",
    removeDetail: "Everything written for this day goes. You can undo this right afterwards.",
    removeConfirm: "Delete",
    cancel: "Cancel",
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

  times: {
    title: "During the day",
    hint: "If things change, log again. The day keeps the worst.",
    worst: "The day counts with the worst of these.",
    again: "Log again",
    now: (/** @type {string} */ time) => `Now, ${time}`,
    said: (/** @type {string} */ label, /** @type {string} */ answer) => `${label}: ${answer}`,
    changed: (/** @type {string} */ time, /** @type {string} */ line) => `${time} – ${line}`,
    done: "Done",
  },

  todayLines: {
    news: "Retinote has something new.",
    newsSee: "See what",
    install: "Put Retinote on your home screen? One tap opens it, also without a network.",
    installHow: "Show me how",
    installNow: "Install",
    installed: "Installed. You find it among your apps.",
    installLater: "You find this again under Help.",
  },

  checkInCard: {
    cardTitle: "A check-in, if you like",
    cardDetail:
      "A few questions about how the last two weeks were. It takes about two minutes, and you can stop at any point.",
    cardOpen: "Your check-in is not finished",
    cardOpenDetail: "What you answered is kept. You can go on today, or leave it.",
    cardDone: "You checked in today.",
    cardSee: "See or change it",
    start: "Start",
    goOn: "Go on",
    later: "Later",
    laterSaid: "You will be asked again in a few days.",
    neverHint: "You can turn this off in",
    neverLink: "Settings",
  },

  dateCard: {
    cardTitle: "Your next dates",
    cardAll: "All dates",
    privateDate: "A private date",
    cardLabel: (/** @type {string} */ what) => `${what}:`,
  },

  notices: {
    title: "Worth telling your prescriber",
    advice: { contact_soon: "Contact your prescriber soon", mention: "Mention it at your next visit" },
    notReviewed: "A clinician has not reviewed this text yet.",
    sources: "Sources",
    gotIt: "Got it",
    putAway: "Put away. You can find it in History.",
  },

  reminderNotes: {
    banner: "Reminders stopped arriving on this device.",
    bannerLink: "Look at reminders",
    backOn: "Reminders had stopped on this device. They are on again.",
    failed: "That did not work. This browser may not be able to show reminders. A calendar can, see below.",
    noWorker: "The part of Retinote that shows messages could not be installed in this browser. Reload the page and try again; in a private window it often cannot work. A calendar can remind you too, see below.",
    notice: (/** @type {string} */ time) => `You wanted to be reminded at ${time}. Today is still open.`,
    noticeTitle: "Your reminder",
  },

  entrances: {
    share: {
      title: "For your doctor",
      hint: "A page, a QR code or a link; who looked; your questions",
    },
    help: {
      title: "Help",
      hint: "How logging works, what words mean, what is where",
    },
  },

  outOfHours: {
    noNumber: "Retinote has no number for an urgent care line or an out-of-hours doctor. Your clinic’s phone message may name one.",
  },

  example: {
    /** The notes of the example course, in the order of its days. */
    notes: [
      "First capsule, with breakfast.",
      "More spots than before I started. The leaflet said this could happen.",
      "Balm in every pocket now.",
      "Bad headache and blurry sight since lunch. Rang the clinic.",
      "Seen today. No capsules until they call.",
      "They called: back on from today.",
      "Skin is the calmest it has been in years.",
    ],
  },
};

/** English for what belongs to days: those that were left out, and a day looked at more than once. */

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

export const enDays = {
  catchUp: {
    title: "Days you left out",
    back: "Back to History",
    linkTitle: (/** @type {number} */ days) =>
      days === 0 ? "No day left out lately" : `Fill in ${plural(days, "day", "days")}`,
    linkHint: "Of the last two weeks, on one page",
    introduction: "Tap a box, then choose. Each choice is saved at once. What you do not remember can stay open.",
    nothing: "No day of the last two weeks is left out. For any other day, tap it in History.",
    sameAs: (/** @type {string} */ date) => `Same as ${date}`,
    sameAsBefore: "Same as the day before each",
    table: "Days left out: one row for each question, one column for each day",
    question: "Question",
    dose: "Dose taken",
    urgent: "Urgent signs",
    open: "open",
    openMark: "–",
    yes: "Yes",
    no: "No",
    cell: (/** @type {string} */ row, /** @type {string} */ date, /** @type {string} */ answer) =>
      `${row}, ${date}: ${answer}`,
    proposed: (/** @type {string} */ answer) => `${answer}, filled in, not saved yet`,
    choose: (/** @type {string} */ row, /** @type {string} */ date) => `${row} · ${date}`,
    clear: "Clear",
    close: "Close",
    flagsQuestion: "Any of these on that day?",
    flagsNone: "None of these",
    flagsLook: "Yes, or not sure: open the list",
    flagsList: "The signs that are asked about",
    saved: (/** @type {number} */ days) => `${plural(days, "day", "days")} saved`,
  },

  historyEmpty: {
    dots: "Each day you log gets a dot here.",
    past: "Any day can be written afterwards, also from before you had Retinote: tap it.",
    edits: "Every edit is kept. A day shows what stood there before.",
    go: "Log today",
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

  helpEntrance: {
    title: "Help",
    hint: "How logging works, what words mean, what is where",
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
};

/** English for what a doctor is given: links, who looked, questions and visits. */

import { plural } from "../counting.js";

export const words = {
  title: "For your doctor",
  introduction: "Give your doctor a page about your treatment. You choose what is on it, and you can end it at any time.",
  back: "For your doctor",

  account: {
    title: "Links need an account",
    detail:
      "A link or a report is made on the server, so it needs an account and a connection. Your diary works without one: at a visit you can simply show it, and the questions below stay on this phone.",
    signUp: "Make an account, or sign in",
    trends: "Show Trends instead",
    signedOut: "You are signed out. Sign in again to make a link or to see who looked.",
    signIn: "Sign in",
    example: "This is example data. Links are made of your own diary only.",
  },

  start: {
    title: "Give something to your doctor",
    detail: "A QR code at the visit, a link to send, or a PDF. You see it first, exactly as it will be.",
    make: "Choose what to give",
  },

  kinds: {
    label: "What is it for?",
    visit: "At the visit",
    send: "Send a link",
    follow: "A link that follows",
    given: {
      visit: "Code for a visit",
      send: "Link to send",
      follow: "Link that follows",
    },
    visitDetail: "Your doctor scans a code from your screen. No passcode; it ends by itself.",
    sendDetail: "What is in your diary now, behind a passcode.",
    followDetail: "Your diary as it is each time they look, later days too, behind a passcode.",
  },

  lifetime: {
    label: "How long it works",
    words: (/** @type {number} */ minutes) => {
      if (minutes < 60) return `${minutes} minutes`;
      if (minutes < 24 * 60) return plural(minutes / 60, "hour", "hours");
      if (minutes >= 365 * 24 * 60) return "1 year";
      return plural(minutes / (24 * 60), "day", "days");
    },
  },

  sections: {
    title: "What is on it",
    usual: "Usually given",
    private: "Private: off unless you choose",
    privateDetail:
      "These are yours to keep. The page says which parts you left out, never whether there was anything in them.",
    names: /** @type {Record<string, string>} */ ({
      name: "Your name",
      course: "Course and doses",
      effects: "Side effects",
      red_flags: "Urgent signs",
      labs: "Lab values",
      questions: "Your questions",
      mood: "Mood and mind",
      check_ins: "Check-in scores",
      sexual_health: "Sexual health",
      pregnancy: "Pregnancy",
      notes: "Notes",
    }),
    hints: /** @type {Record<string, string>} */ ({
      name: "Only what you type below",
      course: "Week, dose, pauses, days missed",
      effects: "Skin, eyes, lips, pain and the rest you track",
      red_flags: "What you answered yes to, and what you did",
      labs: "Blood tests as you typed them",
      questions: "The open ones, from your list",
      mood: "Mood, irritability, anxiety and urgent signs of the mind",
      check_ins: "The two-week questions about mood and worry",
      sexual_health: "Answers and signs about it",
      pregnancy: "Tests, dates and signs about it",
      notes: "The words you wrote, day by day, whatever they are about",
    }),
  },

  dates: {
    label: "Which days",
    all: "All days",
    visit: "Since last visit",
    weeks4: "4 weeks",
    weeks12: "12 weeks",
    own: "Own dates",
    from: "First day",
    to: "Last day",
    empty: "Leave empty for the first day in your diary.",
    emptyTo: "Leave empty for today.",
    sinceVisit: (/** @type {string} */ date) => `From your visit on ${date} until today.`,
    openEnd: "The last day is always the day they look.",
  },

  name: "Name on the page (optional)",
  nameHint: "So your doctor knows whose page it is. Only on the page, never in the link.",
  label: "Title of the link (optional)",
  labelHint: "Anyone with the link can read this, even without the passcode: no names, no diagnoses.",

  passcode: {
    label: "Passcode",
    hint: "At least 6 characters. Tell it another way than the link: in person or by phone.",
    show: "Show",
    hide: "Hide",
    suggest: "Suggest one",
    suggested: (/** @type {string} */ passcode) => `Suggested: ${passcode.split("").join(" ")}`,
    tenTries: "After 10 wrong tries the link ends for good.",
    keep: "Note the passcode",
    keepDetail: "Write it down now. Retinote does not keep it, and it is not shown again once you leave this page.",
    another: "Tell it another way than the link: in person or by phone. Never in the same message.",
  },

  look: {
    next: "See it first",
    title: "This is what will be seen",
    loading: "Making the page…",
    back: "Change something",
    makeVisit: "Make the QR code",
    makeLink: "Make the link",
    making: "Making…",
    pdf: "Save as PDF",
    pdfFile: "retinote-report.pdf",
    pdfSaved: "PDF saved",
    follows: "This is today's page. Whoever has the link and the passcode sees it as it is on the day they look.",
    fromTo: (/** @type {string} */ from, /** @type {string} */ to) => `${from} to ${to}`,
    unsent: (/** @type {number} */ count) =>
      `${plural(count, "change", "changes")} on this phone could not be sent yet, so ${count === 1 ? "it is" : "they are"} not on it.`,
    failed: "The page could not be made",
    tryAgain: "Try again",
  },

  made: {
    scan: "Let your doctor scan this with a phone or a computer's camera.",
    scanBright: "If it does not scan, turn up the brightness of your screen.",
    code: "QR code of the link",
    ways: "The link",
    copy: "Copy link",
    copied: "Link copied",
    send: "Share…",
    message: "My page for the visit",
    elsewhere: "The link itself is only on the device that made it. To give it again, use that device or make a new one.",
    showCode: "QR code",
  },

  list: {
    title: "What you have given",
    empty: "Nothing yet. What you give to a doctor stands here, with who opened it and a way to end it.",
    asOf: (/** @type {string} */ when) => `No connection. This is how it was at ${when}.`,
    never: "No connection, and the list has not been read on this phone yet.",
    failed: "The list could not be read.",
    earlier: (/** @type {number} */ count) => `Ended (${count})`,
  },

  states: {
    active: "Works",
    expired: "Expired",
    revoked: "You ended it",
    exhausted: "Ended after 10 wrong passcodes",
  },
  until: (/** @type {string} */ when) => `until ${when}`,
  since: (/** @type {string} */ when) => `on ${when}`,
  madeOn: (/** @type {string} */ when) => `Made ${when}`,
  openings: (/** @type {number} */ count) => (count === 0 ? "Not opened yet" : `Opened ${plural(count, "time", "times")}`),
  lastOpened: (/** @type {string} */ when) => `last ${when}`,

  one: {
    inIt: "What is in it",
    sections: "Parts",
    days: "Days",
    allDays: "All days",
    fromOn: (/** @type {string} */ from) => `From ${from}`,
    untilOn: (/** @type {string} */ to) => `Until ${to}`,
    title: "Title",
    renew: "Make it work longer",
    renewDetail: "30 days from now. Link and passcode stay the same.",
    renewed: (/** @type {string} */ when) => `Works until ${when}`,
    stop: "Stop sharing",
    stopTitle: "Stop sharing this?",
    stopDetail:
      "The link stops working at once and what is in it is deleted. This cannot be undone; you can make a new link at any time. What somebody has already seen or saved stays with them.",
    stopConfirm: "Stop sharing",
    stopCancel: "Keep it",
    stopped: "Ended. The link no longer works.",
    gone: "This one is not in your list, or not any more.",
    triesLeft: (/** @type {number} */ left) => `${plural(left, "wrong try", "wrong tries")} left before it ends for good`,
  },

  looked: {
    title: "Who looked",
    none: "Nobody has opened it yet.",
    offline: "Who looked can only be read with a connection.",
    again: "Look again",
    unchecked: "Names are what people said of themselves. Nobody has checked them.",
    outcomes: {
      opened: "Opened",
      downloaded: "Downloaded",
      wrong_passcode: "Wrong passcode",
      exhausted: "Wrong passcode; this one ended the link",
    },
    by: (/** @type {string} */ recipient) => `“${recipient}”`,
    onWrong: "Somebody tried a wrong passcode. If it was not your doctor, stop sharing and make a new link.",
  },

  questions: {
    title: "Questions and visits",
    link: "Questions and visits",
    linkHint: (/** @type {number} */ open) =>
      open === 0 ? "Gather what you want to ask" : `${plural(open, "open question", "open questions")}`,
    listTitle: "Questions for your doctor",
    detail: "Write them down when they come to you. The open ones are on the page you give, if you choose that part.",
    none: "None yet. Perhaps: What should I watch for? Until when do I take it?",
    add: "Add a question",
    text: "Question",
    textHint: (/** @type {number} */ left) => `${plural(left, "character", "characters")} left`,
    asked: (/** @type {string} */ date) => `noted ${date}`,
    answered: (/** @type {string} */ date) => `answered ${date}`,
    markAnswered: (/** @type {string} */ words) => `Answered: ${words}`,
    missing: "Please write your question.",
    tooLong: "Please keep it within 500 characters.",
  },

  visits: {
    title: "Visits",
    detail: "The day you saw your doctor. The page then says what has changed since.",
    none: "None yet.",
    add: "Add a visit",
    on: "Day of the visit",
    note: "Note (optional)",
    noteHint: "On the page only if you choose Notes.",
    sameDay: "There is a visit on that day already. Edit that one.",
  },

  problems: {
    noSections: "Please choose at least one part.",
    date: "Please choose a date from 2000 up to today.",
    reversed: "The last day is before the first.",
    passcodeTooShort: "Please use at least 6 characters.",
    common: "Many people use this passcode, so it is easy to guess. Please choose another.",
    label: "Please use plain letters and digits, at most 80.",
    lifetime: "It cannot work that long. Please choose another time.",
  },
};

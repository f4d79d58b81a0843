/** English for the questions of the first run. */

export const words = {
  firstQuestions: {
    step: (/** @type {number} */ step, /** @type {number} */ of) => `Question ${step} of ${of}`,
    next: "Next",
    back: "Back",
    skip: "Skip for now",
    finish: "Start my diary",
    changeLater: "You can change this later.",
    dose: {
      title: "When did you take, or will you take, the first capsule?",
      hint: "Your weeks are counted from this day. If you are not sure, a good guess is fine.",
      started: "I have started",
      notStarted: "Not started yet",
      date: "Date of the first dose",
      planned: "Planned date of the first dose, if you know it",
      future: "That day has not come yet. If you have not started, choose “Not started yet”.",
      past: "That day has passed. If you took the first capsule then, choose “I have started”.",
      invalid: "Please choose a date from 2000 up to two years from now.",
    },
    region: {
      title: "Where are you?",
      hint: "So that the emergency numbers are the right ones. Retinote does not use your location.",
      label: "Region",
    },
    items: {
      title: "What do you want to keep an eye on?",
      hint: "Fewer is fine. Mood and the urgent question are always part of the day.",
      always: "Always",
    },
  },

  groups: /** @type {Record<string, string>} */ ({
    dryness: "Dryness",
    skin: "Skin",
    body: "Body",
    mind: "Mood and sleep",
  }),

  language: {
    label: "Language",
    automatic: "As in this browser",
    detail: "Choosing another one loads the page again. What you wrote, and warnings you were shown, keep their words.",
    notKept: "This browser does not let Retinote keep anything, so the language is always that of the browser.",
  },
};

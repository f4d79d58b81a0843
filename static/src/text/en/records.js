/** English for what all lists of records and their forms say. */

import { plural } from "../counting.js";

export const words = {
  records: {
    save: "Save",
    cancel: "Cancel",
    editNamed: (/** @type {string} */ what) => `Edit: ${what}`,
    removeNamed: (/** @type {string} */ what) => `Delete: ${what}`,
    removed: "Deleted",
    kept: "Not saved yet. What you typed is kept here until you save or cancel.",
    dateInvalid: "Please choose a date from 2000 up to today.",
    dateTooFar: "Please choose a date from 2000 up to two years from now.",
  },

  care: {
    sources: "Where this comes from",
    notReviewed: "A clinician has not reviewed this text yet.",
    pregnancyTitle: "Steps about pregnancy",
    pregnancyQuestion: "Show these steps to me?",
    pregnancyYes: "Show them",
    pregnancyNo: "Do not show them",
    pregnancyKept: "Private. You can change this at any time; what you wrote before stays and comes back with them.",
    undone: "Undone",
  },

  dateWords: {
    wasDue: (/** @type {string} */ date) => `was due by ${date}`,
    wasOn: (/** @type {string} */ date) => `was on ${date}`,
    dueNow: (/** @type {string} */ date) => `now, until ${date}`,
    today: "today",
    tomorrow: "tomorrow",
    inDays: (/** @type {number} */ days, /** @type {string} */ date) => `in ${days} days, ${date}`,
    from: (/** @type {string} */ first, /** @type {string} */ last) => `${first} to ${last}`,
    at: (/** @type {string} */ when, /** @type {string} */ time) => `${when}, ${time}`,
    doneOnDay: (/** @type {string} */ date) => `on ${date}`,
    kinds: {
      visit: "Visit",
      blood_test: "Blood test",
      pregnancy_test: "Pregnancy test",
      pharmacy: "Pharmacy",
      other: "Something else",
    },
  },

  erased: {
    diaryTitle: "Your diary is empty",
    accountTitle: "Your account is deleted",
    goneTitle: "Erased from the server and this device",
    gone: {
      days: (/** @type {number} */ count) => plural(count, "day", "days"),
      changes: (/** @type {number} */ count) => `${plural(count, "edit", "edits")} in the history`,
      ledger_rows: (/** @type {number} */ count) => `${plural(count, "entry", "entries")} in the record of warnings, links and copies`,
      warnings: (/** @type {number} */ count) => plural(count, "warning", "warnings"),
      shares: (/** @type {number} */ count) => plural(count, "link for a doctor", "links for a doctor"),
      sessions: (/** @type {number} */ count) => plural(count, "signed-in browser", "signed-in browsers"),
      tokens: (/** @type {number} */ count) => plural(count, "token", "tokens"),
    },
    staysTitle: "What stays, and where",
    stays: /** @type {Record<string, string>} */ ({
      files: "Files you downloaded, such as a PDF: delete them where you put them.",
      recipients: "What people saw or saved who opened a link of yours: only they can delete it.",
      recipients_none: "Nobody had opened a link of yours.",
      devices: "What is on your other devices: erase it there, in Your data.",
      calendars: "Dates you put into a calendar: delete them there.",
      backups: "Backups of whoever runs the server, until they are replaced.",
    }),
    done: "Done",
  },
};

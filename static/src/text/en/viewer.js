/** English for the page that opens a link to a report. */

import { plural } from "../counting.js";

export const words = {
  brand: "Retinote",
  language: "Language",
  asking: {
    title: "Somebody shared a report with you",
    label: (/** @type {string} */ label) => `They called it: ${label}`,
    noAccount: "It opens in this browser. You need no account, and nothing is kept on this computer.",
    name: "Your name or practice",
    nameHint: "The person who shared this sees every opening: the time, this name and the kind of browser. You may leave it empty.",
    nobody: "Somebody with the link",
    passcode: "Passcode",
    passcodeHint: "The person who gave you the link has it.",
    passcodeMissing: "Type the passcode.",
    open: "Open the report",
    opening: "Opening…",
    wrong: (/** @type {number} */ left) =>
      left > 0
        ? `That is not the passcode. ${plural(left, "attempt is", "attempts are")} left; after that the link closes for good.`
        : "That was the last attempt. This link is closed; ask for a new one.",
  },
  states: {
    none: {
      title: "No link to open",
      detail: "This page opens links to reports. Use the whole link you were given, or scan the code again.",
    },
    malformed: {
      title: "This link is not whole",
      detail: "Part of it is missing or was changed on its way. Copy all of it, or scan the code again.",
    },
    newer: {
      title: "This link is of a newer kind",
      detail: "This page cannot open it yet. Ask for the report on paper.",
    },
    foreign: {
      title: "This link belongs to another service",
      detail: "This page opens only links that were made here, so that nothing is asked of anybody else. Open it with a reader of SMART Health Links.",
    },
    gone: {
      title: "This link is no longer available",
      detail: "It may have run out, been taken back, or never been there. Ask the person who gave it to you for a new one.",
    },
    offline: {
      title: "No answer from the server",
      detail: "Check the connection of this computer and try again. Nothing was opened.",
    },
    wait: {
      title: "Too many requests from here",
      detail: "Wait a little, then try again. The link is not harmed by it.",
    },
    trouble: {
      title: "The server could not answer",
      detail: "Try again in a few minutes. If it stays like this, ask for the report on paper.",
    },
    damaged: {
      title: "The file cannot be read",
      detail: "It arrived, but it could not be decrypted, or it is of a kind that this page does not read. Try again, or ask for a new link.",
    },
    insecure: {
      title: "This page needs a secure connection",
      detail: "The report is decrypted in your browser, and browsers do that only on https. Ask for a link that begins with https.",
    },
  },
  waitFor: (/** @type {number} */ seconds) => `You can try again in ${plural(seconds, "second", "seconds")}.`,
  again: "Try again",
  until: (/** @type {string} */ when) => `This link works until ${when}.`,
  doNotKeep: "What you save or print stays with you after that.",
  actions: "Keep a copy",
  print: "Print",
  pdf: "PDF",
  fhir: "FHIR (JSON)",
  csv: "Days (CSV)",
  files: { pdf: "report.pdf", fhir: "report.fhir.json", csv: "report-days.csv" },
  csvHeadings: { date: "date", treatmentDay: "treatment_day" },
  plain: {
    title: "What this link holds",
    detail: "It holds no report made for this page, so everything observed is listed as it came.",
    empty: "It holds no observations.",
    caption: "Observations",
    date: "Date",
    what: "What",
    value: "Value",
    yes: "Yes",
    no: "No",
  },
};

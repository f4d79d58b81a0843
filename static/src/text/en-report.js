/** English for a report and for the page that opens a link to one. */

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

export const enReport = {
  report: {
    title: "Diary report for the doctor",
    of: (/** @type {string} */ name) => `Name given: ${name}`,
    range: (/** @type {string} */ from, /** @type {string} */ to, /** @type {string} */ made) =>
      `${from} to ${to} · made ${made}`,
    sections: {
      name: "name",
      course: "course and doses",
      effects: "side effects",
      red_flags: "red flags",
      labs: "laboratory values",
      questions: "questions for the doctor",
      mood: "mood and sleep",
      check_ins: "PHQ and GAD scores",
      sexual_health: "sexual health",
      pregnancy: "pregnancy",
      notes: "notes",
    },
    notLogged: "not logged",
    none: "–",
    week: (/** @type {string} */ week) => `Week ${week}`,
    span: (/** @type {string} */ from, /** @type {string} */ to) => (from === to ? from : `${from} to ${to}`),
    fromTo: (/** @type {string} */ from, /** @type {string} */ to) => (from === to ? from : `${from}–${to}`),
    ofDays: (/** @type {number} */ days, /** @type {number} */ of) => `${days} of ${plural(of, "day", "days")}`,
    day: "Day",
    dates: "Dates",
    days: (/** @type {number} */ days) => plural(days, "day", "days"),

    course: {
      title: "Course and doses",
      week: "Treatment week",
      notKnown: "Not known",
      firstDose: (/** @type {string} */ date) => `first dose ${date}`,
      noFirstDose: "first dose: not logged",
      onDrugWeek: (/** @type {string} */ week) => `week ${week} of days with a dose`,
      ended: (/** @type {string} */ date) => `ended ${date}`,
      now: "Prescribed now",
      isEnded: "Course ended",
      pause: "Pause",
      aDay: (/** @type {string} */ dose, /** @type {string} */ formulation) => `${dose}${formulation} a day`,
      formulations: { standard: "", absorica_ld: " Absorica LD" },
      since: (/** @type {string} */ date) => `since ${date}`,
      perKilogram: (/** @type {string} */ amount, /** @type {string} */ weight) => `${amount} mg/kg a day at ${weight} kg`,
      noWeight: "weight: not logged",
      soFar: "Dose so far",
      milligrams: (/** @type {string} */ amount) => `${amount} mg`,
      milligramsPerKilogram: (/** @type {string} */ amount) => `${amount} mg/kg`,
      allLogged: "all of it logged",
      restUnlogged: "the rest hangs on unlogged days",
      asPlanned: "Taken as planned",
      noPlan: "No plan logged",
      missed: (/** @type {number} */ days) => `${days} missed`,
      partial: (/** @type {number} */ days) => `${days} in part`,
      more: (/** @type {number} */ days) => `${days} more than planned`,
      open: (/** @type {number} */ days) => `${days} not logged`,
      noneOpen: "every day logged",
      pauses: "Pauses",
      lasted: "Lasted",
      steps: "Dose history",
      offPlan: "Days off the plan",
      from: "From",
      dose: "Dose a day",
      taken: "Taken",
      planned: "Planned",
      what: "Dose",
      kinds: { missed: "missed", partial: "in part", extra: "more than planned" },
      turns: (/** @type {string} */ dose, /** @type {number} */ days) => `${dose}, in turns of ${days} days`,
    },

    redFlags: {
      title: "Red flags",
      answered: (/** @type {number} */ count) => `Red flags: ${count} answered yes`,
      none: "None was answered yes. A question that was not asked is not a no.",
      urgency: "Urgency",
      question: "Answered yes to",
      done: "What was done",
      tiers: { emergency_now: "Emergency", same_day: "Same day", soon: "Soon" },
      actions: {
        called_emergency: "called the emergency number",
        went_for_care: "went to get care",
        spoke_to_prescriber: "spoke to a prescriber or doctor",
        not_yet: "nothing yet",
        mistake: "answered yes by mistake",
      },
      outcomes: { better: "later better", same: "later the same", worse: "later worse" },
      notInLedger: "no warning on record for this answer",
      nothingWritten: "nothing written down",
      at: (/** @type {string} */ what, /** @type {string} */ when) => `${what} (${when})`,
      details: "Red flags in detail",
      also: (/** @type {string} */ question) => `Also answered yes: ${question}`,
      warned: (/** @type {string} */ when, /** @type {string} */ version, /** @type {boolean} */ isReviewed) =>
        `Warned ${when} (rules ${version}, ${isReviewed ? "reviewed by a clinician" : "not yet reviewed by a clinician"}):`,
      quoted: (/** @type {string} */ title) => `“${title}”`,
      asked: (/** @type {string} */ title) => `The question: ${title}`,
    },

    effects: {
      title: "Effects at a glance",
      none: "None is in this report.",
      effect: "Effect",
      latest: "Latest",
      worst: "Worst",
      trend: "Last 4 weeks",
      since: (/** @type {string} */ date) => `Since the visit on ${date}`,
      scale: "From 0 to 4 in the person's own rating. Worse is higher, unless it says otherwise.",
      lowerIsWorse: "(lower is worse)",
      answer: (/** @type {number} */ value, /** @type {string} */ words) => `${value} · ${words}`,
      details: "Effects in detail",
      fourWeeks: (/** @type {string} */ label) => `${label}, four weeks at a time`,
      weeks: "Weeks",
      before: "Before",
      logged: "Days logged",
      median: "Median",
      everyDay: (/** @type {string} */ label) => `${label}, every day`,
      rating: "Rating",
      flare: (/** @type {number} */ from, /** @type {number} */ to, /** @type {string} */ words) =>
        `Pale band: weeks ${from} to ${to}. ${words}`,
      source: (/** @type {string} */ title) => `Source: ${title}.`,
    },

    since: {
      title: "Since the last visit",
      visit: (/** @type {string} */ date) => `Last visit ${date}.`,
      dose: (/** @type {string} */ steps) => `Dose: ${steps}.`,
      sameDose: "Dose: not changed since.",
      from: (/** @type {string} */ dose, /** @type {string} */ date) => `${dose} from ${date}`,
      redFlags: (/** @type {number} */ count) => `Red flags since: ${count || "none answered yes"}.`,
      note: (/** @type {string} */ note) => `Note of that visit: ${note}`,
    },

    labs: {
      title: "Laboratory values",
      all: "All laboratory values",
      charts: "Laboratory values over the course",
      latest: "Latest",
      before: "Before",
      none: "None is in this report.",
      value: "Value",
      taken: "Taken",
      result: "Result",
      range: "Range printed",
      place: "Place",
      places: { below: "below", within: "in range", above: "above", unknown: "no range printed" },
      noRange: "none printed",
      upTo: (/** @type {string} */ high, /** @type {string} */ unit) => `up to ${high} ${unit}`,
      atLeast: (/** @type {string} */ low, /** @type {string} */ unit) => `from ${low} ${unit}`,
      between: (/** @type {string} */ low, /** @type {string} */ high, /** @type {string} */ unit) => `${low}–${high} ${unit}`,
      amount: (/** @type {string} */ value, /** @type {string} */ unit) => `${value} ${unit}`.trim(),
      noResult: "done, result not logged",
      results: { negative: "negative", positive: "positive" },
    },

    checkIns: {
      title: "Check-ins",
      scores: "Scores",
      score: (/** @type {string} */ label, /** @type {number} */ value, /** @type {number} */ highest, /** @type {string | null} */ band) =>
        `${label}: ${value} of ${highest}${band === null ? "" : ` (${band})`}`,
      open: (/** @type {string} */ label) => `${label}: not all answered`,
    },

    questions: { title: "Questions for the doctor", none: "None is open.", written: "Written down", question: "Question" },
    notes: { title: "Notes", words: "In the person's own words" },

    closing: {
      complete: "How complete this is",
      logged: (/** @type {number} */ days, /** @type {number} */ of) => `${days} of ${plural(of, "day", "days")} logged.`,
      last: (/** @type {string} */ date) => `Last logged ${date}.`,
      gap: (/** @type {number} */ days) => (days ? `Longest gap: ${plural(days, "day", "days")}.` : "No gap."),
      withheld: "Left out by the person's choice",
      nothing: "Nothing.",
      doesNotSay: "This does not say whether there is any of it.",
      madeWith: "Made with",
      pack: (/** @type {string} */ label, /** @type {string} */ version, /** @type {boolean} */ isReviewed) =>
        `${label} ${version}, ${isReviewed ? "reviewed by a clinician" : "not yet reviewed by a clinician"}.`,
      not: "What this is not",
    },
  },

  viewer: {
    brand: "Retinote",
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
    },
  },
};

/** The words of a report in the language in use. */
export const reportText = enReport.report;

/** The words of the page that opens links in the language in use. */
export const viewerText = enReport.viewer;

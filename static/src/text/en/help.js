/** English for Help. What is said of medicine has its source beside it. */

export const words = {
  title: "Help",
  back: "All help",
  offline: "All of this can be read without a connection.",
  pages: {
    logging: "How logging works",
    weeks: "What the treatment week is",
    steps: "What the steps and colours mean",
    warnings: "What the warnings do, and do not do",
    sharing: "Showing it to your doctor",
    safety: "Keeping your diary safe",
    words: "What the words mean",
    privacy: "What is where",
    news: "What is new",
    install: "Put Retinote on your home screen",
  },
  hints: {
    logging: "Ten seconds a day, and days you left out",
    weeks: "Day 1, pauses, before the first dose",
    steps: "0 to 4, gaps, the mark for urgent days",
    warnings: "Nobody is watching",
    sharing: "A page, a code or a link",
    safety: "Losing the phone, clearing the browser",
    words: "Names from leaflets and visits, with sources",
    privacy: "Phone, server, links, reminders, logs",
    news: "What changed lately",
    install: "Opens like an app, works without a network",
  },

  logging: [
    "Tap what fits. Each tap is saved at once on this device, and “Undo” takes it back. There is nothing to send and no save button.",
    "If today is like the last day you wrote, use “Same as yesterday”. It only fills the boxes in: nothing counts until you save it, one by one or all together. The urgent question is never filled in for you.",
    "Nothing has to be answered. What you leave open stays open and is never counted as good or bad. Tapping the chosen step again clears it.",
    "Days you left out can be filled in together: History, then “Fill in days”. Leave open what you do not remember.",
    "If things change during the day, use “Log again” on Today. The day keeps the worst, and the times stand below.",
    "Between midnight and four in the morning Retinote asks which day you mean.",
  ],
  weeks: [
    "Day 1 is the day of your first dose. Week 1 is days 1 to 7, and so on.",
    "Weeks go on counting through a pause; pauses are shaded in the charts. A second count, of days with a dose only, is there too.",
    "Days before the first dose count backwards. There is no day 0.",
    "You can change the date of the first dose under Treatment. Nothing you logged is lost: only the weeks are counted anew.",
  ],
  steps: [
    "Each question has five steps, from 0 to 4, with words of its own. For most, 0 is no trouble and 4 is the worst. For mood it is the other way round: 4 is very good.",
    "A box with a dashed line is only filled in. It becomes an answer when you save it.",
    "Red belongs to urgent things alone. In charts and in the calendar a day with an urgent answer also has a mark of its own shape, so that nothing hangs on colour.",
    "A gap in a line is a day without an answer.",
    "The steps are our own words for a diary. They are not a medical scale, and they do not grade an illness.",
  ],
  warnings: [
    "If you answer yes to an urgent sign, a warning says at once what to do and who to call. It is found on this device, also without a network.",
    "Nobody is watching this diary. No doctor, no clinic and nobody at Retinote is told when you write something. To be helped, you have to call or go yourself.",
    "A warning stays until you say what you did. Some ask again the next day how it is.",
    "The warnings come from fixed rules that anybody can read. They can miss things. If you feel that something is wrong, get help, whatever Retinote says.",
    "Retinote does not diagnose. It never tells you to change your dose, beyond taking no more until you have spoken to your prescriber.",
  ],
  warningsLink: "All rules, with their sources",
  urgentLink: "Open the Urgent list",
  sharing: [
    "“For your doctor” makes a page of what you choose: which parts, which days. You see it first exactly as it will be.",
    "At a visit, show it as a QR code. Before one, send it as a link. You can save it as a PDF too.",
    "A link needs an account. It ends by itself, you can end it at any time, and you see who opened it and when.",
    "Whoever has the link can read what it holds. Give it only to people you trust; a passcode makes it safer.",
  ],
  sharingLink: "For your doctor",
  safety: [
    "Without an account your diary is in this browser only. If the phone is lost or the browser is cleared, it is gone.",
    "With an account a copy is on the server and comes back on any device. Keep the recovery codes somewhere else than on this phone.",
    "You can download everything at any time under Settings, “Your data”.",
    "In a private window nothing is kept once it is closed. Retinote says so at the top.",
    "Whoever can unlock your phone can open the diary. Retinote has no lock of its own.",
  ],
  safetyLink: "Your data",

  wordsIntro: "Short, and for orientation only. Your leaflet and your prescriber know more.",
  source: "Source:",
  ownWord: "A word of Retinote’s own.",
  words: [
    {
      word: "Cheilitis",
      meaning: "Sore, dry or cracked lips. Very common on isotretinoin, and more so on higher doses.",
      source: { title: "Adverse reactions in the label of isotretinoin", url: "https://mdtodate.com/absorica-side-effects-2" },
    },
    {
      word: "Cumulative dose",
      meaning:
        "Everything you have taken so far, in milligrams for each kilogram of body weight (mg/kg). Some sources name 120–150 mg/kg for a course. When to stop is for your prescriber to say, not for a number.",
      source: {
        title: "MSD Manual, Acne vulgaris",
        url: "https://www.msdmanuals.com/uk/professional/dermatologic-disorders/acne-and-related-disorders/acne-vulgaris",
      },
    },
    {
      word: "Early flare",
      meaning: "Acne that gets worse in the first weeks. In one study, about 1 in 3 people had one and about 1 in 20 a severe one.",
      source: {
        title: "Predictive factors for acne flare, European Journal of Dermatology, 2008",
        url: "https://pubmed.ncbi.nlm.nih.gov/18573721/",
      },
    },
    {
      word: "Acne fulminans",
      meaning:
        "A rare and sudden worsening with open or bleeding sores, often with fever and pain in bones or joints. It needs a call to your prescriber the same day.",
      source: {
        title: "Greywal and others, Journal of the American Academy of Dermatology, 2017",
        url: "https://docslib.org/doc/11732195/evidence-based-recommendations-for-the-management-of-acne-fulminans-and-its-variants",
      },
    },
    {
      word: "iPLEDGE (REMS)",
      meaning: "The safety programme for isotretinoin in the United States. This diary is no record for it.",
      source: {
        title: "FDA, iPLEDGE Risk Evaluation and Mitigation Strategy",
        url: "https://www.fda.gov/drugs/postmarket-drug-safety-information-patients-and-providers/ipledge-risk-evaluation-and-mitigation-strategy-rems",
      },
    },
    {
      word: "Acknowledgement of Risk Form",
      meaning: "A form about the risks of isotretinoin that patients in the United Kingdom go through with their prescriber.",
      source: {
        title: "MHRA, Drug Safety Update, January 2026",
        url: "https://www.gov.uk/drug-safety-update/isotretinoin-changes-to-prescribing-guidance-and-additional-risk-minimisation-measures",
      },
    },
    {
      word: "Triglycerides, ALT, AST",
      meaning:
        "Blood tests: a fat in the blood, and two values of the liver. Specialists of several countries agreed on checking triglycerides and ALT before the start and at the highest dose.",
      source: {
        title: "Expert consensus, JAMA Dermatology, 2022",
        url: "https://scholarlyworks.lvhn.org/medicine/5645",
      },
    },
    {
      word: "Dry lips, skin, eyes, nose and mouth",
      meaning: "Among the side effects that more than 1 in 100 people have.",
      source: {
        title: "NHS, Side effects of isotretinoin capsules",
        url: "https://www.nhs.uk/medicines/isotretinoin-capsules/side-effects-of-isotretinoin-capsules/",
      },
    },
    { word: "Treatment week", meaning: "Weeks counted from the day of the first dose, pauses included." },
    { word: "Urgent sign", meaning: "A yes to one of the urgent questions. It opens a warning; every rule has its own sources." },
    { word: "Check-in", meaning: "A few published questions about the last two weeks. A score is not a diagnosis." },
    { word: "Known and assumed dose", meaning: "Known is what you noted. Assumed adds the open days as if they had been taken as planned." },
  ],

  privacyIntro: "In plain words, without small print.",
  privacyWhat: "What",
  privacyWhere: "Where it is",
  privacy: [
    {
      place: "On this device",
      lines: [
        "Your whole diary, in the storage of this browser. It is not encrypted by Retinote: the lock of your phone protects it.",
        "How you like the screens, and what you were shown and did about warnings.",
      ],
    },
    {
      place: "On the server, only with an account",
      lines: [
        "A copy of your diary with every edit, so that it can come back on another device. Whoever runs this server can technically read it.",
        "A name that you choose. No e-mail address, no phone number. Your password is kept only in a form that cannot be turned back.",
        "Without an account, nothing you write leaves this device.",
      ],
    },
    {
      place: "In links you share",
      lines: [
        "Only the parts and days you chose. They travel encrypted; the key is in the link itself and not on the server, except for links that follow your diary, whose key the server keeps wrapped.",
        "Who opened a link and when is listed for you. Ending a link cannot take back what somebody saved.",
      ],
    },
    {
      place: "In reminders, only if you turn them on",
      lines: [
        "A reminder passes through the push service of your browser’s maker. Its words are neutral and encrypted on the way; that service can see that something was sent, and when.",
      ],
    },
    {
      place: "In the logs of the server",
      lines: [
        "Numbers, counts and codes, to find faults. Never a word of your diary, and no address of a shared link.",
      ],
    },
    {
      place: "Nowhere",
      lines: [
        "No advertising, no tracking, no analytics, no files from other companies. Retinote does not use your location; you choose your region yourself.",
      ],
    },
  ],
  privacyErase: "To erase what is on this device or on the server, see",

  newsIntro: "The newest first.",
  /** By the day it was written, which `views/news.js` lists. */
  news: /** @type {Record<string, string[]>} */ ({
    "2026-11-26": [
      "Days you left out can be filled in together, on one page.",
      "If things change during a day, log again: the worst counts, and the times are kept.",
      "Help, with what words mean and what is where.",
      "“Same as” is under your thumb.",
    ],
    "2026-11-23": [
      "“For your doctor”: a page, a QR code or a link, seen first exactly as it will be.",
      "Your data can be taken along and brought back.",
    ],
  }),

  install: {
    why: "Retinote then opens like any other app, full screen and without a network. Nothing is downloaded from a store, and nothing else changes: your diary is the same.",
    whyKept: "Browsers are also less likely to clear away the data of an app on the home screen.",
    installed: "Retinote is already open as an app of its own. There is nothing to do.",
    prompt: "Your browser can install it now.",
    now: "Install",
    yours: "In your browser",
    other: "In another browser",
    kinds: {
      ios: "iPhone and iPad, Safari",
      "ios-other": "iPhone and iPad, another browser",
      android: "Android, Chrome and others of its kind",
      "firefox-android": "Android, Firefox",
      "safari-mac": "Mac, Safari",
      desktop: "Computer, Chrome or Edge",
      "firefox-desktop": "Computer, Firefox",
    },
    steps: {
      ios: [
        { picture: "share", words: "Tap the share sign: a square with an arrow up. In some versions it is behind “…”." },
        { picture: "add", words: "Scroll down and choose “Add to Home Screen”." },
        { picture: "home", words: "Tap “Add”. Retinote is now on your home screen: open it from there." },
      ],
      "ios-other": [
        { picture: "share", words: "Look for the share sign in the address bar or in the menu." },
        { picture: "add", words: "Choose “Add to Home Screen”. If it is not there, open this page in Safari." },
        { picture: "home", words: "Tap “Add”. Retinote is now on your home screen." },
      ],
      android: [
        { picture: "menu", words: "Open the menu of the browser: three dots." },
        { picture: "add", words: "Choose “Install app” or “Add to Home screen”." },
        { picture: "home", words: "Confirm. Retinote is now among your apps." },
      ],
      "firefox-android": [
        { picture: "menu", words: "Open the menu of the browser: three dots." },
        { picture: "add", words: "Choose “Add app to Home screen” or “Install”." },
        { picture: "home", words: "Confirm. Retinote is now on your home screen." },
      ],
      "safari-mac": [
        { picture: "share", words: "Open the menu “File”, or the share sign." },
        { picture: "add", words: "Choose “Add to Dock”." },
      ],
      desktop: [
        { picture: "add", words: "Look for the install sign at the end of the address bar, or “Install” in the menu." },
        { picture: "home", words: "Confirm. Retinote opens in a window of its own." },
      ],
      "firefox-desktop": [
        { picture: "home", words: "Firefox on most computers does not install apps. A bookmark does: Retinote works without a network there too." },
      ],
    },
    iosNote:
      "An app on the home screen of an iPhone or iPad keeps data of its own, apart from Safari’s. With an account, sign in there and your diary comes along. Without one, download it first under “Your data” and bring it in there.",
  },
};

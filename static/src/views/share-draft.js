/** What a person chooses for a doctor, before anything is made of it: pure, the day and the last visit are given. */

import { addDays } from "../domain/local-date.js";
import { languageInUse } from "../text/language.js";

/** @typedef {import("../sync/shares.js").ShareKind} ShareKind */
/** @typedef {import("../sync/shares.js").ShareContent} ShareContent */
/** @typedef {"all" | "visit" | "weeks4" | "weeks12" | "own"} Span */
/**
 * @typedef {{
 *   kind: ShareKind, minutes: number, sections: string[], span: Span, from: string, to: string,
 *   name: string, label: string, passcode: string,
 * }} Draft `minutes` it shall work for; `from` and `to` are of the person's own dates, empty for no bound
 */

export const KINDS = /** @type {const} */ (["visit", "send", "follow"]);
export const SPANS = /** @type {const} */ (["all", "visit", "weeks4", "weeks12", "own"]);

/** As schemas/report.py names them: those given by default, then those only given when chosen. */
export const USUAL_SECTIONS = ["name", "course", "effects", "red_flags", "labs", "questions"];
export const PRIVATE_SECTIONS = ["mood", "check_ins", "sexual_health", "pregnancy", "notes"];
export const SECTIONS = [...USUAL_SECTIONS, ...PRIVATE_SECTIONS];

const HOUR = 60;
const DAY = 24 * HOUR;

/** In minutes; the first is the usual one. @type {Record<ShareKind, number[]>} */
export const LIFETIMES = {
  visit: [HOUR, 15, 4 * HOUR, DAY, 2 * DAY],
  send: [30 * DAY, 7 * DAY, 90 * DAY, 365 * DAY],
  follow: [30 * DAY, 7 * DAY, 90 * DAY, 365 * DAY],
};

export const PASSCODE_MIN = 6;
const WEEK = 7;

/** @param {string} name @param {string} passcode a suggestion @returns {Draft} */
export function newDraft(name, passcode) {
  const [minutes = HOUR] = LIFETIMES.visit;
  return {
    kind: "visit",
    minutes,
    sections: USUAL_SECTIONS,
    span: "all",
    from: "",
    to: "",
    name,
    label: "",
    passcode,
  };
}

/** Another kind begins at its own usual length. @param {Draft} draft @param {ShareKind} kind @returns {Draft} */
export function withKind(draft, kind) {
  return { ...draft, kind, minutes: LIFETIMES[kind][0] ?? HOUR };
}

/** @param {Draft} draft @param {string} section @param {boolean} isGiven @returns {Draft} sections in their order */
export function withSection(draft, section, isGiven) {
  const sections = SECTIONS.filter((each) => (each === section ? isGiven : draft.sections.includes(each)));
  return { ...draft, sections };
}

/**
 * A link that follows the diary has no last day.
 *
 * @param {Draft} draft
 * @param {string} today
 * @param {string | undefined} lastVisit
 * @returns {ShareContent}
 */
export function contentOf({ kind, sections, ...dates }, today, lastVisit) {
  const { from, to } = datesOf(dates, today, lastVisit);
  return { sections, language: languageInUse(), ...(from && { from }), ...(to && kind !== "follow" && { to }) };
}

/**
 * @param {Pick<Draft, "span" | "from" | "to">} draft
 * @param {string} today
 * @param {string | undefined} lastVisit
 * @returns {{ from?: string, to?: string }} both ends included; nothing where the record itself is the bound
 */
function datesOf({ span, from, to }, today, lastVisit) {
  switch (span) {
    case "visit":
      return lastVisit ? { from: lastVisit, to: today } : {};
    case "weeks4":
      return { from: addDays(today, 1 - 4 * WEEK), to: today };
    case "weeks12":
      return { from: addDays(today, 1 - 12 * WEEK), to: today };
    case "own":
      return { from, to };
    default:
      return {};
  }
}

/**
 * @param {Draft} draft
 * @param {string} today
 * @param {string} earliest
 * @returns {Record<"sections" | "from" | "to" | "passcode", string | undefined>} by field, the name of what is wrong
 */
export function problemsOf(draft, today, earliest) {
  const { kind, sections, span, from, to, passcode } = draft;
  const isOutside = (/** @type {string} */ date) => date !== "" && (date < earliest || date > today);
  return {
    sections: sections.length === 0 ? "noSections" : undefined,
    from: span === "own" && isOutside(from) ? "date" : undefined,
    to: span === "own" ? problemOfEnd(from, kind === "follow" ? "" : to, isOutside) : undefined,
    passcode: kind !== "visit" && passcode.trim().length < PASSCODE_MIN ? "passcodeTooShort" : undefined,
  };
}

/** @param {string} from @param {string} to @param {(date: string) => boolean} isOutside */
function problemOfEnd(from, to, isOutside) {
  if (isOutside(to)) return "date";
  return to !== "" && to < from ? "reversed" : undefined;
}

/**
 * @param {Draft} draft
 * @param {ShareContent} content
 * @param {"a4" | "letter"} paper
 * @returns {Record<string, unknown>} schemas/share.py, NewShare
 */
export function bodyOf({ kind, minutes, label, passcode }, content, paper) {
  return {
    kind,
    ...content,
    paper,
    expires_in_minutes: minutes,
    ...(kind !== "visit" && { passcode: passcode.trim() }),
    ...(label.trim() && { label: label.trim() }),
  };
}

/** What is wrong with a field that the server refuses. @type {Record<string, string>} */
const REFUSED = { passcode: "passcodeTooShort", label: "label", from: "date", to: "date", expires_in_minutes: "lifetime" };

/**
 * @param {{ code?: string, fields?: { path: string, code: string }[] }} error as the server answered
 * @returns {Record<string, string>} by field, the name of what is wrong; empty where it is about no field
 */
export function problemsFrom({ code, fields = [] }) {
  if (code === "common-password") return { passcode: "common" };
  if (code === "range-reversed") return { to: "reversed" };
  const named = fields.map(({ path }) => path.replace("$.", ""));
  return Object.fromEntries(named.flatMap((name) => (REFUSED[name] ? [[name, REFUSED[name]]] : [])));
}

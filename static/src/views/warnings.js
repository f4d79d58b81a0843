/** Which warnings are on screen: decided on this device, before anything is saved or sent. */

import { computed, effect, signal } from "@preact/signals";

import { addDays } from "../domain/local-date.js";
import { text } from "../text/text.js";
import { localDateOf } from "../ui/format.js";
import { dismiss, reportProblem, say } from "../ui/toast.js";
import { allRules, flagsOf, ruleOf } from "./catalogue.js";
import { account, diary, isExample, sync, today } from "./state.js";
import { allEntries, entryNow, isAbout, metAfter, rulesMet, save } from "./warning-answers.js";
import { showingOf } from "./warning-content.js";
import { hadItsTurn, idOf, isKnown, toFollowUp, waitingAt, warningStates } from "./warning-states.js";

/** @typedef {import("./warning-states.js").WarningState} WarningState */
/** @typedef {import("../store/types").DeviceEvent} DeviceEvent */
/** @typedef {import("../store/types").Action} Action */
/** @import { Met, Patch } from "./warning-answers.js" */

const openedAt = signal(new Date().toISOString());

/** Those of this device, and those that have arrived with all that belongs to them. */
const settled = new Set();

/** What was just shown or answered: it counts at once, and is kept as soon as the device has room for it. */
const unkept = signal(/** @type {{ diary: import("./state.js").Diary, event: DeviceEvent, occurred_at: string }[]} */ ([]));
let isKeeping = false;

const states = computed(() => {
  const shown = diary();
  const all = warningStates([...shown.ledger.all(), ...unkept.value.filter((each) => each.diary === shown)]);
  if (!isSyncing()) for (const { id } of all) settled.add(id);
  return all;
});

/** While warnings arrive, what other devices have done about them has not all arrived: that comes last. */
const isSyncing = () => sync.value?.status.value === "syncing";

/** @returns {import("./warning-states.js").Moment} */
const moment = () => ({
  today: today.value,
  now: new Date().toISOString(),
  openedAt: openedAt.value,
  dayOf: (instant) => localDateOf(new Date(instant)),
});

/** Those that stay until they are answered, the most urgent first. */
export const waiting = computed(() =>
  waitingAt(states.value, moment()).filter(({ id }) => settled.has(id)),
);

/** Those of which Today asks how it is now. */
export const followUps = computed(() => toFollowUp(states.value, moment()));

/** @param {DeviceEvent} event */
function record(event) {
  unkept.value = [...unkept.value, { diary: diary(), event, occurred_at: new Date().toISOString() }];
  keep().catch(reportProblem);
}

/** In their order, one at a time; what could not be kept is tried again with the next. */
async function keep() {
  if (isKeeping) return;
  isKeeping = true;
  try {
    for (let [next] = unkept.value; next; [next] = unkept.value) {
      await next.diary.ledger.add(next.event);
      unkept.value = unkept.value.slice(1);
    }
  } finally {
    isKeeping = false;
  }
}

/**
 * Answer one red flag: a yes shows its warning first and is saved after that; a no takes the answers to
 * its follow-up questions along.
 *
 * @param {string} localDate
 * @param {string} flag of a rule
 * @param {boolean} answer
 */
export function answerFlag(localDate, flag, answer) {
  if (!answer) return takeBack(localDate, flag);
  const patch = { red_flags: { [flag]: true } };
  warnAbout(localDate, patch);
  return save(localDate, patch);
}

/**
 * Answer a follow-up question on a warning: yes raises it, and shows that first.
 *
 * @param {WarningState} warning
 * @param {string} flag
 * @param {boolean} answer
 */
export function answerFollowUp(warning, flag, answer) {
  const patch = { red_flags: { [flag]: answer } };
  if (answer) warnAbout(warning.local_date, patch);
  return save(warning.local_date, patch);
}

/**
 * Answer one question of the check-in; what it warns of comes before any score.
 *
 * @param {string} localDate
 * @param {string} question
 * @param {number | null} value null un-answers
 */
export function answerCheckIn(localDate, question, value) {
  const patch = { check_in: { [question]: value } };
  warnAbout(localDate, patch);
  return save(localDate, patch);
}

/**
 * Show what the answers of a patch call for: their own warnings as new, others unless they are known.
 *
 * @param {string} localDate
 * @param {Patch} patch about to be saved
 */
function warnAbout(localDate, patch) {
  for (const met of metAfter(localDate, patch)) {
    const isDue = isAbout(met, patch) ? !hadItsTurn(states.value, met, moment()) : isNew(met, localDate);
    if (isDue) show(met, localDate);
  }
}

/** @param {Met} met @param {string} localDate */
function isNew(met, localDate) {
  return !isKnown(states.value, met, localDate) && !hadItsTurn(states.value, met, moment());
}

/** @param {Met} met @param {string} localDate */
function show({ rule_id, tier, evidence }, localDate) {
  const warning = { rule_id, tier, local_date: localDate, evidence };
  if (waiting.value.some((open) => open.id === idOf(warning))) return;
  dismiss();
  recordShowing(warning);
}

/** @param {import("./warning-content.js").Warning} warning */
function recordShowing(warning) {
  settled.add(idOf(warning));
  record(showingOf(warning));
}

/**
 * Show what is to be done about a flag that was answered yes, as often as the person wants to see it.
 *
 * @param {string} localDate
 * @param {string} flag
 */
export function showAgain(localDate, flag) {
  for (const met of rulesMet(allEntries(), localDate)) if (isAbout(met, { red_flags: { [flag]: true } })) show(met, localDate);
}

/**
 * Note what the person did about a warning; by mistake means that the answer was no.
 *
 * @param {WarningState} warning
 * @param {Action} action
 */
export function answerWarning(warning, action) {
  record({ kind: "warning_acknowledged", ...identityOf(warning), action });
  if (action === "mistake") return correct(warning.local_date, mistaken(warning));
  say(action === "not_yet" ? text.warning.comesBack : text.warning.thanks);
}

/** @param {WarningState} warning */
function identityOf({ rule_id, tier, local_date }) {
  return { rule_id, tier, local_date };
}

/** The answers that fired a warning, as no. @param {WarningState} warning @returns {Patch} */
function mistaken({ rule_id, local_date, evidence }) {
  const rule = ruleOf(rule_id);
  const fields = evidence.map(({ field }) => field.split("."));
  const named = (/** @type {string} */ group) => fields.flatMap(([of, name]) => (of === group && name ? [name] : []));
  const { red_flags = {}, check_in = {} } = entryNow(local_date);
  const flags = [...named("red_flags"), ...(rule ? flagsOf(rule) : [])].filter((flag) => red_flags[flag]);
  const questions = named("check_in").filter((question) => check_in[question]);
  return {
    red_flags: Object.fromEntries(flags.map((flag) => [flag, false])),
    check_in: Object.fromEntries(questions.map((question) => [question, null])),
  };
}

/** @param {string} localDate @param {Patch} patch */
function correct(localDate, patch) {
  const changed = Object.fromEntries(Object.entries(patch).filter(([, answers]) => Object.keys(answers).length > 0));
  say(Object.keys(patch.red_flags ?? {}).length > 0 ? text.warning.changedToNo : text.toast.cleared);
  return Object.keys(changed).length > 0 ? save(localDate, changed) : undefined;
}

/**
 * Answer a flag no after all, and what it was asked in more detail with it. A warning that still waits for
 * what was done about it is settled as a mistake.
 *
 * @param {string} localDate
 * @param {string} flag
 */
function takeBack(localDate, flag) {
  const rule = allRules().find((known) => known.flag === flag);
  const { red_flags = {} } = entryNow(localDate);
  const alsoYes = rule ? flagsOf(rule).filter((asked) => red_flags[asked]) : [];
  const patch = { red_flags: Object.fromEntries([flag, ...alsoYes].map((asked) => [asked, false])) };
  const isStillMet = metAfter(localDate, patch).some(({ rule_id }) => rule_id === rule?.rule_id);
  for (const state of states.value) {
    const isOfRule = state.rule_id === rule?.rule_id && state.local_date === localDate;
    const isOpen = !state.acknowledged || state.acknowledged.action === "not_yet";
    if (isOfRule && isOpen && !isStillMet) record({ kind: "warning_acknowledged", ...identityOf(state), action: "mistake" });
  }
  return correct(localDate, patch);
}

/**
 * Only the follow-up question was answered by mistake: the warning before it comes back.
 *
 * @param {WarningState} warning raised by a follow-up
 */
export function takeBackFollowUps(warning) {
  const patch = mistaken(warning);
  delete patch.red_flags?.[ruleOf(warning.rule_id)?.flag ?? ""];
  record({ kind: "warning_acknowledged", ...identityOf(warning), action: "mistake" });
  warnAbout(warning.local_date, patch);
  return correct(warning.local_date, patch);
}

/**
 * Note how it is on a later day; worse shows the warning again.
 *
 * @param {WarningState} warning
 * @param {"better" | "same" | "worse"} outcome
 */
export function followUp(warning, outcome) {
  record({ kind: "warning_followed_up", ...identityOf(warning), outcome });
  if (outcome === "worse") recordShowing(warning);
}

/** Leave behind what belongs to one diary when another is opened. */
export function resetWarnings() {
  settled.clear();
}

/** Warn about answers that came from elsewhere, and note each showing of what has been waiting. */
export function watchForWarnings() {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") openedAt.value = new Date().toISOString();
  });
  effect(warnAboutNewAnswers);
  effect(noteShowing);
}

function warnAboutNewAnswers() {
  if (isExample.value || isSyncing()) return;
  const entries = allEntries();
  for (const localDate of [addDays(today.value, -1), today.value])
    for (const met of rulesMet(entries, localDate)) if (isNew(met, localDate)) show(met, localDate);
}

/** A warning that returns, or that so far only the server knew of, is shown anew; what merely still waits is not. */
function noteShowing() {
  openedAt.value;
  const [front] = waiting.value;
  const mayBeSettledElsewhere = isSyncing() || (account.value && !sync.value);
  if (!front || mayBeSettledElsewhere || document.visibilityState !== "visible") return;
  if (front.acknowledged || front.shown_at === null) recordShowing(front);
}

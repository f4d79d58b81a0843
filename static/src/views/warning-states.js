/**
 * What has become of each warning, read from the events of the ledger alone.
 *
 * A warning is one rule at one tier about one date. Showing it again, on whichever device, begins it
 * anew: only an answer that comes after its last showing settles it.
 */

import { daysBetween } from "../domain/local-date.js";

/** @typedef {"emergency_now" | "same_day" | "soon"} Tier */
/** @typedef {{ occurred_at: string, event: { kind: string, [field: string]: any } }} LedgerEvent */
/** @typedef {{ local_date: string, field: string, value: boolean | number | null }} Evidence */
/**
 * @typedef {object} WarningState
 * @property {string} id
 * @property {string} rule_id
 * @property {Tier} tier
 * @property {string} local_date
 * @property {Evidence[]} evidence
 * @property {Record<string, any>} event the last showing (or, where there was none, what the server issued): its exact words
 * @property {string | null} shown_at null where only the server knows of it
 * @property {number} place of the showing among all events
 * @property {{ action: string, at: string } | null} acknowledged since the last showing
 * @property {boolean} isFollowedUp since it was acknowledged
 */
/**
 * @typedef {object} Moment
 * @property {string} today
 * @property {string} now
 * @property {string} openedAt when the app last came to the front
 * @property {(instant: string) => string} dayOf the calendar day of an instant where this device is
 */

const MOST_URGENT_FIRST = ["emergency_now", "same_day", "soon"];
const GOT_CARE = ["called_emergency", "went_for_care", "spoke_to_prescriber"];
const LAST_DAY_TO_ASK = 7;

/**
 * @param {LedgerEvent[]} events oldest first
 * @returns {WarningState[]}
 */
export function warningStates(events) {
  /** @type {Map<string, WarningState>} */
  const states = new Map();
  events.forEach(({ event, occurred_at: at }, place) => {
    const id = idOf(event);
    const state = stateAfter(states.get(id), event, at, place);
    if (state) states.set(id, { ...state, id });
  });
  return [...states.values()];
}

/** @param {Record<string, any>} warning what tells one from another */
export function idOf({ local_date, rule_id, tier }) {
  return `${local_date} ${rule_id} ${tier}`;
}

/**
 * @param {WarningState | undefined} before
 * @param {LedgerEvent["event"]} event
 * @param {string} at
 * @param {number} place
 * @returns {Omit<WarningState, "id"> | undefined}
 */
function stateAfter(before, event, at, place) {
  const { rule_id, tier, local_date, evidence } = /** @type {any} */ (event);
  const standing = { place, shown_at: null, acknowledged: null, isFollowedUp: false };
  const begun = { rule_id, tier, local_date, evidence, event, ...standing };
  switch (event.kind) {
    case "warning_issued":
      return before ?? begun;
    case "warning_shown":
      return { ...begun, shown_at: at };
    case "warning_acknowledged":
      return before && { ...before, acknowledged: { action: event["action"], at }, isFollowedUp: false };
    case "warning_followed_up":
      return before && { ...before, isFollowedUp: true };
    default:
      return before;
  }
}

/**
 * Those that stay on screen until they are answered, the most urgent first.
 *
 * @param {WarningState[]} states
 * @param {Moment} moment
 * @returns {WarningState[]}
 */
export function waitingAt(states, moment) {
  return standing(states)
    .filter((state) => isWaiting(state, moment))
    .sort(byUrgency);
}

/**
 * A raised warning takes the place of the one it grew out of, until that one is shown after it.
 *
 * @param {WarningState[]} states
 */
function standing(states) {
  return states.filter((state) => !states.some((other) => isAbove(other, state) && other.place > state.place));
}

/** @param {WarningState} one @param {{ rule_id: string, local_date: string, tier: string }} other */
function isAbove(one, other) {
  const isOfOneAnswer = one.rule_id === other.rule_id && one.local_date === other.local_date;
  return isOfOneAnswer && urgency(one) < urgency(other);
}

/** @param {{ tier: string }} state */
function urgency({ tier }) {
  return MOST_URGENT_FIRST.indexOf(tier);
}

/** @param {WarningState} one @param {WarningState} other */
function byUrgency(one, other) {
  return urgency(one) - urgency(other) || one.place - other.place;
}

/**
 * "Not yet" is no end: a same-day warning returns on the next day, an emergency each time the app is
 * opened. An answer that seems to lie ahead was given by a clock that has been put back since: it
 * holds nothing off.
 *
 * @param {WarningState} state
 * @param {Moment} moment
 */
function isWaiting({ tier, acknowledged }, { today, now, openedAt, dayOf }) {
  if (!acknowledged) return true;
  if (acknowledged.action !== "not_yet" || tier === "soon") return false;
  const { at } = acknowledged;
  return tier === "emergency_now" ? at < openedAt || at > now : dayOf(at) !== today;
}

/**
 * Those of which the person is asked how it is now: help was found on one of the last seven days,
 * but not today. One for each rule, the most urgent first.
 *
 * @param {WarningState[]} states
 * @param {Moment} moment
 * @returns {WarningState[]}
 */
export function toFollowUp(states, moment) {
  const asked = standing(states).filter((state) => isToFollowUp(state, moment));
  const lastOfEach = new Map(asked.sort((one, other) => one.place - other.place).map((state) => [state.rule_id, state]));
  return [...lastOfEach.values()].sort(byUrgency);
}

/** @param {WarningState} state @param {Moment} moment */
function isToFollowUp({ tier, acknowledged, isFollowedUp }, { today, dayOf }) {
  if (!acknowledged || isFollowedUp || tier === "soon" || !GOT_CARE.includes(acknowledged.action)) return false;
  const days = daysBetween(today, dayOf(acknowledged.at));
  return 1 <= days && days <= LAST_DAY_TO_ASK;
}

/**
 * @param {WarningState[]} states
 * @param {{ rule_id: string, tier: string | null }} outcome
 * @param {string} localDate
 * @returns {boolean} whether the outcome, or a more urgent one of its rule, has been a warning already
 */
export function isKnown(states, { rule_id, tier }, localDate) {
  const warning = { rule_id, tier: tier ?? "", local_date: localDate };
  return states.some((state) => state.id === idOf(warning) || isAbove(state, warning));
}

/**
 * @param {WarningState[]} states
 * @param {{ rule_id: string, tier: string | null }} outcome
 * @param {Moment} moment
 * @returns {boolean} whether it has had its turn: what can wait is shown once a day for each rule
 */
export function hadItsTurn(states, { rule_id, tier }, { today, dayOf }) {
  const isShownToday = (/** @type {WarningState} */ state) => state.shown_at !== null && dayOf(state.shown_at) === today;
  return tier === "soon" && states.some((state) => state.rule_id === rule_id && state.tier === tier && isShownToday(state));
}

/**
 * @template {{ tier: Tier }} Question
 * @param {Question[]} followUps
 * @param {Tier} tier
 * @returns {Question[]} those to which a yes would make a warning of that tier more urgent
 */
export function raisingQuestions(followUps, tier) {
  return followUps.filter((followUp) => urgency(followUp) < urgency({ tier }));
}

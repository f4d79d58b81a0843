/** The ledger as a person reads it: by day, what was shown about it, and everything that happened to that. */

/** @typedef {import("../store/types").LedgerEvent} LedgerEvent */
/** @typedef {{ at: string, event: Record<string, any>, isAgain: boolean }} Happening */
/**
 * @typedef {object} RecordCard one warning or notice
 * @property {string} id
 * @property {"warning" | "notice"} kind
 * @property {Record<string, any>} event its last showing
 * @property {Happening[]} happenings oldest first
 * @property {Record<string, any>[]} wordings the distinct words it was shown in, oldest first
 */
/** @typedef {{ local_date: string, cards: RecordCard[] }} RecordDay */

const SHOWINGS = ["warning_issued", "warning_shown", "notice_shown"];
const KINDS = [...SHOWINGS, "warning_acknowledged", "warning_followed_up"];

/**
 * @param {LedgerEvent[]} events oldest first; those of a kind this app does not know are passed over
 * @returns {RecordDay[]} the latest day first, its cards in the order they were first shown
 */
export function recordDays(events) {
  /** @type {Map<string, RecordCard>} */
  const cards = new Map();
  for (const { event, occurred_at: at } of events) if (KINDS.includes(event.kind)) add(cards, event, at);
  /** @type {Map<string, RecordCard[]>} */
  const days = new Map();
  for (const card of cards.values()) days.set(dateOf(card), [...(days.get(dateOf(card)) ?? []), card]);
  return [...days]
    .map(([local_date, ofDay]) => ({ local_date, cards: ofDay }))
    .sort((one, other) => (one.local_date < other.local_date ? 1 : -1));
}

/** @param {RecordCard} card */
function dateOf({ event }) {
  return event["local_date"];
}

/**
 * @param {Map<string, RecordCard>} cards
 * @param {Record<string, any>} event
 * @param {string} at
 */
function add(cards, event, at) {
  const id = identity(event);
  const kind = event["kind"] === "notice_shown" ? "notice" : "warning";
  const card = cards.get(id) ?? { id, kind, event, happenings: [], wordings: [] };
  const isShowing = SHOWINGS.includes(event["kind"]);
  const isAgain = card.happenings.some((earlier) => earlier.event["kind"] === event["kind"]);
  cards.set(id, {
    ...card,
    event: isShowing ? event : card.event,
    happenings: [...card.happenings, { at, event, isAgain }],
    wordings: isShowing && !card.wordings.some((known) => wordsOf(known) === wordsOf(event)) ? [...card.wordings, event] : card.wordings,
  });
}

/** @param {Record<string, any>} event */
function identity({ kind, local_date, rule_id, tier, item_id }) {
  return [kind === "notice_shown" ? "notice" : "warning", local_date, rule_id, tier ?? item_id].join(" ");
}

/** @param {Record<string, any>} event */
function wordsOf({ pack_version, language, title, what_to_do, may_signal, contacts, review }) {
  return JSON.stringify([pack_version, language, title, what_to_do, may_signal, contacts, review]);
}

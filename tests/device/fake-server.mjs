/** A server in memory that keeps changes and events as the real one does, and can be made to fail. */
import { createHash, randomUUID } from "node:crypto";
import { applyChange, document, keyFields } from "../../static/src/domain/merge.js";
import { ApiError, OfflineError } from "../../static/src/sync/api.js";

export const DIARY_ID = "0192f000-0000-7000-8000-00000000d1a7";
export const ACCOUNT = { account_id: "0192f000-0000-7000-8000-00000000acc0", name: "robin", diary_id: DIARY_ID };
const PAGE = 500;
const MAX_EVENTS = 200;
const NO_HASH = "0".repeat(64);

/**
 * @param {{latest?: string, now?: () => number}} [options] `latest`: edits after it are set back to it; `now`: the
 *   clock of the ledger
 */
export function fakeServer({ latest = "9999-12-31T23:59:59.999Z", now = () => Date.parse(latest) } = {}) {
  let kept = [];
  let arrivals = 0;
  let failures = [];
  let longestNote = 2000;
  let ledger = [];
  let isUnwelcome = () => false;
  const calls = [];

  async function request(method, path, body) {
    await new Promise((resolve) => setImmediate(resolve));
    calls.push({ method, path, body: structuredClone(body) });
    const failure = failures.shift();
    if (failure?.before) throw await failure.before(body);
    const answer = structuredClone(answerTo(path, structuredClone(body)));
    if (failure?.after) throw await failure.after(answer);
    return answer;
  }

  function answerTo(path, body) {
    if (path === `/diaries/${DIARY_ID}/sync`) return sync(body);
    if (path === `/diaries/${DIARY_ID}/ledger`) return exchangeEvents(body);
    throw new ApiError(404, { code: "not-found" });
  }

  function sync({ cursor, mark, changes }) {
    if (cursor > kept.length || (mark && mark !== markAt(cursor))) throw new ApiError(409, { code: "cursor-ahead" });
    const accepted = [];
    const rejected = [];
    changes.forEach((change, index) => {
      const code = change.fields?.note?.length > longestNote ? "invalid-field" : undefined;
      if (code) rejected.push({ index, change_id: change.change_id, code, detail: `because ${code}`, fields: [] });
      else accepted.push(keep(change));
    });
    const page = kept.slice(cursor, cursor + PAGE);
    const own = new Set(accepted.map(({ change_id }) => change_id));
    return {
      accepted,
      rejected,
      changes: page.filter(({ change_id }) => !own.has(change_id)),
      cursor: cursor + page.length,
      mark: markAt(cursor + page.length),
      more: kept.length > cursor + page.length,
      warnings: [],
    };
  }

  function markAt(cursor) {
    const change = kept[cursor - 1];
    return change ? `${change.change_id} ${change.arrival}` : "";
  }

  function keep(change) {
    let known = kept.find(({ change_id }) => change_id === change.change_id);
    if (known === undefined) {
      const edited_at = change.edited_at > latest ? latest : change.edited_at;
      known = { ...change, edited_at, sequence: kept.length + 1, recorded_at: latest, arrival: (arrivals += 1) };
      kept.push(known);
    }
    const { change_id, sequence, edited_at } = known;
    return { change_id, sequence, edited_at, is_clamped: edited_at !== change.edited_at };
  }

  function exchangeEvents({ cursor, mark, events }) {
    const isOther = mark && cursor > 0 && mark !== ledger[cursor - 1]?.hash;
    if (cursor > ledger.length || isOther) throw new ApiError(409, { code: "cursor-ahead" });
    if (events.length > MAX_EVENTS) throw new ApiError(400, { code: "too-many" });
    const accepted = [];
    const rejected = [];
    events.forEach((sent, index) => {
      const { event_id, event } = sent;
      if (event.kind === "warning_issued" || isUnwelcome(event)) {
        rejected.push({ index, event_id, code: "invalid-field", detail: "because", fields: [] });
      } else {
        accepted.push(event_id);
        if (!ledger.some((row) => row.event_id === event_id)) append(sent);
      }
    });
    const rows = ledger.slice(cursor, cursor + PAGE);
    return { accepted, rejected, rows, cursor: cursor + rows.length, more: ledger.length > cursor + rows.length };
  }

  function append({ event_id = randomUUID(), occurred_at, event }) {
    const previous_hash = ledger.at(-1)?.hash ?? NO_HASH;
    const recorded_at = new Date(now()).toISOString();
    const bare = { sequence: ledger.length + 1, event_id, occurred_at: occurred_at ?? recorded_at, recorded_at, event, previous_hash };
    ledger.push({ ...bare, hash: createHash("sha256").update(JSON.stringify(bare)).digest("hex") });
  }

  return {
    request,
    calls,
    ledgerCalls: () => calls.filter(({ path }) => path.endsWith("/ledger")),
    ledger: () => ledger,
    /** The server found something by itself. */
    issue: (event) => append({ event: { kind: "warning_issued", ...event } }),
    /** @param {(event: any) => boolean} judge events it is true of are refused */
    refuseEvents(judge) {
      isUnwelcome = judge;
    },
    forgetLedgerAfter(sequence) {
      ledger = ledger.slice(0, sequence);
    },
    syncCalls: () => calls.filter(({ path }) => path.endsWith("/sync")),
    changes: () => kept,
    document(collection, key) {
      const own = kept.filter((change) => change.collection === collection && change.key === key);
      return document(own.reduce(applyChange, null), keyFields(collection, key)) ?? undefined;
    },
    /** The next calls meet these, in turn; null lets one through. */
    failNext: (...next) => {
      failures = next;
    },
    takeNotesOf(characters) {
      longestNote = characters;
    },
    /** Edits later than `instant` are set back to it from now on. */
    clampTo(instant) {
      latest = instant;
    },
    forgetAfter(sequence) {
      kept = kept.slice(0, sequence);
    },
  };
}

export const offline = { before: async () => new OfflineError("no network") };
export const answerLost = { after: async () => new OfflineError("no answer") };
export const refused = (status, code) => ({ before: async () => new ApiError(status, { code, detail: code }) });

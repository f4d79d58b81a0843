/** A server in memory that keeps changes as the real one does, and can be made to fail. */
import { applyChange, document, keyFields } from "../../static/src/domain/merge.js";
import { ApiError, OfflineError } from "../../static/src/sync/api.js";

export const DIARY_ID = "0192f000-0000-7000-8000-00000000d1a7";
export const ACCOUNT = { account_id: "0192f000-0000-7000-8000-00000000acc0", name: "robin", diary_id: DIARY_ID };
const PAGE = 500;

/**
 * @param {{latest?: string}} [options] `latest`: instants after it are set back to it
 */
export function fakeServer({ latest = "9999-12-31T23:59:59.999Z" } = {}) {
  let kept = [];
  let failures = [];
  let longestNote = 2000;
  const calls = [];

  async function request(method, path, body) {
    await new Promise((resolve) => setImmediate(resolve));
    calls.push({ method, path, body: structuredClone(body) });
    const failure = failures.shift();
    if (failure?.before) throw await failure.before(body);
    const answer = structuredClone(sync(path, structuredClone(body)));
    if (failure?.after) throw await failure.after(answer);
    return answer;
  }

  function sync(path, { cursor, changes }) {
    if (path !== `/diaries/${DIARY_ID}/sync`) throw new ApiError(404, { code: "not-found" });
    if (cursor > kept.length) throw new ApiError(409, { code: "cursor-ahead" });
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
      more: kept.length > cursor + page.length,
      warnings: [],
    };
  }

  function keep(change) {
    let known = kept.find(({ change_id }) => change_id === change.change_id);
    if (known === undefined) {
      const edited_at = change.edited_at > latest ? latest : change.edited_at;
      known = { ...change, edited_at, sequence: kept.length + 1, recorded_at: latest };
      kept.push(known);
    }
    const { change_id, sequence, edited_at } = known;
    return { change_id, sequence, edited_at, is_clamped: edited_at !== change.edited_at };
  }

  return {
    request,
    calls,
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
    forgetAfter(sequence) {
      kept = kept.slice(0, sequence);
    },
  };
}

export const offline = { before: async () => new OfflineError("no network") };
export const answerLost = { after: async () => new OfflineError("no answer") };
export const refused = (status, code) => ({ before: async () => new ApiError(status, { code, detail: code }) });

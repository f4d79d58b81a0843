/** The diary's changes for sync: which wait to be sent, and one transaction for each answer. */
import { rebuild } from "../store/edits.js";
import { compareText } from "../store/rows.js";

/** @import { AcceptedChange, Change, ChangeExchange, Diary, RejectedChange, Refusal, SyncAnswer, Transaction } from "../store/types" */

/**
 * @param {Diary} diary
 * @returns {ChangeExchange}
 */
export function changeExchange(diary) {
  const cursor = () => diary.meta.get("cursor") ?? 0;
  return {
    cursor,
    mark: () => (cursor() > 0 ? diary.meta.get("cursor_mark") : undefined),
    outgoing: (limit, maxBytes) => firstFitting(diary.unsentChanges(), limit, maxBytes),
    continues: () => true,
    async absorb(diaryId, sent, answer) {
      const isAsBefore = answer.cursor === cursor() && answer.mark === diary.meta.get("cursor_mark");
      if (sent.length === 0 && answer.changes.length === 0 && isAsBefore) return;
      await diary.transact((transaction) => absorb(transaction, diaryId, sent, answer));
    },
    refuse: (change, refusal) => diary.transact(async (transaction) => setAside(transaction, change, refusal)),
    resendEverything: () => diary.transact(resendEverything),
  };
}

/**
 * @template Item
 * @param {Item[]} items
 * @param {number} limit
 * @param {number} maxBytes
 */
export function firstFitting(items, limit, maxBytes) {
  const encoder = new TextEncoder();
  let bytes = 0;
  const tooMany = items.findIndex((item, index) => {
    bytes += encoder.encode(JSON.stringify(item)).length + 1;
    return index > 0 && (index >= limit || bytes > maxBytes);
  });
  return tooMany === -1 ? items : items.slice(0, tooMany);
}

/**
 * An answer may come after the person has left the diary it is about.
 *
 * @param {Transaction} transaction
 * @param {string} diaryId
 */
export async function isOfAccount(transaction, diaryId) {
  const account = await transaction.get("meta", "account");
  return account?.value.diary_id === diaryId;
}

/**
 * @param {Transaction} transaction
 * @param {string} diaryId
 * @param {Change[]} sent
 * @param {SyncAnswer} answer
 */
async function absorb(transaction, diaryId, sent, answer) {
  if (!(await isOfAccount(transaction, diaryId))) return;
  const restamped = settleAccepted(transaction, sent, answer.accepted);
  for (const rejected of answer.rejected) settleRejected(transaction, sent, rejected);
  const received = answer.changes.map(bareChange);
  for (const change of received) transaction.put("history", change);
  await rebuildAll(transaction, [...restamped, ...received]);
  if (restamped.length > 0) await setClockBack(transaction, answer.accepted);
  transaction.put("meta", { name: "cursor", value: answer.cursor });
  transaction.put("meta", { name: "cursor_mark", value: answer.mark });
}

/**
 * @param {Transaction} transaction
 * @param {Change[]} sent
 * @param {AcceptedChange[]} accepted
 * @returns {Change[]} those to which the server gave another instant, as they now are
 */
function settleAccepted(transaction, sent, accepted) {
  const byId = new Map(sent.map((change) => [change.change_id, change]));
  return accepted.flatMap(({ change_id, edited_at }) => {
    const change = byId.get(change_id);
    if (change === undefined) return [];
    transaction.delete("outbox", change_id);
    if (change.edited_at === edited_at) return [];
    const restamped = { ...change, edited_at };
    transaction.put("history", restamped);
    return [restamped];
  });
}

/**
 * @param {Transaction} transaction
 * @param {Change[]} sent
 * @param {RejectedChange} rejected
 */
function settleRejected(transaction, sent, { index, code, detail, fields }) {
  const change = sent[index];
  if (change) setAside(transaction, change, { code, detail, fields });
}

/**
 * @param {Transaction} transaction
 * @param {Change} change
 * @param {Refusal} refusal
 */
function setAside(transaction, change, refusal) {
  transaction.delete("outbox", change.change_id);
  transaction.put("rejected", { change_id: change.change_id, change, ...refusal });
}

/**
 * Without the server's own sequence and time of arrival.
 *
 * @param {Change} change
 * @returns {Change}
 */
function bareChange({ change_id, collection, key, fields, edited_at }) {
  return { change_id, collection, key, fields, edited_at };
}

/**
 * @param {Transaction} transaction
 * @param {Change[]} changes
 */
async function rebuildAll(transaction, changes) {
  const records = new Map(changes.map(({ collection, key }) => [`${collection} ${key}`, { collection, key }]));
  await Promise.all([...records.values()].map(({ collection, key }) => rebuild(transaction, collection, key)));
}

/**
 * Once the server has corrected a clock that ran ahead, the next edit need not follow the mistaken instants.
 *
 * @param {Transaction} transaction
 * @param {AcceptedChange[]} accepted
 */
async function setClockBack(transaction, accepted) {
  const standing = [...accepted, ...(await transaction.all("outbox"))].map((change) => change.edited_at);
  transaction.put("meta", { name: "last_edited_at", value: standing.sort(compareText).at(-1) });
}

/** @param {Transaction} transaction */
async function resendEverything(transaction) {
  const refused = new Set((await transaction.all("rejected")).map(({ change_id }) => change_id));
  for (const change of await transaction.all("history")) {
    if (!refused.has(change.change_id)) transaction.put("outbox", change);
  }
  transaction.put("meta", { name: "cursor", value: 0 });
  transaction.delete("meta", "cursor_mark");
}

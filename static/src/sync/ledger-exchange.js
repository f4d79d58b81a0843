/** The diary's ledger for sync: which events wait to be sent, and one transaction for each answer. */
import { firstFitting, isOfAccount } from "./change-exchange.js";
import { eventOf } from "../store/ledger.js";

/** @import { Diary, LedgerAnswer, LedgerEvent, LedgerExchange, LedgerHead, Refusal, Transaction } from "../store/types" */

const DEVICE_KINDS = new Set([
  "warning_shown", "warning_acknowledged", "warning_followed_up", "notice_shown", "device_exported", "device_imported",
]);

/** @type {LedgerHead} */
const NOTHING_SEEN = { sequence: 0, hash: "" };

/**
 * @param {Diary} diary
 * @returns {LedgerExchange}
 */
export function ledgerExchange(diary) {
  /** @returns {LedgerHead} */
  const head = () => diary.meta.get("ledger_head") ?? NOTHING_SEEN;
  return {
    cursor: () => head().sequence,
    mark: () => head().hash || undefined,
    outgoing: (limit, maxBytes) => firstFitting(diary.ledger.unsent(), limit, maxBytes),
    continues: (cursor, { rows: [first] }) =>
      first === undefined || cursor === 0 || cursor !== head().sequence || first.previous_hash === head().hash,
    async absorb(diaryId, sent, answer) {
      if (sent.length === 0 && answer.rows.length === 0 && answer.cursor === head().sequence) return;
      await diary.transact((transaction) => absorb(transaction, diaryId, sent, answer));
    },
    refuse: (event, refusal) => diary.transact(async (transaction) => setAside(transaction, event, refusal)),
    resendEverything: () => diary.transact(resendEverything),
  };
}

/**
 * @param {Transaction} transaction
 * @param {string} diaryId
 * @param {LedgerEvent[]} sent
 * @param {LedgerAnswer} answer
 */
async function absorb(transaction, diaryId, sent, answer) {
  if (!(await isOfAccount(transaction, diaryId))) return;
  const accepted = new Set(answer.accepted);
  for (const event of sent) {
    if (accepted.has(event.event_id)) transaction.put("ledger", { ...event, standing: "kept" });
  }
  for (const { index, code, detail, fields } of answer.rejected) {
    const event = sent[index];
    if (event) setAside(transaction, event, { code, detail, fields });
  }
  for (const row of answer.rows) {
    transaction.put("ledger", { ...eventOf(row), standing: "kept", recorded_at: row.recorded_at });
  }
  const hash = answer.rows.at(-1)?.hash;
  if (hash !== undefined) transaction.put("meta", { name: "ledger_head", value: { sequence: answer.cursor, hash } });
}

/**
 * A refused event still counts on this device, so that what was settled stays settled; it is never sent again.
 *
 * @param {Transaction} transaction
 * @param {LedgerEvent} event
 * @param {Refusal} refusal
 */
function setAside(transaction, event, refusal) {
  transaction.put("ledger", { ...event, standing: "refused", refusal });
}

/**
 * What the server itself wrote, it would not take from a device: it issues its own warnings again, and what happened to
 * links is known to it alone.
 *
 * @param {Transaction} transaction
 */
async function resendEverything(transaction) {
  for (const row of await transaction.all("ledger")) {
    if (row.standing === "kept" && DEVICE_KINDS.has(row.event.kind)) {
      transaction.put("ledger", { ...row, standing: "unsent" });
    }
  }
  transaction.delete("meta", "ledger_head");
}

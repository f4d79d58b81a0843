/** The rows the device keeps, and the shapes that sync exchanges (schemas/sync.py, schemas/ledger.py). */
import type { Signal } from "@preact/signals";

export type Json = any;
export type Fields = Record<string, Json>;

export interface Change {
  change_id: string;
  collection: string;
  key: string;
  fields: Fields | null;
  edited_at: string;
}

/** A record's merge state; see domain/merge.js. */
export interface MergeState {
  stamps: Record<string, [string, string]>;
  values: Record<string, Json>;
}

/** What a record adds up to. Of the merge state only this is kept, since every start waits for it; the rest is in `history`. */
export interface RecordRow {
  collection: string;
  key: string;
  document: Document;
}

export interface FieldProblem {
  path: string;
  code: string;
  detail: string;
}

export interface Refusal {
  code: string;
  detail: string;
  fields: FieldProblem[];
}

/** A change the server refused, kept until the person corrects or dismisses it. */
export interface RejectedRow extends Refusal {
  change_id: string;
  change: Change;
}

export type Tier = "emergency_now" | "same_day" | "soon";
export type Action = "called_emergency" | "went_for_care" | "spoke_to_prescriber" | "not_yet" | "mistake";

/** What a warning is about; a showing, an answer and a follow-up that agree in it belong together. */
export interface WarningIdentity {
  rule_id: string;
  tier: Tier;
  local_date: string;
}

/** A warning in the words it was shown in; `language` "und" where they were not kept. */
export interface WarningContent {
  pack_version: string;
  language: string;
  title: string;
  what_to_do: string[];
  may_signal: string;
  nobody_is_watching: string;
  contacts: Json[];
  sources: Json[];
  review: "pending" | "reviewed";
  evidence: Json[];
}

/** The server's own; a device never adds one. */
export interface WarningIssued extends WarningIdentity, WarningContent {
  kind: "warning_issued";
}

export interface WarningShown extends WarningIdentity, WarningContent {
  kind: "warning_shown";
  evaluated_on: "device" | "server";
}

export interface WarningAcknowledged extends WarningIdentity {
  kind: "warning_acknowledged";
  action: Action;
}

export interface WarningFollowedUp extends WarningIdentity {
  kind: "warning_followed_up";
  outcome: "better" | "same" | "worse";
}

export interface NoticeShown {
  kind: "notice_shown";
  rule_id: string;
  item_id: string;
  advice: "contact_soon" | "mention";
  local_date: string;
  pack_version: string;
  language: string;
  title: string;
  what_to_do: string[];
  review: "pending" | "reviewed";
  evidence: Json[];
}

/** What happened to a link for a doctor; the server's own, like `WarningIssued`. */
export interface ShareEvent {
  kind: "share_created" | "share_opened" | "share_refused" | "share_renewed" | "share_revoked";
  share_id: string;
  share_kind?: "visit" | "send" | "follow";
  outcome?: "opened" | "downloaded" | "wrong_passcode" | "exhausted";
  attempts_left?: number;
  recipient?: string;
  browser?: string;
  expires_at?: string;
}

/** A copy that was taken or a file that was brought in, on this device without the server. */
export interface DeviceDataEvent {
  kind: "device_exported" | "device_imported";
  format: "ndjson" | "csv";
  days: number;
  changes?: number;
  events?: number;
  left_out?: number;
}

/** The same by way of the server, and what was deleted; the server's own, like `WarningIssued`. */
export interface DataEvent {
  kind: "diary_exported" | "diary_imported" | "record_deleted";
  format?: "ndjson" | "csv" | "pdf" | "fhir";
  days?: number;
  changes?: number;
  events?: number;
  left_out?: number;
  via?: "session" | "token";
  by?: string;
  collection?: string;
  key?: string;
}

export type DeviceEvent = WarningShown | WarningAcknowledged | WarningFollowedUp | NoticeShown | DeviceDataEvent;

/** A server newer than this app may send further kinds: pass over what you do not know. */
export interface LedgerEvent {
  event_id: string;
  occurred_at: string;
  event: DeviceEvent | WarningIssued | ShareEvent | DataEvent;
}

/**
 * `kept`: the server has it, since `recorded_at`. `refused`: it never will; the event counts on this device all the
 * same.
 */
export interface LedgerRow extends LedgerEvent {
  standing: "unsent" | "kept" | "refused";
  recorded_at?: string;
  refusal?: Refusal;
}

export interface MetaRow {
  name: string;
  value: Json;
}

export interface Rows {
  records: RecordRow;
  outbox: Change;
  rejected: RejectedRow;
  history: Change;
  ledger: LedgerRow;
  meta: MetaRow;
}

export type StoreName = keyof Rows;
export type RowKey = string | [string, string];

/** One row written (or, without a value, deleted) by a transaction. */
export interface Touched {
  store: StoreName;
  key: RowKey;
  value?: Json;
}

/** What work inside a transaction may do. Reads see the transaction's own writes. */
export interface Transaction {
  get<Name extends StoreName>(store: Name, key: RowKey): Promise<Rows[Name] | undefined>;
  all<Name extends StoreName>(store: Name): Promise<Rows[Name][]>;
  historyOf(collection: string, key: string): Promise<Change[]>;
  put<Name extends StoreName>(store: Name, row: Rows[Name]): void;
  delete(store: StoreName, key: RowKey): void;
}

export type Work<Result> = (transaction: Transaction) => Promise<Result>;

/** Where rows are kept: IndexedDB, or memory where that is refused. */
export interface Backing {
  readonly storage: "device" | "memory";
  read<Result>(work: Work<Result>): Promise<Result>;
  /** Runs `work` as one transaction; resolves once it is durable, and leaves nothing behind when it rejects. */
  write<Result>(work: Work<Result>): Promise<{ result: Result; touched: Touched[] }>;
  close(): void;
  erase(): Promise<void>;
}

export type SyncState = "none" | "device" | "synced" | "attention";
export type Document = Record<string, Json>;

export interface AcceptedChange {
  change_id: string;
  sequence: number;
  edited_at: string;
  is_clamped: boolean;
}

export interface RejectedChange extends Refusal {
  index: number;
  change_id: string | null;
}

export interface SyncAnswer {
  accepted: AcceptedChange[];
  rejected: RejectedChange[];
  changes: Change[];
  cursor: number;
  /** To be sent with the cursor the next time. */
  mark: string;
  more: boolean;
}

/** A row of the server's ledger, bound to the one before it. */
export interface ServerRow extends LedgerEvent {
  sequence: number;
  recorded_at: string;
  previous_hash: string;
  hash: string;
}

export interface RejectedEvent extends Refusal {
  index: number;
  event_id: string | null;
}

export interface LedgerAnswer {
  accepted: string[];
  rejected: RejectedEvent[];
  rows: ServerRow[];
  cursor: number;
  more: boolean;
}

/** The last row of the server's ledger that this device has seen. */
export interface LedgerHead {
  sequence: number;
  hash: string;
}

/** Sync's side of the diary: what is to be sent, and what came back. */
export interface Exchange<Item, Answer> {
  cursor(): number;
  /** What the server said with the cursor, by which it knows whether it still is what it was. */
  mark(): string | undefined;
  /** The oldest unsent items, at most `limit` and at most `maxBytes` of JSON, but never none while some wait. */
  outgoing(limit: number, maxBytes: number): Item[];
  /** Whether the answer to a request with that cursor goes on from what this device has seen. */
  continues(cursor: number, answer: Answer): boolean;
  /** Take in the answer to `sent` in one transaction, unless the device has left that diary meanwhile. */
  absorb(diaryId: string, sent: Item[], answer: Answer): Promise<void>;
  refuse(item: Item, refusal: Refusal): Promise<void>;
  /** Queue everything known here again, for a server that has forgotten some. */
  resendEverything(): Promise<void>;
}

export type ChangeExchange = Exchange<Change, SyncAnswer>;
export type LedgerExchange = Exchange<LedgerEvent, LedgerAnswer>;

/**
 * `refused`: what the server gives cannot be trusted. `older`: it is older than what is in use. `unconfirmed`: the
 * server has not been asked for 90 days. In each case warnings may be out of date.
 */
export interface CatalogueStatus {
  /** Of the urgent rules in use; null until the later files have loaded. */
  version: string | null;
  /** The last date on which the server had nothing newer. */
  confirmed_on: string | null;
  problem: "refused" | "older" | "unconfirmed" | null;
}

/** What is known of the server's catalogue; `text` only where it was newer than the one of the app. */
export interface KeptCatalogue {
  /** Of the catalogue that was in use after the server was last asked. */
  versions: string[];
  etag: string | null;
  asked_at: string | null;
  confirmed_on: string;
  problem: "refused" | "older" | null;
  text?: string | undefined;
  sum?: number | undefined;
}

export interface Account {
  account_id: string;
  name: string;
  diary_id: string;
}

export interface Diary {
  readonly name: string;
  readonly storage: "device" | "memory";
  readonly revision: Signal<number>;
  /** Changes and events that the server does not have. */
  readonly unsent: Signal<number>;
  get(collection: string, key: string): Document | undefined;
  all(collection: string): Document[];
  save(collection: string, key: string, fields: Fields): Promise<Change>;
  remove(collection: string, key: string): Promise<Change>;
  /** Restore what was visible before `change`; undefined where later edits have left nothing of it. */
  undo(change: Change): Promise<Change | undefined>;
  state(collection: string, key: string): SyncState;
  attention(): RejectedRow[];
  /** Give a refused change up: the record shows what it would be without it. */
  dismiss(changeId: string): Promise<void>;
  /** Queue a refused change again. */
  resend(changeId: string): Promise<void>;
  history(collection: string, key: string): Promise<Change[]>;
  readonly meta: {
    get(name: string): Json;
    /** An undefined value forgets the name. */
    set(name: string, value: Json): Promise<void>;
  };
  readonly ledger: {
    /** Resolves once the event is durable. Its instant is after that of any other of its rule and date. */
    add(event: DeviceEvent): Promise<LedgerEvent>;
    /**
     * This device's own, other devices' and the server's, by `occurred_at`, which is no later than the server had them; draws
     * anew with `revision`.
     */
    all(): LedgerEvent[];
    unsent(): LedgerEvent[];
  };
  /** In the order they were made. */
  unsentChanges(): Change[];
  /** For sync: anything else as one transaction, which the mirror and the other tabs then see. */
  transact<Result>(work: Work<Result>): Promise<Result>;
  close(): void;
  /** Delete everything on this device; the diary is empty afterwards and can be used on. */
  erase(): Promise<void>;
}

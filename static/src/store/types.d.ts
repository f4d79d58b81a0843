/** The rows the device keeps, and the shapes that sync exchanges (schemas/sync.py, schemas/outcome.py). */
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

export interface RecordRow {
  collection: string;
  key: string;
  state: MergeState;
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

/** A warning as shown, with whatever else the view adds. */
export interface ShownWarning {
  warning_id: string;
  shown_at: string;
  action?: string | null;
  acknowledged_at?: string | null;
  [field: string]: Json;
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
  warnings: ShownWarning;
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
  more: boolean;
  warnings: ShownWarning[];
}

/** Sync's side of the diary: what is to be sent, and what came back. */
export interface Exchange {
  cursor(): number;
  /** The oldest unsent changes, at most `limit` and at most `maxBytes` of JSON, but never none while some wait. */
  outgoing(limit: number, maxBytes: number): Change[];
  /** Take in the answer to `sent` in one transaction, unless the device has left that diary meanwhile. */
  absorb(diaryId: string, sent: Change[], answer: SyncAnswer): Promise<void>;
  refuse(change: Change, refusal: Refusal): Promise<void>;
  /** Queue every change known here again, for a server that has forgotten some. */
  resendEverything(): Promise<void>;
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
  readonly warnings: {
    add(shown: ShownWarning): Promise<void>;
    all(): ShownWarning[];
    acknowledge(warningId: string, action: string): Promise<void>;
  };
  readonly exchange: Exchange;
  close(): void;
  /** Delete everything on this device; the diary is empty afterwards and can be used on. */
  erase(): Promise<void>;
}

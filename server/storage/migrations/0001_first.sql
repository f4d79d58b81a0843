create table account (
    account_id text not null primary key,
    name text not null,
    name_key text not null unique,
    password_hash text not null,
    created_at text not null
) strict, without rowid;

create table recovery_code (
    account_id text not null references account,
    code_hash text not null,
    spent_at text,
    primary key (account_id, code_hash)
) strict, without rowid;

create table session (
    session_id text not null primary key,
    account_id text not null references account,
    token_hash text not null unique,
    created_at text not null,
    last_seen_at text not null,
    expires_at text not null,
    browser text not null
) strict, without rowid;

create index session_by_account on session (account_id, session_id);

create table token (
    token_id text not null primary key,
    account_id text not null references account,
    token_hash text not null unique,
    label text not null,
    scopes text not null,
    created_at text not null,
    last_used_at text
) strict, without rowid;

create index token_by_account on token (account_id, token_id);

create table diary (
    diary_id text not null primary key,
    account_id text not null references account,
    created_at text not null
) strict, without rowid;

create index diary_by_account on diary (account_id, diary_id);

-- Reading a diary takes the document and what precedes it, so nothing long comes earlier. Rows with a
-- rowid here and in change: their long bodies then stay out of the index that every save touches.
create table record (
    diary_id text not null references diary,
    collection text not null,
    key text not null,
    revision integer not null,
    sequence integer not null,
    is_deleted integer not null,
    document blob not null,
    merge_state blob not null,
    primary key (diary_id, collection, key)
) strict;

create table change (
    diary_id text not null references diary,
    sequence integer not null,
    change_id text not null,
    collection text not null,
    key text not null,
    fields blob not null,
    edited_at text not null,
    recorded_at text not null,
    primary key (diary_id, sequence),
    unique (diary_id, change_id)
) strict;

create table warning (
    diary_id text not null references diary,
    warning_id text not null,
    rule_id text not null,
    local_date text not null,
    pack_version text not null,
    tier text not null,
    body blob not null,
    shown_at text not null,
    acknowledged_at text,
    action text,
    primary key (diary_id, warning_id),
    unique (diary_id, local_date, rule_id)
) strict, without rowid;

create table idempotency (
    diary_id text not null references diary,
    idempotency_key text not null,
    body_hash text not null,
    status integer not null,
    answer blob not null,
    etag text,
    recorded_at text not null,
    primary key (diary_id, idempotency_key)
) strict, without rowid;

create table attempt (
    bucket text not null primary key,
    window_started_at text not null,
    failures integer not null
) strict, without rowid;

-- Browsers that are told. What they can be reached by is emptied once a push service says they are gone;
-- the row stays, so that the person can be told.
create table push_subscription (
    diary_id text not null references diary,
    subscription_id text not null,
    endpoint_hash text not null,
    endpoint text not null,
    p256dh text not null,
    auth text not null,
    origin text not null,
    zone text not null,
    language text not null,
    browser text not null,
    created_at text not null,
    renewed_at text not null,
    considered_until text not null,
    next_due_at text,
    last_sent_at text,
    tested_at text,
    stopped_at text,
    primary key (diary_id, subscription_id)
) strict;

create index push_subscription_by_due on push_subscription (next_due_at, subscription_id);
create index push_subscription_by_endpoint on push_subscription (endpoint_hash);

-- One row for each reminder that was sent or is to be tried again; its key is why none is sent twice.
create table reminder (
    diary_id text not null references diary,
    subscription_id text not null,
    kind text not null,
    local_date text not null,
    due_at text not null,
    state text not null,
    attempts integer not null,
    retry_at text,
    primary key (diary_id, subscription_id, kind, local_date)
) strict, without rowid;

create table lease (
    name text not null primary key,
    holder text not null,
    expires_at text not null
) strict, without rowid;

create table calendar_feed (
    diary_id text not null primary key references diary,
    token_hash text not null unique,
    zone text not null,
    language text not null,
    created_at text not null,
    last_fetched_at text
) strict, without rowid;

-- What is in a share is kept as ciphertext in share_file, or made anew at each opening with a key that is
-- kept wrapped; never both, and neither once a share has ended.
create table share (
    diary_id text not null references diary,
    share_id text not null,
    kind text not null,
    label text not null,
    content blob not null,
    passcode_hash text,
    attempts_left integer not null,
    wrapped_key blob,
    created_at text not null,
    expires_at text not null,
    ended_at text,
    end_reason text,
    openings integer not null,
    last_opened_at text,
    primary key (diary_id, share_id)
) strict, without rowid;

-- Rows with a rowid: ciphertext is long.
create table share_file (
    diary_id text not null references diary,
    share_id text not null,
    position integer not null,
    content_type text not null,
    ciphertext blob not null,
    updated_at text not null,
    primary key (diary_id, share_id, position)
) strict;

create table share_access (
    diary_id text not null references diary,
    share_id text not null,
    access_id text not null,
    accessed_at text not null,
    outcome text not null,
    recipient text not null,
    browser text not null,
    primary key (diary_id, share_id, access_id)
) strict, without rowid;

-- Which share a link leads to, until it can lead nowhere any more.
create table share_link (
    token_hash text not null primary key,
    diary_id text not null references diary,
    share_id text not null,
    forget_at text not null
) strict, without rowid;

create index share_link_by_diary on share_link (diary_id, share_id);
create index share_link_by_end on share_link (forget_at, token_hash);

-- An address for one download of one file.
create table share_ticket (
    token_hash text not null primary key,
    diary_id text not null references diary,
    share_id text not null,
    position integer not null,
    recipient text not null,
    expires_at text not null
) strict, without rowid;

create index share_ticket_by_diary on share_ticket (diary_id, share_id);

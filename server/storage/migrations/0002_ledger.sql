-- Every row is bound to the one before it by its hash. Rows with a rowid: an event is long, and stays
-- out of the index by which events are known again.
create table ledger (
    diary_id text not null references diary,
    sequence integer not null,
    event_id text not null,
    occurred_at text not null,
    recorded_at text not null,
    event blob not null,
    previous_hash text not null,
    hash text not null,
    primary key (diary_id, sequence),
    unique (diary_id, event_id)
) strict;

-- Where a chain ends, kept apart from it, so that one cut short shows.
create table ledger_head (
    diary_id text not null primary key references diary,
    sequence integer not null,
    hash text not null
) strict, without rowid;

create table notice (
    diary_id text not null references diary,
    local_date text not null,
    rule_id text not null,
    item_id text not null,
    primary key (diary_id, local_date, rule_id, item_id)
) strict, without rowid;

alter table warning rename to warning_by_rule;

-- One warning for each tier, since an answer that raises the tier is a new warning. What a person did
-- can arrive before the words they were shown: until then there are none.
create table warning (
    diary_id text not null references diary,
    warning_id text not null,
    local_date text not null,
    rule_id text not null,
    tier text not null,
    body blob,
    is_shown integer not null,
    shown_at text,
    acknowledged_at text,
    action text,
    followed_up_at text,
    outcome text,
    primary key (diary_id, warning_id),
    unique (diary_id, local_date, rule_id, tier)
) strict, without rowid;

insert into warning (diary_id, warning_id, local_date, rule_id, tier, body, is_shown, shown_at,
    acknowledged_at, action)
select diary_id, warning_id, local_date, rule_id, tier, body, 0, shown_at, acknowledged_at, action
from warning_by_rule;

drop table warning_by_rule;

-- Answers kept for requests sent twice hold warnings in the shape of the first version. They last a day
-- at most; such a request is carried out again, to the same end.
delete from idempotency;

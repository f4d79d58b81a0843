"""Calendar feeds, known by the hash of their token before anybody knows whose diary it is."""

from typing import NamedTuple

from server.storage.operation import Operation, Sql


class FeedRow(NamedTuple):
    """The one feed that a diary may have."""

    diary_id: str
    token_hash: str
    zone: str
    language: str
    created_at: str
    last_fetched_at: str | None = None


def save_feed(feed: FeedRow) -> Operation[None]:
    """Store *feed* in place of the diary's last, whose address then leads nowhere."""
    yield Sql(
        "insert into calendar_feed (diary_id, token_hash, zone, language, created_at,"
        " last_fetched_at) values ($1, $2, $3, $4, $5, $6)"
        " on conflict (diary_id) do update set token_hash = excluded.token_hash,"
        " zone = excluded.zone, language = excluded.language, created_at = excluded.created_at,"
        " last_fetched_at = excluded.last_fetched_at",
        *feed,
    )


def find_feed(token_hash: str) -> Operation[FeedRow | None]:
    """Find the feed whose token has that hash."""
    rows = yield Sql(
        "select diary_id, token_hash, zone, language, created_at, last_fetched_at"
        " from calendar_feed where token_hash = $1",
        token_hash,
    )
    return FeedRow(*rows[0]) if rows else None


def feed_of(diary_id: str) -> Operation[FeedRow | None]:
    """Give the feed of a diary."""
    rows = yield Sql(
        "select diary_id, token_hash, zone, language, created_at, last_fetched_at"
        " from calendar_feed where diary_id = $1 order by diary_id",
        diary_id,
    )
    return FeedRow(*rows[0]) if rows else None


def move_feed(diary_id: str, zone: str) -> Operation[None]:
    """Let the feed follow the person to another zone."""
    yield Sql("update calendar_feed set zone = $2 where diary_id = $1", diary_id, zone)


def touch_feed(diary_id: str, fetched_at: str) -> Operation[None]:
    """Note that a calendar asked for the feed."""
    yield Sql(
        "update calendar_feed set last_fetched_at = $2 where diary_id = $1", diary_id, fetched_at
    )


def delete_feed(diary_id: str) -> Operation[bool]:
    """Let the address of the feed lead nowhere; False where there is none."""
    rows = yield Sql("delete from calendar_feed where diary_id = $1 returning diary_id", diary_id)
    return bool(rows)

"""Failed tries at a secret, counted per bucket in a window of time."""

from server.storage.operation import Operation, Sql


def count_attempt(bucket: str, now: str, window_began_after: str) -> Operation[int]:
    """
    Count a try before it is judged, and give how many there were in its window, it included.

    Many at once each get a number of their own, so none slips past a limit.

    Args:
        bucket: what the tries are counted by, such as a name.
        window_began_after: a window that began at or before this instant is over; the try then
            begins a new one at *now*.
    """
    rows = yield Sql(
        "insert into attempt (bucket, window_started_at, failures) values ($1, $2, 1)"
        " on conflict (bucket) do update set"
        " failures = case when attempt.window_started_at > $3 then attempt.failures + 1 else 1 end,"
        " window_started_at = case when attempt.window_started_at > $3"
        " then attempt.window_started_at else excluded.window_started_at end"
        " returning failures",
        bucket,
        now,
        window_began_after,
    )
    count: int = rows[0][0]
    return count


def forget_attempts(bucket: str) -> Operation[None]:
    """Take back every try, because one succeeded."""
    yield Sql("delete from attempt where bucket = $1", bucket)


def purge_attempts(before: str) -> Operation[None]:
    """Forget the windows that began before that instant."""
    yield Sql("delete from attempt where window_started_at < $1", before)

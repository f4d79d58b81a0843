"""How long a share lives, and when it is over."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.share_terms import (
    RENEWABLE_FOR,
    TERMS,
    LifetimeError,
    Standing,
    forgotten_at,
    lifetime,
    renewable_until,
    renewed_until,
    state_of,
)

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
KINDS = st.sampled_from(["visit", "send", "follow"])
MOMENTS = st.integers(-1000, 1000).map(lambda hours: NOON + timedelta(hours=hours))
STANDINGS = st.builds(Standing, KINDS, MOMENTS, st.sampled_from([None, "revoked", "exhausted"]))


@pytest.mark.parametrize(
    ("kind", "minutes", "hours", "expected"),
    [
        ("visit", None, None, timedelta(hours=1)),
        ("visit", 15, None, timedelta(minutes=15)),
        ("visit", None, 48, timedelta(hours=48)),
        ("send", None, None, timedelta(days=30)),
        ("send", None, 365 * 24, timedelta(days=365)),
        ("follow", 15, None, timedelta(minutes=15)),
    ],
)
def test_a_share_lives_as_long_as_was_asked(
    kind: str, minutes: int | None, hours: int | None, expected: timedelta
) -> None:
    assert lifetime(kind, minutes, hours) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "minutes", "hours"),
    [
        ("visit", 14, None),
        ("visit", None, 49),
        ("visit", 48 * 60 + 1, None),
        ("send", 14, None),
        ("send", None, 365 * 24 + 1),
        ("follow", None, 365 * 24 + 1),
        ("send", 60, 1),
    ],
)
def test_no_kind_lives_shorter_or_longer_than_it_may(
    kind: str, minutes: int | None, hours: int | None
) -> None:
    with pytest.raises(LifetimeError):
        lifetime(kind, minutes, hours)  # type: ignore[arg-type]


def test_a_share_is_active_until_the_very_instant_it_expires() -> None:
    share = Standing("send", NOON, None)

    assert state_of(share, NOON - timedelta(milliseconds=1)) == "active"
    assert state_of(share, NOON) == "expired"


def test_what_was_ended_stays_ended_when_its_time_is_over_too() -> None:
    assert state_of(Standing("send", NOON, "revoked"), NOON + timedelta(days=9)) == "revoked"
    assert state_of(Standing("send", NOON, "exhausted"), NOON + timedelta(days=9)) == "exhausted"


def test_a_renewal_never_shortens_a_share() -> None:
    a_year_ahead = Standing("send", NOON + timedelta(days=300), None)

    assert renewed_until(a_year_ahead, NOON) == NOON + timedelta(days=300)
    assert renewed_until(Standing("send", NOON, None), NOON) == NOON + timedelta(days=30)


def test_what_is_in_a_visit_is_deleted_as_soon_as_it_expires() -> None:
    assert forgotten_at(Standing("visit", NOON, None)) == NOON
    assert renewable_until(Standing("visit", NOON, None)) is None


@given(STANDINGS, MOMENTS)
def test_only_what_can_be_renewed_is_renewed_and_then_it_is_active(
    share: Standing, now: datetime
) -> None:
    until = renewed_until(share, now)

    is_in_time = now < share.expires_at + RENEWABLE_FOR
    assert (until is not None) == (
        share.end_reason is None and TERMS[share.kind].is_renewable and is_in_time
    )
    if until is not None:
        assert state_of(share._replace(expires_at=until), now) == "active"


@given(STANDINGS, MOMENTS)
def test_nothing_is_forgotten_that_could_be_opened_or_renewed(
    share: Standing, now: datetime
) -> None:
    if share.end_reason is None and now >= forgotten_at(share):
        assert state_of(share, now) == "expired"
        assert renewed_until(share, now) is None

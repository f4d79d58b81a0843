"""What push services answer, and how long they are left alone."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.push_services import LONGEST_WAIT, outcome_of, wait_after

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, "delivered"),
        (201, "delivered"),
        (202, "delivered"),
        (301, "refused"),
        (307, "refused"),
        (400, "refused"),
        (401, "refused"),
        (403, "gone"),
        (404, "gone"),
        (410, "gone"),
        (413, "refused"),
        (429, "later"),
        (500, "later"),
        (503, "later"),
    ],
)
def test_a_status_says_what_to_do(status: int, outcome: str) -> None:
    assert outcome_of(status) == outcome


@pytest.mark.parametrize(
    ("attempts", "retry_after", "minutes"),
    [
        (1, None, 1),
        (2, None, 2),
        (5, None, 16),
        (100, None, 60),
        (1, "600", 10),
        (1, "0", 1),
        (1, "999999999999", 60),
        (1, "Tue, 10 Mar 2026 12:20:00 GMT", 20),
        (1, "Tue, 10 Mar 2026 11:00:00 GMT", 1),
        (3, "soon", 4),
        (3, "²", 4),
        (3, "Tue, 10 Mar 2026 12:20:00", 4),
    ],
)
def test_a_service_is_asked_again_when_it_says_or_ever_more_seldom(
    attempts: int, retry_after: str | None, minutes: int
) -> None:
    assert wait_after(attempts, retry_after, NOW) == timedelta(minutes=minutes)


@given(st.integers(1, 10**6), st.none() | st.text(max_size=40))
def test_whatever_a_service_says_the_wait_is_bounded(attempts: int, said: str | None) -> None:
    assert timedelta(minutes=1) <= wait_after(attempts, said, NOW) <= LONGEST_WAIT

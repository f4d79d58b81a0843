"""Note who looked at a share, for its owner and in the ledger."""

from datetime import datetime
from typing import NamedTuple

from schemas.ledger import ShareOpened, ShareRefused
from schemas.share import AccessOutcome
from server.clock import instant_text
from server.identifiers import new_id
from server.services import ledger
from server.storage import share_store
from server.storage.operation import Operation
from server.storage.share_link_store import ShareKey
from server.storage.share_store import AccessRow


class Visitor(NamedTuple):
    """Who looks, by their own word, and with what, roughly."""

    recipient: str
    browser: str


def note_opening(key: ShareKey, visitor: Visitor, now: datetime) -> Operation[None]:
    """Note that a share was opened."""
    yield from share_store.count_opening(*key, instant_text(now))
    yield from _note_look(key, visitor, "opened", now)


def note_download(key: ShareKey, visitor: Visitor, now: datetime) -> Operation[None]:
    """Note that a file of a share was fetched after it had been opened."""
    yield from _note_look(key, visitor, "downloaded", now)


def note_refusal(
    key: ShareKey, visitor: Visitor, attempts_left: int, now: datetime
) -> Operation[None]:
    """Note a wrong passcode; with no attempts left, end the share and delete what is in it."""
    is_over = attempts_left == 0
    outcome: AccessOutcome = "exhausted" if is_over else "wrong_passcode"
    if is_over:
        yield from share_store.end_share(*key, instant_text(now), outcome)
        yield from share_store.forget_content(*key)
    yield from share_store.save_access(*key, _row(visitor, outcome, now))
    event = ShareRefused(
        share_id=key.share_id,
        outcome=outcome,
        attempts_left=attempts_left,
        recipient=visitor.recipient,
        browser=visitor.browser,
    )
    yield from ledger.record(key.diary_id, [ledger.happening(event, now)], now)


def _note_look(
    key: ShareKey, visitor: Visitor, outcome: AccessOutcome, now: datetime
) -> Operation[None]:
    yield from share_store.save_access(*key, _row(visitor, outcome, now))
    event = ShareOpened(
        share_id=key.share_id,
        outcome=outcome,
        recipient=visitor.recipient,
        browser=visitor.browser,
    )
    yield from ledger.record(key.diary_id, [ledger.happening(event, now)], now)


def _row(visitor: Visitor, outcome: AccessOutcome, now: datetime) -> AccessRow:
    return AccessRow(new_id(), instant_text(now), outcome, visitor.recipient, visitor.browser)

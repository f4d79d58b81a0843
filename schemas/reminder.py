"""Reminders: what a person wants to be reminded of, and the devices that are told."""

from typing import Annotated, Literal

from msgspec import Meta

from schemas.base import Instant, Shape, SparseShape, Uuid

WallTime = Annotated[
    str, Meta(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$", min_length=5, max_length=5)
]
"""A time of day on the clock of wherever the person is."""

Wording = Literal["diary", "moment", "none"]
ReminderKind = Literal["daily", "follow_ups", "dates", "snooze"]
Zone = Annotated[str, Meta(min_length=1, max_length=64)]
Language = Annotated[str, Meta(pattern="^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)]
Base64Url = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]+$", min_length=1, max_length=128)]


class Reminders(SparseShape, frozen=True, kw_only=True):
    """
    What the person of this diary wants to be reminded of, and when; an absent time is "not".

    ``daily_at`` rings on days that have no answer yet; ``follow_ups_at`` while a warning waits for
    word of how it went; ``dates_at`` on the day of an appointment or due date and the day before.
    ``wording`` is what a locked screen may say; absent is ``diary``, ``none`` says nothing at all.
    """

    daily_at: WallTime | None = None
    follow_ups_at: WallTime | None = None
    dates_at: WallTime | None = None
    wording: Wording | None = None


class PushKey(Shape, frozen=True, kw_only=True):
    """The key by which push services know this server; browsers subscribe with it."""

    application_server_key: str


class PushKeys(Shape, frozen=True, kw_only=True):
    """What a message to one browser is encrypted with (RFC 8291)."""

    p256dh: Base64Url
    auth: Base64Url


class NewPushSubscription(Shape, frozen=True, kw_only=True):
    """A browser that can be reached, the zone it is in and the language it speaks."""

    endpoint: Annotated[str, Meta(min_length=1, max_length=1000)]
    keys: PushKeys
    zone: Zone
    language: Language = "en"


class PushSubscription(Shape, frozen=True, kw_only=True):
    """A browser that is told; ``stopped_at`` is when its push service said it is gone."""

    subscription_id: Uuid
    zone: str
    language: str
    browser: str
    created_at: Instant
    renewed_at: Instant
    last_sent_at: Instant | None
    next_at: Instant | None
    stopped_at: Instant | None


class PushSubscriptionList(Shape, frozen=True, kw_only=True):
    """Every browser of a diary that is or was told, the newest first."""

    items: list[PushSubscription]


class PushTest(Shape, frozen=True, kw_only=True):
    """What the push service said to a message sent at once."""

    outcome: Literal["delivered", "gone", "later", "refused"]


class Snoozed(Shape, frozen=True, kw_only=True):
    """When this browser is reminded again."""

    until: Instant


class NewCalendarFeed(Shape, frozen=True, kw_only=True):
    """Where the person is and the language they read; a new feed takes the place of the last."""

    zone: Zone
    language: Language = "en"


class CreatedCalendarFeed(Shape, frozen=True, kw_only=True):
    """The address of a feed; it is readable this once."""

    url: str
    created_at: Instant


class CalendarFeed(Shape, frozen=True, kw_only=True):
    """Whether there is a feed, and when a calendar last asked for it; never its address."""

    created_at: Instant | None
    last_fetched_at: Instant | None

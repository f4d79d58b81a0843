"""Shares: SMART Health Links that a person gives to a doctor, and who looked."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from schemas.base import Instant, Language, Shape, Uuid
from schemas.report import DEFAULT_SECTIONS, Paper, Section

ShareKind = Literal["visit", "send", "follow"]
"""
``visit`` opens at once and for a short while, ``send`` holds what was true when it was made, behind
a passcode, and ``follow`` shows the diary as it is at each opening, behind a passcode too.
"""

ShareState = Literal["active", "expired", "revoked", "exhausted"]
"""``exhausted``: too many wrong passcodes. Only an expired share can become active again."""

AccessOutcome = Literal["opened", "downloaded", "wrong_passcode", "exhausted"]
"""``exhausted`` is the wrong passcode that ended the share."""

DEFAULT_LABEL = "Retinote diary"

Label = Annotated[str, Meta(min_length=1, max_length=80)]
"""Readable by whoever sees the link, without a passcode: no names, no diagnoses."""

Passcode = Annotated[str, Meta(min_length=6, max_length=64)]


class ShareContent(Shape, frozen=True, kw_only=True):
    """What is in a share; without dates, from the first day logged to the person's today."""

    sections: Annotated[list[Section], Meta(max_length=11)] = field(
        default_factory=lambda: list(DEFAULT_SECTIONS)
    )
    from_: date | None = field(default=None, name="from")
    to: date | None = None
    paper: Paper = "a4"
    language: Language = "en"


class NewShare(ShareContent, frozen=True, kw_only=True):
    """
    A share to be made.

    A visit lasts 15 minutes to 48 hours and has no passcode; the others last up to a year and need
    one. ``expires_in_minutes`` or ``expires_in_hours``, not both; neither for the usual length.
    """

    kind: ShareKind
    expires_in_minutes: Annotated[int, Meta(ge=1, le=10**6)] | None = None
    expires_in_hours: Annotated[int, Meta(ge=1, le=10**5)] | None = None
    passcode: Passcode | None = None
    label: Label = DEFAULT_LABEL


class Share(Shape, frozen=True, kw_only=True):
    """
    A share as its owner sees it; the link itself is only ever in the answer that made it.

    ``attempts_left`` counts wrong passcodes, null where there is no passcode. ``renewable_until``
    is null where renewing is not possible, for a visit and for what was revoked or exhausted.
    """

    share_id: Uuid
    kind: ShareKind
    label: str
    content: ShareContent
    state: ShareState
    created_at: Instant
    expires_at: Instant
    renewable_until: Instant | None
    ended_at: Instant | None
    attempts_left: int | None
    openings: int
    last_opened_at: Instant | None


class CreatedShare(Share, frozen=True, kw_only=True):
    """
    The only time the link is readable: the server forgets it, the device may keep it.

    ``link`` opens in any browser, ``shlink`` is the same for a SMART Health Links reader, and
    ``qr_svg`` is a picture of ``link``.
    """

    link: str
    shlink: str
    qr_svg: str


class SharePage(Shape, frozen=True, kw_only=True):
    """Shares, newest first; ``next`` is the ``after`` of the next page, null on the last."""

    items: list[Share]
    next: Uuid | None


class ShareAccess(Shape, frozen=True, kw_only=True):
    """
    Somebody looked, or tried to.

    ``recipient`` is what they said of themselves, which nobody has checked; ``browser`` is as
    coarse as "Firefox on Windows". No address is kept.
    """

    access_id: Uuid
    accessed_at: Instant
    outcome: AccessOutcome
    recipient: str
    browser: str


class ShareAccessPage(Shape, frozen=True, kw_only=True):
    """Who looked, latest first; ``next`` is the ``after`` of the next page, null on the last."""

    items: list[ShareAccess]
    next: Uuid | None


class ManifestRequest(Struct, frozen=True, kw_only=True, rename="camel"):
    """
    What a reader of SMART Health Links asks with; what it asks beyond that is passed over.

    Source: SMART Health Cards and Links STU1, "SMART Health Link Manifest Request".
    """

    recipient: str = ""
    passcode: str | None = None
    embedded_length_max: Annotated[int, Meta(ge=0)] | None = None


class ManifestFile(Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """One file of a share, as ciphertext or as the address of it."""

    content_type: str
    fhir_version: str
    status: Literal["finalized", "can-change"]
    last_updated: Instant
    embedded: str | None = None
    location: str | None = None


class Manifest(Struct, frozen=True, kw_only=True):
    """What a reader of SMART Health Links is answered with."""

    files: list[ManifestFile]


class RemainingAttempts(Struct, frozen=True, kw_only=True, rename="camel"):
    """What STU1 wants said about a wrong or missing passcode."""

    remaining_attempts: int


class LinkPayload(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a SMART Health Link says, before it is spelled as one."""

    url: str
    key: str
    flag: str
    label: str
    exp: int | None = None

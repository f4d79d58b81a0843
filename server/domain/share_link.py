"""
Spell the link of a share as SMART Health Links have it.

Source: SMART Health Cards and Links STU1 1.0.0, "Construct a SMART Health Link Payload".
"""

import base64

import msgspec

from schemas.share import LinkPayload, ShareKind

FLAGS: dict[ShareKind, str] = {"visit": "U", "send": "P", "follow": "LP"}
"""U: one file, by GET; P: asks for a passcode; L: what is in it changes. U never stands with P."""

ADDRESS_MAX_CHARACTERS = 128
VIEWER = "/view"


def shlink(payload: LinkPayload) -> str:
    """Spell *payload* for a reader of SMART Health Links."""
    return f"shlink:/{base64url(msgspec.json.encode(payload))}"


def viewer_link(origin: str, spelled: str) -> str:
    """
    Spell a link that any browser opens with our own viewer.

    Everything after ``#`` stays in the browser: neither our server nor its log ever sees the key.
    """
    return f"{origin}{VIEWER}#{spelled}"


def manifest_address(origin: str, token: str) -> str:
    """Give the address that a link leads to."""
    return f"{origin}/shl/{token}"


def file_address(origin: str, ticket: str) -> str:
    """Give the address at which one file can be fetched."""
    return f"{origin}/shl/files/{ticket}"


def base64url(content: bytes) -> str:
    """Spell bytes in the URL-safe alphabet, without padding."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()

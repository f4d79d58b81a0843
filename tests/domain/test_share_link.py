"""The link of a share, spelled as SMART Health Links have it."""

from hypothesis import given
from hypothesis import strategies as st

from schemas.share import LinkPayload
from server.domain.share_link import (
    ADDRESS_MAX_CHARACTERS,
    FLAGS,
    base64url,
    file_address,
    manifest_address,
    shlink,
    viewer_link,
)
from tests.shared_links import from_base64url, payload_of

ORIGIN = "https://diary.test"
TOKEN = "t" * 43
PAYLOAD = LinkPayload(
    url=manifest_address(ORIGIN, TOKEN), key="k" * 43, flag="U", label="Mein Übertrag", exp=7
)


def test_a_link_says_what_it_must_in_the_url_safe_alphabet() -> None:
    spelled = shlink(PAYLOAD)

    assert spelled.startswith("shlink:/")
    assert not set(spelled.removeprefix("shlink:/")) & set("+/=")
    assert payload_of(spelled) == {
        "url": f"https://diary.test/shl/{TOKEN}",
        "key": "k" * 43,
        "flag": "U",
        "label": "Mein Übertrag",
        "exp": 7,
    }


def test_a_link_without_an_expiry_does_not_mention_one() -> None:
    assert "exp" not in payload_of(shlink(LinkPayload(url="u", key="k", flag="P", label="l")))


def test_the_viewer_is_given_the_link_where_no_server_sees_it() -> None:
    assert viewer_link(ORIGIN, shlink(PAYLOAD)) == f"https://diary.test/view#{shlink(PAYLOAD)}"
    assert payload_of(viewer_link(ORIGIN, shlink(PAYLOAD))) == payload_of(shlink(PAYLOAD))


def test_addresses_are_as_short_as_links_demand() -> None:
    longest = "https://" + "x" * 72

    assert len(manifest_address(longest, TOKEN)) <= ADDRESS_MAX_CHARACTERS
    assert file_address(ORIGIN, TOKEN) == f"https://diary.test/shl/files/{TOKEN}"


def test_flags_stand_in_the_order_of_the_alphabet_and_never_one_file_behind_a_passcode() -> None:
    assert FLAGS == {"visit": "U", "send": "P", "follow": "LP"}


@given(st.binary())
def test_what_is_spelled_can_be_read_back(content: bytes) -> None:
    assert from_base64url(base64url(content)) == content

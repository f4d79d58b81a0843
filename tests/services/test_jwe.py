"""Files of a share, decrypted by a library that is not ours."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jwcrypto.jwe import JWE, InvalidJWEData
from jwcrypto.jwk import JWK

from server.domain.share_link import base64url
from server.services.jwe import encrypted, new_key
from tests.shared_links import from_base64url

FHIR = "application/fhir+json"


def opened_by_others(jwe: str, key: bytes) -> tuple[bytes, dict[str, Any]]:
    token = JWE(algs=["dir", "A256GCM"])
    token.deserialize(jwe, JWK(kty="oct", k=base64url(key)))
    return token.payload, token.jose_header


@given(st.binary(min_size=1, max_size=2000))  # jwcrypto takes an empty file for a failure
def test_what_is_encrypted_is_decrypted_by_others(content: bytes) -> None:
    key = new_key()

    payload, header = opened_by_others(encrypted(content, FHIR, key), key)

    assert payload == content
    assert header == {"alg": "dir", "enc": "A256GCM", "cty": FHIR}


def test_a_file_has_five_parts_no_key_of_its_own_and_no_compression() -> None:
    header, key, iv, ciphertext, tag = encrypted(b"x" * 1000, FHIR, new_key()).split(".")

    assert json.loads(from_base64url(header)) == {"alg": "dir", "enc": "A256GCM", "cty": FHIR}
    assert key == ""
    assert [len(from_base64url(part)) for part in (iv, ciphertext, tag)] == [12, 1000, 16]


def test_the_same_file_never_comes_out_the_same_twice() -> None:
    key = new_key()
    made = [encrypted(b"x", FHIR, key) for _ in range(100)]

    assert len({jwe.split(".")[2] for jwe in made}) == 100
    assert len({new_key() for _ in range(100)}) == 100


@pytest.mark.parametrize("part", [0, 2, 3, 4])
def test_a_file_that_was_tampered_with_does_not_open(part: int) -> None:
    key = new_key()
    parts = encrypted(b"some content", FHIR, key).split(".")
    parts[part] = ("A" if parts[part][0] != "A" else "B") + parts[part][1:]

    with pytest.raises(InvalidJWEData):
        opened_by_others(".".join(parts), key)


def test_another_key_opens_nothing() -> None:
    with pytest.raises(InvalidJWEData):
        opened_by_others(encrypted(b"x", FHIR, new_key()), new_key())

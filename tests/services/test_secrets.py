"""Secrets: long enough, each different, and typed back as people type."""

import pytest

from server.services import secrets


def test_secrets_are_256_bits_and_never_the_same() -> None:
    made = {secrets.new_session_secret() for _ in range(100)}

    assert len(made) == 100
    assert all(len(secret) == 43 for secret in made)


def test_a_token_can_be_known_by_its_prefix() -> None:
    assert secrets.new_token_secret().startswith("rtn_")


def test_ten_recovery_codes_of_24_letters_and_digits() -> None:
    codes = secrets.new_recovery_codes()

    assert len(set(codes)) == 10
    for code in codes:
        groups = code.split("-")
        assert [len(group) for group in groups] == [4] * 6
        assert set("".join(groups)) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")


@pytest.mark.parametrize(
    "typed",
    ["ABCD-EFGH", "abcd-efgh", "ABCDEFGH", " ab cd\tef gh\n", "a-b-c-d-e-f-g-h"],
)
def test_spaces_dashes_and_case_of_a_code_do_not_count(typed: str) -> None:
    assert secrets.recovery_code_hash(typed) == secrets.recovery_code_hash("ABCD-EFGH")

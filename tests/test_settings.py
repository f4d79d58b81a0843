"""What can be set from outside, and what is noticed when it is set wrong."""

import pytest

from server.errors import InvalidSettingError
from server.settings import Settings, read_settings


def test_nothing_has_to_be_set() -> None:
    assert read_settings({}) == Settings()


def test_an_empty_variable_keeps_its_default() -> None:
    assert read_settings({"RETINOTE_PORT": ""}) == Settings()


def test_other_programs_variables_are_left_alone() -> None:
    assert read_settings({"PORT": "1", "PATH": "/bin", "retinote_port": "x"}) == Settings()


def test_every_variable_sets_its_field() -> None:
    read = read_settings(
        {
            "RETINOTE_HOST": "0.0.0.0",
            "RETINOTE_PORT": "9000",
            "RETINOTE_DATABASE_URL": "postgresql://db/diaries",
            "RETINOTE_FORWARDED_ALLOW_IPS": "10.0.0.1",
            "RETINOTE_SIGN_UPS_PER_HOUR": "1",
            "RETINOTE_SIGN_INS_PER_MINUTE": "2",
            "RETINOTE_FAILED_SIGN_INS_PER_QUARTER_HOUR": "3",
            "RETINOTE_EVALUATIONS_PER_MINUTE": "4",
            "RETINOTE_LOG_LEVEL": "debug",
            "RETINOTE_TERMINOLOGY_FILE": "codes.json",
        }
    )

    assert read == Settings(
        host="0.0.0.0",
        port=9000,
        database_url="postgresql://db/diaries",
        forwarded_allow_ips="10.0.0.1",
        sign_ups_per_hour=1,
        sign_ins_per_minute=2,
        failed_sign_ins_per_quarter_hour=3,
        evaluations_per_minute=4,
        log_level="debug",
        terminology_file="codes.json",
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("RETINOTE_PROT", "8000"),
        ("RETINOTE_PORT", "http"),
        ("RETINOTE_PORT", "-1"),
        ("RETINOTE_PORT", "65536"),
        ("RETINOTE_PORT", "80.5"),
        ("RETINOTE_SIGN_UPS_PER_HOUR", "0"),
        ("RETINOTE_SIGN_INS_PER_MINUTE", "-5"),
        ("RETINOTE_FAILED_SIGN_INS_PER_QUARTER_HOUR", "0"),
        ("RETINOTE_EVALUATIONS_PER_MINUTE", "many"),
    ],
)
def test_a_value_that_cannot_be_is_named(name: str, value: str) -> None:
    with pytest.raises(InvalidSettingError, match=name):
        read_settings({name: value})

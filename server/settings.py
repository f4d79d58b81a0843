"""Everything that can be set from outside, read once from the environment."""

import os
from collections.abc import Mapping

import msgspec

from server.errors import InvalidSettingError

PREFIX = "RETINOTE_"


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    One field per environment variable ``RETINOTE_<NAME>``; docs/configuration.md explains each.

    ``forwarded_allow_ips`` names the proxies whose ``X-Forwarded-*`` headers are believed.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    database_url: str = "sqlite:///data/retinote.db"
    forwarded_allow_ips: str = "127.0.0.1"
    sign_ups_per_hour: int = 100
    sign_ins_per_minute: int = 60
    failed_sign_ins_per_quarter_hour: int = 10
    evaluations_per_minute: int = 120
    log_level: str = "info"


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """
    Read the settings; what is absent or empty keeps its default.

    Raises:
        InvalidSettingError: a value that does not fit, or a ``RETINOTE_`` name that does not exist.
    """
    given = {
        name.removeprefix(PREFIX).lower(): value
        for name, value in environment.items()
        if name.startswith(PREFIX) and value
    }
    try:
        return msgspec.convert(given, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise InvalidSettingError(f"in the environment ({PREFIX}…): {error}") from error

"""Everything that can be set from outside, read once from the environment."""

import os
from collections.abc import Mapping
from typing import Annotated

import msgspec
from msgspec import Meta

from server.errors import InvalidSettingError

PREFIX = "RETINOTE_"

Port = Annotated[int, Meta(ge=0, le=65535)]
Limit = Annotated[int, Meta(ge=1)]
# Of 128 characters that the address in a link may have, 48 are for the path and the token.
Origin = Annotated[str, Meta(max_length=80, pattern=r"^(https?://[^/?#\s]+(/[^/?#\s]+)*)?$")]
# Push services write there when something is wrong with what this server sends (RFC 8292).
Contact = Annotated[str, Meta(max_length=200, pattern=r"^$|^(mailto:|https://)\S+$")]
Secret = Annotated[str, Meta(pattern=r"^$|^.{32,}$")]


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    One field per environment variable ``RETINOTE_<NAME>``; docs/configuration.md explains each.

    ``forwarded_allow_ips`` names the proxies whose ``X-Forwarded-*`` headers are believed.
    """

    host: str = "127.0.0.1"
    port: Port = 8000
    database_url: str = "sqlite:///data/retinote.db"
    forwarded_allow_ips: str = "127.0.0.1"
    sign_ups_per_hour: Limit = 100
    sign_ins_per_minute: Limit = 60
    failed_sign_ins_per_quarter_hour: Limit = 10
    evaluations_per_minute: Limit = 120
    public_url: Origin = ""
    secret_key: Secret = ""
    link_requests_per_minute: Limit = 120
    push_hosts: str = ""
    push_contact: Contact = ""
    reminders_every_seconds: Annotated[int, Meta(ge=0, le=600)] = 30
    log_level: str = "info"
    terminology_file: str = ""


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
    for name in given:
        if name not in Settings.__struct_fields__:
            raise InvalidSettingError(f"{PREFIX}{name.upper()}: there is no such setting")
    try:
        return msgspec.convert(given, Settings, strict=False)
    except msgspec.ValidationError as error:
        reason, _, name = str(error).partition(" - at `$.")
        raise InvalidSettingError(f"{PREFIX}{name.rstrip('`').upper()}: {reason}") from error

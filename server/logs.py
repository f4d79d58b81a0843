"""Logs: one JSON line per event, with ids, counts and codes, and never a word of a diary."""

import logging
from datetime import UTC, datetime

import msgspec

from server.clock import instant_text
from server.errors import InvalidSettingError

log = logging.getLogger("retinote")


class JsonLines(logging.Formatter):
    """Spell an event as one JSON object; the ``facts`` it was logged with stand beside it."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line of *record*; the text of an exception is left out, for it may quote."""
        line = {
            "at": instant_text(datetime.fromtimestamp(record.created, UTC)),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            **getattr(record, "facts", {}),
        }
        return msgspec.json.encode(line).decode()


def configure_logs(level: str) -> None:
    """
    Send events of *level* and above to standard error.

    Raises:
        InvalidSettingError: no such level.
    """
    number = logging.getLevelNamesMapping().get(level.upper())
    if number is None:
        raise InvalidSettingError(f"RETINOTE_LOG_LEVEL: there is no level {level!r}")
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    log.handlers = [handler]
    log.setLevel(number)
    log.propagate = False

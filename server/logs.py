"""Logs: one JSON line per event, with ids, counts and codes, and never a word of a diary."""

import logging

import structlog

from server.errors import InvalidSettingError


def configure_logs(level: str) -> None:
    """
    Send events of *level* and above to standard error.

    Raises:
        InvalidSettingError: no such level.
    """
    number = logging.getLevelNamesMapping().get(level.upper())
    if number is None:
        raise InvalidSettingError(f"RETINOTE_LOG_LEVEL: there is no level {level!r}")
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(),
        cache_logger_on_first_use=True,
    )

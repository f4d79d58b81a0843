"""``python -m bench.serve <kind>``: one of the apps compared, served like all the others."""

import sys
from collections.abc import Callable
from typing import Any

import uvicorn

from server.settings import Settings, read_settings
from server.storage.sqlite_engine import PRAGMAS


def _retinote(settings: Settings) -> Any:
    from server.app import create_app

    return create_app(settings)


def _without_overwriting(settings: Settings) -> Any:
    from server.app import create_app
    from server.storage import sqlite_engine

    pragmas = [each.replace("secure_delete = on", "secure_delete = off") for each in PRAGMAS]
    sqlite_engine.PRAGMAS = tuple(pragmas)
    return create_app(settings)


def _without_saving(settings: Settings) -> Any:
    from bench.twins.without_database import saving_nothing

    return saving_nothing(settings)


def _from_memory(settings: Settings) -> Any:
    from bench.twins.without_database import reading_from_memory

    return reading_from_memory(settings)


def _sqlmodel(settings: Settings) -> Any:
    from bench.twins.sqlmodel_app import create_app

    return create_app(settings)


APPS: dict[str, Callable[[Settings], Any]] = {
    "retinote": _retinote,
    "without-overwriting": _without_overwriting,
    "without-saving": _without_saving,
    "from-memory": _from_memory,
    "sqlmodel": _sqlmodel,
}


def main() -> None:
    """Serve on the loopback until told to end."""
    settings = read_settings()
    uvicorn.run(
        APPS[sys.argv[1]](settings),
        host="127.0.0.1",
        port=settings.port,
        loop="uvloop",
        http="httptools",
        access_log=False,
        log_level="warning",
        server_header=False,
    )


if __name__ == "__main__":
    main()

"""Our description of the API, held against the running server by a program of others."""

import socket
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import schemathesis
import uvicorn
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from server.app import create_litestar, guarded
from server.routes.api import api_handlers
from server.routes.openapi import openapi_document
from server.settings import Settings
from tests.routes.conftest import UNLIMITED, passwords
from tests.routes.person import PASSWORD, TODAY, WEIGHT_KEY

DOCUMENT = openapi_document(api_handlers(Settings()), "0")
# Calls that would sign the caller out, or be the same for each of four collections, once more.
LEFT_OUT = [
    "sign_out",
    "erase_account",
    "change_password",
    "renew_recovery_codes",
    *(
        f"{verb}_{collection}"
        for verb in ("list", "read", "replace", "delete")
        for collection in ("regimen_periods", "appointments")
    ),
]


@schemathesis.serializer("application/x-ndjson")
def lines(context: Any, value: Any) -> Any:
    return value if isinstance(value, bytes | str) else str(value)


EXAMPLES = 3  # of each operation; forty pass too, in a minute and a half
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    negative_data_rejection,
    unsupported_method,
]


def _for_somebody_signed_in(document: dict[str, Any]) -> dict[str, Any]:
    """Leave out who may call: every call of this test comes from the same browser."""
    schemas = {"schemas": document["components"]["schemas"]}
    paths = {
        path: {
            method: {name: part for name, part in operation.items() if name != "security"}
            for method, operation in operations.items()
        }
        for path, operations in document["paths"].items()
    }
    return {**document, "paths": paths, "components": schemas}


schema = schemathesis.openapi.from_dict(_for_somebody_signed_in(DOCUMENT)).exclude(
    operation_id=LEFT_OUT
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on a port of its own, with a loop of its own."""
    database_url = f"sqlite:///{tmp_path_factory.mktemp('openapi')}/diary.db"
    unlimited = Settings(
        database_url=database_url,
        sign_ups_per_hour=UNLIMITED,
        sign_ins_per_minute=UNLIMITED,
        failed_sign_ins_per_quarter_hour=UNLIMITED,
        evaluations_per_minute=UNLIMITED,
        link_requests_per_minute=UNLIMITED,
    )
    app = guarded(create_litestar(unlimited, passwords=passwords()))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", ws="none"))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def signed_up(address: str) -> dict[str, Any]:
    body = {"name": "schema tester", "password": PASSWORD}
    made = httpx.post(f"{address}/api/v1/accounts", json=body)
    return {**made.json(), "sid": made.cookies["sid"]}


@schema.parametrize()
@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_the_server_does_what_its_description_says(
    case: schemathesis.Case, address: str, signed_up: dict[str, Any]
) -> None:
    known = {
        "diary_id": signed_up["diary_id"],
        "local_date": TODAY,
        "key": WEIGHT_KEY,
        "file_name": "flare.svg",
    }
    for name in case.path_parameters or {}:
        case.path_parameters[name] = known.get(name, case.path_parameters[name])

    case.call_and_validate(
        base_url=address,
        headers={"cookie": f"sid={signed_up['sid']}"},
        checks=CHECKS,
    )

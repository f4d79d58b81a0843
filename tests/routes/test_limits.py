"""What is open to everybody is limited by address; a house with small limits of its own."""

from collections.abc import AsyncIterator

import pytest
from httpx import ASGITransport, AsyncClient

from server.app import create_litestar, guarded
from server.settings import Settings
from tests.routes.conftest import passwords, running
from tests.routes.person import TODAY, problem


@pytest.fixture
async def visitor(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[AsyncClient]:
    settings = Settings(
        database_url=f"sqlite:///{tmp_path_factory.mktemp('limits')}/diary.db",
        sign_ups_per_hour=2,
        sign_ins_per_minute=3,
        evaluations_per_minute=2,
        link_requests_per_minute=2,
    )
    inner = create_litestar(settings, passwords=passwords())
    async with running(inner):
        transport = ASGITransport(guarded(inner))
        async with AsyncClient(transport=transport, base_url="http://retinote.test") as client:
            yield client


@pytest.mark.parametrize(
    ("path", "limit", "body", "seconds"),
    [
        ("accounts", 2, {"name": "x", "password": "x"}, 3600),
        ("sessions", 3, {"name": "x", "password": "x"}, 60),
        ("recoveries", 3, {"name": "x", "recovery_code": "x", "new_password": "12345678"}, 60),
        ("evaluate", 2, {"entries": [], "as_of": TODAY}, 60),
    ],
)
async def test_one_address_may_only_ask_so_often(
    visitor: AsyncClient, path: str, limit: int, body: dict[str, object], seconds: int
) -> None:
    for _ in range(limit):
        answer = await visitor.post(f"/api/v1/{path}", json=body)
        assert answer.status_code != 429

    refused = await visitor.post(f"/api/v1/{path}", json=body)

    assert problem(refused) == (429, "too-many-requests", [])
    assert 0 < int(refused.headers["retry-after"]) <= seconds
    assert refused.json()["retry_after_seconds"] == int(refused.headers["retry-after"])


async def test_links_are_tried_only_so_often_from_one_address_whatever_is_asked_of_which(
    visitor: AsyncClient,
) -> None:
    for path in ("/shl/one", "/shl/files/two"):
        assert (await visitor.get(path, params={"recipient": "x"})).status_code == 404

    refused = await visitor.post("/shl/three", json={"recipient": "x"})

    assert problem(refused) == (429, "too-many-requests", [])
    assert 0 < int(refused.headers["retry-after"]) <= 60
    assert refused.headers["access-control-allow-origin"] == "*"


async def test_limits_do_not_touch_each_other_nor_the_catalogue(visitor: AsyncClient) -> None:
    for _ in range(5):
        await visitor.post("/api/v1/evaluate", json={})

    assert (await visitor.post("/api/v1/sessions", json={})).status_code == 422
    for _ in range(5):
        assert (await visitor.get("/api/v1/catalogue")).status_code == 200

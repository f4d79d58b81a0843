"""Whether the server lives, and whether it can serve."""

from litestar import get

from server.routes.accounts import House


@get("/health/live", media_type="application/json")
async def live() -> dict[str, str]:
    """Say that the process answers."""
    return {"status": "live"}


@get("/health/ready", media_type="application/json")
async def ready(context: House) -> dict[str, str]:
    """Say that the database answers too; 503 when it does not."""
    await context.database.check()
    return {"status": "ready"}

"""Another server, which looks once for what is due: URL PUSH_HOST NOW LEASE_SECONDS."""

import asyncio
import sys
from dataclasses import replace
from datetime import datetime, timedelta

from server.identifiers import new_id
from server.services import reminder_schedule
from server.settings import Settings
from server.storage.database import open_database
from tests.services.diaries import a_house


async def main(url: str, host: str, now: str, lease_seconds: str) -> None:
    database = await open_database(url)
    settings = Settings(secret_key="a secret of the tests, long enough", push_hosts=host)
    context = replace(a_house(database, datetime.fromisoformat(now)), settings=settings)
    reminder_schedule.LEASE_FOR = timedelta(seconds=float(lease_seconds))
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    print(await reminder_schedule.tick(context, new_id()), flush=True)
    await database.close()


asyncio.run(main(*sys.argv[1:]))

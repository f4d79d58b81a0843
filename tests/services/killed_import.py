"""
Bring a file in, until killed.

    python -m tests.services.killed_import URL SECRET_HASH DIARY_ID FILE
"""

import asyncio
import os
import sys
from pathlib import Path

from server.services import imports
from server.services.access import Credential
from tests.services.diaries import opened_house


async def main(url: str, secret_hash: str, diary_id: str, file: str) -> None:
    content = Path(file).read_bytes()
    async with opened_house(url) as house:
        os.write(sys.stdout.fileno(), b"begun\n")
        credential = Credential("session", secret_hash)
        await imports.import_export(house, credential, diary_id, content, "all_or_nothing")


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))

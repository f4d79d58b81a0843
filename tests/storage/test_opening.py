import asyncio
import sys
from pathlib import Path

import pytest

from server.errors import InvalidSettingError, MissingDriverError, UnavailableError
from server.storage import diary_store, postgres_engine
from server.storage.database import open_database
from tests.storage.postgres import PostgresServer
from tests.storage.rows import DIARY, save, sign_up


@pytest.mark.parametrize(
    "url",
    [
        "mysql://localhost/diary",
        "diary.db",
        "sqlite://",
        "sqlite:///",
        "postgresql:///diary?pool_size=many",
    ],
)
async def test_an_address_that_cannot_be_meant_is_refused(url: str) -> None:
    with pytest.raises(InvalidSettingError):
        await open_database(url)


async def test_postgres_without_its_driver_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "asyncpg", None)
    monkeypatch.delitem(sys.modules, postgres_engine.__name__)

    with pytest.raises(MissingDriverError, match=r"retinote\[postgres\]"):
        await open_database("postgresql:///diary")


async def test_a_postgres_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError):
        await open_database(f"postgresql://postgres@/diary?host={tmp_path}")


async def test_a_postgres_database_that_does_not_exist_is_unavailable(
    postgres_server: PostgresServer,
) -> None:
    address = postgres_server.new_database().replace("/test_", "/absent_")

    with pytest.raises(UnavailableError):
        await open_database(address)


async def test_no_prepared_statement_is_kept_behind_a_pooler(
    postgres_server: PostgresServer,
) -> None:
    address = f"{postgres_server.new_database()}&prepared_statement_cache_size=0"
    database = await open_database(address)
    try:
        await database.write(sign_up(), lock=DIARY)
        assert [await database.write(save(DIARY, n), lock=DIARY) for n in (1, 2)] == [1, 2]
    finally:
        await database.close()


async def test_a_new_sqlite_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "diary.db"

    database = await open_database(f"sqlite:///{path}")
    await database.close()

    assert path.stat().st_mode & 0o077 == 0


async def test_a_relative_sqlite_path_starts_where_the_server_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    database = await open_database("sqlite:///my%20data/diary.db")
    await database.close()

    assert (tmp_path / "my data" / "diary.db").exists()


@pytest.mark.parametrize("what", ["a folder", "another kind of file"])
async def test_a_path_without_a_sqlite_database_is_unavailable(tmp_path: Path, what: str) -> None:
    path = tmp_path / "diary.db"
    if what == "a folder":
        path.mkdir()
    else:
        path.write_bytes(b"these bytes are no database" * 200)

    with pytest.raises(UnavailableError):
        await open_database(f"sqlite:///{path}")


PROGRAM = """
import asyncio
from server.storage import diary_store
from server.storage.database import open_database

async def main():
    database = await open_database("sqlite:///diary.db")
    reads = [database.read(diary_store.last_sequence("none")) for _ in range(20)]
    await asyncio.gather(*reads)
    await database.close()

asyncio.run(main())
print("done")
"""


async def test_the_process_ends_once_the_database_is_closed(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        PROGRAM,
        cwd=tmp_path,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(30):
        output, _ = await process.communicate()

    assert (output, process.returncode) == (b"done\n", 0)


async def test_a_stopped_loop_leaves_no_caller_waiting(tmp_path: Path) -> None:
    def in_a_loop_of_its_own() -> list[BaseException]:
        async def main() -> tuple[object, list[asyncio.Task[int]]]:
            database = await open_database(f"sqlite:///{tmp_path}/diary.db")
            await database.write(sign_up(), lock=DIARY)
            tasks = [
                asyncio.ensure_future(database.read(diary_store.last_sequence(DIARY)))
                for _ in range(5)
            ]
            await asyncio.sleep(0)
            drains = [task for task in asyncio.all_tasks() if "_run_batches" in repr(task)]
            tasks[0].cancel()
            for drain in drains:
                drain.cancel()
            results = await asyncio.gather(*tasks, return_exceptions=True)
            await database.close()
            return [result for result in results[1:] if isinstance(result, BaseException)]

        return asyncio.run(main())

    errors = await asyncio.to_thread(in_a_loop_of_its_own)

    assert errors
    assert all(isinstance(error, UnavailableError) for error in errors)

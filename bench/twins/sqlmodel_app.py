"""
The same save as most people would write it: FastAPI, SQLModel, an async session for each request.

It does less than Retinote: no field-by-field merge, no urgent rules, no security headers. It is as
durable: WAL, ``synchronous=FULL``, a commit before each answer.
"""

import hashlib
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Any
from uuid import uuid4

from argon2 import PasswordHasher
from fastapi import Cookie, Depends, FastAPI, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel import SQLModel, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bench.twins.sqlmodel_tables import (
    Account,
    Change,
    DailyEntry,
    Diary,
    Entry,
    EntryAnswer,
    EntryFields,
    NewAccount,
    Session,
)
from server.settings import Settings


def create_app(settings: Settings) -> FastAPI:
    """Make the twin on its own SQLite file."""
    engine = _engine(settings.database_url)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with engine.begin() as connection:
            await connection.run_sync(SQLModel.metadata.create_all)
        yield
        await engine.dispose()

    app = FastAPI(lifespan=lifespan)
    app.state.engine = engine
    app.get("/health/live")(live)
    app.post("/api/v1/accounts", status_code=201)(create_account)
    app.put("/api/v1/diaries/{diary_id}/entries/{local_date}", response_model_exclude_none=True)(
        replace_entry
    )
    return app


def _engine(url: str) -> AsyncEngine:
    engine = create_async_engine(url.replace("sqlite:", "sqlite+aiosqlite:"))

    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: Any, _: Any) -> None:
        # The driver would begin too late: a transaction that reads first could not write any more
        # after another one wrote.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            "journal_mode = wal",
            "synchronous = full",
            "foreign_keys = on",
            "busy_timeout = 30000",
        ):
            cursor.execute(f"pragma {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("begin immediate")

    return engine


async def live() -> dict[str, str]:
    return {"status": "live"}


async def open_session(request: Request) -> AsyncIterator[AsyncSession]:
    async with AsyncSession(request.app.state.engine, expire_on_commit=False) as session:
        yield session


Database = Annotated[AsyncSession, Depends(open_session)]


async def create_account(new: NewAccount, session: Database, response: Response) -> dict[str, str]:
    secret = secrets.token_urlsafe(32)
    password_hash = await run_in_threadpool(PasswordHasher().hash, new.password)
    account = Account(account_id=str(uuid4()), name=new.name, password_hash=password_hash)
    diary = Diary(diary_id=str(uuid4()), account_id=account.account_id)
    session.add(account)
    await session.flush()
    session.add(diary)
    session.add(
        Session(
            session_id=str(uuid4()),
            account_id=account.account_id,
            token_hash=_hash(secret),
            expires_at=datetime.now(UTC) + timedelta(days=30),
        )
    )
    await session.commit()
    response.set_cookie("sid", secret, httponly=True, samesite="lax")
    return {"account_id": account.account_id, "diary_id": diary.diary_id}


async def own_diary(
    diary_id: str, session: Database, sid: Annotated[str | None, Cookie()] = None
) -> Diary:
    if sid is None:
        raise HTTPException(401)
    found = await session.exec(
        select(Diary)
        .join(Session, Session.account_id == Diary.account_id)
        .where(Session.token_hash == _hash(sid), Session.expires_at > datetime.now(UTC))
        .where(Diary.diary_id == diary_id)
    )
    diary = found.first()
    if diary is None:
        raise HTTPException(404)
    return diary


async def replace_entry(
    local_date: date,
    fields: EntryFields,
    diary: Annotated[Diary, Depends(own_diary)],
    session: Database,
    response: Response,
) -> EntryAnswer:
    if local_date > datetime.now(UTC).date() + timedelta(days=2):
        raise HTTPException(422, "date-in-future")
    document = fields.model_dump(exclude_none=True)
    entry = await session.get(Entry, (diary.diary_id, local_date))
    if entry is None:
        response.status_code = 201
        entry = Entry(diary_id=diary.diary_id, local_date=local_date, revision=1, document=document)
    else:
        entry.revision += 1
        entry.document = document
    session.add(entry)
    session.add(await _change(session, diary, local_date, document))
    await session.commit()
    response.headers["ETag"] = f'"{entry.revision}"'
    answered = DailyEntry(local_date=local_date, **document)
    return EntryAnswer(entry=answered, revision=entry.revision, warnings=[])


async def _change(
    session: AsyncSession, diary: Diary, local_date: date, document: dict[str, Any]
) -> Change:
    latest = await session.exec(
        select(func.max(Change.sequence)).where(Change.diary_id == diary.diary_id)
    )
    return Change(
        diary_id=diary.diary_id,
        sequence=(latest.one() or 0) + 1,
        change_id=str(uuid4()),
        local_date=local_date,
        fields=document,
        recorded_at=datetime.now(UTC),
    )


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()

"""The twin's tables and shapes."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import JSON, Column
from sqlmodel import Field as Stored
from sqlmodel import SQLModel

from server.rule_packs import load_packs

PACKS = load_packs()
Grade = Annotated[int, Field(ge=0, le=4)]
ItemId = Literal[*sorted(PACKS.graded_item_ids)]  # type: ignore[valid-type]
FlagId = Literal[*sorted(PACKS.flag_ids)]  # type: ignore[valid-type]


class Account(SQLModel, table=True):
    account_id: str = Stored(primary_key=True)
    name: str = Stored(unique=True)
    password_hash: str


class Session(SQLModel, table=True):
    session_id: str = Stored(primary_key=True)
    account_id: str = Stored(foreign_key="account.account_id", index=True)
    token_hash: str = Stored(unique=True)
    expires_at: datetime


class Diary(SQLModel, table=True):
    diary_id: str = Stored(primary_key=True)
    account_id: str = Stored(foreign_key="account.account_id", index=True)


class Entry(SQLModel, table=True):
    diary_id: str = Stored(primary_key=True, foreign_key="diary.diary_id")
    local_date: date = Stored(primary_key=True)
    revision: int
    document: dict = Stored(sa_column=Column(JSON, nullable=False))


class Change(SQLModel, table=True):
    diary_id: str = Stored(primary_key=True, foreign_key="diary.diary_id")
    sequence: int = Stored(primary_key=True)
    change_id: str
    local_date: date
    fields: dict = Stored(sa_column=Column(JSON, nullable=False))
    recorded_at: datetime


class NewAccount(BaseModel):
    name: str
    password: str


class EntryFields(BaseModel):
    model_config = ConfigDict(extra="forbid")

    zone: str | None = None
    grades: dict[ItemId, Grade] = {}
    mood: Grade | None = None
    red_flags: dict[FlagId, bool] = {}
    dose_taken_mg: Annotated[float, Field(ge=0, le=1000)] | None = None
    taken_with_food: bool | None = None
    nosebleeds: Annotated[int, Field(ge=0, le=99)] | None = None
    new_lumps: Annotated[int, Field(ge=0, le=99)] | None = None
    note: Annotated[str, Field(max_length=2000)] | None = None


class DailyEntry(EntryFields):
    local_date: date


class EntryAnswer(BaseModel):
    entry: DailyEntry
    revision: int
    warnings: list[str]

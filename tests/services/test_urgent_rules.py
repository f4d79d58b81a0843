"""The server looks at as much of the diary as a rule asks for, and no more."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest

from schemas.account import NewAccount
from schemas.condition import ChangeFromBaseline, Condition, GradeOnDays
from schemas.diary import DailyEntry
from schemas.outcome import Warning
from server.rule_packs import Packs
from server.services import accounts, diary, urgent_rules
from server.services.access import Credential
from server.services.context import Context
from server.services.requests import Precondition
from server.services.secrets import secret_hash
from server.storage import diary_store
from server.storage.operation import Operation, Sql

TODAY = date(2026, 3, 10)
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
FLARES = GradeOnDays(item="flare", days=3, within_days=3, at_least=3)
WORSENING = ChangeFromBaseline(
    item="flare",
    by=2,
    days=1,
    within_days=1,
    baseline_from_day=1,
    baseline_to_day=2,
    baseline_min_days=2,
)


@pytest.fixture
async def diary_id(context: Context) -> str:
    new = NewAccount(name="Anna", password="correct horse battery")
    made = await accounts.sign_up(context, new, "browser")
    anna = Credential("session", secret_hash(made.secret))
    for back in range(3):
        on, fields = TODAY - timedelta(days=back), {"grades": {"flare": 4 if back == 0 else 3}}
        await diary.replace_entry(
            context, anna, made.account.diary_id, on, fields, Precondition(), None
        )
    return made.account.diary_id


def reading(packs: Packs, condition: Condition) -> Packs:
    first, *others = packs.urgent_rules.rules
    changed = [msgspec.structs.replace(first, also_when=condition), *others]
    return replace(packs, urgent_rules=msgspec.structs.replace(packs.urgent_rules, rules=changed))


async def warnings_for(context: Context, diary_id: str, packs: Packs) -> list[Warning]:
    def operation() -> Operation[list[Warning]]:
        (document,) = yield from diary_store.load_documents(
            diary_id, "entries", from_key=TODAY.isoformat()
        )
        entry = msgspec.json.decode(document, type=DailyEntry)
        return (yield from urgent_rules.warnings_for(packs, diary_id, entry, NOON))

    return await context.database.write(operation(), lock=diary_id)


async def test_a_rule_that_reads_several_days_is_given_them(
    context: Context, diary_id: str
) -> None:
    packs = reading(context.packs, FLARES)

    (warning,) = await warnings_for(context, diary_id, packs)

    assert warning.rule_id == packs.urgent_rules.rules[0].rule_id
    assert [each.local_date for each in warning.evidence] == [
        TODAY - timedelta(days=back) for back in (2, 1, 0)
    ]


async def test_a_rule_that_reads_from_a_baseline_is_given_everything(
    context: Context, diary_id: str
) -> None:
    assert await warnings_for(context, diary_id, reading(context.packs, WORSENING)) == []


def test_a_day_without_a_yes_or_an_answer_costs_no_look_at_the_diary(context: Context) -> None:
    entry = DailyEntry(local_date=TODAY, mood=0, red_flags={"hepatitis": False})

    asked: list[Sql] = list(urgent_rules.warnings_for(context.packs, "diary", entry, NOON))

    assert asked == []

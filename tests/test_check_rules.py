"""``retinote check-rules`` catches what is planted in a pack or taken from its vectors."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from server.cli import commands
from server.errors import UnreadableRulePackError
from server.rule_packs import TREND_RULES_FILE, URGENT_RULES_FILE, shipped_folder
from server.rule_vectors import TREND_VECTORS_FILE, URGENT_VECTORS_FILE, prove_packs

Document = dict[str, Any]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of what ships, to plant faults in."""
    for name in ("catalogue", "rules", "questionnaires", "contacts", "programmes", "vectors"):
        shutil.copytree(shipped_folder() / name, tmp_path / name)
    return tmp_path


def plant(path: Path, fault: Callable[[Document], object]) -> None:
    document = json.loads(path.read_text("utf-8"))
    fault(document)
    path.write_text(json.dumps(document, indent=1), "utf-8")


def refusal(folder: Path) -> UnreadableRulePackError:
    with pytest.raises(UnreadableRulePackError) as refused:
        prove_packs(folder)
    return refused.value


def rule(document: Document, rule_id: str) -> Document:
    return next(each for each in document["rules"] if each["rule_id"] == rule_id)


def leave_out(rule_id: str, *words: str) -> Callable[[Document], None]:
    """Take away the cases of a rule whose description or outcome has one of these words."""

    def fault(document: Document) -> None:
        document["cases"] = [
            case
            for case in document["cases"]
            if case["rule_id"] != rule_id
            or not any(word in (case["description"], case["expected"]["status"]) for word in words)
        ]

    return fault


def test_what_ships_is_proven() -> None:
    ended = CliRunner().invoke(commands, ["check-rules"])

    assert ended.exit_code == 0, ended.output
    header, urgent, trends, labs, programmes = ended.output.splitlines()
    assert header.split() == ["pack", "rules", "branches", "vectors", "mutations", "caught"]
    assert urgent.split()[:3] == ["urgent", "30", "42"]
    assert trends.split()[:3] == ["trends", "11", "12"]
    assert labs == "labs: 12 analytes, 22 units"
    assert programmes == "programmes: 3, 20 events, 35 items of the checklist"


def test_a_fault_is_told_in_one_line_and_ends_with_1(folder: Path) -> None:
    plant(folder / URGENT_RULES_FILE, lambda pack: pack["rules"][4]["sources"].clear())

    ended = CliRunner().invoke(commands, ["check-rules", "--folder", str(folder)])

    assert ended.exit_code == 1
    (line,) = ended.output.splitlines()
    assert f"{folder / URGENT_RULES_FILE}: line " in line
    assert "$.rules[4].sources: Expected `array` of length >= 1" in line


@pytest.mark.parametrize(
    ("file", "fault", "place", "reason"),
    [
        pytest.param(
            TREND_RULES_FILE,
            lambda pack: pack["rules"][5]["sources"].clear(),
            "$.rules[5].sources",
            "Expected `array` of length >= 1",
            id="a source removed",
        ),
        pytest.param(
            TREND_RULES_FILE,
            lambda pack: pack["rules"][0]["condition"].update(operator="phaseOfMoon"),
            "$.rules[0].condition.operator",
            "Invalid value 'phaseOfMoon'",
            id="an unknown operator",
        ),
        pytest.param(
            URGENT_RULES_FILE,
            lambda pack: rule(pack, "vasculitis")["follow_ups"][0]["question"].update(
                en="so " * 26
            ),
            "$.rules[6].follow_ups[0].question.en",
            "has more than 25 words",
            id="a question too long",
        ),
        pytest.param(
            URGENT_RULES_FILE,
            lambda pack: pack.update(format=1),
            "$.format",
            "Invalid enum value 1",
            id="a format of yesterday",
        ),
    ],
)
def test_a_fault_of_a_pack_is_refused_by_line(
    folder: Path, file: str, fault: Callable[[Document], object], place: str, reason: str
) -> None:
    plant(folder / file, fault)

    error = refusal(folder)

    assert error.file == str(folder / file)
    assert error.place.startswith("line ") and error.place.endswith(f": {place}")
    assert error.reason.startswith(reason)


@pytest.mark.parametrize(
    ("rule_id", "words", "what"),
    [
        ("rhabdo", ["yes"], "with a yes and no follow-up answered"),
        ("rhabdo", ["no"], "with a no"),
        ("rhabdo", ["not_evaluable"], "with the answer missing"),
        ("rhabdo", ["yes, and yes to the follow-up"], "with a yes to 'rhabdo_dark' as well"),
        ("rhabdo", ["yes, and no to the follow-up"], "with a yes, but no to 'rhabdo_dark'"),
        ("rhabdo", ["no, but yes to the follow-up"], "with a no, but yes to 'rhabdo_dark'"),
        (
            "self_harm",
            ["no, and item 9 answered “not at all”", "not asked, and item 9 answered “not at all”"],
            "with no yes, and also_when not_met",
        ),
        (
            "self_harm",
            [
                "no, but item 9 of the PHQ-9 answered “several days”",
                "not asked, but item 9 answered “nearly every day”",
            ],
            "with no yes, and also_when met",
        ),
    ],
)
def test_an_urgent_rule_without_one_of_its_cases_is_not_proven(
    folder: Path, rule_id: str, words: list[str], what: str
) -> None:
    plant(folder / URGENT_VECTORS_FILE, leave_out(rule_id, *words))

    error = refusal(folder)

    assert error.file == str(folder / URGENT_VECTORS_FILE)
    assert error.reason == f"has no case of {rule_id!r} {what}"


@pytest.mark.parametrize(
    ("status", "what"),
    [
        ("met", "that fires"),
        ("not_met", "that does not fire"),
        ("not_evaluable", "with too many days missing"),
    ],
)
def test_a_trend_rule_without_one_of_its_cases_is_not_proven(
    folder: Path, status: str, what: str
) -> None:
    plant(folder / TREND_VECTORS_FILE, leave_out("lasting_over_a_week", status))

    assert (
        refusal(folder).reason == f"has no case of 'lasting_over_a_week' for 'eye_dryness' {what}"
    )


def test_an_item_of_a_trend_rule_without_cases_is_not_proven(folder: Path) -> None:
    def only_for_the_back(file: Document) -> None:
        for case in file["cases"]:
            if case["rule_id"] == "lasting_over_a_week":
                case["item_id"] = "back_pain"

    plant(folder / TREND_VECTORS_FILE, only_for_the_back)

    assert "for 'eye_dryness' that fires" in refusal(folder).reason


@pytest.mark.parametrize(
    ("rule_id", "description", "place", "unnoticed"),
    [
        (
            "severe_two_days",
            "severe twice, more than a week apart",
            "$.rules[3].condition.within_days",
            "8 in place of 7",
        ),
        (
            "flare_after_week_8",
            "the same on the last day of week 8",
            "$.rules[6].condition.conditions[0]",
            "that it is left out",
        ),
        (
            "headache_over_a_week",
            "two days without an answer in between",
            "$.rules[8].condition.max_gap_days",
            "2 in place of 1",
        ),
    ],
)
def test_a_number_without_a_case_on_one_of_its_sides_is_not_proven(
    folder: Path, rule_id: str, description: str, place: str, unnoticed: str
) -> None:
    plant(folder / TREND_VECTORS_FILE, leave_out(rule_id, description))

    error = refusal(folder)

    assert error.file == str(folder / TREND_RULES_FILE)
    assert error.place.endswith(f": {place}")
    assert error.reason == f"no case of {rule_id!r} notices {unnoticed}"


def test_a_threshold_that_was_moved_is_refused_by_its_case(folder: Path) -> None:
    plant(
        folder / TREND_RULES_FILE,
        lambda pack: rule(pack, "headache_over_a_week")["condition"].update(longer_than_days=6),
    )

    error = refusal(folder)

    assert error.file == str(folder / TREND_VECTORS_FILE)
    assert error.reason == "'headache_over_a_week' of 'headache' comes to met, not not_met"


def test_a_tier_that_was_lowered_is_refused_by_its_case(folder: Path) -> None:
    plant(folder / URGENT_RULES_FILE, lambda pack: rule(pack, "stroke_seizure").update(tier="soon"))

    error = refusal(folder)

    assert error.file == str(folder / URGENT_VECTORS_FILE)
    assert error.reason == "'stroke_seizure' comes to met as soon, not met as emergency_now"


@pytest.mark.parametrize(
    ("field", "name", "reason"),
    [
        ("rule_id", "hiccups", "names 'hiccups', which does not exist"),
        ("item_id", "flare", "names 'flare', not in that rule"),
        ("as_of", "soon", "Invalid RFC3339 encoded date"),
    ],
)
def test_a_case_about_nothing_is_refused_by_line(
    folder: Path, field: str, name: str, reason: str
) -> None:
    plant(folder / TREND_VECTORS_FILE, lambda file: file["cases"][3].update({field: name}))

    error = refusal(folder)

    assert error.place.endswith(f": $.cases[3].{field}")
    assert error.reason == reason

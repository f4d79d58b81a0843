"""The report for a doctor over HTTP, and on paper."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from server.rule_packs import load_packs
from tests.routes.person import TODAY, FixedClock, Person, a_uuid, problem

PACKS = load_packs()
ALL = "name,course,effects,red_flags,labs,questions,mood,check_ins,sexual_health,pregnancy,notes"
HOSTILE = {
    "an emoji": "so dry \N{LOTION BOTTLE}\N{LOTION BOTTLE} today",
    "a family": "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL} home",
    "Chinese": "\u6f22\u5b57 and more",
    "Hebrew": "\u05e9\u05dc\u05d5\u05dd",
    "Arabic": "\u0645\u0631\u062d\u0628\u0627",
    "turned about": "\u202eabc\u2066",
    "markup": '#import "@preview/x:1.0.0": * #panic() $x^2$ *bold* @ref <label> `raw` // gone',
    "a script": "<script>alert(1)</script> &amp; \\u{41}",
    "controls": "a\0b\x07c\x1bd\ufeffe",
    "one long word": "x" * 2000,
    "2,000 letters": "word " * 400,
    "two lines": "first\nsecond\r\nthird",
    "private use": "\ue000\U000f0000 \U000e0041",
}


async def pdf(person: Person, query: str = "") -> bytes:
    answer = await person.client.get(f"{person.diary}/report.pdf{query}")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf"
    return answer.content


def text_of(made: bytes, folder: Path) -> str:
    path = folder / "report.pdf"
    path.write_bytes(made)
    told = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    return told.stdout.decode()


def page_size(made: bytes, folder: Path) -> str:
    path = folder / "report.pdf"
    path.write_bytes(made)
    told = subprocess.run(["pdfinfo", path], capture_output=True, check=True).stdout.decode()
    (size,) = re.findall(r"Page size:\s+(.*)", told)
    return size


async def a_course(person: Person) -> None:
    await person.put("treatment", first_dose_date="2026-02-01", report_name="A. Person")
    await person.put(f"regimen_periods/{a_uuid()}", starts_on="2026-02-01", daily_mg=[40])
    await person.put(f"weights/{a_uuid()}", measured_on="2026-02-01", weight_kg=60)
    await person.put(f"questions/{a_uuid()}", asked_on=TODAY, text="May I swim?")
    lab = {"taken_on": "2026-03-01", "analyte": "alt", "value": 54, "unit": "U/L"}
    await person.put(f"labs/{a_uuid()}", **lab, reference_low=7, reference_high=40)
    for number in range(1, 10):
        await person.save(f"2026-03-0{number}", grades={"flare": number % 4}, dose_taken_mg=40)
    await person.save(TODAY, red_flags={"hepatitis": True, "sexual": True}, note="SENTINEL", mood=1)


async def test_a_report_holds_the_default_sections_and_names_the_others(person: Person) -> None:
    await a_course(person)
    report = await person.get("report.json")

    assert report["name"] == "A. Person"
    assert (report["from_date"], report["to_date"]) == ("2026-02-01", TODAY)
    assert report["course"]["treatment_week"] == 6
    assert report["course"]["dose"]["mg"]["known"] == 360
    assert [flag["rule_id"] for flag in report["red_flags"]] == ["hepatitis"]
    assert report["withheld"] == ["mood", "check_ins", "sexual_health", "pregnancy", "notes"]
    assert "SENTINEL" not in str(report)
    assert [question["text"] for question in report["questions"]] == ["May I swim?"]


async def test_what_was_done_about_a_red_flag_is_told(person: Person) -> None:
    warning = await person.warning("hepatitis")
    path = f"{person.diary}/warnings/{warning['warning_id']}/acknowledgement"
    await person.client.post(path, json={"action": "spoke_to_prescriber"})
    (flag,) = (await person.get("report.json"))["red_flags"]

    assert (flag["action"], flag["is_in_ledger"]) == ("spoke_to_prescriber", True)
    assert flag["acknowledged_at"] == "2026-03-10T12:00:00.000Z"


@pytest.mark.parametrize(
    ("query", "code", "path"),
    [
        ("?sections=course,dreams", "invalid-field", "query.sections"),
        ("?from=2026-03-05&to=2026-03-04", "range-reversed", "query.to"),
        ("?from=2027-03-05", "range-reversed", "query.to"),
        ("?from=1999-12-31", "date-too-early", "query.from"),
        ("?to=2100-01-01", "date-in-future", "query.to"),
    ],
)
@pytest.mark.parametrize("name", ["report.json", "report.pdf"])
async def test_what_cannot_be_asked_for(
    person: Person, name: str, query: str, code: str, path: str
) -> None:
    answer = await person.client.get(f"{person.diary}/{name}{query}")

    assert problem(answer) == (422, code, [path])


async def test_neither_answer_is_kept_anywhere_and_the_file_name_says_nothing(
    person: Person,
) -> None:
    for name in ("report.json", "report.pdf"):
        answer = await person.client.get(f"{person.diary}/{name}")
        assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-disposition"] == 'attachment; filename="retinote-report.pdf"'


async def test_a_paper_can_be_read_selected_and_heard(person: Person, tmp_path: Path) -> None:
    await a_course(person)
    made = await pdf(person)
    words = text_of(made, tmp_path)

    assert b"pdfuaid" in made
    for expected in ("A. Person", "Week 6", "360", "mg/kg", "54 U/L", "May I swim?", "above"):
        assert expected in words
    assert "SENTINEL" not in words
    assert "erection" not in words


async def test_a_paper_holds_what_is_chosen(person: Person, tmp_path: Path) -> None:
    await a_course(person)
    words = text_of(await pdf(person, f"?sections={ALL}"), tmp_path)

    assert "SENTINEL" in words
    assert "erection" in words


async def test_an_empty_diary_has_a_paper_too(person: Person, tmp_path: Path) -> None:
    words = text_of(await pdf(person), tmp_path)

    assert "0 of 1 day logged" in words
    assert "None was answered yes" in words


@pytest.mark.parametrize(("paper", "size"), [("a4", "A4"), ("letter", "letter")])
async def test_the_size_of_the_paper(person: Person, tmp_path: Path, paper: str, size: str) -> None:
    assert f"({size})" in page_size(await pdf(person, f"?paper={paper}"), tmp_path)


async def test_the_same_report_has_the_same_bytes(person: Person, clock: FixedClock) -> None:
    await a_course(person)
    first = await pdf(person)
    clock.advance(minutes=5)

    assert await pdf(person) == first


@pytest.mark.parametrize("note", HOSTILE.values(), ids=list(HOSTILE))
async def test_no_note_breaks_a_paper_or_becomes_markup(
    person: Person, tmp_path: Path, note: str
) -> None:
    saved: Any = await person.save(TODAY, note=note)
    assert saved.status_code == 201
    await person.put(f"questions/{a_uuid()}", asked_on=TODAY, text=note[:500])

    made = await pdf(person, f"?sections={ALL}")

    assert b"pdfuaid" in made
    words = "".join(text_of(made, tmp_path).split())
    if note.isascii() and note.isprintable():
        assert "".join(note.split())[:400] in words.replace("\u200b", "")


async def test_what_the_fonts_lack_is_seen_to_be_missing(person: Person, tmp_path: Path) -> None:
    await person.put("treatment", report_name="\u6f22\u5b57 Li")
    await person.save(TODAY, note="dry \N{LOTION BOTTLE}\N{LOTION BOTTLE} lips")
    words = text_of(await pdf(person, f"?sections={ALL}"), tmp_path)

    assert "[?] Li" in words
    assert "dry [emoji] lips" in words


async def test_a_unit_that_somebody_typed_costs_a_chart_no_tags(
    person: Person, tmp_path: Path
) -> None:
    for taken_on, value in (("2026-02-01", 20), (TODAY, 30)):
        lab = {"taken_on": taken_on, "analyte": "Vitamin D", "unit": "\N{LOTION BOTTLE}/L"}
        await person.put(f"labs/{a_uuid()}", **lab, value=value)

    made = await pdf(person, "?sections=labs")

    assert b"pdfuaid" in made
    assert "[emoji]/L" in text_of(made, tmp_path)


@pytest.mark.parametrize(
    ("language", "trend", "first_page", "chart"),
    [
        (
            "de",
            "Nicht genug Tage",
            ["Tagebuch-Bericht für die Praxis", "Fragen an die Praxis"],
            "von 0",
        ),
        ("es", "No hay suficientes", ["Informe del diario", "Preguntas para la consulta"], "de 0"),
    ],
)
async def test_report_paper_and_chart_speak_the_language_asked_for(
    person: Person, tmp_path: Path, language: str, trend: str, first_page: list[str], chart: str
) -> None:
    await a_course(person)

    made = (await person.client.get(f"{person.diary}/report.json?language={language}")).json()
    paper = text_of(await pdf(person, f"?language={language}"), tmp_path)
    drawn = await person.client.get(f"{person.diary}/charts/flare.svg?language={language}")

    assert made["language"] == language
    flare = next(each for each in made["effects"] if each["item_id"] == "flare")
    assert flare["label"] == PACKS.item_by_id["flare"].label[language]
    assert made["what_this_is_not"] != []
    lips = await person.client.get(f"{person.diary}/report.json?language={language}&to=2026-03-03")
    assert lips.json()["effects"][0]["trend_words"].startswith(trend)
    assert [words for words in first_page if words not in paper] == []
    assert f"{PACKS.item_by_id['flare'].label[language]} {chart} (" in drawn.text


async def test_a_language_that_reports_do_not_speak_is_refused(person: Person) -> None:
    answer = await person.client.get(f"{person.diary}/report.json?language=tlh")

    assert problem(answer) == (422, "invalid-field", ["query.language"])

"""What is written twice stays the same twice: each mirrored module, its twin and its vectors."""

import ast
import pathlib
import re
import typing

import pytest
from msgspec.inspect import StructType, type_info

from schemas import condition
from tests.conformance.vectors import cases_of, stems

ROOT = pathlib.Path(__file__).parents[2]
PYTHON = ROOT / "server" / "domain"
JAVASCRIPT = ROOT / "static" / "src" / "domain"

ONLY_PYTHON = {
    "__init__",
    "adherence",
    "browser_names",
    "calendar_days",
    "example_course",
    "given_days",
    "given_red_flags",
    "ledger",
    "numbered_days",
    "push_services",
    "regimen_segments",
    "reminders",
    "report",
    "report_basis",
    "report_choice",
    "report_course",
    "report_effects",
    "report_findings",
    "report_red_flags",
    "sections",
    "share_link",
    "share_terms",
}
"""A phone makes no examples, no chain of a ledger, nothing for a doctor, sends no
reminders, and numbers its days as it goes."""

ONLY_JAVASCRIPT = {"local-date", "shapes"}
"""Python has dates and structs of its own."""

FORBIDDEN = (
    r"\bdocument\s*[.\[]",
    r"\bwindow\s*\.",
    r"\bglobalThis\b",
    r"\bfetch\b",
    r"\bindexedDB\b",
    r"\blocalStorage\b",
    r"\bDate\.now\b",
    r"\bnew Date\b",
    r"\bMath\.random\b",
    r"\bMath\.round\b",
    r"\bIntl\b",
    r"\btoLocale",
    r"\bawait\b",
    r"\.sort\(\s*\)",
)

MODULES = sorted(path.stem for path in JAVASCRIPT.glob("*.js"))


def python_stems() -> set[str]:
    return {path.stem for path in PYTHON.glob("*.py")} - ONLY_PYTHON


def javascript(stem: str) -> str:
    return (JAVASCRIPT / f"{stem}.js").read_text(encoding="utf-8")


def public_functions(stem: str) -> set[str]:
    tree = ast.parse((PYTHON / f"{stem}.py").read_text(encoding="utf-8"))
    functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    return {name for name in functions if not name.startswith("_")}


def camel_case(name: str) -> str:
    return re.sub(r"_([a-z])", lambda match: match.group(1).upper(), name)


def operators() -> set[str]:
    structs = [type_info(each) for each in typing.get_args(condition.Condition)]
    return {str(each.tag) for each in structs if isinstance(each, StructType)}


def test_every_module_has_its_twin_and_its_vectors() -> None:
    mirrored = {stem.replace("_", "-") for stem in python_stems()}

    assert mirrored == set(MODULES) - ONLY_JAVASCRIPT
    assert mirrored == set(stems())


@pytest.mark.parametrize("stem", sorted(python_stems()))
def test_every_public_function_has_a_vector(stem: str) -> None:
    called = {case["function"] for case in cases_of(stem.replace("_", "-"))}

    assert called >= public_functions(stem)


@pytest.mark.parametrize("stem", sorted(python_stems()))
def test_every_function_of_the_vectors_is_exported_by_the_twin(stem: str) -> None:
    source = javascript(stem.replace("_", "-"))

    for case in cases_of(stem.replace("_", "-")):
        assert f"export function {camel_case(case['function'])}(" in source


@pytest.mark.parametrize("stem", MODULES)
@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_the_phones_domain_knows_no_page_no_clock_and_no_chance(stem: str, pattern: str) -> None:
    assert re.search(pattern, without_comments(javascript(stem))) is None


def without_comments(source: str) -> str:
    return re.sub(r"/\*.*?\*/|^\s*//[^\n]*", "", source, flags=re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("stem", MODULES)
def test_the_phones_domain_imports_only_its_neighbours(stem: str) -> None:
    imported = re.findall(r"""(?:from|import\()\s*["']([^"']+)["']""", javascript(stem))

    assert set(imported) <= {f"./{neighbour}.js" for neighbour in MODULES}


@pytest.mark.parametrize("path", sorted(PYTHON.glob("*.py")), ids=lambda path: path.stem)
def test_the_domain_never_asks_what_day_it_is(path: pathlib.Path) -> None:
    source = path.read_text(encoding="utf-8")

    assert re.search(r"\.(now|today|utcnow|fromtimestamp)\(", source) is None


@pytest.mark.parametrize("path", sorted(PYTHON.glob("*.py")), ids=lambda path: path.stem)
def test_the_domain_adds_and_rounds_as_javascript_does(path: pathlib.Path) -> None:
    """`sum` compensates floats from Python 3.12 on, and `round` goes to the even neighbour."""
    called = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }

    assert called & {"sum", "round"} == set()


@pytest.mark.parametrize("operator", sorted(operators()))
def test_every_operator_is_in_both_evaluators(operator: str) -> None:
    python = (PYTHON / "conditions.py").read_text(encoding="utf-8")
    struct = operator[0].upper() + operator[1:]

    for function in ("decide", "window_days"):
        body = python.split(f"\ndef {function}(")[1].split("\ndef ")[0]
        assert re.search(rf"\b{struct}\(\)", body)
    for function in ("decide", "windowDays"):
        body = javascript("conditions").split(f"function {function}(")[1].split("\nfunction ")[0]
        assert f'case "{operator}":' in body


@pytest.mark.parametrize("operator", sorted(operators()))
def test_every_operator_comes_to_every_verdict_in_the_vectors(operator: str) -> None:
    statuses = {
        case["expected"]["status"]
        for case in cases_of("conditions")
        if case["function"] == "decide" and case["arguments"][0]["operator"] == operator
    }

    assert statuses == {"met", "not_met", "not_evaluable"}

"""The line of a fault is the one an editor would go to."""

import pytest

from server.json_places import line_of, repeated_name

TEXT = """{
  "pack": "a \\"{[:,]}\\" b",
  "rules": [
    {"rule_id": "one", "days": 2,
     "title": {"en": "Line four"}},
    {
      "rule_id": "two",
      "tiers": ["soon",
        "same_day"],
      "empty": [], "none": {}, "no": null,
      "deep": {"conditions": [{"operator": "flag"}, {
        "operator": "anyOf"}]}
    }
  ]
}
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("$", 1),
        ("$.pack", 2),
        ("$.rules", 3),
        ("$.rules[0]", 4),
        ("$.rules[0].days", 4),
        ("$.rules[0].title", 5),
        ("$.rules[0].title.en", 5),
        ("$.rules[1]", 6),
        ("$.rules[1].rule_id", 7),
        ("$.rules[1].tiers[0]", 8),
        ("$.rules[1].tiers[1]", 9),
        ("$.rules[1].no", 10),
        ("$.rules[1].deep.conditions[1]", 11),
        ("$.rules[1].deep.conditions[1].operator", 12),
    ],
)
def test_a_path_stands_on_its_line(path: str, line: int) -> None:
    assert line_of(TEXT, path) == line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("$.released_on", 1),
        ("$.rules[1].flag", 6),
        ("$.rules[1].empty[0]", 10),
        ("$.rules[0].title[...]", 5),
        ("$.rules[7].title", 3),
    ],
)
def test_what_is_missing_is_looked_for_where_it_would_stand(path: str, line: int) -> None:
    assert line_of(TEXT, path) == line


def test_a_text_that_breaks_off_has_lines_up_to_there() -> None:
    assert line_of('{\n"rules": [\n{"tier": "soon", ', "$.rules[0].tier") == 3


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ('{"a": 1, "b": {"a": 2}, "c": [{"a": 3}, {"a": 4}]}', None),
        ('{"a": 1, "b": 2, "a": 1}', "$.a"),
        ('{"c": [{"a": 3}, {"a": 4, "\\u0061": 5}]}', "$.c[1].a"),
        ("[1, 1]", None),
    ],
)
def test_a_name_given_twice_is_found(text: str, path: str | None) -> None:
    assert repeated_name(text) == path

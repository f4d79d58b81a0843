"""
Codes of licensed terminologies beside our own: only those that whoever runs the server brings.

None are shipped. SNOMED CT needs a licence outside its member countries and MedDRA a subscription,
so a file of mappings is read only where ``RETINOTE_TERMINOLOGY_FILE`` names one (docs/fhir.md).
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta

from schemas.base import Shape
from server.errors import UnreadableRulePackError
from server.rule_packs import read_file

Code = Annotated[str, Meta(pattern=r"^[!-~]+\Z", max_length=64)]


class MappedCode(Shape, frozen=True, kw_only=True):
    """Another system's code for one of our concepts; only where it means exactly the same."""

    concept: Code
    system: Annotated[str, Meta(pattern=r"^(https?://|urn:)[!-~]+\Z", max_length=200)]
    code: Code
    display: Annotated[str, Meta(min_length=1, max_length=200)]


class Terminology(Shape, frozen=True, kw_only=True):
    """A file of mappings; ``licence`` says by which right its codes are used."""

    format: Literal[1]
    licence: Annotated[str, Meta(min_length=1, max_length=500)]
    codes: list[MappedCode]


@cache
def load_terminology(file: str) -> Mapping[str, Sequence[MappedCode]]:
    """
    Read the mappings of *file* by concept, once; none where it is the empty string.

    Raises:
        UnreadableRulePackError: the file is missing, is not JSON, or has not its shape.
    """
    by_concept: dict[str, list[MappedCode]] = {}
    if file:
        for each in read_file(Path(file), Terminology).codes:
            by_concept.setdefault(each.concept, []).append(each)
    return by_concept


def check_concepts(file: str, known: Mapping[str, object]) -> None:
    """
    Check that every mapping is about a concept that exists.

    Raises:
        UnreadableRulePackError: one is not, and would be left out in silence.
    """
    for concept in load_terminology(file):
        if concept not in known:
            raise UnreadableRulePackError(file, "$.codes", f"no such concept: {concept!r}")

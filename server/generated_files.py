"""Write the files that are made from code, so that they cannot drift from it."""

import random
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec

from schemas.item import Catalogue
from schemas.sync import COLLECTIONS
from server.domain.example_course import example_course_document
from server.rendering.fhir_codes import code_system
from server.routes.api import api_handlers
from server.routes.openapi import openapi_document
from server.rule_packs import load_packs
from server.settings import Settings

EXAMPLE_SEED = 1


def generated_files() -> Iterator[tuple[str, bytes]]:
    """Give every generated file as its path below ``schemas/`` and its content."""
    yield "json/openapi.json", _pretty(openapi_document(api_handlers(Settings()), _version()))
    for name, shape in {**COLLECTIONS, "catalogue": Catalogue}.items():
        yield f"json/{name}.schema.json", _pretty(msgspec.json.schema(shape))
    draw = random.Random(EXAMPLE_SEED).random  # noqa: S311
    packs = load_packs()
    yield "json/code-system.json", _pretty(code_system(packs))
    course = example_course_document(packs.follow_up_flags, draw)
    yield "example-course.json", msgspec.json.encode(course) + b"\n"


def write_generated_files(folder: Path) -> Iterator[Path]:
    """Write every generated file below *folder*, and give each path."""
    for name, content in generated_files():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        yield path


def _version() -> str:
    # The description of an interface changes with the interface, not with every release.
    return version("retinote").rpartition(".")[0]


def _pretty(document: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"

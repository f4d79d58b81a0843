"""Whether a bundle is good FHIR: by three libraries of others, and by what none of them sees."""

import json
import pathlib
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from typing import Any

import fhirkit

from server.rendering import fhir_codes
from server.rendering.fhir_codes import local_concepts
from server.rendering.fhir_json import PATIENT_ASSERTED
from server.rule_packs import load_packs

Json = Any

VALIDATE = pathlib.Path(__file__).with_name("validate.mjs")
PACKS = load_packs()
CONCEPTS = local_concepts(PACKS)
LAB_UNITS = {unit.unit for analyte in PACKS.labs.analytes for unit in analyte.units}
UNITS = {"mg", "mg/kg", "kg", "d", "{score}", *LAB_UNITS}
WITHOUT_VALUE = {"component", "dataAbsentReason", "hasMember"}
LOINC = {
    *fhir_codes.QUESTIONS.values(),
    *fhir_codes.ANSWERS,
    *fhir_codes.PANELS.values(),
    *fhir_codes.TOTALS.values(),
    *("29463-7", "51855-5", "1742-6", "1920-8", "2571-8", "2093-3", "2085-9"),
}
"""Every code of grade A or B that is used, the laboratory's among them; docs/fhir.md has each."""

KNOWN: dict[str, set[str]] = {
    fhir_codes.LOCAL: set(CONCEPTS),
    fhir_codes.LOINC: LOINC,
    fhir_codes.RXNORM: {"6064"},
    fhir_codes.ATC: {"D10BA01"},
    fhir_codes.OBSERVATION_CATEGORY: {"survey", "laboratory", "vital-signs"},
    fhir_codes.INTERPRETATION: {"A", "AA"},
    fhir_codes.DATA_ABSENT: {"unknown"},
    fhir_codes.PATIENT_SHARED: {"patient-shared"},
    PATIENT_ASSERTED["system"]: {"PATAST"},
}


def faults(bundle: Json) -> list[str]:
    """What fhirkit and our own checks find: quick, and without another process."""
    found = [str(issue) for issue in fhirkit.validate(json.dumps(bundle))]
    return [*found, *own_faults(bundle)]


def node_faults(bundles: Sequence[Json]) -> list[list[str]]:
    """What npm's fhir and @medplum/core find in each bundle, and in each of its entries alone."""
    node = shutil.which("node")
    assert node is not None, "node 20 or later has to be on the PATH"
    assert (VALIDATE.parent / "node_modules").is_dir(), "`make setup` installs the validators"
    process = subprocess.run(
        [node, str(VALIDATE)],
        input="\n".join(json.dumps(bundle) for bundle in bundles),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return [json.loads(line) for line in process.stdout.splitlines()]


def own_faults(bundle: Json) -> list[str]:
    """What the validators of others do not look at."""
    resources = [entry["resource"] for entry in bundle["entry"]]
    return [
        *_of_the_whole(bundle, resources),
        *(fault for entry in bundle["entry"] for fault in _of_an_entry(entry)),
        *(fault for resource in resources for fault in _of_a_resource(resource)),
        *(fault for node in _nodes(bundle) for fault in _of_a_node(node)),
    ]


def _of_the_whole(bundle: Json, resources: Sequence[Json]) -> Iterator[str]:
    if bundle["type"] != "collection" or "timestamp" not in bundle:
        yield "not a collection with a timestamp"
    if [resource["resourceType"] for resource in resources].count("Patient") != 1:
        yield "not exactly one Patient"
    if len(resources) < 2:
        yield "nothing beside the Patient"
    urls = [entry["fullUrl"] for entry in bundle["entry"]]
    if len(set(urls)) < len(urls):
        yield "bdl-7: an address stands for two entries"
    for node in _nodes(bundle):
        if "reference" in node and node["reference"] not in urls:
            yield f"{node['reference']} leads nowhere"


def _of_an_entry(entry: Json) -> Iterator[str]:
    if entry["fullUrl"] != f"urn:uuid:{entry['resource']['id']}":
        yield "an address and an id that differ"


def _of_a_resource(resource: Json) -> Iterator[str]:
    kind = resource["resourceType"]
    if isinstance(resource.get("text"), dict) or "contained" in resource:
        yield f"{kind} has a narrative or something contained"
    if resource["meta"] != {"security": [PATIENT_ASSERTED]}:
        yield f"{kind} claims a profile, or is not marked as the person's own account"
    values = [name for name in resource if name.startswith("value")]
    if "dataAbsentReason" in resource and values:
        yield "obs-6: a value that is absent"
    if kind == "Observation" and not (values or resource.keys() & WITHOUT_VALUE):
        yield "an observation of nothing"
    if kind == "MedicationAdministration" and "dose" not in resource.get("dosage", {"dose": 0}):
        yield "mad-1: a dosage without a dose"


def _of_a_node(node: Json) -> Iterator[str]:
    if "div" in node or "extension" in node:
        yield "markup, or an extension"
    if (system := node.get("system")) == "http://unitsofmeasure.org":
        if node["code"] not in UNITS:
            yield f"an unknown unit: {node['code']}"
    elif system is not None and node["code"] not in KNOWN.get(system, ()):
        yield f"an unknown code: {system} {node['code']}"


def _nodes(value: Json) -> Iterator[dict[str, Json]]:
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value
    for each in inner:
        if isinstance(each, dict | list):
            yield from _nodes(each)

"""
Which code stands for what; docs/fhir.md gives the grade and the source of each.

Only codes of grade A or B are here. What has none has a concept of our own code system, and so has
everything else besides: a receiver that knows no other code can still tell things apart.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from server.rendering.fhir_json import Json
from server.rule_packs import Packs, in_language
from server.terminology import MappedCode

LANGUAGE = "en"
LOCAL = "urn:retinote:codes"
LOINC = "http://loinc.org"
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
ATC = "http://www.whocc.no/atc"
OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"
DATA_ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
PATIENT_SHARED = "https://cms.gov/fhir/CodeSystem/patient-shared-category"

ISOTRETINOIN = (
    {"system": RXNORM, "code": "6064", "display": "isotretinoin"},
    {"system": ATC, "code": "D10BA01", "display": "isotretinoin"},
)
BODY_WEIGHT = {"system": LOINC, "code": "29463-7", "display": "Body weight"}
PATIENT_NOTE = {"system": LOINC, "code": "51855-5", "display": "Patient Note"}

ANSWERS = ("LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9")
"""Not at all, to nearly every day."""

QUESTIONS = {
    "phq_1": "44250-9",
    "phq_2": "44255-8",
    "phq_3": "44259-0",
    "phq_4": "44254-1",
    "phq_5": "44251-7",
    "phq_6": "44258-2",
    "phq_7": "44252-5",
    "phq_8": "44253-3",
    "phq_9": "44260-8",
    "gad_1": "69725-0",
    "gad_2": "68509-9",
    "gad_3": "69733-4",
    "gad_4": "69734-2",
    "gad_5": "69735-9",
    "gad_6": "69689-8",
    "gad_7": "69736-7",
}
# GAD-2 has no code that we know of: 70273-8, which is often given for it, is the PHQ-15.
PANELS = {"phq2": "55757-9", "phq9": "44249-1", "gad7": "69737-5"}
TOTALS = {"phq2": "55758-7", "phq9": "44261-6", "gad7": "70274-6"}

OWN_CONCEPTS = {
    "daily-check-in": ("Daily check-in", "What was answered for one day of the diary."),
    "treatment-day": ("Treatment day", "Days since the first dose, which is day 1; no day 0."),
    "nosebleeds": ("Nosebleeds", "How many there were on the day."),
    "new-lumps": (
        "New painful lumps",
        "How many there were on the day: the lower end of the band chosen, of 0, 1-2, 3-5, 6+.",
    ),
    "taken-with-food": ("Taken with food", "Whether the day's dose was taken with food."),
    "note": ("Note", "The person's own words about the day; plain text, never markup."),
    "adherence-week": ("Doses of a week", "How many days of a week were as planned."),
    "days-planned": ("Days with a dose planned", "Of the week."),
    "days-as-planned": ("Days taken as planned", "Logged with exactly the planned dose."),
    "days-missed": ("Days missed", "Logged with no dose although one was planned."),
    "days-partial": ("Days with less", "Logged with less than the planned dose, but some."),
    "days-extra": ("Days with more", "Logged with more than planned, or any where none was."),
    "days-unanswered": (
        "Days unanswered",
        "A dose was planned; whether it was taken is not known.",
    ),
    "cumulative-dose": ("Cumulative dose", "All doses up to the date, as a range."),
    "dose-known": ("Known to have been taken", "The sum of the doses that were logged."),
    "dose-assumed": (
        "If unanswered days were taken too",
        "The sum of the doses logged, and of those planned on days that were not answered.",
    ),
    "dose-per-kg-known": ("Known, per kg", "By the body weight of each day."),
    "dose-per-kg-assumed": ("If unanswered days were taken too, per kg", "By each day's weight."),
    "dose-missed": ("Dose not taken", "Logged as not taken; why is not asked."),
    "data-quality": ("Days logged", "On how many days of the range something given was logged."),
    "days-in-range": ("Days in range", "Both ends included."),
    "days-logged": ("Days logged", "With at least one answer that is given."),
    "scale.phq2": ("PHQ-2", "Sum of the first two questions, 0-6."),
    "scale.phq9": ("PHQ-9", "Sum of the nine questions, 0-27."),
    "scale.gad2": ("GAD-2", "Sum of the first two questions, 0-6."),
    "scale.gad7": ("GAD-7", "Sum of the seven questions, 0-21."),
}


class Codes(NamedTuple):
    """
    What things are called: by our packs, by others' codes, and by a mapping if one is switched on.

    ``mapped`` holds further codes by concept of our own code system; it is empty as shipped.
    """

    packs: Packs
    mapped: Mapping[str, Sequence[MappedCode]]

    def own(self, concept: str, text: str | None = None) -> Json:
        """Give the CodeableConcept of one of ``OWN_CONCEPTS``, in *text* where it is given."""
        return self.concept(concept, text or OWN_CONCEPTS[concept][0])

    def concept(self, concept: str, text: str, *standard: Json) -> Json:
        """
        Give a CodeableConcept: codes of others first, then our own, then words.

        Our own code goes without a display, which would say the words twice in every component.

        Args:
            standard: codings of other systems.
        """
        mapped = (
            {"system": each.system, "code": each.code, "display": each.display}
            for each in self.mapped.get(concept, ())
        )
        return {"coding": [*standard, *mapped, {"system": LOCAL, "code": concept}], "text": text}


def category(code: str, display: str) -> list[Json]:
    """Give the category of an observation."""
    coding = {"system": OBSERVATION_CATEGORY, "code": code, "display": display}
    return [{"coding": [coding]}]


SURVEY = category("survey", "Survey")
LABORATORY = category("laboratory", "Laboratory")
VITAL_SIGNS = category("vital-signs", "Vital Signs")


def loinc(code: str | None, display: str) -> list[Json]:
    """Give a LOINC coding, or none where there is no code."""
    return [] if code is None else [{"system": LOINC, "code": code, "display": display}]


def local_concepts(packs: Packs) -> dict[str, tuple[str, str]]:
    """Give every concept of our own code system: display and definition by code."""
    return {**OWN_CONCEPTS, **dict(_of_packs(packs))}


def _of_packs(packs: Packs) -> Iterator[tuple[str, tuple[str, str]]]:
    for item in packs.items.items:
        anchors = "; ".join(f"{grade} {said}" for grade, said in enumerate(_said(item.anchors)))
        yield f"item.{item.item_id}", (_said(item.label), f"{_said(item.question)} {anchors}.")
    for rule in packs.urgent_rules.rules:
        yield f"red-flag.{rule.flag}", (_said(rule.short_label), _said(rule.question))
        for each in rule.follow_ups:
            yield f"red-flag.{each.flag}", (_said(each.question), _said(each.question))
    for analyte in packs.labs.analytes:
        yield f"analyte.{analyte.analyte}", (_said(analyte.label), _said(analyte.what_it_is))
    for questionnaire in packs.check_in.questionnaires:
        for question in questionnaire.questions:
            text = _said(question.text)
            yield f"question.{question.question_id}", (text, text)


def _said(text: Mapping[str, Any]) -> Any:
    return in_language(text, LANGUAGE)


def code_system(packs: Packs) -> Json:
    """Give our own code system as a FHIR CodeSystem, for whoever receives a bundle."""
    concepts = local_concepts(packs).items()
    return {
        "resourceType": "CodeSystem",
        "url": LOCAL,
        "name": "RetinoteCodes",
        "title": "Retinote: what a side-effect diary says",
        "status": "active",
        "experimental": False,
        "caseSensitive": True,
        "content": "complete",
        "count": len(concepts),
        "concept": [
            {"code": code, "display": display, "definition": definition}
            for code, (display, definition) in concepts
        ],
    }

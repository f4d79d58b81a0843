"""What must hold in programmes, checklist and laboratory values beyond their shapes."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from schemas.lab import Analyte, LabCatalogue, LabUnit
from schemas.programme import ChecklistItem, Programme, ProgrammeEvent, ProgrammePack
from schemas.treatment import PREGNANCY_TEST
from schemas.urgent_rule import ContactBook
from server.pack_faults import Problem, name_problems, repeats, sources_problems, text_problems


def programme_pack_problems(pack: ProgrammePack, book: ContactBook) -> Iterator[Problem]:
    """Faults of programmes and checklist, and regions that the contacts do not know."""
    for name in ("not_the_record", "check_with_your_clinic", "pregnancy_care"):
        yield from text_problems(f"$.{name}", getattr(pack, name))
    yield from _programmes_problems(pack, {region.region for region in book.regions})
    yield from _checklist_problems(pack)


def _programmes_problems(pack: ProgrammePack, regions: AbstractSet[str]) -> Iterator[Problem]:
    places = [(f"$.programmes[{i}]", each) for i, each in enumerate(pack.programmes)]
    yield from repeats((f"{place}.programme_id", each.programme_id) for place, each in places)
    # An appointment names an event and no programme: one id must never mean two things.
    yield from repeats(
        (f"{place}.events[{i}].event_id", event.event_id)
        for place, each in places
        for i, event in enumerate(each.events)
    )
    for place, each in places:
        yield from _programme_problems(place, each, regions)
        for index, event in enumerate(each.events):
            yield from _event_problems(f"{place}.events[{index}]", event)
            yield from sources_problems(f"{place}.events[{index}]", event.sources, pack.released_on)


def _programme_problems(
    place: str, programme: Programme, regions: AbstractSet[str]
) -> Iterator[Problem]:
    yield from text_problems(f"{place}.label", programme.label)
    yield from text_problems(f"{place}.about", programme.about)
    for index, region in enumerate(programme.regions):
        yield from name_problems(f"{place}.regions[{index}]", region, regions)


def _event_problems(place: str, event: ProgrammeEvent) -> Iterator[Problem]:
    yield from text_problems(f"{place}.label", event.label)
    yield from text_problems(f"{place}.detail", event.detail)
    if event.repeat_days is None:
        return
    if event.anchor != "first_dose":
        yield f"{place}.repeat_days", "would never end: the last dose ends only what came before it"
    if event.window_days >= event.repeat_days:
        yield f"{place}.window_days", "reaches the day it falls due again"


def _checklist_problems(pack: ProgrammePack) -> Iterator[Problem]:
    topics = [(f"$.topics[{i}]", topic) for i, topic in enumerate(pack.topics)]
    yield from repeats((f"{place}.topic_id", topic.topic_id) for place, topic in topics)
    used = {item.topic for item in pack.checklist}
    for place, topic in topics:
        yield from text_problems(f"{place}.label", topic.label)
        if topic.topic_id not in used:
            yield f"{place}.topic_id", "has no items"
    items = [(f"$.checklist[{i}]", item) for i, item in enumerate(pack.checklist)]
    yield from repeats((f"{place}.item_id", item.item_id) for place, item in items)
    known = {topic.topic_id for topic in pack.topics}
    for place, item in items:
        yield from _item_problems(place, item, known)
        yield from sources_problems(place, item.sources, pack.released_on)


def _item_problems(place: str, item: ChecklistItem, topics: AbstractSet[str]) -> Iterator[Problem]:
    yield from name_problems(f"{place}.topic", item.topic, topics)
    yield from text_problems(f"{place}.label", item.label)
    yield from text_problems(f"{place}.detail", item.detail)
    if item.countdown is not None and item.phase != "after":
        yield f"{place}.countdown", "counts from the last dose, in a phase before it"


def lab_catalogue_problems(catalogue: LabCatalogue) -> Iterator[Problem]:
    """Faults of the laboratory values, in the order of the file."""
    yield from text_problems("$.ranges_are_the_labs", catalogue.ranges_are_the_labs)
    places = [(f"$.analytes[{i}]", each) for i, each in enumerate(catalogue.analytes)]
    yield from repeats((f"{place}.analyte", each.analyte) for place, each in places)
    if PREGNANCY_TEST not in {each.analyte for each in catalogue.analytes}:
        yield "$.analytes", f"has no analyte {PREGNANCY_TEST!r}"
    for place, each in places:
        yield from _analyte_problems(place, each)
        yield from repeats(
            (f"{place}.units[{i}].unit", unit.unit) for i, unit in enumerate(each.units)
        )
        for index, unit in enumerate(each.units):
            yield from _unit_problems(f"{place}.units[{index}]", unit)


def _analyte_problems(place: str, analyte: Analyte) -> Iterator[Problem]:
    yield from text_problems(f"{place}.label", analyte.label)
    yield from text_problems(f"{place}.what_it_is", analyte.what_it_is)
    is_test = analyte.analyte == PREGNANCY_TEST
    if is_test and not analyte.is_private:
        yield f"{place}.is_private", "is false, and would put it into charts and reports"
    if is_test == bool(analyte.units):
        yield f"{place}.units", "has units" if is_test else "is empty: no value could be written"
    if analyte.molar_mass is not None and analyte.molar_mass.grams_per_mole <= 0:
        yield f"{place}.molar_mass.grams_per_mole", "is not more than 0"
    yield from _first_unit_problems(place, analyte)


def _first_unit_problems(place: str, analyte: Analyte) -> Iterator[Problem]:
    conversions = [unit.conversion for unit in analyte.units]
    first = next(iter(conversions), None)
    if first is not None and first.times != first.over:
        yield f"{place}.units[0].conversion", "is not that of a unit into itself"
    if first is None and any(conversions):
        yield f"{place}.units[0].conversion", "is null, and others are turned into it"


def _unit_problems(place: str, unit: LabUnit) -> Iterator[Problem]:
    yield from text_problems(f"{place}.label", unit.label)
    if unit.conversion is not None and not (unit.conversion.times > 0 and unit.conversion.over > 0):
        yield f"{place}.conversion", "is not a fraction above 0"
    if (unit.loinc is None) != (unit.loinc_grade is None):
        yield f"{place}.loinc_grade", "belongs to a code, and a code to it"
    if unit.loinc is not None and not is_loinc(unit.loinc):
        yield f"{place}.loinc", "is no LOINC code: its check digit is wrong"


def is_loinc(code: str) -> bool:
    """
    Tell whether a LOINC code has the check digit that its other digits call for.

    Source:
        LOINC Users' Guide, "Mod 10" check digit (Luhn's).
    """
    if not re.fullmatch(r"[0-9]{1,5}-[0-9]", code):
        return False
    digits = [int(digit) for digit in code.replace("-", "")][::-1]
    doubled = [digit * 2 - 9 * (digit > 4) for digit in digits[1::2]]
    return (sum(digits[0::2]) + sum(doubled)) % 10 == 0

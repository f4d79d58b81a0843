"""What must hold in the items and in the contacts beyond their shapes."""

import re
from collections.abc import Iterator

from schemas.item import ContextNote, Item, ItemCatalogue
from schemas.urgent_rule import Contact, ContactBook, Region
from server.pack_faults import Problem, address_problems, order_problems, repeats, text_problems

ELSEWHERE = "OTHER"
"""The region of everyone whose own is unknown."""

MOOD = "mood"
"""The one item that is not graded: an entry has a field of its own for it."""

KINDS_OF_EVERY_REGION = ("emergency", "crisis")
CONFIRMED_GRADES = frozenset({"A", "A*", "B"})


def catalogue_problems(catalogue: ItemCatalogue) -> Iterator[Problem]:
    """Faults of the items, in the order of the file."""
    yield from repeats(
        (f"$.items[{i}].item_id", item.item_id) for i, item in enumerate(catalogue.items)
    )
    if MOOD not in {item.item_id for item in catalogue.items}:
        yield "$.items", f"has no item {MOOD!r}"
    for index, item in enumerate(catalogue.items):
        yield from _item_problems(f"$.items[{index}]", item)
    yield from _note_problems("$.early_flare", catalogue.early_flare)


def _item_problems(place: str, item: Item) -> Iterator[Problem]:
    yield from text_problems(f"{place}.label", item.label)
    yield from text_problems(f"{place}.question", item.question)
    yield from text_problems(f"{place}.anchors", item.anchors)
    for language, anchors in item.anchors.items():
        yield from repeats(
            (f"{place}.anchors.{language}[{i}]", anchor) for i, anchor in enumerate(anchors)
        )


def _note_problems(place: str, note: ContextNote) -> Iterator[Problem]:
    yield from text_problems(f"{place}.text", note.text)
    yield from order_problems(place, note, "from_week", "to_week")
    yield from address_problems(f"{place}.source_url", note.source_url)


def contact_book_problems(book: ContactBook) -> Iterator[Problem]:
    """Faults of the contacts, in the order of the file."""
    yield from repeats(
        (f"$.regions[{i}].region", region.region) for i, region in enumerate(book.regions)
    )
    yield from repeats(
        (f"$.regions[{i}].contacts[{j}].contact_id", contact.contact_id)
        for i, region in enumerate(book.regions)
        for j, contact in enumerate(region.contacts)
    )
    if ELSEWHERE not in {region.region for region in book.regions}:
        yield "$.regions", f"has no region {ELSEWHERE!r}"
    for index, region in enumerate(book.regions):
        yield from _region_problems(f"$.regions[{index}]", region)


def _region_problems(place: str, region: Region) -> Iterator[Problem]:
    yield from text_problems(f"{place}.label", region.label)
    kinds = {contact.kind for contact in region.contacts}
    for kind in KINDS_OF_EVERY_REGION:
        if kind not in kinds:
            yield f"{place}.contacts", f"has no contact of kind {kind!r}"
    for index, contact in enumerate(region.contacts):
        yield from _way_problems(f"{place}.contacts[{index}]", contact, region.region)
        yield from _standing_problems(f"{place}.contacts[{index}]", contact)


def _way_problems(place: str, contact: Contact, region: str) -> Iterator[Problem]:
    # Nobody knows the emergency number of a country nobody named: there the label stands alone.
    is_label_alone = region == ELSEWHERE and contact.kind == "emergency"
    yield from text_problems(f"{place}.label", contact.label)
    if contact.action == "open" and contact.url is None:
        yield f"{place}.url", "is missing: there is nothing to open"
    if contact.action != "open" and contact.number is None and not is_label_alone:
        yield f"{place}.number", f"is missing: there is nothing to {contact.action}"
    if contact.number is not None and not re.fullmatch(r"\+?\d[\dA-Z -]*", contact.number):
        yield f"{place}.number", "is not a number that a phone can dial"
    if contact.url is not None:
        yield from address_problems(f"{place}.url", contact.url)


def _standing_problems(place: str, contact: Contact) -> Iterator[Problem]:
    if contact.verified_on is None:
        return
    if contact.grade not in CONFIRMED_GRADES:
        yield f"{place}.verified_on", f"stands beside grade {contact.grade}, which confirms nothing"
    if contact.source is None:
        yield f"{place}.source", "is missing: verified_on needs one"

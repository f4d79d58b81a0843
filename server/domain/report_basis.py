"""What a report rests on: the days that were logged, the rules behind it, notes with a source."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from schemas.item import Catalogue
from schemas.report import DataQuality, EarlyFlare, EffectReport, PackVersion, Section
from server.domain.chart_model import FLARE
from server.domain.report_choice import FLAG_SECTIONS, Bounds, said

PACK_LABELS = {
    "urgent": "Urgent questions and warnings",
    "labs": "Laboratory values",
    "check_in": "Check-in questionnaires",
}


def data_quality(logged: Sequence[date], days: Bounds) -> DataQuality:
    """
    Count the days with an answer among those of the report, and the longest stretch without one.

    Args:
        logged: each such day once, earliest first.
    """
    ends = [days.from_date - timedelta(days=1), *logged, days.to_date + timedelta(days=1)]
    gaps = [(later - earlier).days - 1 for earlier, later in pairwise(ends)]
    return DataQuality(
        days_in_range=(days.to_date - days.from_date).days + 1,
        days_logged=len(logged),
        first_logged=logged[0] if logged else None,
        last_logged=logged[-1] if logged else None,
        longest_gap_days=max(gaps),
    )


def early_flare(
    catalogue: Catalogue,
    effects: Iterable[EffectReport],
    first_dose_date: date | None,
    language: str,
) -> EarlyFlare | None:
    """Give the note that stands beside the flare, where it is reported and its weeks are known."""
    if first_dose_date is None or all(effect.item_id != FLARE for effect in effects):
        return None
    note = catalogue.items.early_flare
    return EarlyFlare(
        from_week=note.from_week,
        to_week=note.to_week,
        words=said(note.text, language),
        source_title=note.source_title,
    )


def pack_versions(catalogue: Catalogue, sections: Collection[Section]) -> Iterator[PackVersion]:
    """Name the rules and questions behind the sections of a report."""
    if not FLAG_SECTIONS.isdisjoint(sections):
        rules = catalogue.urgent_rules
        yield _pack("urgent", rules.pack_version, [rule.review for rule in rules.rules])
    if "labs" in sections:
        yield _pack("labs", catalogue.labs.pack_version, [catalogue.labs.review])
    if "check_ins" in sections:
        asked = catalogue.check_in
        yield _pack("check_in", asked.pack_version, [each.review for each in asked.questionnaires])


def _pack(pack_id: str, pack_version: str, reviews: Iterable[str]) -> PackVersion:
    return PackVersion(
        pack_id=pack_id,
        label=PACK_LABELS[pack_id],
        pack_version=pack_version,
        review="reviewed" if all(each == "reviewed" for each in reviews) else "pending",
    )

"""What was measured and scored: laboratory values as printed, and check-ins."""

from collections.abc import Iterable, Sequence
from datetime import date

from schemas.check_in import CheckInPack, Questionnaire, Scale
from schemas.diary import DailyEntry
from schemas.lab import Analyte, RangePlace
from schemas.report import ChartedLab, CheckInReport, LabReport, LabValue, ScoreReport
from schemas.treatment import Lab
from server.domain.check_in import band, scores
from server.domain.labs import lab_series
from server.domain.report_choice import said
from server.domain.sections import section_of_analyte
from server.domain.treatment_week import treatment_week


def lab_reports(
    labs: Sequence[Lab],
    analytes: Sequence[Analyte],
    first_dose_date: date | None,
    to_date: date,
    language: str,
) -> list[LabReport]:
    """
    Give the values of each analyte as printed, the catalogue's analytes first and in its order.

    Only for a chart are values turned into one unit: a doctor compares a value with the paper it
    stands on.
    """
    known = {each.analyte: each for each in analytes}
    measured = {lab.analyte for lab in labs}
    order = [*(name for name in known if name in measured), *sorted(measured - known.keys())]
    return [
        LabReport(
            analyte=name,
            section=section_of_analyte(name, known),
            label=said(known[name].label, language) if name in known else name,
            values=[
                _value(lab, known.get(name), first_dose_date, language)
                for lab in sorted(labs, key=_taken_on)
                if lab.analyte == name
            ],
            charts=[
                ChartedLab(
                    unit_label=_unit_label(series.unit, known.get(name), language), series=series
                )
                for series in lab_series(labs, name, analytes, first_dose_date, to_date)
                if len(series.points) > 1
            ],
        )
        for name in order
    ]


def _value(
    lab: Lab, known: Analyte | None, first_dose_date: date | None, language: str
) -> LabValue:
    return LabValue(
        taken_on=lab.taken_on,
        treatment_week=None
        if first_dose_date is None
        else treatment_week(lab.taken_on, first_dose_date),
        value=lab.value,
        unit=lab.unit,
        unit_label=None if lab.unit is None else _unit_label(lab.unit, known, language),
        reference_low=lab.reference_low,
        reference_high=lab.reference_high,
        place=_place(lab),
        result=lab.result,
    )


def _unit_label(unit: str, known: Analyte | None, language: str) -> str:
    units = {} if known is None else {each.unit: said(each.label, language) for each in known.units}
    return units.get(unit, unit)


def _place(lab: Lab) -> RangePlace:
    series = lab_series([lab], lab.analyte, [], None, lab.taken_on)
    return series[0].points[0].place if series else "unknown"


def check_in_reports(
    entries: Iterable[DailyEntry], pack: CheckInPack, language: str
) -> list[CheckInReport]:
    """
    Give the scores of each date with a check-in, earliest first.

    A scale of which no question was answered is left out; one with a question left out has no
    value, never a lower one.
    """
    scales = [(each, scale) for each in pack.questionnaires for scale in (each.short, each.full)]
    return [
        CheckInReport(
            local_date=entry.local_date,
            scores=[
                _score(scale, entry, pack, language)
                for questionnaire, scale in scales
                if _is_begun(questionnaire, scale, entry)
            ],
        )
        for entry in entries
        if entry.check_in
    ]


def _is_begun(questionnaire: Questionnaire, scale: Scale, entry: DailyEntry) -> bool:
    asked = set(scale.question_ids)
    if scale is questionnaire.full:
        asked -= set(questionnaire.short.question_ids)
    return not asked.isdisjoint(entry.check_in)


def _score(scale: Scale, entry: DailyEntry, pack: CheckInPack, language: str) -> ScoreReport:
    score = next(each for each in scores(pack, entry.check_in) if each.scale_id == scale.scale_id)
    reached = band(scale, score.value)
    return ScoreReport(
        scale_id=scale.scale_id,
        label=said(scale.label, language),
        value=score.value,
        highest=score.highest,
        band=None if reached is None else said(reached.label, language),
    )


def _taken_on(lab: Lab) -> date:
    return lab.taken_on

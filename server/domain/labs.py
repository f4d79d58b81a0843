"""Laboratory values: whether they can be taken as written, and the series they make."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from schemas.base import Number
from schemas.lab import Analyte, LabPoint, LabSeries, LabUnit, RangePlace
from schemas.problem import FieldProblem
from schemas.treatment import Lab
from server.domain.treatment_week import treatment_day

CONVERTIBLE = ""
"""The group of values that can be turned into one another; the others go by their unit."""


def lab_problems(lab: Lab, analytes: Sequence[Analyte]) -> list[FieldProblem]:
    """
    Say what a form has to ask again about a value.

    An analyte the catalogue does not know is taken as printed, in any unit.
    """
    known = _known(analytes, lab.analyte)
    return [*_unit_problems(lab, known), *_number_problems(lab)]


def _known(analytes: Sequence[Analyte], analyte: str) -> Analyte | None:
    return next((each for each in analytes if each.analyte == analyte), None)


def _unit_problems(lab: Lab, known: Analyte | None) -> Iterator[FieldProblem]:
    if known is None or lab.unit is None:
        return
    units = [unit.unit for unit in known.units]
    if not units:
        yield FieldProblem(
            path="$.value", code="value-not-kept", detail="this one has no value, at most a result"
        )
    elif lab.unit not in units:
        detail = f"expected one of {', '.join(units)}"
        yield FieldProblem(path="$.unit", code="unit-does-not-fit", detail=detail)


def _number_problems(lab: Lab) -> Iterator[FieldProblem]:
    if lab.value is not None and lab.value < 0:
        yield FieldProblem(path="$.value", code="negative-value", detail="expected 0 or more")
    low, high = lab.reference_low, lab.reference_high
    if low is not None and high is not None and high < low:
        yield FieldProblem(
            path="$.reference_high", code="range-reversed", detail="the range ends below its start"
        )


def lab_series(
    labs: Iterable[Lab],
    analyte: str,
    analytes: Sequence[Analyte],
    first_dose_date: date | None,
    as_of: date,
) -> list[LabSeries]:
    """
    Give the values of one analyte up to *as_of*, each series in the unit of its latest value.

    Values whose units cannot be turned into one another exactly stand in series of their own.

    Args:
        analytes: the catalogue's; one it does not know is not converted.

    Returns:
        The series with the latest value first; none where there is only a result.
    """
    valued = [
        lab
        for lab in labs
        if lab.analyte == analyte and lab.taken_on <= as_of and lab.unit is not None
    ]
    known = _known(analytes, analyte)
    units = {unit.unit: unit for unit in known.units} if known is not None else {}
    groups: dict[str, list[Lab]] = {}
    for lab in sorted(valued, key=_taken_on):
        groups.setdefault(_group(units, lab.unit or ""), []).append(lab)
    series = [_series(group, units, first_dose_date) for group in groups.values()]
    by_unit = sorted(series, key=_unit)
    return sorted(by_unit, key=_latest, reverse=True)


def _group(units: dict[str, LabUnit], unit: str) -> str:
    known = units.get(unit)
    return CONVERTIBLE if known is not None and known.conversion is not None else unit


def _series(
    ascending: Sequence[Lab], units: dict[str, LabUnit], first_dose_date: date | None
) -> LabSeries:
    latest = ascending[-1]
    unit = latest.unit or ""
    return LabSeries(
        analyte=latest.analyte,
        unit=unit,
        points=[_point(lab, units.get(unit), units, first_dose_date) for lab in ascending],
    )


def _point(
    lab: Lab, to_unit: LabUnit | None, units: dict[str, LabUnit], first_dose_date: date | None
) -> LabPoint:
    from_unit, on = units.get(lab.unit or ""), lab.taken_on
    value, low, high = (
        number if number is None else _in_unit(number, from_unit, to_unit)
        for number in (lab.value, lab.reference_low, lab.reference_high)
    )
    return LabPoint(
        taken_on=on,
        treatment_day=None if first_dose_date is None else treatment_day(on, first_dose_date),
        value=0 if value is None else value,
        reference_low=low,
        reference_high=high,
        place=_place(lab),
    )


def _in_unit(value: Number, from_unit: LabUnit | None, to_unit: LabUnit | None) -> Number:
    if from_unit is None or to_unit is None or from_unit.unit == to_unit.unit:
        return value
    return converted(value, from_unit, to_unit)


def converted(value: Number, from_unit: LabUnit, to_unit: LabUnit) -> Number:
    """
    Turn a value of one unit of an analyte into another of its units.

    Raises:
        ValueError: there is no exact conversion.
    """
    start, end = from_unit.conversion, to_unit.conversion
    if start is None or end is None:
        raise ValueError(f"{from_unit.unit} is not exactly any number of {to_unit.unit}")
    return value * (start.times * end.over) / (start.over * end.times)


def _place(lab: Lab) -> RangePlace:
    value, low, high = lab.value, lab.reference_low, lab.reference_high
    if value is None or (low is None and high is None):
        return "unknown"
    if low is not None and value < low:
        return "below"
    return "above" if high is not None and value > high else "within"


def _taken_on(lab: Lab) -> date:
    return lab.taken_on


def _unit(series: LabSeries) -> str:
    return series.unit


def _latest(series: LabSeries) -> date:
    return series.points[-1].taken_on

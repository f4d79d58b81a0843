"""Cumulative dose: from what is known to have been taken to what the regimen would have given."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from schemas.base import Number, Shape
from schemas.diary import DailyEntry
from schemas.dose import CumulativeDose, DoseRange, FormulationDose, MgPerKg
from schemas.treatment import Formulation, RegimenPeriod, Treatment, Weight
from server.domain.calendar_days import dates_between

STANDARD: Formulation = "standard"
FORMULATIONS: tuple[Formulation, ...] = (STANDARD, "absorica_ld")


class DoseDay(Shape, frozen=True, kw_only=True, gc=False):
    """
    One day of the course, or one day outside it on which a dose is known.

    ``taken_mg`` is None where the day is unanswered, ``planned_mg`` where no regimen is in force.
    ``formulation`` is that of the regimen in force, or of the one nearest before the day, or of the
    first of all.
    """

    on: date
    taken_mg: Number | None
    planned_mg: Number | None
    is_pause: bool
    is_after_end: bool = False
    formulation: Formulation = STANDARD

    @property
    def assumed_mg(self) -> Number:
        """What was taken, or else what was planned."""
        if self.taken_mg is not None:
            return self.taken_mg
        return self.planned_mg or 0

    @property
    def is_on_drug(self) -> bool:
        """Whether a dose was taken, or none is denied outside a pause."""
        return not self.is_pause if self.taken_mg is None else self.taken_mg > 0

    @property
    def is_paused(self) -> bool:
        """Whether a pause was planned and kept, as far as is known."""
        return self.is_pause and not self.is_on_drug

    @property
    def is_unknown(self) -> bool:
        """Whether the dose is neither answered nor planned to be none."""
        return self.taken_mg is None and self.planned_mg != 0


def cumulative_dose(
    treatment: Treatment,
    regimen_periods: Sequence[RegimenPeriod],
    weights: Sequence[Weight],
    entries: Iterable[DailyEntry],
    as_of: date,
) -> CumulativeDose:
    """
    Add up the doses up to *as_of*, that day included, in mg and in mg per kg of body weight.

    Args:
        regimen_periods: of two that start on the same day the later in the list stands.
        weights: of two measured on the same day the later in the list stands.

    Returns:
        ``known`` counts the doses answered, wherever they lie; ``assumed`` also the regimen's dose
        on each unanswered day of the course. Without a weight there is no dose per kg, and none
        over several formulations.
    """
    days = course_days(treatment, regimen_periods, entries, as_of)
    ascending = sorted(weights, key=_measured_on)
    parts = _by_formulation(days, ascending, as_of)
    return CumulativeDose(
        as_of=as_of,
        mg=_mg(days),
        mg_per_kg=_mg_per_kg(days, ascending if len(parts) < len(FORMULATIONS) else [], as_of),
        on_drug_days=on_drug_days(days),
        paused_days=len([day for day in days if day.is_paused]),
        unknown_days=len([day for day in days if day.is_unknown]),
        by_formulation=parts,
        is_comparable_to_band=all(part.formulation == STANDARD for part in parts),
    )


def course_days(
    treatment: Treatment,
    regimen_periods: Sequence[RegimenPeriod],
    entries: Iterable[DailyEntry],
    as_of: date,
) -> list[DoseDay]:
    """
    Give each day that counts towards the dose, earliest first.

    The course runs from the first dose date or the first regimen, whichever is earlier, to *as_of*
    or the day it ended.
    """
    taken = {
        entry.local_date: entry.dose_taken_mg
        for entry in entries
        if entry.dose_taken_mg is not None and entry.local_date <= as_of
    }
    periods = sorted(regimen_periods, key=_starts_on)
    starts = [period.starts_on for period in periods]
    pauses = [is_pause(period) for period in periods]

    def dose_day(on: date) -> DoseDay:
        place = bisect_right(starts, on) - 1
        is_after_end = treatment.ended_on is not None and on > treatment.ended_on
        is_in_force = place >= 0 and not is_after_end
        return DoseDay(
            on=on,
            taken_mg=taken.get(on),
            planned_mg=_planned_in(periods[place], on) if is_in_force else None,
            is_pause=is_in_force and pauses[place],
            is_after_end=is_after_end,
            formulation=_formulation(periods, place),
        )

    return [dose_day(on) for on in sorted({*_course_dates(treatment, periods, as_of), *taken})]


def _course_dates(
    treatment: Treatment, periods: Sequence[RegimenPeriod], as_of: date
) -> list[date]:
    starts = [period.starts_on for period in periods[:1]]
    if treatment.first_dose_date is not None:
        starts.append(treatment.first_dose_date)
    return dates_between(min(starts), min(as_of, treatment.ended_on or as_of)) if starts else []


def formulation_on(regimen_periods: Sequence[RegimenPeriod], on: date) -> Formulation:
    """
    Give the formulation prescribed for a day.

    Returns:
        That of the latest regimen started, before the first that of the first, and without a
        regimen the standard one.
    """
    periods = sorted(regimen_periods, key=_starts_on)
    return _formulation(periods, bisect_right(periods, on, key=_starts_on) - 1)


def _formulation(ascending: Sequence[RegimenPeriod], place: int) -> Formulation:
    if not ascending:
        return STANDARD
    return ascending[max(place, 0)].formulation or STANDARD


def planned_mg(
    regimen_periods: Sequence[RegimenPeriod], ended_on: date | None, on: date
) -> Number | None:
    """
    Give the dose the regimen plans for a day, in mg.

    Args:
        regimen_periods: in any order; of two that start on the same day the later in the list
            stands.
        ended_on: the last day of the course, on which the regimen still holds.

    Returns:
        None before the first regimen and after the end.
    """
    period = _period_on(sorted(regimen_periods, key=_starts_on), ended_on, on)
    return None if period is None else _planned_in(period, on)


def planned_days(
    regimen_periods: Sequence[RegimenPeriod], ended_on: date | None, from_date: date, days: int
) -> list[Number]:
    """Give the dose planned for each of *days* days, in mg; 0 where no regimen is in force."""
    periods = sorted(regimen_periods, key=_starts_on)
    dates = (from_date + timedelta(days=elapsed) for elapsed in range(days))
    return [
        0 if (period := _period_on(periods, ended_on, on)) is None else _planned_in(period, on)
        for on in dates
    ]


def _period_on(
    ascending: Sequence[RegimenPeriod], ended_on: date | None, on: date
) -> RegimenPeriod | None:
    started = bisect_right(ascending, on, key=_starts_on)
    has_ended = ended_on is not None and on > ended_on
    return ascending[started - 1] if started and not has_ended else None


def _planned_in(period: RegimenPeriod, on: date) -> Number:
    return period.daily_mg[(on - period.starts_on).days % len(period.daily_mg)]


def periods_from(regimen_periods: Sequence[RegimenPeriod], on: date) -> list[RegimenPeriod]:
    """Give the regimen in force on a day, if there is one, and those that start later, in order."""
    ascending = [*{period.starts_on: period for period in regimen_periods}.values()]
    ascending.sort(key=_starts_on)
    started = bisect_right(ascending, on, key=_starts_on)
    return ascending[max(started - 1, 0) :]


def is_pause(period: RegimenPeriod) -> bool:
    """Tell whether a regimen plans no dose on any day, unlike one that leaves out some days."""
    return not any(period.daily_mg)


def on_drug_days(days: Iterable[DoseDay]) -> int:
    """Count the days on the drug among those given, which leaves out pauses and missed doses."""
    return len([day for day in days if day.is_on_drug])


def _by_formulation(
    days: Sequence[DoseDay], weights: Sequence[Weight], as_of: date
) -> list[FormulationDose]:
    parts = ((each, [day for day in days if day.formulation == each]) for each in FORMULATIONS)
    return [
        FormulationDose(
            formulation=formulation, mg=_mg(part), mg_per_kg=_mg_per_kg(part, weights, as_of)
        )
        for formulation, part in parts
        if any(day.assumed_mg for day in part)
    ]


def _mg(days: Sequence[DoseDay]) -> DoseRange:
    return DoseRange(
        known=_total(day.taken_mg or 0 for day in days),
        assumed=_total(day.assumed_mg for day in days),
    )


def _total(amounts: Iterable[Number]) -> Number:
    # One addition after the other: `sum` compensates floats from Python 3.12 on, JavaScript never.
    total: Number = 0
    for amount in amounts:
        total += amount
    return total


def _mg_per_kg(days: Sequence[DoseDay], weights: Sequence[Weight], as_of: date) -> MgPerKg:
    if not weights:
        return MgPerKg(by_daily_weight=None, by_latest_weight=None)
    latest = _weight_in_force(weights, as_of)
    return MgPerKg(
        by_daily_weight=_per_kg((day, _weight_in_force(weights, day.on)) for day in days),
        by_latest_weight=_per_kg((day, latest) for day in days),
    )


def weight_on(weights: Sequence[Weight], on: date) -> Number:
    """
    Give the weight in force on a day, in kg.

    Args:
        weights: at least one, in any order.

    Returns:
        The latest measured up to that day, or before the first measurement the first.
    """
    return _weight_in_force(sorted(weights, key=_measured_on), on)


def _weight_in_force(ascending: Sequence[Weight], on: date) -> Number:
    measured = bisect_right(ascending, on, key=_measured_on)
    return ascending[max(measured - 1, 0)].weight_kg


def _per_kg(days: Iterable[tuple[DoseDay, Number]]) -> DoseRange:
    # Milligrams are added up per weight and divided once, so that 3,600 mg at 60 kg is exactly 60.
    known_mg: dict[Number, Number] = {}
    assumed_mg: dict[Number, Number] = {}
    for day, weight_kg in days:
        known_mg[weight_kg] = known_mg.get(weight_kg, 0) + (day.taken_mg or 0)
        assumed_mg[weight_kg] = assumed_mg.get(weight_kg, 0) + day.assumed_mg
    return DoseRange(
        known=_total(mg / weight_kg for weight_kg, mg in known_mg.items()),
        assumed=_total(mg / weight_kg for weight_kg, mg in assumed_mg.items()),
    )


def _starts_on(period: RegimenPeriod) -> date:
    return period.starts_on


def _measured_on(weight: Weight) -> date:
    return weight.measured_on

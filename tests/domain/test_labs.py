"""A laboratory value is judged by the range its own laboratory printed, and by nothing else."""

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import schemas
from schemas.lab import Analyte, LabCatalogue
from schemas.treatment import Lab
from server.domain.lab_chart import value_ticks
from server.domain.labs import converted, lab_series
from tests.builders import FIRST_DOSE, MONDAY, TUESDAY

CATALOGUE = msgspec.convert(
    json.loads((Path(schemas.__file__).parent / "catalogue" / "labs.json").read_text("utf-8")),
    LabCatalogue,
)
CONVERTIBLE = [each for each in CATALOGUE.analytes if each.molar_mass is not None]

values = st.one_of(st.integers(0, 500), st.integers(0, 5000).map(lambda tenths: tenths / 10))


@given(st.sampled_from(CONVERTIBLE), values)
def test_a_value_turned_to_and_fro_is_itself(analyte: Analyte, value: float) -> None:
    amount, mass = analyte.units

    assert converted(converted(value, mass, amount), amount, mass) == pytest.approx(value)


@given(st.sampled_from(CONVERTIBLE), values, values, values)
def test_a_conversion_never_moves_a_value_into_or_out_of_its_range(
    analyte: Analyte, value: float, low: float, high: float
) -> None:
    def lab(unit: str) -> Lab:
        return Lab(
            taken_on=MONDAY,
            analyte=analyte.analyte,
            value=value,
            unit=unit,
            reference_low=low,
            reference_high=high,
        )

    amount, mass = (unit.unit for unit in analyte.units)
    later = Lab(taken_on=TUESDAY, analyte=analyte.analyte, value=1, unit=amount)

    (alone,) = lab_series([lab(mass)], analyte.analyte, CATALOGUE.analytes, FIRST_DOSE, TUESDAY)
    (both,) = lab_series(
        [lab(mass), later], analyte.analyte, CATALOGUE.analytes, FIRST_DOSE, TUESDAY
    )

    assert (alone.unit, both.unit) == (mass, amount)
    assert both.points[0].place == alone.points[0].place


def test_the_conversions_are_those_of_the_molar_masses() -> None:
    for analyte in CONVERTIBLE:
        assert analyte.molar_mass is not None
        amount, mass = analyte.units
        assert (amount.unit, mass.unit) == ("mmol/L", "mg/dL")
        assert mass.conversion is not None
        assert (mass.conversion.times, mass.conversion.over) == (
            10,
            analyte.molar_mass.grams_per_mole,
        )


@pytest.mark.parametrize(
    ("analyte", "atoms"),
    [
        ("total_cholesterol", {"C": 27, "H": 46, "O": 1}),
        ("glucose", {"C": 6, "H": 12, "O": 6}),
    ],
)
def test_a_molar_mass_is_that_of_its_atoms(analyte: str, atoms: dict[str, int]) -> None:
    """Abridged standard atomic weights of IUPAC."""
    weights = {"C": 12.011, "H": 1.008, "O": 15.999}
    known = next(each for each in CATALOGUE.analytes if each.analyte == analyte)

    assert known.molar_mass is not None
    assert known.molar_mass.grams_per_mole == pytest.approx(
        sum(weights[atom] * count for atom, count in atoms.items())
    )


def test_triglycerides_are_a_mixture_and_have_no_conversion() -> None:
    known = next(each for each in CATALOGUE.analytes if each.analyte == "triglycerides")

    assert [unit.conversion for unit in known.units] == [None, None]


def test_what_is_not_exact_is_refused() -> None:
    known = next(each for each in CATALOGUE.analytes if each.analyte == "triglycerides")

    with pytest.raises(ValueError, match="not exactly"):
        converted(1, *known.units)


@given(st.lists(values, max_size=8))
def test_the_lines_of_a_chart_reach_round_every_value(numbers: list[float]) -> None:
    ticks = value_ticks(numbers)

    assert 2 <= len(ticks) <= 8
    assert ticks == sorted(ticks)
    assert all(ticks[0] <= number <= ticks[-1] for number in numbers)

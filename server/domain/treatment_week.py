"""Treatment days and weeks: the axis everything is read against, counted in calendar days."""

from datetime import date

DAYS_PER_WEEK = 7


def treatment_day(on: date, first_dose_date: date) -> int:
    """
    Count *on* from the first dose.

    Returns:
        1 on the day of the first dose, −1 on the day before it; never 0.

    Source:
        CDISC SDTMIG 4.4.4, study day.
    """
    elapsed = (on - first_dose_date).days
    return elapsed + 1 if elapsed >= 0 else elapsed


def treatment_week(on: date, first_dose_date: date) -> int:
    """
    Count the week *on* lies in.

    Returns:
        1 for days 1 to 7, −1 for days −7 to −1; never 0.
    """
    return week_of_day(treatment_day(on, first_dose_date))


def week_of_day(day: int) -> int:
    """
    Give the week of a treatment day.

    Args:
        day: as ``treatment_day`` counts it, or the place of a day among others, from 1; never 0.
    """
    if day > 0:
        return (day - 1) // DAYS_PER_WEEK + 1
    return -((-day - 1) // DAYS_PER_WEEK + 1)


def week_starts_on(week: int, first_dose_date: date) -> date:
    """
    Give the first of the seven days of a treatment week.

    Raises:
        ValueError: for week 0, which no day lies in.
    """
    if week == 0:
        raise ValueError("there is no treatment week 0")
    weeks_elapsed = week - 1 if week > 0 else week
    return date.fromordinal(first_dose_date.toordinal() + DAYS_PER_WEEK * weeks_elapsed)


def on_drug_week(on_drug_days: int) -> int | None:
    """
    Give the week reached when only days on the drug are counted.

    Args:
        on_drug_days: how many there have been so far.

    Returns:
        None before the first.
    """
    return week_of_day(on_drug_days) if on_drug_days > 0 else None

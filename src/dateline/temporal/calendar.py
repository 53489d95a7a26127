"""The calendar as integer arithmetic, for any year.

Time is local seconds since 1970-01-01T00:00 on the proleptic Gregorian calendar; a day is
86 400 of them (leap seconds and zones live elsewhere). Every unit cuts this line into numbered
cells: month 0 is January of the year 0 (1 BCE), day 0 is 1970-01-01, week 0 begins on
Monday 1969-12-29. Moving by a unit is then adding to a cell's number. pendulum and datetime end
at the years 1 and 9999, which is why the days are counted here.
"""

from __future__ import annotations

from typing import Final, Literal

Unit = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "weekend",
    "week",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
    "millennium",
]

DAY: Final = 86_400
WEEK: Final = 7 * DAY
_FIXED: Final[dict[Unit, tuple[int, int]]] = {
    "second": (1, 0),
    "minute": (60, 0),
    "hour": (3600, 0),
    "day": (DAY, 0),
    "week": (WEEK, -3 * DAY),
    "weekend": (WEEK, -3 * DAY),
}
_MONTHS: Final[dict[Unit, tuple[int, int]]] = {
    "month": (1, 0),
    "season": (3, 2),
    "quarter": (3, 0),
    "half": (6, 0),
    "year": (12, 0),
    "decade": (120, 0),
    "century": (1200, 0),
    "millennium": (12000, 0),
}
ORDER: Final[dict[Unit, int]] = {
    "second": 0,
    "minute": 1,
    "hour": 2,
    "day": 3,
    "weekend": 4,
    "week": 5,
    "month": 6,
    "season": 7,
    "quarter": 7,
    "half": 8,
    "year": 9,
    "decade": 10,
    "century": 11,
    "millennium": 12,
}
"""Units from fine to coarse."""


def day_number(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01 to a proleptic Gregorian date; year 0 is 1 BCE.

    The count of days in whole 400-year cycles of years that begin in March.
    """
    year -= month <= 2
    cycle, in_cycle = divmod(year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return (
        cycle * 146_097 + in_cycle * 365 + in_cycle // 4 - in_cycle // 100 + day_of_year - 719_468
    )


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day number; the inverse of day_number."""
    cycle, in_cycle = divmod(day + 719_468, 146_097)
    year_of_cycle = (in_cycle - in_cycle // 1460 + in_cycle // 36_524 - in_cycle // 146_096) // 365
    day_of_year = in_cycle - (365 * year_of_cycle + year_of_cycle // 4 - year_of_cycle // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = (shifted + 2) % 12 + 1
    return (
        cycle * 400 + year_of_cycle + (month <= 2),
        month,
        day_of_year - (153 * shifted + 2) // 5 + 1,
    )


def julian_day_number(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01 to a date of the Julian calendar (every fourth year has 366 days)."""
    year -= month <= 2
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return 365 * year + year // 4 + day_of_year - 719_470


def is_date(year: int, month: int, day: int) -> bool:
    """Whether the proleptic Gregorian calendar has this date."""
    return 1 <= month <= 12 and 1 <= day <= month_length(year, month)


def month_length(year: int, month: int) -> int:
    """Return number of days of a month."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def weekday(day: int) -> int:
    """ISO weekday of a day number: Monday is 1, Sunday 7."""
    return (day + 3) % 7 + 1


def iso_week(day: int) -> tuple[int, int]:
    """ISO 8601 week-numbering year and week of a day number."""
    thursday = day - weekday(day) + 4
    year = civil(thursday)[0]
    return year, (thursday - day_number(year, 1, 1)) // 7 + 1


def week_start(year: int, week: int) -> int:
    """Day number of the Monday of an ISO week."""
    january_4 = day_number(year, 1, 4)
    return january_4 - weekday(january_4) + 1 + 7 * (week - 1)


def cell(unit: Unit, second: int) -> int:
    """Return number of the unit's cell in which a second lies."""
    fixed = _FIXED.get(unit)
    if fixed is not None:
        size, origin = fixed
        return (second - origin) // size
    year, month, _ = civil(second // DAY)
    size, origin = _MONTHS[unit]
    return (year * 12 + month - 1 - origin) // size


def bounds(unit: Unit, number: int) -> tuple[int, int]:
    """First second of a cell and first second after it."""
    fixed = _FIXED.get(unit)
    if fixed is not None:
        size, origin = fixed
        start = number * size + origin
        if unit == "weekend":
            return start + 5 * DAY, start + 7 * DAY
        return start, start + size
    size, origin = _MONTHS[unit]
    first = number * size + origin
    return _month_start(first), _month_start(first + size)


def shift(unit: Unit, second: int, count: int) -> int:
    """Move a second by whole units; the 31st of a month ends up on the last day it finds."""
    fixed = _FIXED.get(unit)
    if fixed is not None:
        return second + count * fixed[0]
    day, clock = divmod(second, DAY)
    year, month, day_of_month = civil(day)
    months = year * 12 + month - 1 + count * _MONTHS[unit][0]
    year, month = divmod(months, 12)
    month += 1
    return day_number(year, month, min(day_of_month, month_length(year, month))) * DAY + clock


def month_cell(year: int, month: int) -> int:
    """Return number of a month's cell."""
    return year * 12 + month - 1


def _month_start(months: int) -> int:
    year, month = divmod(months, 12)
    return day_number(year, month + 1, 1) * DAY


def orthodox_easter(year: int) -> int:
    """Day number of Orthodox Easter Sunday, by Gauss's rule for the Julian calendar.

    Meeus, Astronomical Algorithms, chapter 8.
    """
    moon = (19 * (year % 19) + 15) % 30
    to_sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + to_sunday + 114, 31)
    return julian_day_number(year, month, day + 1)


def easter(year: int) -> int:
    """Day number of Western Easter Sunday, by the anonymous Gregorian algorithm.

    Published in Nature, 20 April 1876; also in Meeus, Astronomical Algorithms, chapter 8.
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon + 15) % 30
    leap_years, year_rest = divmod(rest, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return day_number(year, month, day + 1)

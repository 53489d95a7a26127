"""TIMEX3 values: writing and reading them (TimeML 1.2.1; BC years as WikiWars writes them)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.temporal.calendar import (
    DAY,
    bounds,
    cell,
    civil,
    day_number,
    is_date,
    iso_week,
    month_cell,
    week_start,
)

if TYPE_CHECKING:
    from dateline.temporal.calendar import Unit
    from dateline.temporal.operators import Amount

SEASONS: Final = ("SP", "SU", "FA", "WI")
UNKNOWN: Final[dict[Unit, str]] = {
    "second": "XXXX-XX-XXTXX:XX:XX",
    "minute": "XXXX-XX-XXTXX:XX",
    "hour": "XXXX-XX-XXTXX",
    "day": "XXXX-XX-XX",
    "weekend": "XXXX-WXX-WE",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "season": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
    "millennium": "X",
}
"""The value of a date of which only the unit is known."""

_LETTERS: Final[dict[Unit, str]] = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "weekend": "WE",
    "week": "W",
    "month": "M",
    "season": "S",
    "quarter": "Q",
    "half": "H",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "millennium": "L",
}
_CLOCK_UNITS: Final = frozenset({"second", "minute", "hour"})


def year_text(year: int) -> str:
    """Return a year as TIMEX3 writes it: four digits, or BC and four digits (year 0 is BC0001)."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def value(unit: Unit, start: int) -> str:  # noqa: PLR0911
    """Value of the cell of this unit that begins at this second."""
    day, clock = divmod(start, DAY)
    if unit in {"week", "weekend"}:
        year, week = iso_week(day)
        return f"{year_text(year)}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    year, month, day_of_month = civil(day)
    if unit == "year":
        return year_text(year)
    if unit == "month":
        return f"{year_text(year)}-{month:02d}"
    if unit == "season":
        return f"{year_text(year)}-{SEASONS[(month - 3) // 3]}"
    if unit == "quarter":
        return f"{year_text(year)}-Q{(month + 2) // 3}"
    if unit == "half":
        return f"{year_text(year)}-H{(month + 5) // 6}"
    if unit in {"decade", "century", "millennium"}:
        return age_text(unit, *age_digits(unit, year))
    date = f"{year_text(year)}-{month:02d}-{day_of_month:02d}"
    if unit == "day":
        return date
    return f"{date}T{clock_text(unit, clock)}"


def clock_text(unit: Unit, clock: int) -> str:
    """Seconds of a day as HH, HH:MM or HH:MM:SS, after the unit."""
    hour, rest = divmod(clock, 3600)
    minute, second = divmod(rest, 60)
    if unit == "hour":
        return f"{hour:02d}"
    if unit == "minute":
        return f"{hour:02d}:{minute:02d}"
    return f"{hour:02d}:{minute:02d}:{second:02d}"


def age_digits(unit: Unit, year: int) -> tuple[int, bool]:
    """Leading digits of the decade, century or millennium of an astronomical year; and if BCE."""
    years = {"decade": 10, "century": 100, "millennium": 1000}[unit]
    if year > 0:
        return year // years, False
    return (1 - year - _first_year(unit)) // years, True


def age_text(unit: Unit, digits: int, bce: bool = False) -> str:
    """Value of a decade (199), century (19) or millennium (1); with BC before it for BCE."""
    width = {"decade": 3, "century": 2, "millennium": 1}[unit]
    return ("BC" if bce else "") + f"{digits:0{width}d}"


def duration_value(amount: Amount) -> str:
    """Value of a length of time: P3D, PT2H30M, PXM; decades are E, centuries C, millennia L."""
    date, clock = "", ""
    for count, unit in amount.parts:
        text = "X" if count is None else f"{count:g}" if count < 1e6 else str(int(count))
        if unit in _CLOCK_UNITS:
            clock += text + _LETTERS[unit]
        else:
            date += text + _LETTERS[unit]
    return "P" + date + ("T" + clock if clock else "")


_DATE = re.compile(
    r"(?P<bc>BC)?(?P<year>\d{4})"
    r"(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?:-(?:(?P<weekend>WE)"
    r"|(?P<weekday>[1-7])))?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?"
    r"(?:T(?:(?P<hour>[01]\d|2[0-3])(?::(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?"
    r"|(?P<part>MO|MI|AF|EV|NI|DT)))?"
)
_AGE = re.compile(r"(BC)?(\d{1,3})")
_AGE_UNITS: Final[dict[int, Unit]] = {1: "millennium", 2: "century", 3: "decade"}


def parse_value(text: str) -> tuple[Unit, int, int]:
    """Return unit, first second and first second after it of a TIMEX3 date or time.

    A part of day gives its whole day. ValueError for a value that is no date, no such date,
    or not wholly known (X).
    """
    age = _AGE.fullmatch(text)
    if age is not None:
        return _parse_age(age[1] is not None, age[2])
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(f"not a TIMEX3 date: {text!r}")
    year = 1 - int(match["year"]) if match["bc"] else int(match["year"])
    unit, start = _parse_day(match, year, text)
    if match["hour"] is None:
        return (unit, *bounds(unit, cell(unit, start)))
    if unit != "day":
        raise ValueError(f"a clock time needs a day: {text!r}")
    clock = int(match["hour"]) * 3600 + int(match["minute"] or 0) * 60 + int(match["second"] or 0)
    unit = "second" if match["second"] else "minute" if match["minute"] else "hour"
    return (unit, *bounds(unit, cell(unit, start + clock)))


def _parse_age(bce: bool, digits: str) -> tuple[Unit, int, int]:
    unit = _AGE_UNITS[len(digits)]
    first, last = age_years(unit, int(digits), bce)
    return unit, day_number(first, 1, 1) * DAY, day_number(last + 1, 1, 1) * DAY


def age_years(unit: Unit, digits: int, bce: bool = False) -> tuple[int, int]:
    """First and last astronomical year of a decade, century or millennium."""
    years = {"decade": 10, "century": 100, "millennium": 1000}[unit]
    if bce:
        last = 1 - digits * years - _first_year(unit)
        return last - years + 1, min(0, last)
    return max(1, digits * years), digits * years + years - 1


def _first_year(unit: Unit) -> int:
    """Return the year BCE from which units count: decades 10, 20 …, longer ones 1, 101 …."""
    return 0 if unit == "decade" else 1


def _parse_day(match: re.Match[str], year: int, text: str) -> tuple[Unit, int]:
    if match["week"]:
        week = int(match["week"])
        start = week_start(year, week)
        if iso_week(start) != (year, week):
            raise ValueError(f"no such week: {text!r}")
        if match["weekday"]:
            return "day", (start + int(match["weekday"]) - 1) * DAY
        return ("weekend", (start + 5) * DAY) if match["weekend"] else ("week", start * DAY)
    unit, month, day = _month_of(match)
    if not is_date(year, month, day):
        raise ValueError(f"no such date: {text!r}")
    return unit, bounds("month", month_cell(year, month))[0] + (day - 1) * DAY


def _month_of(match: re.Match[str]) -> tuple[Unit, int, int]:
    if match["quarter"]:
        return "quarter", 3 * int(match["quarter"]) - 2, 1
    if match["half"]:
        return "half", 6 * int(match["half"]) - 5, 1
    if match["season"]:
        return "season", 3 + 3 * SEASONS.index(match["season"]), 1
    if match["day"]:
        return "day", int(match["month"]), int(match["day"])
    if match["month"]:
        return "month", int(match["month"]), 1
    return "year", 1, 1

"""Dates on the command line: ISO 8601, EDTF, or words."""

from __future__ import annotations

import re
from typing import NamedTuple

import click

_EDTF = re.compile(
    r"(?:(?P<year>-?[0-9]{1,4})|(?P<age>[0-9]{1,3})(?P<open>X{1,3}))"
    r"(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?[~?%]?"
)
_PARTS = {
    **dict(zip(("21", "22", "23", "24"), ("SP", "SU", "FA", "WI"), strict=True)),
    **dict(zip(("33", "34", "35", "36"), ("Q1", "Q2", "Q3", "Q4"), strict=True)),
    **dict(zip(("40", "41"), ("H1", "H2"), strict=True)),
}
_SECONDS_PER_DAY = 86_400
_LONGEST = 100


class Period(NamedTuple):
    """First and last day of what was written, YYYY-MM-DD with a sign for years before 0."""

    first: str
    last: str


class PeriodType(click.ParamType[Period]):
    """A date with two ends: a day, a month, a year, 199X, "44 BCE", "spring 2025", a/b."""

    name = "date"

    def convert(
        self, value: str | Period, param: click.Parameter | None, ctx: click.Context | None
    ) -> Period:
        """Return the days that `value` spans; a usage error if it is no such date."""
        if isinstance(value, Period):
            return value
        found = period(value)
        if found is None:
            self.fail(
                f"{value!r} is no date that stands by itself: write YYYY-MM-DD, YYYY-MM, YYYY, "
                'EDTF (199X, -0043, 2025-21), or words such as "44 BCE" or "spring 2025".',
                param,
                ctx,
            )
        return found


PERIOD = PeriodType()


def period(written: str) -> Period | None:
    """Return the days that a date in ISO 8601, EDTF or words spans; None if it is none.

    Words have to name a year: there is no "now" that "last November" could lean on.
    """
    from dateline.publish.iso import iso_day  # noqa: PLC0415

    written = written.strip()[: _LONGEST + 1]
    ends = [_days(end.strip()) for end in (written.split("/") if written else ())]
    days = [days for days in ends if days is not None]
    if len(written) > _LONGEST or len(days) < len(ends) or len(days) not in {1, 2}:
        return None
    begin, end = days[0][0], days[-1][1]
    if begin > end:
        return None
    return Period(iso_day(begin), iso_day(end))


def _days(written: str) -> tuple[int, int] | None:
    found = _EDTF.fullmatch(written)
    if found is None:
        return _of_words(written)
    from dateline.temporal import parse_value  # noqa: PLC0415

    try:
        _, start, end = parse_value(_timex_value(found))
    except ValueError:
        return None
    return start // _SECONDS_PER_DAY, (end - 1) // _SECONDS_PER_DAY


def _timex_value(found: re.Match[str]) -> str:
    """Write an EDTF date as the TIMEX3 value of the same days."""
    if found["age"]:
        rest = found.string[found.end("open") :]
        return f"{int(found['age']):0{4 - len(found['open'])}d}{rest}"
    number = int(found["year"])
    year = f"{number:04d}" if number > 0 else f"BC{1 - number:04d}"
    month = _PARTS.get(found["month"] or "", found["month"])
    return "-".join(filter(None, (year, month, found["day"])))


def _of_words(written: str) -> tuple[int, int] | None:
    from dateline import tagging  # noqa: PLC0415

    times = tagging.resolve(tagging.tag(written), None)
    if len(times) != 1 or times[0].text != written:
        return None
    first, last = times[0].first_day, times[0].last_day
    return None if first is None or last is None else (first, last)

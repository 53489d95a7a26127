"""A reading's date in words for people, exactly as sure as it is.

A day stays ISO 8601 where that is what people read too (2026-01-06, 2025-11, 2014); what ISO writes
strangely is said as people say it: 1990s, spring 2025, Q1 2026, 44 BCE, c. 1200, 2025-11 →.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.temporal.calendar import civil
from dateline.temporal.names import MONTHS, SEASONS

if TYPE_CHECKING:
    from dateline.publish.cells import Row
    from dateline.records import Reading

_ATOM = re.compile(
    r"(?P<year>-?[0-9X]{4,9})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?"
    r"(?:T(?P<clock>[0-9:]{2,8})(?P<zone>Z|[+-][0-9:]{2,6})?)?(?P<mark>[~?%]?)"
)
_MONTHS = tuple(name[:3] for name in MONTHS)
_SEASONS = {
    **dict(zip(range(21, 25), SEASONS, strict=True)),
    **dict(zip(range(25, 29), SEASONS, strict=True)),
    **dict(zip(range(29, 33), SEASONS, strict=True)),
    **{33 + i: f"Q{i + 1}" for i in range(4)},
    **{37 + i: f"third {i + 1} of" for i in range(3)},
    **{40 + i: f"H{i + 1}" for i in range(2)},
}
_FIRST_PLAIN_YEAR = 1000
UNDATED = "undated"


def of_reading(record: Reading) -> str:
    """Return the date of a record that is a reading, in words, as `when` does of a row."""
    return _when(record.edtf, record.extent, record.precision, record.local_time, record.utc_offset)


def when(row: Row) -> str:
    """Return the date of a row that has the columns of a reading, in words; "undated" if none.

    An arrow is time that is filled (2025-11 → : since then, and no end is known), a dash or "by"
    the bounds of a point in it (2026-01-06 – 2026-01-07: on one of these days).
    """
    return _when(row["edtf"], row["extent"], row["precision"], row["local_time"], row["utc_offset"])


def _when(
    edtf: str | None,
    extent: str | None,
    precision: str | None,
    local_time: str | None,
    utc_offset: int | None,
) -> str:
    if not edtf:
        return UNDATED
    said = _interval(edtf, filled=extent == "throughout", precision=precision)
    if local_time and "T" not in edtf:
        return f"{said} {local_time}{_offset(utc_offset)}"
    return said


def year(day: int) -> str:
    """Return the year of `day` (days since 1970-01-01) as people say it: 2026, 476 CE, 44 BCE."""
    return _year(civil(day)[0])


def heading(row: Row) -> str:
    """Return the heading under which a row of a timeline stands: its year, or what is missing."""
    if row["first_day"] is not None:
        return year(row["first_day"])
    return UNDATED.capitalize() if row["last_day"] is None else "Start not known"


def published(edtf: str | None) -> str:
    """Return a publication date, an interval in EDTF, in words; "undated" if there is none."""
    return _interval(edtf, filled=False, precision=None) if edtf else UNDATED


def _interval(edtf: str, *, filled: bool, precision: str | None) -> str:
    if edtf.startswith("[") and edtf.endswith("]"):
        return _one_of(edtf[1:-1])
    first, slash, last = edtf.partition("/")
    if not slash:
        return _atom(first)
    if first in {"", ".."}:
        return f"→ {_atom(last)}" if filled else f"by {_atom(last)}"
    if last in {"", ".."}:
        return f"{_atom(first)} →" if filled else f"{_atom(first)} or later"
    if precision == "week" and not filled:
        return f"week of {_atom(first)}"
    return f"{_atom(first)} {'→' if filled else '–'} {_atom(last)}"


def _one_of(choices: str) -> str:
    first, dots, last = choices.partition("..")
    if not dots:
        return " or ".join(map(_atom, choices.split(",")))
    return _interval(f"{first or '..'}/{last or '..'}", filled=False, precision=None)


def _atom(edtf: str) -> str:
    found = _ATOM.fullmatch(edtf)
    if found is None:
        return edtf
    mark = found["mark"]
    said = _day(found["year"], found["month"], found["day"])
    if said is None:
        return edtf
    if found["clock"]:
        zone = found["zone"] or ""
        said = f"{said} {found['clock']}{' UTC' if zone == 'Z' else zone and f' {zone}'}"
    about = "c. " if mark in {"~", "%"} else ""
    doubt = "?" if mark in {"?", "%"} else ""
    return f"{about}{said}{doubt}"


def _day(year: str, month: str | None, day: str | None) -> str | None:
    """Return the date in words, or None if it has a form that has no words."""
    if "X" in year:
        return _unspecified(year, month, day)
    number = int(year)
    label = _year(number)
    if month is None:
        return label
    if "X" in month:
        return f"{label}, month unknown"
    if int(month) in _SEASONS:
        return f"{_SEASONS[int(month)]} {label}"
    if number >= _FIRST_PLAIN_YEAR:
        known = f"{label}-{month}"
        return known if day is None else f"{known}, day unknown" if "X" in day else f"{known}-{day}"
    return " ".join(filter(None, (_of_month(day), _MONTHS[int(month) - 1], label)))


def _unspecified(year: str, month: str | None, day: str | None) -> str | None:
    if year == "XXXX" and month is not None and "X" not in month and int(month) <= 12:
        return " ".join(filter(None, (_of_month(day), _MONTHS[int(month) - 1], "(year unknown)")))
    if month is not None or len(year) != 4 or year.startswith("-"):
        return None
    known = year.rstrip("X")
    match len(known):
        case 3 if known.isdigit():
            return f"{int(known)}0s"
        case 2 if known.isdigit():
            return f"{_ordinal(int(known) + 1)} century"
        case 1 if known.isdigit():
            return f"{_ordinal(int(known) + 1)} millennium"
    return None


def _of_month(day: str | None) -> str | None:
    return None if day is None or "X" in day else str(int(day))


def _year(number: int) -> str:
    if number <= 0:
        return f"{1 - number} BCE"
    return str(number) if number >= _FIRST_PLAIN_YEAR else f"{number} CE"


def _ordinal(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _offset(minutes: int | None) -> str:
    if minutes is None:
        return ""
    if minutes == 0:
        return " UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f" {'-' if minutes < 0 else '+'}{hours:02d}:{rest:02d}"
